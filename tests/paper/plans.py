"""Invented people and what would be printed for them, in one language or two."""

from dataclasses import replace
from functools import cache
from typing import TypeVar

from app.paper.document import (
    Blank,
    Block,
    Code,
    Columns,
    Direction,
    Document,
    Foot,
    Heading,
    Line,
    OnePage,
    OwnWords,
    Pair,
    Panel,
    Paragraph,
    Part,
    Ring,
    Row,
    Rows,
    Size,
    Space,
    Table,
    ToRing,
    Value,
    Words,
)
from app.paper.kinds import BottleSheet, Card, CardSheet, Fob, Item, LargeCard, PhoneCard, Side
from app.paper.qr import qr
from app.paper.typed import typed

LINK = "https://carers.example.gov.uk/p#K7M2QXD04THPB2J9WZ3A5C6E8F1"
CODE, PHONE, COUNCIL = "7K3M-9QXD-04TH-PB2J", "07700 900102", "0116 496 0199"
Kind = TypeVar("Kind", Document, CardSheet, LargeCard, BottleSheet, PhoneCard)
RTL = ("ur", "ar")
SCRIPTS = {"gu": "Gujr", "pa": "Guru", "bn": "Beng", "ur": "Arab", "ar": "Arab", "pl": "Latn", "so": "Latn"}
SAID = {
    "gu": ("સંભાળ", "ડાયાબિટીસ (ઇન્સ્યુલિન)", "પહેલાં પાણી આપો અને પાસે બેસો.", "ગુજરાતી", "તે સમજે છે કે તે ક્યાં છે"),
    "pa": ("ਦੇਖਭਾਲ", "ਸ਼ੂਗਰ (ਇਨਸੁਲਿਨ)", "ਪਹਿਲਾਂ ਪਾਣੀ ਦਿਓ ਅਤੇ ਕੋਲ ਬੈਠੋ।", "ਪੰਜਾਬੀ", "ਉਹ ਕਿਵੇਂ ਸਮਝਦੇ ਹਨ"),
    "bn": ("যত্ন", "ডায়াবেটিস (ইনসুলিন)", "আগে পানি দিন এবং পাশে বসুন।", "বাংলা", "তিনি কীভাবে বোঝেন"),
    "ur": ("دیکھ بھال", "ذیابیطس (انسولین)", "پہلے پانی دیں اور پاس بیٹھیں۔", "اردو", "وہ کیسے سمجھتے ہیں"),
    "ar": ("الرعاية", "السكري (الأنسولين)", "أعطها الماء أولاً واجلس بجانبها.", "العربية", "كيف تفهم وتتكلم"),
    "pl": (
        "Opieka",
        "Cukrzyca (insulina)",
        "Najpierw podaj wodę i usiądź obok.",
        "polski",
        "Jak rozumie i mówi",
    ),
    "so": (
        "Daryeel",
        "Sonkorow (insulin)",
        "Marka hore biyo sii oo ag fadhiiso.",
        "Soomaali",
        "Sida ay u fahmaan",
    ),
}


def words(text: str, *, bold: bool = False) -> Line:
    return (Words(text, bold),)


@cache
def under(lang: str | None, text: str) -> Part | None:
    """Stands for the translation: real letters of that language, as many as the English has."""
    if lang is None:
        return None
    return Part(lang, way(lang), SCRIPTS[lang], (Paragraph(words(text)),))


def way(lang: str) -> Direction:
    return "rtl" if lang in RTL else "ltr"


class Says:
    """English, and under it words of the other language."""

    def __init__(self, lang: str | None) -> None:
        self.lang = lang

    def other(self, which: int, length: int = 0) -> str | None:
        if self.lang is None:
            return None
        said = SAID[self.lang][which]
        return " ".join([said] * max(1, round(length / len(said))))

    def pair(self, text: str, which: int = 4, *, coded: bool = True) -> Pair:
        other = self.other(which, len(text))
        return Pair(words(text), under(self.lang, other) if other else None, "coded" if coded else "body")

    def row(self, label: str, *blocks: Block) -> Row:
        return Row(self.pair(label), blocks)

    def own(self, english: str = "Give water first and sit beside her.") -> OwnWords:
        if self.lang is None:
            return OwnWords(typed("His tablets must be on time\nor he cannot move.", "en-GB", "ltr", "Latn"))
        text = f"{SAID[self.lang][2]} {PHONE}"
        note = "In the carer’s own words, not translated. Ask for an interpreter."
        return OwnWords(
            typed(text, self.lang, way(self.lang), SCRIPTS[self.lang]),
            words(note),
            words("English version by the carer or family, not a professional translation."),
            (Paragraph(words(english)),),
        )


