"""The fonts of printed sheets are the ones that were chosen."""

import hashlib
import json

from app.language.languages import load_languages
from app.paper.faces import load_faces
from tests.paper.sheets import FONTS

ROOT = FONTS.parents[2]


def test_every_font_is_the_file_that_was_listed() -> None:
    listed = {
        name: mark
        for face in json.loads((FONTS / "fonts.json").read_text())["faces"]
        for name, mark in face["files"].items()
    }
    there = {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in FONTS.glob("*.ttf")}
    assert there == listed


def test_their_licence_lies_beside_them() -> None:
    assert "SIL Open Font License" in (FONTS / "LICENCE.txt").read_text()


def test_there_is_a_face_for_every_language_of_the_launch() -> None:
    faces = load_faces(FONTS)
    launch = [one for one in load_languages(ROOT / "content" / "languages.yaml") if one.stage == "launch"]
    assert [one.name for one in launch if not faces.writes(one.script)] == []


def test_a_sign_that_no_face_has_is_shown_as_unknown() -> None:
    assert load_faces(FONTS).printable("tea 🫖 漢 £5") == "tea \ufffd \ufffd £5"


def test_signs_that_steer_direction_are_taken_out() -> None:
    assert load_faces(FONTS).printable("a\u202eb\u2066c\x00d\ue000") == "abc d\ufffd"
