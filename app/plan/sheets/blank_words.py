"""The sentences of the forms for pens."""

from collections.abc import Mapping

from app.plan.matter.sentence import Sentence

BLANK: Mapping[str, Sentence] = {
    "how": lambda c: c.say(
        "plan.blank.how",
        "Fill it in with a pen, as much as you can. Tick what fits. Write “none known” rather than leave a gap. "
        "Leave out door codes, PINs and bank details.",
    ),
    "each-person": lambda c: c.say(
        "plan.blank.each-person", "For each person you look after, use another copy of these pages."
    ),
    "by-hand": lambda c: c.say(
        "plan.blank.by-hand", "Written by the carer by hand, not checked by the council or the NHS."
    ),
    "online": lambda c: c.say("plan.blank.online", "You can also make it online:"),
    "date": lambda c: c.say("plan.blank.date", "Today’s date"),
    "my-name": lambda c: c.say("plan.blank.my-name", "My name"),
    "person": lambda c: c.say("plan.blank.person", "The person I look after"),
    "where": lambda c: c.say("plan.blank.where", "Where they are"),
    "ring-1": lambda c: c.say("plan.blank.ring-1", "Ring first: name and phone"),
    "ring-2": lambda c: c.say("plan.blank.ring-2", "Then ring: name and phone"),
    "ring": lambda c: c.say("plan.blank.ring", "Name and phone"),
    "language": lambda c: c.say("plan.blank.language", "Languages, and if an interpreter is needed"),
    "speak": lambda c: c.say("plan.blank.speak", "I speak"),
    "plan-is": lambda c: c.say("plan.blank.plan-is", "Full plan"),
    "look-again": lambda c: c.say("plan.blank.look-again", "Look again by"),
    "carer": lambda c: c.say("plan.blank.carer", "Carer: name and phone"),
    "born": lambda c: c.say("plan.blank.born", "Date of birth"),
    "address": lambda c: c.say("plan.blank.address", "Address"),
    "pets": lambda c: c.say("plan.blank.pets", "Pets and dangers in the home"),
    "medicines": lambda c: c.say("plan.blank.medicines", "Other medicines"),
}