def ring(says: Says) -> Ring:
    return Ring(
        (
            ToRing(
                words("Chetan Example"), (Value(PHONE),), (says.pair("Son · can stay a night · has a key"),)
            ),
            ToRing(
                words("Dawn Example"),
                (Value("0116 496 0130"), Value("07700 900155")),
                (says.pair("Neighbour · any time"),),
            ),
            ToRing(words("The council, if nobody answers"), (Value(COUNCIL),), (says.pair("Day and night"),)),
        )
    )


def first_page(says: Says) -> OnePage:
    """Boxes 1 to 6 of a plan."""
    return OnePage(
        (
            Pair(words("Emergency plan for Bharat Example"), level=1),
            Panel(
                says.pair("Languages and interpreter"),
                (
                    says.pair("Bharat speaks: Gujarati (ગુજરાતી). Interpreter: yes"),
                    says.pair("Carer speaks: some English"),
                ),
                1,
            ),
            Panel(
                says.pair("Who this is about"),
                (
                    Rows(
                        (
                            says.row("Likes to be called", Paragraph(words("Baz"))),
                            says.row("Can be alone", says.pair("Up to 1 hour")),
                        )
                    ),
                ),
                2,
            ),
            Panel(says.pair("Ring, in this order"), (ring(says),), 3),
            Panel(
                says.pair("Must not be missed"),
                (
                    Rows(
                        (
                            says.row("Allergies", says.pair("Penicillin (rash), latex (swelling)", 1)),
                            says.row(
                                "Medicine",
                                says.pair("Parkinson’s medicine", 1),
                                Paragraph((Value("07:00 11:00 15:00 19:00 23:00", bold=True),)),
                            ),
                        )
                    ),
                ),
                4,
            ),
            Columns(
                (
                    (Panel(says.pair("First 2 hours"), (says.pair("Medicine, someone with him", 1),), 5),),
                    (Panel(says.pair("Where things are"), (says.pair("Kitchen cupboard", 0),), 6),),
                )
            ),
        )
    )


def full(lang: str | None = None, size: Size = "twelve") -> Document:
    """A full plan of several pages."""
    says = Says(lang)
    rows = Rows(
        (
            says.row("First name", Paragraph(words("Bharat"))),
            says.row("Telephone", Paragraph((Value("0116 496 0100"),))),
            says.row("Date of birth", Paragraph((Value("27 March 1955"),))),
            says.row("Conditions", says.pair("Dementia", 1), says.pair("Diabetes (insulin)", 1)),
            says.row("Implants", says.pair("Not filled in")),
            says.row("The one thing to know first", says.own()),
        )
    )
    table = Table(
        (says.pair("Medicine"), says.pair("Dose"), says.pair("Times"), says.pair("Note")),
        tuple(
            (words(f"Exampledopa {number}"), (Value("100 mg"),), (Value("07:00 11:00"),), says.pair("Tablet"))
            for number in range(4)
        ),
        (3, 2, 3, 3),
    )
    return Document(
        title="Emergency plan",
        lang="en-GB",
        dir="ltr",
        script="Latn",
        blocks=(
            Foot(
                "",
                (
                    words("Bharat Example · ESP-7H3K98"),
                    words("Made 1 November 2026. Look again by 1 May 2027."),
                    (
                        Words("This plan does not alert anyone. In an emergency ring "),
                        Value("999"),
                        Words("."),
                    ),
                ),
            ),
            first_page(says),
            Pair(words("Bharat"), level=2),
            rows,
            Pair(words("Medicines"), says.pair("Medicines").under, level=2),
            table,
            Heading(words("Key safe")),
            Blank(says.pair("Key safe code (pen only, home copy only)")),
            Code(
                qr(LINK, "M"),
                (Paragraph(words("Look at this plan on a phone")), Paragraph((Value(CODE, bold=True),))),
                "Code for a camera: opens the address beside it",
            ),
        ),
        head=words("Bharat Example · ESP-7H3K98 · Made 1 November 2026. Look again by 1 May 2027."),
        pages=words("Page {page} of {pages}"),
        size=size,
        pages_above=True,
    )


def front() -> Side:
    return Side(
        words("I AM A CARER"),
        (
            Item((Paragraph(words("Asha", bold=True), "lead"),)),
            Item(
                (Paragraph(words("Someone depends on me. If I am hurt or cannot be reached, please ring:")),)
            ),
            Item(
                (
                    Ring(
                        (
                            ToRing(words("Chetan"), (Value(PHONE),)),
                            ToRing(words("Dawn"), (Value("0116 496 0130"),)),
                            ToRing(words("The council"), (Value(COUNCIL),)),
                        )
                    ),
                )
            ),
        ),
    )


