"""What to check when something is not known yet: one sentence for each thing."""

from collections.abc import Mapping

from markupsafe import Markup

from app.web.telling import Tell, Telling


def _earnings(t: Telling) -> Markup:
    limit = t.fact("carers-allowance-earnings-limit")
    if limit is None:
        return t.catalog.say(
            "checker.check.earnings", "Is your take-home pay low enough? The limit is being checked."
        )
    return t.catalog.say(
        "checker.check.earnings-limit",
        "Is your take-home pay {limit} or less? Count it after tax, National Insurance and some costs.",
        limit=limit,
    )


CHECK: Mapping[str, Tell] = {
    "age-16": lambda t: t.catalog.say("checker.check.age-16", "Are you 16 or over?"),
    "age-18": lambda t: t.catalog.say("checker.check.age-18", "Are you 18 or over?"),
    "age-16-17": lambda t: t.catalog.say(
        "checker.check.age-16-17",
        "You are 16 or 17. Ask first whether you can get Universal Credit at your age.",
    ),
    "hours-35": lambda t: t.catalog.say(
        "checker.check.hours-35",
        "Do you help this one person for 35 hours a week or more? Count nights and being on hand.",
    ),
    "hours-20-all": lambda t: t.catalog.say(
        "checker.check.hours-20-all",
        "Do you help for 20 hours a week or more, everyone together? Count nights and being on hand.",
    ),
    "hours-30-all": lambda t: t.catalog.say(
        "checker.check.hours-30-all",
        "Do you help for 30 hours a week or more, everyone together? Count nights and being on hand.",
    ),
    "qualifying-benefit": lambda t: t.catalog.say(
        "checker.check.qualifying-benefit",
        "Does the person get a benefit such as PIP daily living, DLA care or Attendance Allowance?",
    ),
    "only-one-carer": lambda t: t.catalog.say(
        "checker.check.only-one-carer",
        "Does someone else get money for caring for this person? Only one carer can.",
    ),
    "not-full-time-study": lambda t: t.catalog.say(
        "checker.check.study-hours", "Do you study full time, or 21 hours a week or more?"
    ),
    "study": lambda t: t.catalog.say(
        "checker.check.study",
        "Do you study full time? Ask whether you can get Universal Credit while you do.",
    ),
    "earnings": _earnings,
    "earnings-limit-checked": lambda t: t.catalog.say(
        "checker.check.earnings-limit-checked",
        "There is a limit on what you earn. We are checking it. Ask before you claim.",
    ),
    "residence": lambda t: t.catalog.say(
        "checker.check.residence",
        "Have you lived in England, Scotland or Wales for 2 of the last 3 years? "
        "If there are limits on your right to benefits, get advice before you claim.",
    ),
    "state-pension-overlap": lambda t: t.catalog.say(
        "checker.check.state-pension-overlap",
        "Your State Pension may be higher, so nothing may be paid. It can still be worth claiming.",
    ),
    "below-pension-age": lambda t: t.catalog.say(
        "checker.check.below-pension-age",
        "Are you old enough for a State Pension? This is for people below that age.",
    ),
    "pension-age": lambda t: t.catalog.say(
        "checker.check.pension-age", "Are you old enough for a State Pension? This is for people who are."
    ),
    "need-shown": lambda t: t.catalog.say(
        "checker.check.need-shown",
        "Can somebody show the need for care? If the person gets none of the benefits, "
        "a health or care professional can sign.",
    ),
    "on-universal-credit": lambda t: t.catalog.say(
        "checker.check.universal-credit", "Could you get Universal Credit? Ask for a benefits check."
    ),
    "no-health-amount": lambda t: t.catalog.say(
        "checker.check.health-amount",
        "Is there an amount in your Universal Credit because you are too ill to work? You cannot have both.",
    ),
    "low-income": lambda t: t.catalog.say(
        "checker.check.low-income", "Do you get Pension Credit, or could you? Ask for a benefits check."
    ),
    "waiting": lambda t: t.catalog.say(
        "checker.check.waiting", "They have applied. When the answer comes, answer these questions again."
    ),
    "worth-claiming": lambda t: t.catalog.say(
        "checker.check.worth-claiming",
        "Could they claim? It does not depend on money. It can open other help for you.",
    ),
    "lives-with-person": lambda t: t.catalog.say(
        "checker.check.lives-with", "Do you live with the person? This is only for people who do."
    ),
    "not-partner-or-parent": lambda t: t.catalog.say(
        "checker.check.partner-or-parent",
        "Who is the person to you? The law leaves out husbands, wives, partners and parents of under-18s here.",
    ),
    "wants-a-break": lambda t: t.catalog.say(
        "checker.check.wants-a-break", "Would a night or two away do you good?"
    ),
    "cover": lambda t: t.catalog.say(
        "checker.check.cover", "Who could look after the person while you are away?"
    ),
    "extras": lambda t: t.catalog.say(
        "checker.check.extras",
        "Could you pay the fee, travel and food? Ask the carers service about help with the fee.",
    ),
    "book-online": lambda t: t.catalog.say(
        "checker.check.book-online",
        "Could you book online with your own email? Somebody may help you with it.",
    ),
    "person-is-adult": lambda t: t.catalog.say("checker.check.person-is-adult", "Is the person 18 or over?"),
    "parent-of-disabled-child": lambda t: t.catalog.say(
        "checker.check.parent", "Do you help your own child under 18? This is for parents."
    ),
    "under-18": lambda t: t.catalog.say("checker.check.under-18", "Are you under 18?"),
    "local": lambda t: t.catalog.say(
        "checker.check.local", "Do you or the person live in Leicester, Leicestershire or Rutland?"
    ),
    "employee": lambda t: t.catalog.say(
        "checker.check.employee", "Are you an employee? Look at your contract, or ask."
    ),
    "long-term-need": lambda t: t.catalog.say(
        "checker.check.long-term-need",
        "Does the person need help for more than three months, or because of disability or old age?",
    ),
    "main-carer": lambda t: t.catalog.say(
        "checker.check.main-carer",
        "Does the person rely mainly on you? Would they be at risk if you were ill?",
    ),
    "this-winters-list": lambda t: t.catalog.say(
        "checker.check.this-winters-list",
        "We do not have this winter’s list yet. Ask your GP practice or a pharmacist.",
    ),
}
AT_SCHOOL: Tell = lambda t: t.catalog.say(  # noqa: E731 - one of a table of sentences
    "checker.check.at-school", "Are you 18 or over? If not, ask at school or college, or ask early help."
)
ONLY_HERE: Mapping[tuple[str, str], Tell] = {("passport", "age-18"): AT_SCHOOL}


def to_check(kind: str, reason: str, telling: Telling) -> Markup:
    """What to check for that kind of help."""
    return (ONLY_HERE.get((kind, reason)) or CHECK[reason])(telling)
