"""Every amount, phone number and percentage that a reader meets is the value of a fact that may be shown today."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

import pytest

from app.content.load import load
from app.content.watch import today
from app.guidance.addresses import addresses
from app.guidance.made import Address
from app.portal.live import FONTS, active_in, reader, spoken_now
from app.web.edition import Edition, Place
from tests.conftest import make_settings
from tests.figures import figures, of_facts, said, strange
from tests.site import tags


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Edition]:
    """The portal in every language, without search and static files."""
    settings = make_settings(tmp_path_factory.mktemp("figures"))
    spoken = spoken_now(settings)
    library, _ = load(reader(settings, spoken), today())
    library = replace(library, active=active_in(library, spoken, settings.static_dir / FONTS))
    english, place = spoken.catalogs[library.source.tag], Place("https://carers.example", "/a.css", "/a.js")
    return {
        one.tag: Edition(
            library,
            one,
            spoken.catalogs[one.tag],
            english,
            spoken.environments[one.tag],
            place,
            names=spoken.names,
        )
        for one in library.active
    }


def pages(editions: Mapping[str, Edition], tag: str, *, own: bool) -> Mapping[str, Address]:
    """The pages of a language: those in its own words, or those that are the English ones under its menus."""
    everywhere = addresses(editions).items()
    return {
        path: one for path, one in everywhere if one.language == tag and is_own(editions[tag], one) == own
    }


def is_own(edition: Edition, page: Address) -> bool:
    library = edition.library
    return library.versions(page.slug) is None or library.translated(page.slug, edition.language)


def assert_all_are_facts(editions: Mapping[str, Edition], wanted: Mapping[str, Address]) -> None:
    allowed = of_facts(next(iter(editions.values())).library.facts)
    wrong = {path: found for path, one in wanted.items() if (found := strange(one.make().html, allowed))}
    assert not wrong, "write these as facts: " + "; ".join(f"{path} {found}" for path, found in wrong.items())


@pytest.mark.parametrize("tag", tags())
def test_every_figure_on_a_page_is_that_of_a_fact(editions: Mapping[str, Edition], tag: str) -> None:
    assert_all_are_facts(editions, pages(editions, tag, own=True))


@pytest.mark.slow
@pytest.mark.parametrize("tag", [tag for tag in tags() if tag != "en"])
def test_every_figure_on_an_english_page_under_other_menus_is_that_of_a_fact(
    editions: Mapping[str, Edition], tag: str
) -> None:
    assert_all_are_facts(editions, pages(editions, tag, own=False))


TYPED = {
    "£5": ("money", Decimal(5)),
    "£1,234.50 a week": ("money", Decimal("1234.50")),
    "£ 5": ("money", Decimal(5)),
    "5 pounds": ("money", Decimal(5)),
    "£૮૬": ("money", Decimal(86)),
    "<b>£5</b>0": ("money", Decimal(50)),
    "25%": ("percent", Decimal(25)),
    "25 per cent": ("percent", Decimal(25)),
    "25 procent": ("percent", Decimal(25)),
    "২৫ শতাংশ": ("percent", Decimal(25)),
    "٢٥٪": ("percent", Decimal(25)),
    "boqolkiiba 25": ("percent", Decimal(25)),
    "0116&nbsp;454&nbsp;1004": ("phone", "01164541004"),
    "+44 116 454 1004": ("phone", "01164541004"),
    "(0116) 454-1004": ("phone", "01164541004"),
    "Ring 999.": ("phone", "999"),
    "116 123": ("phone", "116123"),
    "Text 85258": ("phone", "85258"),
    '<meta content="Ring 0800 1111">': ("phone", "08001111"),
}


@pytest.mark.parametrize("typed", TYPED)
def test_a_typed_figure_is_seen_in_every_guise(typed: str) -> None:
    assert TYPED[typed] in [figure for figure, _ in figures(said(f"<p>{typed}</p>"))]


@pytest.mark.parametrize(
    "text", ["35 hours", "22 November 2026", "16 to 18", "3 years", "2023–24", "Option 2", "v3.0"]
)
def test_hours_ages_dates_and_counts_are_no_such_figure(text: str) -> None:
    assert list(figures(said(f"<p>{text}</p>"))) == []


def test_what_a_link_dials_must_be_a_fact_too() -> None:
    assert strange('<a href="tel:+441164541004">Ring</a>', set()) == ["+441164541004"]
    assert strange('<a href="tel:+441164541004">Ring</a>', {("phone", "01164541004")}) == []


def test_a_fact_that_is_hidden_lends_no_page_its_value(editions: Mapping[str, Edition]) -> None:
    facts = editions["en"].library.facts
    never = {key: one.model_copy(update={"launch": "never"}) for key, one in facts.facts.items()}
    assert of_facts(facts)
    assert of_facts(replace(facts, facts=never)) == set()
