"""What the pages of the plan work with, as the settings of this installation say."""

from app.paper.paper import Paper
from app.plan.desk import Desk, Limits, Now, Terms
from app.plan.door import Door
from app.portal.kept_plans import KeptPlans
from app.portal.live import Live
from app.settings import Settings
from app.vault.clients import Clients
from app.vault.counts import Counts
from app.vault.limits import DAY, MINUTE, Limit
from app.web.limits_client import address_of


def plan_desk(
    settings: Settings, live: Live, plans: KeptPlans, clients: Clients, paper: Paper, counts: Counts
) -> Desk:
    """The desk."""
    return Desk(
        now=lambda: _now(live),
        store=plans,
        door=Door(https=settings.https),
        terms=_terms(settings),
        limits=Limits(
            creating=Limit("plan", settings.plans_per_day, clients, DAY),
            printing=Limit("plan-paper", settings.plan_papers, clients, 10 * MINUTE),
        ),
        paper=paper,
        counts=counts,
        address=address_of(settings.trusted_proxies),
        allow_http=settings.allow_http,
    )


def _terms(settings: Settings) -> Terms:
    return Terms(
        making=settings.plans,
        months=settings.plan_months,
        review_months=settings.plan_review_months,
        remember_days=settings.plan_remember_days,
    )


def _now(live: Live) -> Now:
    now = live.snapshot
    return Now(now.editions, now.plan, now.young_plan, now.library)
