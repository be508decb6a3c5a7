"""Every kind of question by the name a flow gives it."""

from collections.abc import Mapping

from app.flow.fields.address import ADDRESS
from app.flow.fields.choice import CHOICE
from app.flow.fields.choices import CHOICES
from app.flow.fields.date import DATE
from app.flow.fields.email import EMAIL
from app.flow.fields.kind import Kind
from app.flow.fields.name import NAME
from app.flow.fields.nhs_number import NHS_NUMBER
from app.flow.fields.number import NUMBER
from app.flow.fields.phone import PHONE
from app.flow.fields.postcode import POSTCODE
from app.flow.fields.text import LONG_TEXT, TEXT
from app.flow.fields.time import TIME
from app.flow.fields.week import WEEK
from app.flow.fields.yes_no import YES_NO

KINDS: Mapping[str, Kind] = {
    "address": ADDRESS,
    "choice": CHOICE,
    "choices": CHOICES,
    "date": DATE,
    "email": EMAIL,
    "long-text": LONG_TEXT,
    "name": NAME,
    "nhs-number": NHS_NUMBER,
    "number": NUMBER,
    "phone": PHONE,
    "postcode": POSTCODE,
    "text": TEXT,
    "time": TIME,
    "week": WEEK,
    "yes-no": YES_NO,
}
CHOSEN = ("choice", "choices", "yes-no")  # what rules may look at
