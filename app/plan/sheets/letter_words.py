"""The sentences of the letter to the GP, and of the page with the owner’s own code."""

from collections.abc import Mapping

from markupsafe import Markup

from app.plan.matter.sentence import Sentence

LETTER: Mapping[str, Sentence] = {
    "title": lambda c: c.say("plan.letter.title", "Please record me as a carer"),
    "to": lambda c: c.say("plan.letter.to", "To my GP practice"),
    "record": lambda c: c.say(
        "plan.letter.record", "Please record me as a carer. I look after a relative or friend, unpaid."
    ),
    "plan": lambda c: c.say(
        "plan.letter.plan", "Please also note that I have an emergency (contingency) plan."
    ),
    "asks": lambda c: c.say("plan.letter.asks", "Please also:"),
    "flu-vaccine": lambda c: c.say("plan.letter.flu", "Tell me if I can have a flu vaccine as a carer."),
    "appointments": lambda c: c.say(
        "plan.letter.appointments", "Give me appointments that fit with caring, where you can."
    ),
    "passport": lambda c: c.say("plan.letter.passport", "Give me information about the carers passport."),
    "speak-with-me": lambda c: c.say(
        "plan.letter.speak",
        "Tell me if you may speak with me about the person I look after. "
        "They will tell you themselves. If you have a form for it, please give us one.",
    ),
    "practice": lambda c: c.say(
        "plan.letter.practice",
        "For the practice: With consent, the existence of a contingency plan can be recorded "
        "(NHS England, 2023).",
    ),
    "signature": lambda c: c.say("plan.letter.signature", "Signature and date"),
    "code": lambda c: c.say("plan.letter.code", "With this code you can read my plan online."),
}


def looks_after(name: Markup) -> Sentence:
    """Where the carer wished it and the person agreed."""
    return lambda c: c.say("plan.letter.person", "The person I look after is {name}.", name=name)


PRIVATE: Mapping[str, Sentence] = {
    "title": lambda c: c.say("plan.private.title", "Keep private"),
    "yours": lambda c: c.say(
        "plan.private.yours",
        "This is your own code. Whoever has it can read, change and delete your whole plan.",
    ),
    "apart": lambda c: c.say(
        "plan.private.apart",
        "Keep it at home in a safe place. Do not put it in the bottle, in your purse or with a copy of the plan.",
    ),
    "lost": lambda c: c.say(
        "plan.private.lost",
        "If you lose every code, nobody can open the plan, not even we. Then make a new one.",
    ),
    "stolen": lambda c: c.say(
        "plan.private.stolen", "If somebody else has seen it, open your plan and choose “Change my code”."
    ),
    "code": lambda c: c.say("plan.private.code", "Your own code"),
}
