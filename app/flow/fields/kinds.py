"""Every kind of question by the name a flow gives it."""

from collections.abc import Mapping

from app.flow.fields.address import ADDRESS
from app.flow.fields.choice import CHOICE
from app.flow.fields.choices import CHOICES
from app.flow.fields.contact import CONTACT
from app.flow.fields.date import DATE
from app.flow.fields.details import DETAILS
from app.flow.fields.email import EMAIL
from app.flow.fields.kind import Kind
from app.flow.fields.name import NAME
from app.flow.fields.nhs_number import NHS_NUMBER
from app.flow.fields.number import NUMBER
from app.flow.fields.phone import PHONE
from app.flow.fields.postcode import POSTCODE
from app.flow.fields.text import LONG_TEXT, TEXT
from app.flow.fields.tick import OPTIONS as TICKED
from app.flow.fields.tick import TICK
from app.flow.fields.time import TIME
from app.flow.fields.week import WEEK
from app.flow.fields.yes_no import OPTIONS as YES_OR_NO
from app.flow.fields.yes_no import YES_NO
from app.flow.model import Option

KINDS: Mapping[str, Kind] = {
    "address": ADDRESS,
    "choice": CHOICE,
    "choices": CHOICES,
    "contact": CONTACT,
    "date": DATE,
    "details": DETAILS,
    "email": EMAIL,
    "long-text": LONG_TEXT,
    "name": NAME,
    "nhs-number": NHS_NUMBER,
    "number": NUMBER,
    "phone": PHONE,
    "postcode": POSTCODE,
    "text": TEXT,
    "tick": TICK,
    "time": TIME,
    "week": WEEK,
    "yes-no": YES_NO,
}
SEVERAL = ("choices", "details")  # may have several ids for an answer
CHOSEN = ("choice", "yes-no", "tick", *SEVERAL)  # what rules may look at
OPTIONS_OF: Mapping[str, tuple[Option, ...]] = {"tick": TICKED, "yes-no": YES_OR_NO}
