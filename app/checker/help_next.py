"""The exact next thing to do for each kind of help, with the number to ring where there is one."""

from collections.abc import Callable, Mapping

from markupsafe import Markup

from app.checker.answers import Answers, chosen
from app.web.telling import Telling

Next = Callable[[Telling, Answers], Markup]
ADULT_COUNCIL = {
    "leicester": "leicester-asc-phone",
    "leicestershire": "county-asc-phone",
    "": "leicester-asc-phone",
}
CHILDREN_COUNCIL = {
    "leicester": "leicester-children-phone",
    "leicestershire": "county-children-phone",
    "rutland": "rutland-children-phone",
    "": "leicester-children-phone",
}


def next_step(kind: str, telling: Telling, answers: Answers) -> Markup:
    """One or two sentences."""
    return NEXT[kind](telling, answers)


def _allowance(t: Telling, _answers: Answers) -> Markup:
    phone = t.number("carers-allowance-phone")
    if phone is None:
        return t.catalog.say(
            "checker.next.ca", "Get advice, then claim on GOV.UK. Ask for it to start earlier."
        )
    return t.catalog.say(
        "checker.next.ca-phone",
        "Get advice, then claim on GOV.UK or ring {phone} for a form. Ask for it to start earlier.",
        phone=phone,
    )


def _credit(t: Telling, _answers: Answers) -> Markup:
    phone = t.number("carers-allowance-phone")
    if phone is None:
        return t.catalog.say("checker.next.cc", "Ask on GOV.UK for the form for Carer’s Credit.")
    return t.catalog.say(
        "checker.next.cc-phone", "Ring {phone} and ask for the form for Carer’s Credit.", phone=phone
    )


def _universal_credit(t: Telling, _answers: Answers) -> Markup:
    phone = t.number("universal-credit-phone")
    if phone is None:
        return t.catalog.say(
            "checker.next.uc", "Tell Universal Credit that you care for 35 hours a week or more."
        )
    return t.catalog.say(
        "checker.next.uc-phone",
        "Ring Universal Credit on {phone}. Say that you care for 35 hours a week or more.",
        phone=phone,
    )


def _pension_credit(t: Telling, _answers: Answers) -> Markup:
    phone = t.number("pension-credit-phone")
    if phone is None:
        return t.catalog.say(
            "checker.next.pc", "Claim Carer’s Allowance, even if nothing is paid. Keep the answer."
        )
    return t.catalog.say(
        "checker.next.pc-phone",
        "Claim Carer’s Allowance, even if nothing is paid. Then ring Pension Credit on {phone}.",
        phone=phone,
    )


def _person(t: Telling, answers: Answers) -> Markup:
    age = chosen(answers, "person-age")
    number = {"16-to-pension-age": "pip-phone", "pension-age-or-over": "attendance-allowance-phone"}
    phone = t.number(number.get(age, ""))
    if age == "under-16" and (charity := t.number("contact-charity-phone")):
        return t.catalog.say(
            "checker.next.person-child",
            "Ring the charity Contact on {phone}. Ask how to get the form for DLA for a child.",
            phone=charity,
        )
    if phone is None:
        return t.catalog.say(
            "checker.next.person",
            "Find the benefit for their age on the page, then ring. The day you ring can matter.",
        )
    return t.catalog.say(
        "checker.next.person-phone", "Ring {phone} to claim. The day you ring can matter.", phone=phone
    )


def _council_tax(t: Telling, _answers: Answers) -> Markup:
    return t.catalog.say(
        "checker.next.council-tax",
        "Ring the council tax office. The number is on the bill. Ask who is not counted.",
    )


def _carefree(t: Telling, _answers: Answers) -> Markup:
    return t.catalog.say(
        "checker.next.carefree", "Sort out who will care at home. Then look at the page for how to book."
    )


def _assessment(t: Telling, answers: Answers) -> Markup:
    phone = t.number(ADULT_COUNCIL.get(chosen(answers, "where-person"), ""))
    if phone is None:
        return t.catalog.say(
            "checker.next.assessment",
            "Ask the council where the person lives. Say: “I look after someone. I would like a carers assessment.”",
        )
    return t.catalog.say(
        "checker.next.assessment-phone",
        "Ring {phone}. Say: “I look after someone. I would like a carers assessment.”",
        phone=phone,
    )


def _parent_assessment(t: Telling, answers: Answers) -> Markup:
    phone = t.number(CHILDREN_COUNCIL.get(chosen(answers, "where-person"), ""))
    if phone is None:
        return t.catalog.say(
            "checker.next.parent-assessment",
            "Ask children’s services. Say: “I would like a parent carer’s needs assessment.”",
        )
    return t.catalog.say(
        "checker.next.parent-assessment-phone",
        "Ring children’s services on {phone}. Say: “I would like a parent carer’s needs assessment.”",
        phone=phone,
    )


def _young_assessment(t: Telling, answers: Answers) -> Markup:
    sentence = t.catalog.say(
        "checker.next.young-assessment",
        "Tell a grown-up you trust, such as a teacher: “I want an assessment as a young carer.”",
    )
    if chosen(answers, "age") != "16-17":
        return sentence
    ahead = t.catalog.say("checker.next.look-ahead", "Ask for a look ahead before you are 18, too.")
    return Markup(" ").join((sentence, ahead))


def _passport(t: Telling, _answers: Answers) -> Markup:
    return t.catalog.say(
        "checker.next.passport", "Ask for one where the person lives. The page says who gives it. It is free."
    )


def _leave(t: Telling, _answers: Answers) -> Markup:
    return t.catalog.say(
        "checker.next.leave", "Choose your days. Copy the message from the page and send it to your boss."
    )


def _flu(t: Telling, _answers: Answers) -> Markup:
    return t.catalog.say(
        "checker.next.flu",
        "Ask your GP practice or a pharmacist: “I look after someone. Can I have a free flu vaccine?”",
    )


NEXT: Mapping[str, Next] = {
    "ca": _allowance,
    "cc": _credit,
    "uc": _universal_credit,
    "pc": _pension_credit,
    "person": _person,
    "council-tax": _council_tax,
    "carefree": _carefree,
    "assessment": _assessment,
    "parent-assessment": _parent_assessment,
    "young-assessment": _young_assessment,
    "passport": _passport,
    "leave": _leave,
    "flu": _flu,
}
