"""The question page of every kind: one heading, labelled fields, mistakes that lead to their boxes."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from jinja2 import Environment

from app.flow.answers import Answers
from app.flow.journey import walk
from app.flow.present import present_step, present_summary
from app.flow.turn import Ask, look, take
from app.flow.typed import Typed
from app.flow.words import Voice
from app.language.catalog import Catalog, Missing
from app.language.languages import load_languages, source_of
from app.web.templates import environment
from tests import house_rules
from tests.flow.making import tiny, typed
from tests.page import Page, words

ROOT = Path(__file__).parent.parent.parent
RULES: tuple[Callable[[Page], Iterator[str]], ...] = (
    house_rules.parses_without_errors, house_rules.has_one_h1, house_rules.headings_skip_no_level,
    house_rules.ids_are_unique, house_rules.references_lead_somewhere, house_rules.fields_are_labelled,
    house_rules.nothing_is_inline, house_rules.links_say_where_they_lead, house_rules.pictures_have_words,
)  # fmt: skip
ANSWERS: Answers = {
    "choice": "me", "choices": ("shopping",), "yes-no": "no", "text": "Rex", "long-text": "one\ntwo",
    "your_name": "Ann", "phone": "07700 900104", "born": "1948-03-27", "people": "2", "relation": "mother",
    "email": "", "postcode": "", "nhs": "", "wakes": "07:30",
    "address": {"line-1": "<b>1 High Road</b>", "postcode": "LE1 1AA"}, "week": {"monday-morning": "club"},
    "contact": {"name": "Surgery", "phone": "0116 496 0120"}, "tick": "yes",
    "details": {"bees": "yes", "bees.place": "club", "bees.note": "swells <b>"},
}  # fmt: skip
ADDRESSES = [stop.address for stop in walk(tiny("every-kind"), ANSWERS).stops]


@pytest.fixture(scope="module")
def english() -> Environment:
    source = source_of(load_languages(ROOT / "content" / "languages.yaml"))
    return environment(source, Catalog(source, source, Missing()), [ROOT / "app" / "web" / "templates"])


def page_of(english: Environment, ask: object) -> Page:
    """The question page as a visitor gets it, without what surrounds every page."""
    assert isinstance(ask, Ask)
    step = present_step(ask, Voice(english.globals["say"]))  # type: ignore[arg-type]
    parts = [
        english.get_template(f"flow/{name}.html").render(step=step, base="/en/f", clear=True)
        for name in ("back", "step")
    ]
    head = f'<!DOCTYPE html><html lang="en-GB"><head><title>{step.title}</title></head>'
    return Page(f"/en/f/{step.address}", 200, {}, f"{head}<body>{''.join(parts)}</body></html>")


def shown(english: Environment, name: str, answers: Answers, address: str) -> Page:
    return page_of(english, look(tiny(name), answers, address))


def sent(english: Environment, name: str, answers: Answers, address: str, form: Typed) -> Page:
    return page_of(english, take(tiny(name), answers, address, form))


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_kind_of_question_keeps_the_house_rules(english: Environment, address: str) -> None:
    page = shown(english, "every-kind", ANSWERS, address)
    assert [message for rule in RULES for message in rule(page)] == []


@pytest.mark.parametrize(
    "address", [address for address in ADDRESSES if address not in ("long-text", "tick")]
)
def test_every_mistake_keeps_the_house_rules(english: Environment, address: str) -> None:
    page = sent(english, "every-kind", ANSWERS, address, {})
    assert [message for rule in RULES for message in rule(page)] == []
    assert page.find("h2"), "there is an error summary"


@pytest.mark.parametrize("address", ["choice", "choices", "yes-no", "week", "address", "contact", "details"])
def test_one_question_has_its_heading_in_the_legend(english: Environment, address: str) -> None:
    page = shown(english, "every-kind", ANSWERS, address)
    assert page.inside(page.one("h1"), "legend")


def test_a_box_has_its_heading_round_the_label(english: Environment) -> None:
    page = shown(english, "every-kind", ANSWERS, "text")
    assert [each.get("for") for each in page.one("h1").iter("label")] == ["text"]


def test_an_error_is_in_the_summary_that_takes_the_focus_and_describes_its_field(
    english: Environment,
) -> None:
    page = sent(english, "left-out", {}, "pets", {})
    summary = next(each for each in page.find("div") if each.get("autofocus"))
    assert summary.get("tabindex") == "-1"
    assert [each.get("href") for each in summary.iter("a")] == ["#pets"]
    assert "pets-error" in (page.one("fieldset").get("aria-describedby") or "")


def test_what_was_typed_stays_after_a_mistake(english: Environment) -> None:
    page = sent(
        english, "every-kind", ANSWERS, "several", typed(your_name="<i>Ann</i>", phone="12", people="4")
    )
    values = {each.get("name"): each.get("value") for each in page.find("input")}
    assert (values["your_name"], values["phone"], values["people"]) == ("<i>Ann</i>", "12", "4")


def test_answers_are_in_their_boxes(english: Environment) -> None:
    page = shown(english, "every-kind", ANSWERS, "several")
    values = {
        each.get("name"): each.get("value") for each in page.find("input") if each.get("type") != "radio"
    }
    assert values["phone"] == "07700 900104"
    assert [values[f"born-{part}"] for part in ("day", "month", "year")] == ["27", "3", "1948"]
    week = shown(english, "every-kind", ANSWERS, "week")
    chosen = [each.get("value") for each in week.find("option") if each.get("selected") is not None]
    assert chosen.count("club") == 1
    ticked = [each.get("value") for each in shown(english, "every-kind", ANSWERS, "choices").find("input")
              if each.get("checked") is not None]  # fmt: skip
    assert ticked == ["shopping"]


def test_the_first_button_continues_and_others_skip_and_clear(english: Environment) -> None:
    buttons = shown(english, "every-kind", ANSWERS, "choices").find("button")
    assert [(words(each), each.get("name")) for each in buttons] == [
        ("Continue", None), ("Skip this question", "skip"), ("Clear my answers", "clear"),
    ]  # fmt: skip
    assert "skip" not in [
        each.get("name") for each in shown(english, "every-kind", ANSWERS, "text").find("button")
    ]


def test_tasks_have_their_drawing_beside_their_words(english: Environment) -> None:
    label = next(each for each in shown(english, "every-kind", ANSWERS, "choices").find("label"))
    assert [each.tag.rpartition("}")[2] for each in label][:2] == ["svg", "span"]
    assert words(label) == "Shopping, cooking, cleaning"


def test_back_and_change_lead_along_the_flow(english: Environment) -> None:
    page = shown(english, "rules", {"colour": "blue"}, "why-blue")
    assert page.links() == ["/en/f/colour"]
    assert page.one("form").get("action") == "/en/f/why-blue"
    assert (
        page_of(english, look(tiny("rules"), {}, "colour", changing=True)).one("form").get("action")
        == "/en/f/colour?change"
    )
    assert shown(english, "rules", {}, "colour").links() == ["/en/f"]


def test_things_added_can_be_opened_moved_and_removed(english: Environment) -> None:
    ann: Answers = {"person_name": "Ann", "alone": "no"}
    page = shown(english, "add-another", {"person": (ann, {**ann, "person_name": "Bob"})}, "person")
    assert [message for rule in RULES for message in rule(page)] == []
    assert "/en/f/person/2/person-name" in page.links()
    assert [(each.get("name"), each.get("value")) for each in page.find("button")[:4]] == [
        ("down", "1"), ("remove", "1"), ("up", "2"), ("remove", "2"),
    ]  # fmt: skip


def test_a_full_list_can_only_be_left(english: Environment) -> None:
    ann: Answers = {"person_name": "Ann", "alone": "no"}
    page = shown(english, "add-another", {"person": (ann, ann, ann)}, "person")
    assert [(each.get("type"), each.get("name"), each.get("value")) for each in page.find("input")] == [
        ("hidden", "person-more", "no")
    ]


def test_the_boxes_of_an_option_stand_under_it_and_are_labelled_with_it(english: Environment) -> None:
    page = shown(english, "every-kind", ANSWERS, "details")
    nuts, bees, none = (each for each in page.find("div") if each.get("class") == "details")
    assert [words(each) for each in nuts.iter("label")] == ["Nuts", "Nuts: Where?", "Nuts: More"]
    assert [words(each) for each in bees.iter("label")] == [
        "Bees", "Bees: Where?", "Bees: When?", "Bees: Ring", "Bees: More",
    ]  # fmt: skip
    assert [each.get("name") for each in none.iter("input")] == ["details"]
    assert [each.get("value") for each in bees.iter("option") if each.get("selected") is not None] == ["club"]
    assert [each.get("value") for each in bees.iter("input")] == ["bees", "", "", "swells <b>"]


def test_boxes_wait_for_their_tick_unless_something_stands_in_them(english: Environment) -> None:
    form = typed(**{"details": "nuts", "details-bees-ring": "0116 496 0120"})
    page = sent(english, "every-kind", ANSWERS, "details", form)
    waiting = [
        each.get("class") for each in page.find("div") if str(each.get("class")).startswith("details__more")
    ]
    assert waiting == ["details__more", "details__more details__more--stray"]
    box = next(each for each in page.find("input") if each.get("name") == "details-bees-ring")
    assert box.get("aria-describedby") == "details-error"
    assert "#details-bees-ring" in [each.get("href") for each in page.find("a")]


def test_a_wrong_number_of_a_contact_is_marked_at_its_box(english: Environment) -> None:
    page = sent(english, "every-kind", ANSWERS, "contact", typed(**{"contact-phone": "12"}))
    box = next(each for each in page.find("input") if each.get("name") == "contact-phone")
    assert box.get("aria-describedby") == "contact-error"
    assert (box.get("dir"), box.get("inputmode")) == ("ltr", "tel")


def test_a_box_to_tick_has_its_question_for_a_label(english: Environment) -> None:
    page = shown(english, "every-kind", ANSWERS, "tick")
    box = next(each for each in page.find("input") if each.get("name") == "tick")
    assert (box.get("type"), box.get("value"), box.get("aria-describedby")) == (
        "checkbox",
        "yes",
        "tick-hint",
    )
    assert box.get("checked") is not None
    assert [words(each) for each in page.find("label")] == ["Print a code"]
    assert words(page.one("h1")) == "The last thing"


def test_no_machine_corrects_or_translates_what_is_plain(english: Environment) -> None:
    page = shown(english, "any-order", {}, "about")
    boxes = {each.get("name"): (each.get("spellcheck"), each.get("translate")) for each in page.find("input")}
    assert boxes == {"your_name": ("false", "no"), "your_phone": ("false", None)}


PLAN: Answers = {"people": ({"person_name": "<Savita>", "allergies": {"nuts": "yes"}},)}


def test_the_name_of_whom_a_screen_is_about_stands_above_its_heading(english: Environment) -> None:
    page = shown(english, "any-order", PLAN, "health/1/doses")
    assert [words(each) for each in page.find("bdi")] == ["<Savita>"]
    assert [message for rule in RULES for message in rule(page)] == []


def test_a_warning_has_a_button_to_save_anyway(english: Environment) -> None:
    page = sent(english, "any-order", {}, "health/1/doses", typed(dose="20 mg"))
    assert [(words(each), each.get("name"), each.get("value")) for each in page.find("button")][:2] == [
        ("Continue", None, None), ("Save anyway", "anyway", "dose"),
    ]  # fmt: skip


def test_the_short_way_keeps_to_itself(english: Environment) -> None:
    page = page_of(english, look(tiny("any-order"), {}, "people/1/who", quick=True))
    assert page.links() == ["/en/f/about?quick"]
    assert page.one("form").get("action") == "/en/f/people/1/who?quick"


def test_a_page_that_does_not_ask_for_it_has_no_button_to_clear(english: Environment) -> None:
    ask = look(tiny("rules"), {}, "colour")
    assert isinstance(ask, Ask)
    step = present_step(ask, Voice(english.globals["say"]))  # type: ignore[arg-type]
    assert "Clear my answers" not in english.get_template("flow/step.html").render(step=step, base="/en/f")


def test_a_summary_names_whom_answers_are_about(english: Environment) -> None:
    sections = present_summary(walk(tiny("any-order"), PLAN), Voice(english.globals["say"]))  # type: ignore[arg-type]
    html = english.get_template("flow/summary.html").render(sections=sections, base="/en/f")
    page = Page("/en/f", 200, {}, f"<!DOCTYPE html><title>x</title><h1>x</h1>{html}")
    assert [words(each) for each in page.find("h3")] == ["<Savita>", "<Savita>"]
    assert "Change <Savita>: Allergies" in [words(each) for each in page.find("a")]
    assert [message for rule in RULES for message in rule(page)] == []


def test_a_summary_leads_to_every_answer_and_escapes_it(english: Environment) -> None:
    sections = present_summary(walk(tiny("every-kind"), ANSWERS), Voice(english.globals["say"]))  # type: ignore[arg-type]
    html = english.get_template("flow/summary.html").render(sections=sections, base="/en/f")
    page = Page("/en/f", 200, {}, f"<!DOCTYPE html><title>x</title>{html}")
    assert "/en/f/choices?change" in page.links()
    assert "&lt;b&gt;1 High Road&lt;/b&gt;" in html
    assert [message for rule in RULES if rule is not house_rules.has_one_h1 for message in rule(page)] == []


COMPONENT = """
{% from "govuk_frontend_jinja/components/checkboxes/macro.html" import govukCheckboxes %}
{% from "govuk_frontend_jinja/components/radios/macro.html" import govukRadios %}
{% set items = [] %}
{% for option in one.options %}
{% set words %}
{% if option.picture %}{{ picture(option.picture) }}{% endif %}<span>{{ option.label }}</span>
{% endset %}
{% set hint = {"text": option.hint} if option.hint else none %}
{% set _ = items.append({"value": option.id, "html": words, "checked": option.checked, "hint": hint}) %}
{% endfor %}
{% set params = {
  "name": one.id, "idPrefix": one.id, "items": items, "hint": {"text": one.hint} if one.hint else none,
  "errorMessage": {"text": one.error, "visuallyHiddenText": "Mistake"} if one.error else none,
  "fieldset": {"legend": {"html": one.question, "isPageHeading": one.heading}},
} %}
{{ govukCheckboxes(params) if one.kind == "choices" else govukRadios(params) }}
"""


@pytest.mark.parametrize(
    ("address", "form"),
    [("choice", None), ("choices", None), ("yes-no", None), ("choices", ("shopping", "none"))],
)
def test_rows_to_choose_from_are_those_of_the_design_system(
    english: Environment, address: str, form: tuple[str, ...] | None
) -> None:
    flow = tiny("every-kind")
    ask = take(flow, ANSWERS, address, {address: form}) if form else look(flow, ANSWERS, address)
    assert isinstance(ask, Ask)
    one = present_step(ask, Voice(english.globals["say"])).fields[0]  # type: ignore[arg-type]
    ours = english.from_string(
        '{% from "flow/choices.html" import choices %}{{ choices(one, none) }}', {"one": one}
    ).render()
    theirs = english.from_string(COMPONENT, {"one": one}).render()
    assert _same(ours) == _same(theirs)


def _same(html: str) -> list[object]:
    """Elements, attributes and words, without the hook for JavaScript we do not load."""
    page = Page("", 200, {}, f"<!DOCTYPE html><title>x</title>{html}")
    return [
        (
            each.tag,
            sorted((key, value) for key, value in each.attrib.items() if key != "data-module"),
            words(each),
        )
        for each in page.find("body")[0].iter()
    ]
