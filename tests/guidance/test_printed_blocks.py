"""How the rendered body of a page becomes blocks for paper."""

from app.guidance.printed_blocks import blocks_of
from app.paper.document import (
    Box,
    Break,
    Bullets,
    Call,
    Heading,
    Line,
    Numbered,
    Paragraph,
    Pictured,
    Table,
    Value,
    Words,
)
from app.paper.lines import line_of


def nowhere(href: str) -> tuple[str | None, str | None]:
    return href, href if href.startswith("/") else None


def line(html: str) -> Line:
    return line_of(html, nowhere)


def test_spaces_are_kept_as_a_browser_keeps_them() -> None:
    assert line("  a \n <strong> b</strong>  c ") == (Words("a "), Words("b", bold=True), Words(" c"))


def test_a_number_is_a_value_with_its_link() -> None:
    html = '<a href="tel:+44116"><bdi dir="ltr">0116 454&nbsp;1004</bdi></a>.'
    assert line(html) == (Value("0116\u00a0454\u00a01004", href="tel:+44116"), Words("."))


def test_words_of_another_language_say_so() -> None:
    assert line('<span lang="ur" dir="rtl">سلام</span>') == (Words("سلام", lang="ur", dir="rtl"),)


def test_an_address_is_printed_behind_its_words_once() -> None:
    assert line('<a href="/en/x">See <b>x</b></a>') == (
        Words("See ", href="/en/x"),
        Words("x", href="/en/x", where="/en/x"),
    )
    assert line('<a href="/en/x">/en/x</a>') == (Words("/en/x", href="/en/x"),)


def test_a_line_break_stays() -> None:
    assert line("a<br>b") == (Words("a"), Break(), Words("b"))


def test_boxes_keep_their_titles_and_what_is_in_them() -> None:
    html = (
        '<div class="box box--do-first"><h2 class="box__title">First</h2><p class="govuk-body">Do.</p></div>'
    )
    assert blocks_of(html, nowhere) == (Box("do-first", (Paragraph((Words("Do."),)),), (Words("First"),)),)


def test_a_call_has_whose_number_and_hours() -> None:
    html = (
        '<div class="box box--call"><div class="call"><p class="call__who">Line</p>'
        '<p class="call__english" lang="en-GB" dir="ltr">Line</p>'
        '<p class="call__number"><bdi>1</bdi></p><p class="call__hours">Daily</p></div><p>Say hello.</p></div>'
    )
    english = (Words("Line", lang="en-GB", dir="ltr"),)
    call = Call((Words("Line"),), (Value("1"),), (Words("Daily"),), english)
    assert blocks_of(html, nowhere) == (Box("call", (call, Paragraph((Words("Say hello."),)))),)


def test_lists_keep_their_order_and_their_inner_blocks() -> None:
    html = '<ul><li>a</li><li><p>b</p><ul><li>c</li></ul></li></ul><ol start="3"><li>d</li></ol>'
    a, b, c, d = (Paragraph((Words(sign),)) for sign in "abcd")
    assert blocks_of(html, nowhere) == (Bullets(((a,), (b, Bullets(((c,),))))), Numbered(((d,),), 3))


def test_tasks_have_their_drawings_in_fixed_colours() -> None:
    html = '<ul class="tasks"><li><span class="pictogram" data-name="phone"></span>Ring</li><li>Ask</li></ul>'
    (tasks,) = blocks_of(html, nowhere)
    assert isinstance(tasks, Pictured)
    drawn, plain = tasks.items
    assert (drawn[1], plain) == ((Words("Ring"),), (None, (Words("Ask"),)))
    assert drawn[0] is not None
    assert "var(" not in drawn[0]


def test_tables_have_a_row_of_headings() -> None:
    html = (
        '<div class="table-scroll"><table><thead><tr><th>A</th></tr></thead>'
        "<tbody><tr><td>1</td></tr></tbody></table></div>"
    )
    assert blocks_of(html, nowhere) == (Table(((Words("A"),),), (((Words("1"),),),)),)


def test_heading_levels_never_skip() -> None:
    levels = [
        block.level
        for block in blocks_of("<h3>a</h3><h2>b</h2><h4>c</h4>", nowhere)
        if isinstance(block, Heading)
    ]
    assert levels == [2, 2, 3]


def test_what_can_be_opened_on_screen_stands_open_on_paper() -> None:
    html = "<details><summary><span>More</span></summary><div><p>Inside</p></div></details>"
    assert blocks_of(html, nowhere) == (Paragraph((Words("More", bold=True),)), Paragraph((Words("Inside"),)))


def test_what_nobody_foresaw_is_still_printed() -> None:
    assert blocks_of("<section>New <i>thing</i></section>", nowhere) == (
        Paragraph((Words("New"),)),
        Paragraph((Words("thing"),)),
    )