def back(mm: int = 25) -> Side:
    address = (Words("or type it at "), Value("carers.example.gov.uk/p"))
    return Side(
        words("WHERE MY PLAN IS"),
        (
            Item((Paragraph(words("Full plan: kitchen drawer, glove box")),)),
            Item((Paragraph((Words("I speak Gujarati ("), Words("ગુજરાતી", lang="gu"), Words(")"))),)),
            Item((Paragraph((Words("Look again by "), Value("1 May 2027"))),)),
        ),
        Code(
            qr(LINK, "Q"),
            (Paragraph((Value(CODE, bold=True), Words(" "), *address)),),
            "Code for a camera: opens the address beside it",
            mm,
        ),
        words("If you find this card please hand it in at a police station."),
        words("More behind the code."),
    )


AROUND = {
    "title": "Emergency plan",
    "lang": "en-GB",
    "dir": "ltr",
    "script": "Latn",
    "head": words("Asha Example · ESP-7H3K98"),
    "feet": (
        words("Made 1 November 2026. Look again by 1 May 2027."),
        words("Written by the carer, Asha, not checked by the council or the NHS, on 1 November 2026."),
        words("This plan does not alert anyone. In an emergency ring 999."),
    ),
    "pages": words("Page {page} of {pages}"),
}
HOW = words("Print at 100%. Cut along the solid lines. Fold on the dashed line, words outside.")
RULER = words("This line is 50 mm long if the paper was printed at 100%.")


def cards(card: Card | None = None) -> CardSheet:
    one = card or Card(front(), back())
    fob = Fob(words("I am a carer"), ((Words("Ring "), Value(PHONE)), (Words("Council "), Value(COUNCIL))))
    return CardSheet(cards=(one,) * 4, fobs=(fob,) * 4, how=HOW, ruler=RULER, **AROUND)  # type: ignore[arg-type]


def large_card() -> LargeCard:
    return LargeCard(card=Card(front(), back(40)), how=HOW, ruler=RULER, **AROUND)  # type: ignore[arg-type]


def phone() -> PhoneCard:
    return PhoneCard("Emergency plan", "en-GB", "ltr", "Latn", (front(), back()))


def bottle(lang: str | None = None, more_items: tuple[Item, ...] = ()) -> BottleSheet:
    """A sheet for the bottle in the fridge."""
    says = Says(lang)
    top = Panel(
        says.pair("First of all"),
        (
            Rows(
                (
                    says.row("Allergies", says.pair("Penicillin (rash), latex (swelling)", 1)),
                    says.row(
                        "Must not be missed",
                        says.pair("Parkinson’s medicine", 1),
                        Paragraph((Value("07:00 11:00 15:00 19:00 23:00", bold=True),)),
                    ),
                    says.row("Implants", says.pair("None known, said by the carer on 1 November 2026")),
                )
            ),
        ),
    )
    items = (
        Item((top,), None, True),
        Item((Panel(says.pair("Language"), (says.pair("Gujarati (ગુજરાતી). Interpreter: yes"),)),)),
        Item((Rows((says.row("Conditions", says.pair("Dementia, diabetes (insulin)", 1)),)),), 5),
        Item((Rows((says.row("Medicines are in", says.pair("Fridge door")),)),), 4),
        Item((ring(says),)),
        Item((Rows((says.row("Can be alone", says.pair("Not at all")),)),)),
        Item((Rows((says.row("First 2 hours", says.pair("Medicine, someone with them")),)),), 2),
        Item((Rows((says.row("Pets", Paragraph(words("Cat Biscuit, Dawn takes her"))),)),), 8),
        *more_items,
    )
    around = {**AROUND, "head": words("Bharat Example · ESP-7H3K98")}
    how = "Fold with the words outside: 1 top half back, 2 left half back, 3 top half back."
    return BottleSheet(
        items=items,
        outside=(words("MESSAGE IN A BOTTLE"), words("Bharat Example"), words("1 November 2026")),
        more=says.pair("More in the full plan"),
        how=words(how),
        **around,  # type: ignore[arg-type]
    )


def photo() -> Item:
    return Item((Space(words("Photo")),), 9)


def on_trial(kind: Kind) -> Kind:
    return replace(kind, mark=words("Trial copy – not for use"))
