"""The thirteen kinds of help: what each is called, its page, the facts it rests on and who decides."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from app.language.catalog import Catalog

Decider = Literal["benefits", "council", "council-tax", "carefree", "passport", "employer", "surgery"]
Say = Callable[[Catalog], Markup]


@dataclass(frozen=True)
class Kind:
    """One kind of help. ``amounts`` are the facts with sums of money, ``rule`` the fact with the law or scheme."""

    page: str
    rule: str
    decider: Decider
    amounts: tuple[str, ...] = ()


KINDS: Mapping[str, Kind] = {
    "ca": Kind("carers-allowance", "rule-carers-allowance", "benefits", ("carers-allowance-weekly",)),
    "cc": Kind("carers-credit", "rule-carers-credit", "benefits"),
    "uc": Kind(
        "universal-credit-carers", "rule-universal-credit-carer", "benefits",
        ("universal-credit-carer-monthly",),
    ),
    "pc": Kind("if-you-get-a-pension", "rule-pension-overlap", "benefits", ("pension-credit-carer-weekly",)),
    "person": Kind("attendance-allowance-and-pip", "rule-qualifying-benefits", "benefits"),
    "council-tax": Kind("council-tax", "rule-council-tax-carer", "council-tax"),
    "carefree": Kind("carefree-breaks", "rule-carefree", "carefree", ("carefree-fee",)),
    "assessment": Kind("carers-assessment", "rule-carers-assessment", "council"),
    "parent-assessment": Kind("parent-carer-assessment", "rule-parent-carer-assessment", "council"),
    "young-assessment": Kind("young-carers-rights", "rule-young-carer-assessment", "council"),
    "passport": Kind("carers-passport", "rule-passport-area", "passport"),
    "leave": Kind("carers-leave", "rule-carers-leave", "employer"),
    "flu": Kind("vaccinations", "rule-flu-carers", "surgery"),
}  # fmt: skip
NAMES: Mapping[str, Say] = {
    "ca": lambda c: c.say("checker.help.ca", "Carer’s Allowance"),
    "cc": lambda c: c.say("checker.help.cc", "Carer’s Credit"),
    "uc": lambda c: c.say("checker.help.uc", "The carer amount in Universal Credit"),
    "pc": lambda c: c.say("checker.help.pc", "Extra Pension Credit for carers"),
    "person": lambda c: c.say("checker.help.person", "Money for the person"),
    "council-tax": lambda c: c.say("checker.help.council-tax", "Less council tax"),
    "carefree": lambda c: c.say("checker.help.carefree", "A hotel break from Carefree"),
    "assessment": lambda c: c.say("checker.help.assessment", "A carers assessment"),
    "parent-assessment": lambda c: c.say(
        "checker.help.parent-assessment", "A parent carer’s needs assessment"
    ),
    "young-assessment": lambda c: c.say("checker.help.young-assessment", "A young carer’s assessment"),
    "passport": lambda c: c.say("checker.help.passport", "A carers passport"),
    "leave": lambda c: c.say("checker.help.leave", "Carer’s leave from work"),
    "flu": lambda c: c.say("checker.help.flu", "A free flu vaccine"),
}
PERSON: Mapping[str, Say] = {
    "under-16": lambda c: c.say(
        "checker.help.person-child", "Money for the child: Disability Living Allowance (DLA)"
    ),
    "16-to-pension-age": lambda c: c.say(
        "checker.help.person-pip", "Money for the person: Personal Independence Payment (PIP)"
    ),
    "pension-age-or-over": lambda c: c.say(
        "checker.help.person-older", "Money for the person: Attendance Allowance"
    ),
}
LIKELY: Mapping[Decider, Say] = {
    "benefits": lambda c: c.say(
        "checker.likely.benefits", "From what you said, you could get this. The benefits office decides."
    ),
    "council": lambda c: c.say(
        "checker.likely.council", "From what you said, you can ask for one. The council decides what follows."
    ),
    "council-tax": lambda c: c.say(
        "checker.likely.council-tax",
        "From what you said, this could help. The council checks which rates count.",
    ),
    "carefree": lambda c: c.say(
        "checker.likely.carefree", "From what you said, you could get this. Carefree decides."
    ),
    "passport": lambda c: c.say(
        "checker.likely.passport",
        "From what you said, you could get this. The service that gives it decides.",
    ),
    "employer": lambda c: c.say(
        "checker.likely.employer",
        "From what you said, you could take this. Your employer may ask you to take it later.",
    ),
    "surgery": lambda c: c.say(
        "checker.likely.surgery",
        "From what you said, you could get this. Your GP practice or pharmacist decides.",
    ),
}


def name(kind: str, person_age: str, catalog: Catalog) -> Markup:
    """What the help is called; money for the person by the name of the benefit for their age, if that is known."""
    by_age = PERSON.get(person_age) if kind == "person" else None
    return (by_age or NAMES[kind])(catalog)
