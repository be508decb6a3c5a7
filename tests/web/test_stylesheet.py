"""One stylesheet of the site's colours and its parts; colours that are hard to read stop the start."""

import pytest

from app.web.stylesheet import ColoursError, check_contrast, compose, contrast, smaller


def test_colours_come_first_as_properties() -> None:
    css = compose({"ink": "#0B0C0C", "brand": "#0f4c5c"}, [b"p { color: var(--ink) }", b"a{}"])
    assert css == b":root{--ink:#0b0c0c;--brand:#0f4c5c}p{color: var(--ink)}a{}"


@pytest.mark.parametrize(
    ("given", "left"),
    [
        (b"/* why */ a { b : c }\n\n p q { }", b"a{b : c}p q{}"),
        (b'a::after{content:"/*  kept  */"}', b'a::after{content:"/*  kept  */"}'),
        (b"a{content:'{ ; }'}", b"a{content:'{ ; }'}"),
        (b'@charset "UTF-8";\na{}', b"a{}"),
        (b"a{width:calc(1px  +  2px)}", b"a{width:calc(1px + 2px)}"),
        (b"a/**/b{}", b"a b{}"),
        ("a{content:'\\201C'; quotes:“”}".encode(), "a{content:'\\201C';quotes:“”}".encode()),
    ],
)
def test_comments_and_blanks_go_and_meaning_stays(given: bytes, left: bytes) -> None:
    assert smaller(given) == left


@pytest.mark.parametrize(
    ("name", "value"), [("ink", "red"), ("ink", "#fff"), ("ink", "#0b0c0c;}"), ("Ink}", "#0b0c0c")]
)
def test_a_colour_that_is_none_is_refused_in_words(name: str, value: str) -> None:
    with pytest.raises(ColoursError, match="Write six digits after #"):
        compose({name: value}, [])


def test_contrast_is_the_ratio_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#ffffff", "#0f4c5c") == pytest.approx(9.5, abs=0.1)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_words_that_are_hard_to_read_stop_the_start() -> None:
    colours = {"grey": "#999999", "paper": "#ffffff"}
    with pytest.raises(ColoursError, match=r"“grey” #999999 on “paper” .* needs at least 4.5:1"):
        check_contrast(colours, "grey", "paper", 4.5)
    check_contrast(colours | {"grey": "#505a5f"}, "grey", "paper", 4.5)
