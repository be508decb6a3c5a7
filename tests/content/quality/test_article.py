"""A page falls into passages, headings and links, each with its line, as its readers get it today."""

from datetime import date

from tests.content.quality.written import written


def prose(body: str) -> list[str]:
    return [one.text for one in written(body).passages if one.prose][1:]


def test_title_and_summary_come_first() -> None:
    title, summary = written("Ask.").passages[:2]
    assert (title.text, title.line, title.prose) == ("Rates", 2, False)
    assert (summary.text, summary.line, summary.prose) == ("What you get.", 3, True)


def test_facts_are_read_as_they_are_shown() -> None:
    assert prose("You get {{ fact.weekly-rate }}. Ring {{ fact.help-line }}.") == [
        "You get £86.45 a week. Ring 0116\u00a0496\u00a00100."
    ]


def test_headings_and_short_items_are_no_sentences() -> None:
    assert prose("## How to ask\n\n- shopping\n- Ring us.\n\n| a | b |\n|---|---|\n| one | Ask them. |") == [
        "Ring us.",
        "Ask them.",
    ]


def test_the_words_of_others_are_left_alone() -> None:
    assert prose("::: voice\n“I commenced caring.”\n\nLocal carer\n:::\n\nAsk.") == ["Ask."]


def test_links_are_found_with_line_address_and_words() -> None:
    (link,) = written("Ask.\n\nSee [our **grants**](/grants#s-one).").links
    assert (link.line, link.address, link.text) == (8, "/en/grants#s-one", "our grants")


def test_headings_count_the_titles_that_boxes_bring() -> None:
    body = "::: do-first\nAsk.\n:::\n\n## Two\n\n### Three"
    assert [(one.line, one.level) for one in written(body).headings] == [(6, 2), (10, 2), (12, 3)]


def test_every_id_of_a_page_can_be_linked_to() -> None:
    body = "## How to ask\n\n::: pathway\n1. {step: talk} We talk\n:::"
    assert written(body).anchors == {"s-how-to-ask", "step-talk"}


def test_a_line_is_that_of_the_file_though_a_box_is_hidden_today() -> None:
    body = "::: optional-fact\nRing {{ fact.secret-line }}.\n:::\n\nOne.\n\n## Two"
    assert [one.line for one in written(body).headings] == [12]
    assert [one.line for one in written(body, day=date(2026, 11, 22)).passages][2:] == [10, 12]
