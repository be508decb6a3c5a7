"""The style sheet of languages follows languages.yaml."""

import re

from app.language.faces import load_faces
from app.language.stylesheet import stylesheet
from tests.language.languages_for_tests import FONTS, LANGUAGES, ROOT, changed

FILE = (ROOT / "static" / "languages.css").read_text("utf-8")
FACES = load_faces(FONTS)


def test_the_file_is_what_languages_yaml_says() -> None:
    assert stylesheet(LANGUAGES.values(), FACES) == FILE, "run `make fonts`"


def test_a_changed_line_height_would_be_noticed() -> None:
    languages = [changed(tag, line_height=1.9) if tag == "gu" else each for tag, each in LANGUAGES.items()]
    assert stylesheet(languages, FACES) != FILE


def test_urdu_has_room_and_a_readers_own_nastaliq_comes_first() -> None:
    assert ":lang(ur){--line:2.3;--heading-line:2.05;--scale:1.05}" in FILE
    assert re.search(
        r'src:local\("Noto Nastaliq Urdu"\),.*?url\("fonts/noto-nastaliq-urdu-400\.woff2"\)', FILE
    )


def test_headings_are_never_tighter_than_a_quarter_over_one() -> None:
    assert min(float(each) for each in re.findall(r"--heading-line:([\d.]+)", FILE)) >= 1.25


def test_a_name_of_another_language_fetches_no_font() -> None:
    faces = re.findall(r"(\S*)\{--face:\"", FILE)
    assert faces
    assert all(selector.startswith(":root:lang(") for selector in faces)


def test_every_face_swaps_and_keeps_to_its_script() -> None:
    for rule in re.findall(r"@font-face\{(.*?)\}", FILE):
        assert "font-display:swap" in rule
        assert re.search(r"unicode-range:U\+", rule)


def test_every_file_of_the_sheet_exists() -> None:
    files = re.findall(r'url\("(fonts/[^"]+)"\)', FILE)
    assert len(files) == 2 * len(
        {each.font for each in LANGUAGES.values() if each.font and each.status == "auto"}
    )
    assert all((ROOT / "static" / name).is_file() for name in files)


def test_languages_that_are_switched_off_cost_nothing() -> None:
    assert "Devanagari" not in FILE
    assert ":lang(ta)" not in FILE
