"""The table of how the pages read ends with the hardest one."""

from app.content.quality.figures import Figures
from app.portal.quality_table import quality_table


def figures(slug: str, age: float | None) -> Figures:
    return Figures(slug, age, words=300, sentences=40, average=7.5, longest=21, passive=2, jargon=1)


def test_the_hardest_page_stands_last_with_the_median_below() -> None:
    _, *rows, end = quality_table([figures("hard", 9.26), figures("easy", 6.0), figures("middle", 7.0)])
    assert [row.split()[0] for row in rows] == ["easy", "middle", "hard"]
    assert rows[-1].split() == ["hard", "9.3", "300", "7.5", "21", "2", "1"]
    assert end == "Reading age: median 7.0, worst 9.3 (hard)."


def test_a_page_of_a_few_words_has_no_age_and_counts_for_nothing() -> None:
    _, row, _, end = quality_table([figures("short", None), figures("long", 8.0)])
    assert row.split()[:2] == ["short", "–"]
    assert "median 8.0" in end


def test_a_site_of_short_pages_has_no_median() -> None:
    assert len(list(quality_table([figures("short", None)]))) == 2
