"""Rendered Markdown: safe, in the design system's classes, with facts shown as they may be today."""

from datetime import date

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.content.markdown import render
from tests.content.tiny import rendering

HARMFUL = (
    "script",
    "iframe",
    "object",
    "embed",
    "style",
    "form",
    "input",
    "svg",
    "img",
    "base",
    "link",
    "meta",
)


def shown(body: str, tag: str = "en", day: date = date(2026, 11, 22)) -> str:
    return str(render(body, rendering(tag, day)))


def test_a_phone_number_is_a_link_kept_in_reading_order() -> None:
    html = shown("Ring {{ fact.help-line }}.", "ur")
    assert (
        '<a class="govuk-link tel" href="tel:+441164960100"><bdi dir="ltr">0116&nbsp;496&nbsp;0100</bdi></a>'
        in html
    )


def test_an_amount_has_its_unit_and_says_from_when_it_holds() -> None:
    html = shown("You get {{ fact.weekly-rate }}.")
    assert '<bdi dir="ltr">£86.45</bdi> a week' in html
    assert '<p class="caution">Rates from 6 April 2026</p>' in html


def test_a_caution_is_said_once_under_each_heading() -> None:
    body = "{{ fact.weekly-rate }}\n\n{{ fact.weekly-rate }}\n\n## More\n\n{{ fact.weekly-rate }}"
    assert shown(body).count("Rates from") == 2


def test_the_amount_of_next_year_is_shown_from_its_day_on() -> None:
    assert "£86.45" in shown("{{ fact.weekly-rate }}", day=date(2027, 4, 11))
    assert "£90.10" in shown("{{ fact.weekly-rate }}", day=date(2027, 4, 12))


def test_a_call_box_shows_label_number_and_hours_of_each_fact() -> None:
    html = shown("::: call help-line\nSay hello.\n:::")
    for part in ("Help line", "0116&nbsp;496&nbsp;0100", "every day", "Say hello."):
        assert part in html


def test_a_hidden_number_in_a_call_box_gives_way_to_its_fallback_once() -> None:
    html = shown("::: call secret-line help-line\nx\n:::")
    assert "0199" not in html
    assert html.count("0116") == 1


def test_a_bilingual_call_box_repeats_its_words_in_english() -> None:
    html = str(render("::: call help-line\nx\n:::", rendering("gu", bilingual=True)))
    assert '<p class="call__english" lang="en-GB" dir="ltr">Help line · every day</p>' in html


def test_a_link_to_a_page_that_is_not_written_leaves_its_words() -> None:
    html = shown("See [one](/grants#s-how) and [another](/later).")
    assert '<a href="/en/grants#s-how" class="govuk-link">one</a>' in html
    assert "and another." in html


def test_english_words_in_another_script_are_marked_as_english() -> None:
    assert '<span lang="en-GB" dir="ltr">Carers UK</span>' in shown("Carers UK ને ફોન કરો", "gu")


def test_names_of_benefits_are_marked_as_english_in_polish() -> None:
    assert '<span lang="en-GB" dir="ltr">Carer’s Allowance</span> to zasiłek' in shown(
        "Carer’s Allowance to zasiłek", "pl"
    )


def test_native_names_of_languages_are_marked_as_their_own() -> None:
    html = shown("ગુજરાતી and اردو")
    assert '<span lang="gu" dir="ltr">ગુજરાતી</span>' in html
    assert '<span lang="ur" dir="rtl">اردو</span>' in html


def test_headings_get_ids_that_keep_words_of_every_script() -> None:
    assert 'id="s-સંભાળ-યોજના"' in shown("## સંભાળ યોજના", "gu")


def test_headings_of_the_same_words_get_different_ids() -> None:
    html = shown("## Same\n\n## Same")
    assert 'id="s-same"' in html
    assert 'id="s-same-2"' in html


def test_the_last_paragraph_of_a_voice_says_who_spoke() -> None:
    html = shown("::: voice\n“I am tired.”\n\nLocal carer\n:::")
    assert "<footer>Local carer</footer>" in html


def test_tasks_carry_their_pictograms() -> None:
    html = shown("::: tasks\n- {pictogram: money} Money\n:::")
    assert '<ul class="tasks">' in html
    assert '<span class="pictogram" data-name="money"></span>' in html


@pytest.mark.parametrize(
    "body",
    [
        "<script>alert(1)</script>",
        "[x](javascript:alert(1))",
        "[x](data:text/html,x)",
        "![x](x onerror=alert(1))",
        "<svg onload=alert(1)>",
        "[x](https://ok.example 'a\" onclick=\"b')",
    ],
)
def test_nothing_harmful_leaves_the_renderer(body: str) -> None:
    assert harmless(shown(body))


def test_a_link_cannot_leave_for_another_host_without_saying_so() -> None:
    assert "evil.example" not in shown("[x](//evil.example/y)")
    assert "evil.example" not in shown("[x](/\\evil.example)")


def test_template_marks_stay_text() -> None:
    assert "{{ 7*7 }}" in shown("{{ 7*7 }}")


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_no_text_at_all_becomes_active(text: str) -> None:
    assert harmless(str(render(text, rendering())))


def harmless(html: str) -> bool:
    tree = html5lib.parseFragment(html, namespaceHTMLElements=False)
    for element in tree.iter():
        if element.tag in HARMFUL or any(str(name).startswith("on") for name in element.attrib):
            return False
        if not element.attrib.get("href", "/").startswith(
            ("/", "#", "http:", "https:", "mailto:", "tel:", "sms:")
        ):
            return element.attrib["href"] == "" or ":" not in element.attrib["href"]
    return True
