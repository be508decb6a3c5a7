"""The drawings: one family, small, and silent beside the words they stand for."""

import re

import pytest

from app.web.pictograms import FOLDER, PICTURES, draw, picture

NAMES = """appointments bottle break card children company distance encouraging forms gp heart home hospital house
    interpreting keeping-safe language learning medicine money nights people phone plan question search shopping
    talk two-hands warning washing work young"""
WANTED = NAMES.split()


def test_every_wanted_drawing_exists_and_no_other() -> None:
    assert sorted(PICTURES) == WANTED


@pytest.mark.parametrize("name", WANTED)
def test_a_drawing_is_small_on_the_grid_and_has_one_filled_shape(name: str) -> None:
    svg = (FOLDER / f"{name}.svg").read_text("utf-8")
    assert len(svg.encode()) <= 600
    assert 'viewBox="0 0 48 48"' in svg
    assert svg.count('class="f"') == 1


@pytest.mark.parametrize("name", WANTED)
def test_a_drawing_in_a_page_is_hidden_from_readers_aloud_and_brings_no_style(name: str) -> None:
    html = picture(name)
    assert html.startswith('<svg class="pictogram" viewBox="0 0 48 48" aria-hidden="true">')
    assert not re.search(r"style|script|<text|href|\bid=", html)


def test_a_placeholder_of_the_renderer_becomes_its_drawing() -> None:
    drawn = draw('<li><span class="pictogram" data-name="shopping"></span> Shopping</li>')
    assert drawn == f"<li>{picture('shopping')} Shopping</li>"


def test_an_unknown_drawing_is_an_error() -> None:
    with pytest.raises(KeyError):
        picture("unicorn")
