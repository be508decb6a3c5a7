"""Languages as data: what the real file says, and what a wrong one is told."""

from pathlib import Path

import pytest
import yaml

from app.language.languages import LanguagesError, Review, load_languages, source_of
from tests.language.languages_for_tests import CONTENT, LANGUAGES

LAUNCH = ["en", "gu", "pa", "ur", "bn", "pl", "so", "ar"]
REAL = yaml.safe_load((CONTENT / "languages.yaml").read_text("utf-8"))


def file_with(where: Path, which: str | None = None, /, **changes: object) -> Path:
    """The real file with one entry changed; None takes a key away."""
    entries = [dict(each) for each in REAL]
    for entry in entries:
        if entry["tag"] == which:
            entry.update(changes)
            for key in [key for key in entry if entry[key] is None and key != "font"]:
                del entry[key]
    file = where / "languages.yaml"
    file.write_text(yaml.safe_dump(entries, allow_unicode=True, sort_keys=False), "utf-8")
    return file


def test_the_launch_languages_come_first_and_only_they_are_switched_on() -> None:
    assert [each.tag for each in LANGUAGES.values() if each.status == "auto"] == LAUNCH
    assert [each.tag for each in LANGUAGES.values() if each.stage == "launch"] == LAUNCH


def test_the_source_is_english_and_has_no_review() -> None:
    english = source_of(LANGUAGES.values())
    assert (english.html, english.review) == ("en-GB", {})


def test_every_translation_is_still_a_draft_of_a_computer() -> None:
    assert {review for each in LANGUAGES.values() for review in each.review.values()} == {
        Review("draft-machine")
    }


def test_languages_can_be_keys() -> None:
    assert len({each: each.tag for each in LANGUAGES.values()}) == len(LANGUAGES)


@pytest.mark.parametrize(
    ("tag", "changes", "message", "remedy"),
    [
        ("gu", {"direction": "rtl"}, "Gujarati is not written “rtl”", 'Write direction: "ltr"'),
        ("ur", {"direction": "up"}, "“direction” cannot be “up”", "ltr, rtl"),
        ("gu", {"babel": "xq"}, "Babel has no locale “xq”", "gu"),
        ("gu", {"tag": "GU"}, "not how this tag is written", "Write “gu”"),
        ("zh-Hans", {"html": "zh_Hans"}, "not a language tag", "BCP 47"),
        ("gu", {"tag": False}, "not text but False", "quotation marks"),
        ("gu", {"native_name": None}, "“native_name” is missing", "Add native_name"),
        ("gu", {"native_name": "e\u0301"}, "composed form", "Type it again"),
        ("gu", {"dirction": "ltr"}, "“dirction” is not a known key", "Write “direction”"),
        ("gu", {"line_height": 9}, "“line_height” is 9", "from 1.2 to 3"),
        ("gu", {"scale": True}, "“scale” is True", "Write a number"),
        ("gu", {"stage": "soon"}, "“stage” cannot be “soon”", "launch, extension, later"),
        ("gu", {"status": "on"}, "“status” cannot be “on”", "auto, off"),
        ("gu", {"activate": {"required": 101, "all": 95}}, "“required” is 101", "0 to 100"),
        ("gu", {"review": {"crisis": {"status": "draft-machine"}}}, "“plan” is missing", "Copy it"),
        ("gu", {"tag": "ur"}, "“ur” stands in the file twice", "Keep one"),
        ("gu", {"source": True, "review": None}, "2 languages are the source", "in one entry"),
        ("en", {"source": False}, "“review” is missing", "Copy it"),
        ("gu", {"latin": "gu-latn"}, "not how this tag is written", "gu-Latn"),
    ],
)
def test_a_wrong_entry_is_told_its_line_and_the_remedy(
    tmp_path: Path, tag: str, changes: dict[str, object], message: str, remedy: str
) -> None:
    file = file_with(tmp_path, tag, **changes)
    with pytest.raises(LanguagesError) as caught:
        load_languages(file)
    assert message in caught.value.message
    assert remedy in caught.value.remedy
    assert 1 <= caught.value.line <= len(file.read_text("utf-8").splitlines())
    assert f"languages.yaml:{caught.value.line}: error:" in str(caught.value)


def test_the_line_is_that_of_the_wrong_key(tmp_path: Path) -> None:
    file = file_with(tmp_path, "gu", scale=7)
    with pytest.raises(LanguagesError) as caught:
        load_languages(file)
    assert file.read_text("utf-8").splitlines()[caught.value.line - 1].strip() == "scale: 7"


@pytest.mark.parametrize(
    "review",
    [
        {"status": "reviewed"},
        {"status": "reviewed", "reviewed_by": "qualified-linguist"},
        {"status": "reviewed", "reviewed_by": "qualified-linguist", "reviewed_on": "soon"},
    ],
)
def test_a_review_says_by_whom_and_when(tmp_path: Path, review: dict[str, str]) -> None:
    reviews = {"crisis": review, "plan": {"status": "draft-machine"}, "site": {"status": "draft-machine"}}
    with pytest.raises(LanguagesError):
        load_languages(file_with(tmp_path, "gu", review=reviews))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('- tag: "gu', "not YAML"),
        ("tag: gu", "not a list"),
        ("- gu", "no keys"),
        ('- tag: "gu"\n  tag: "ur"', "stands here twice"),
    ],
)
def test_a_file_that_is_no_list_of_languages_is_refused(tmp_path: Path, text: str, message: str) -> None:
    file = tmp_path / "languages.yaml"
    file.write_text(text, "utf-8")
    with pytest.raises(LanguagesError, match=message):
        load_languages(file)


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(LanguagesError, match="cannot be read"):
        load_languages(tmp_path / "languages.yaml")


def test_a_new_language_needs_data_only(tmp_path: Path) -> None:
    entry = {
        **REAL[1],
        "tag": "xx",
        "html": "xx",
        "babel": "eo",
        "native_name": "Xx",
        "name": "Xx",
        "font": None,
    }
    file = tmp_path / "languages.yaml"
    file.write_text(yaml.safe_dump([*REAL, entry], allow_unicode=True), "utf-8")
    assert load_languages(file)[-1].tag == "xx"
