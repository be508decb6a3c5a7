"""Why something is not for now, and what would change it; each sentence stands by itself."""

from collections.abc import Mapping

from markupsafe import Markup

from app.web.telling import Tell, Telling


def _earnings(t: Telling) -> Markup:
    limit = t.fact("carers-allowance-earnings-limit")
    if limit is None:
        return t.catalog.say("checker.not-now.earnings", "You said your take-home pay is over the limit.")
    return t.catalog.say(
        "checker.not-now.earnings-limit",
        "You said your take-home pay is over {limit}. If your pay goes down, check again.",
        limit=limit,
    )


NOT_NOW: Mapping[str, Tell] = {
    "age-16": lambda t: t.catalog.say(
        "checker.not-now.age-16", "You said you are under 16. This starts at 16."
    ),
    "age-18": lambda t: t.catalog.say(
        "checker.not-now.age-18", "You said you are under 18. This starts at 18."
    ),
    "hours-35": lambda t: t.catalog.say(
        "checker.not-now.hours-35",
        "You said less than 35 hours a week for one person. Count nights and being on hand. "
        "If it grows, check again.",
    ),
    "hours-20-all": lambda t: t.catalog.say(
        "checker.not-now.hours-20-all",
        "You said less than 20 hours a week for everyone together. Count nights and being on hand. "
        "If it grows, check again.",
    ),
    "hours-30-all": lambda t: t.catalog.say(
        "checker.not-now.hours-30-all",
        "You said less than 30 hours a week for everyone together. Count nights and being on hand. "
        "If it grows, check again.",
    ),
    "qualifying-benefit": lambda t: t.catalog.say(
        "checker.not-now.qualifying-benefit",
        "You said the person does not get one of the benefits that open this. "
        "See money for the person first.",
    ),
    "only-one-carer": lambda t: t.catalog.say(
        "checker.not-now.only-one-carer",
        "You said someone else gets money for caring for this person. Only one carer can. "
        "If they stop, check again.",
    ),
    "not-full-time-study": lambda t: t.catalog.say(
        "checker.not-now.study",
        "You said you study full time, or 21 hours a week or more. If that changes, check again.",
    ),
    "earnings": _earnings,
    "residence": lambda t: t.catalog.say(
        "checker.not-now.residence",
        "You said you have not lived in England, Scotland or Wales for 2 of the last 3 years. "
        "Get advice, and check again later.",
    ),
    "below-pension-age": lambda t: t.catalog.say(
        "checker.not-now.below-pension-age",
        "You said you are old enough for a State Pension. This is for people below that age.",
    ),
    "pension-age": lambda t: t.catalog.say(
        "checker.not-now.pension-age",
        "You said you are not old enough for a State Pension yet. Check again when you are.",
    ),
    "covered-by-carers-allowance": lambda t: t.catalog.say(
        "checker.not-now.covered",
        "You could get Carer’s Allowance. It brings the same credit, so try that first.",
    ),
    "on-universal-credit": lambda t: t.catalog.say(
        "checker.not-now.universal-credit",
        "You said you do not get Universal Credit. If money gets low, check again.",
    ),
    "no-health-amount": lambda t: t.catalog.say(
        "checker.not-now.health-amount",
        "You said you get an amount because you are too ill to work. "
        "You cannot have both for yourself: the higher one is paid.",
    ),
    "already-gets-it": lambda t: t.catalog.say(
        "checker.not-now.already",
        "You said they get one of these benefits. If they need more help than before, ask for a review.",
    ),
    "lives-with-person": lambda t: t.catalog.say(
        "checker.not-now.lives-with", "You said you do not live with the person. If you move in, check again."
    ),
    "not-partner-or-parent": lambda t: t.catalog.say(
        "checker.not-now.partner-or-parent",
        "The law leaves out husbands, wives, partners and parents of under-18s here. "
        "The council knows other ways to lower a bill.",
    ),
    "wants-a-break": lambda t: t.catalog.say(
        "checker.not-now.wants-a-break", "You said a night away is not for you now. You can change your mind."
    ),
    "cover": lambda t: t.catalog.say(
        "checker.not-now.cover", "You said nobody can step in yet. See who could step in."
    ),
    "person-is-adult": lambda t: t.catalog.say(
        "checker.not-now.person-is-adult",
        "You said you help your own child under 18. There is another assessment, for parents.",
    ),
    "parent-of-disabled-child": lambda t: t.catalog.say(
        "checker.not-now.parent",
        "You did not say that you help your own child under 18. This is for parents.",
    ),
    "under-18": lambda t: t.catalog.say(
        "checker.not-now.under-18", "You said you are 18 or over. This is for carers under 18."
    ),
    "local": lambda t: t.catalog.say(
        "checker.not-now.local",
        "You said you both live outside Leicester, Leicestershire and Rutland. Ask the council where you live.",
    ),
    "employee": lambda t: t.catalog.say(
        "checker.not-now.employee", "You said you are not an employee. This is for employees."
    ),
    "main-carer": lambda t: t.catalog.say(
        "checker.not-now.main-carer", "You said they do not rely mainly on you. If that changes, ask again."
    ),
}
LEADS_TO: Mapping[str, str] = {
    "qualifying-benefit": "attendance-allowance-and-pip",
    "cover": "who-could-step-in",
    "person-is-adult": "parent-carer-assessment",
    "not-partner-or-parent": "council-tax",
}
