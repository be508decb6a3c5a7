"""A small city: six topics, enough words in a few languages, and an engine over them in memory."""

from pathlib import Path

from app.index.backend import Word
from app.index.build import chains_for, material
from app.index.chains import Chain
from app.index.editors import SearchFiles
from app.index.engine import SearchEngine, load_search_files
from app.index.schema import Document
from app.index.topics import Text, Topic

SEARCH = Path(__file__).parents[2] / "content" / "search"
OTHERS = Path(__file__).parent / "out_of_scope.tsv"
LANGUAGES = ("en", "gu", "pl")
KEY = b"k" * 32
TOPICS = (
    Topic(
        "carers-allowance",
        {
            "en": Text("Carer’s Allowance", "A weekly payment if you care 35 hours.", "How to claim",
                       "You can claim online or on paper. Savings do not count. Report a change at once."),
            "pl": Text("Zasiłek dla opiekunów", "Pieniądze co tydzień.", "", "Wniosek można złożyć online."),
        },
    ),
    Topic(
        "breaks-from-caring",
        {
            "en": Text("Taking a break", "How to get a few hours, a day or a week.", "Kinds of break",
                       "Someone can sit with the person while you rest. A day centre is another way."),
            "gu": Text("વિરામ લેવો", "થોડા કલાક કેવી રીતે મેળવવા.", "", "કોઈ વ્યક્તિ સાથે બેસી શકે."),
        },
    ),
    Topic("dementia", {"en": Text("Looking after someone with dementia", "What helps.", "", "Memory clinics.")}),
    Topic("crisis-help", {"en": Text("I need help now", "Numbers to ring when it cannot wait.", "", "Ring 999.")}),
    Topic(
        "translations-and-interpreting",
        {"en": Text("Your language", "How to ask for an interpreter.", "", "Say the language in English.")},
    ),
    Topic("power-of-attorney", {"en": Text("Deciding for someone", "Power of attorney.", "", "Two kinds.")}),
)  # fmt: skip
WORDS_ACRONYMS_CRISIS = ("words.yaml", "acronyms.yaml", "crisis.yaml")
TERMS: dict[str, str] = {
    "breaks-from-caring": 'en: ["respite", "time for myself"]\ngu: ["આરામ જોઈએ છે"]\n'
    'gu-Latn: ["thodo aaram", "sambhal"]\nmisspelt: ["resbite"]\n',
    "carers-allowance": 'en: ["wages for caring"]\npl: ["zasiłek opiekuńczy"]\nur: ["کیئرر الاؤنس"]\n',
    "dementia": 'en: ["alzheimers", "memory loss"]\ngu: ["સંભાળ ભૂલી જવું"]\n',
    "translations-and-interpreting": 'en: ["interpreter"]\npl: ["tłumacz języka"]\nar: ["مترجم"]\n',
    "crisis-help": 'en: ["urgent help"]\n',
}
BETS = """queries:
  "999": "crisis-help"
  "Day Off": "breaks-from-caring"
popular:
  default: ["carers-allowance", "dementia"]
  gu: ["breaks-from-caring"]
"""


def folder(where: Path) -> Path:
    """The editors' files of the small city: its own terms and best bets, the site's own word lists."""
    search = where / "content" / "search"
    (search / "terms").mkdir(parents=True)
    for name in WORDS_ACRONYMS_CRISIS:
        (search / name).write_text((SEARCH / name).read_text(encoding="utf-8"), encoding="utf-8")
    (search / "best-bets.yaml").write_text(BETS, encoding="utf-8")
    for slug, text in TERMS.items():
        (search / "terms" / f"{slug}.yaml").write_text(text, encoding="utf-8")
    return search


def files(where: Path) -> SearchFiles:
    """The editors' files, loaded."""
    return load_search_files(folder(where), {topic.slug for topic in TOPICS})


def engine(given: SearchFiles, where: Path | None = None, source_key: str = "one") -> SearchEngine:
    """An engine over the small city."""
    return SearchEngine.open(TOPICS, given, LANGUAGES, where, KEY, source_key)


def documents(given: SearchFiles) -> tuple[Document, ...]:
    """The small city as a backend sees it."""
    return material(TOPICS, given, chains_for(given, LANGUAGES)).documents


def chain(given: SearchFiles, tag: str) -> Chain:
    """One chain of the site's word lists."""
    return chains_for(given, LANGUAGES)[tag]


def word(raw: str, given: SearchFiles) -> Word:
    """An English word to look for."""
    return Word(raw, {"en": chain(given, "en").stems(raw), "exact": (raw,)})
