"""The type faces: what lies in static/fonts is what was made, and shows what it must."""

import hashlib
import json

import pytest
from fontTools.ttLib import TTFont

from app.language.catalogues import po
from app.language.faces import WEIGHTS, code_points, font_problems, load_faces
from tests.language.languages_for_tests import FONTS, LANGUAGES, ROOT, changed

FACES = load_faces(FONTS)
MADE = json.loads((FONTS / "fonts.json").read_text("utf-8"))
ON = [each for each in LANGUAGES.values() if each.status == "auto"]
WITH_FACE = [each for each in ON if each.font]
BUDGET = {"ur": 115_000}


def test_the_files_are_those_that_were_made() -> None:
    files = {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in FONTS.glob("*.woff2")}
    assert files == {name: facts["sha256"] for name, facts in MADE.items()}


def test_what_is_written_down_is_what_the_files_cover() -> None:
    for name, facts in MADE.items():
        with TTFont(FONTS / name) as font:
            assert set(font.getBestCmap()) == {*code_points(facts["covers"])}


def test_every_face_has_its_licence() -> None:
    for language in WITH_FACE:
        assert "SIL Open Font License" in (FONTS / f"{language.font}-OFL.txt").read_text("utf-8")


def test_latin_letters_come_from_the_readers_own_fonts() -> None:
    for facts in MADE.values():
        assert not {*code_points(facts["covers"])} & set(range(0x21, 0x250))


def test_languages_in_latin_letters_load_no_font() -> None:
    assert {each.tag for each in ON if each.script == "Latn"} == {each.tag for each in ON if not each.font}


@pytest.mark.parametrize("language", WITH_FACE, ids=lambda each: each.tag)
def test_a_face_shows_its_language_by_name_and_every_translated_sentence(language) -> None:  # type: ignore[no-untyped-def]
    assert font_problems(language, po.texts(ROOT / "translations", language), FONTS) == ()


@pytest.mark.parametrize("language", WITH_FACE, ids=lambda each: each.tag)
def test_a_page_stays_within_its_budget_of_fonts(language) -> None:  # type: ignore[no-untyped-def]
    for weight in WEIGHTS:
        assert MADE[FACES[language.font].file(weight)]["bytes"] <= BUDGET.get(language.tag, 45_000)


def test_the_names_of_all_languages_are_covered_where_one_face_meets_them() -> None:
    for language in WITH_FACE:
        face = FACES[language.font or ""]
        names = {ord(sign) for each in LANGUAGES.values() for sign in each.native_name}
        needed = names & {*code_points(face.range)}
        assert needed <= {*code_points(MADE[face.file(400)]["covers"])}


def test_a_letter_the_face_lacks_is_told() -> None:
    (first, second) = font_problems(LANGUAGES["ur"], ["ٻ"], FONTS)
    assert "noto-nastaliq-urdu-400.woff2 lacks U+067B" in first
    assert "700" in second


def test_letters_of_another_script_are_no_problem() -> None:
    assert font_problems(LANGUAGES["ur"], ["Carer’s Allowance ગુ"], FONTS) == ()


@pytest.mark.parametrize(
    ("font", "problem"), [("noto-sans-tamil", "is missing"), ("comic", "not in faces.yaml")]
)
def test_a_face_that_was_not_made_is_told(font: str, problem: str) -> None:
    assert problem in font_problems(changed("gu", font=font), [], FONTS)[0]


def test_every_language_of_the_file_names_a_known_face() -> None:
    assert {each.font for each in LANGUAGES.values()} - {None} <= FACES.keys()
