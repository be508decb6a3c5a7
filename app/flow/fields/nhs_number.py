"""An NHS number: ten digits, of which the last checks the others."""

from app.flow.fields.kind import Fault, Kind, Parsed
from app.flow.model import Field
from app.flow.typed import Typed, latin_digits, one


def _parse(question: Field, typed: Typed) -> Parsed:
    digits = "".join(latin_digits(one(typed, question.id)).replace("-", " ").split())
    if digits and not checks(digits):
        return Fault("wrong")
    return f"{digits[:3]} {digits[3:6]} {digits[6:]}" if digits else ""


def checks(digits: str) -> bool:
    """Whether the check digit is right (NHS Data Dictionary: weights 10 to 2, modulus 11)."""
    if not (len(digits) == 10 and digits.isascii() and digits.isdigit()):
        return False
    weighted = sum(weight * int(digit) for weight, digit in zip(range(10, 1, -1), digits, strict=False))
    return (11 - weighted % 11) % 11 == int(digits[9])


NHS_NUMBER = Kind(
    parse=_parse,
    errors={
        "missing": lambda say: say("question.error.nhs-number.missing", "Enter the NHS number."),
        "wrong": lambda say: say(
            "question.error.nhs-number.wrong", "This NHS number is not right. It has 10 digits."
        ),
    },
)
