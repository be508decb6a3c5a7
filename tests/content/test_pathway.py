"""The pathway: steps with addresses, answers that lead on, and links that name the right step."""

import re
from pathlib import Path

import html5lib
import pytest

from app.content.markdown import render
from app.content.pathway import steps
from tests.content.test_markdown import shown
from tests.content.tiny import GRANTS, rendering
from tests.content.tiny import read as read_folder

BODY = """
[I have told nobody: step 1](#step-first)

## More

::: pathway
1. {step: first} First *contact*

   You ring.

2. {step: helped} Did it help?

   - **Yes:** stop here.
   - **No:** [go to step 1](#step-first), or [read more](#s-more).
:::
"""


def test_a_step_has_an_address_and_a_heading_without_its_mark() -> None:
    html = shown(BODY)
    assert '<li id="step-first">' in html
    assert re.search(r'<h3 class="pathway__title"[^>]*>First <em>contact</em></h3>', html)
    assert "{step" not in html


def test_the_answers_of_a_question_are_a_list_of_their_own() -> None:
    tree = html5lib.parseFragment(shown(BODY), namespaceHTMLElements=False)
    [answers] = [each for each in tree.iter("ul") if each.get("class") == "pathway__answers"]
    assert ["".join(each.itertext()).partition(":")[0] for each in answers] == ["Yes", "No"]


def test_a_link_inside_the_page_stays_on_it() -> None:
    assert '<a href="#step-first" class="govuk-link">go to step 1</a>' in shown(BODY)


def test_you_are_here_is_said_in_the_language_of_the_page_and_only_of_the_step_one_came_to() -> None:
    html = str(render(BODY, rendering("en")))
    assert html.count('data-here="You are here"') == 2
    assert "You are here" not in re.sub(r"<[^>]+>", "", html)


def test_steps_are_numbered_in_the_order_of_the_page() -> None:
    assert dict(steps(BODY)) == {"step-first": 1, "step-helped": 2}


@pytest.mark.parametrize("body", ["::: pathway\n1.\n:::", "::: pathway\n1. x\n:::", "::: pathway\nx\n:::"])
def test_an_unfinished_pathway_is_still_a_page(body: str) -> None:
    assert "pathway" in shown(body)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("(#step-first), or", "(#step-fist), or", "“#step-fist” is nowhere on this page."),
        ("(#s-more)", "(#s-less)", "“#s-less” is nowhere on this page."),
        ("[go to step 1]", "[go to step 2]", "The link “go to step 2” leads to step 1."),
        ("{step: helped}", "{step: first}", "Two steps are named “first” (#step-first)."),
    ],
)
def test_a_link_that_misleads_is_reported(folder: Path, before: str, after: str, said: str) -> None:
    (folder / "pages" / "money" / "grants.en.md").write_text(GRANTS + BODY.replace(before, after))
    assert [problem.message for problem in read_folder(folder)[1] if problem.serious] == [said]


def test_links_that_lead_where_they_say_are_not_reported(folder: Path) -> None:
    (folder / "pages" / "money" / "grants.en.md").write_text(GRANTS + BODY)
    assert not [problem for problem in read_folder(folder)[1] if problem.serious]
