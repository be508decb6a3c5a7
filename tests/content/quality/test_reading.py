"""Hard reading is reported with its line: the reading age fails, the rest are notes."""

from app.content.problems import Problem
from app.content.quality.figures import figures
from app.content.quality.reading import hard_to_read
from tests.content.quality.written import words, written

HARD = "Applications necessitate comprehensive documentation regarding eligibility considerations. " * 20
LONG = " ".join(["You can ring us"] * 7) + "."
PLAIN = "Ring us. " * 5


def found(body: str) -> list[Problem]:
    article = written(body)
    return list(hard_to_read(article, figures(article, words()), words()))


def test_a_page_for_older_readers_than_eleven_fails() -> None:
    (problem,) = found(HARD)
    assert problem.serious
    assert "reading age" in problem.message


def test_plain_words_are_nothing_to_report() -> None:
    assert found(PLAIN) == []


def test_a_sentence_of_more_than_25_words_is_noted_with_its_start() -> None:
    (problem,) = found(f"Ask.\n\n{LONG}")
    assert (problem.line, problem.serious) == (8, False)
    assert "28 words: “You can ring us" in problem.message


def test_many_passives_are_noted_each_and_few_are_not() -> None:
    many = found("The form is sent.\n\nIt was paid.")
    assert [(one.line, one.message) for one in many] == [
        (6, "“is sent” is passive."),
        (8, "“was paid” is passive."),
    ]
    assert found("The form is sent. " + "Ring us. " * 10) == []


def test_jargon_is_noted_with_its_plain_words() -> None:
    (problem,) = found("Ask.\n\nCommence now.")
    assert (problem.line, problem.serious) == (8, False)
    assert "“Commence”" in problem.message
    assert "“start”" in problem.remedy
