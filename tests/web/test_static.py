"""Static files are served from memory under names that change with their content."""

from pathlib import Path

import pytest

from app.web import static_kept
from app.web.static import StaticError, StaticFiles, read_static


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, words in {
        "portal.js": "'use strict';" * 50,
        "portal.css": "not served by itself",
        "sw.js": "not served by itself",
        "fonts/noto-400.woff2": "font",
        "fonts/LICENCE.txt": "OFL",
        "fonts/pdf/noto.woff2": "not for the web",
        "icons/favicon.svg": "<svg/>",
        "vendor/build.js": "not served",
    }.items():
        path = tmp_path / "static" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(words)
    return tmp_path / "static"


def read(folder: Path, css: str = "p{}", **more: object) -> StaticFiles:
    return read_static(folder, {"portal.css": css.encode()}, headers=(), **more)  # type: ignore[arg-type]


def test_names_carry_twelve_digits_of_the_content(folder: Path) -> None:
    files = read(folder)
    assert files.url("fonts/noto-400.woff2").startswith("/static/fonts/noto-400-")
    assert len(files.url("portal.js")) == len("/static/portal-123456789012.js")
    (folder / "portal.js").write_text("other")
    assert read(folder).url("portal.js") != files.url("portal.js")


def test_files_may_be_kept_for_ever_and_are_pressed_hard(folder: Path) -> None:
    files = read(folder)
    finished = files.finished[files.url("portal.js")]
    assert (b"cache-control", b"public, max-age=31536000, immutable") in finished.forms[0].start["headers"]
    assert len(finished.forms[2].body) < len(finished.forms[0].body) / 5
    font = files.finished[files.url("fonts/noto-400.woff2")]
    assert font.forms[0] is font.forms[2]


def test_only_hashed_names_and_the_icons_browsers_look_for_are_served(folder: Path) -> None:
    assert set(read(folder).finished) == {*read(folder).names.values(), "/favicon.svg"}


@pytest.mark.parametrize(
    "name", ["sw.js", "fonts/pdf/noto.woff2", "vendor/build.js", "fonts/LICENCE.txt", "../x"]
)
def test_what_is_not_for_readers_has_no_address(folder: Path, name: str) -> None:
    with pytest.raises(StaticError, match="does not exist or is not served"):
        read(folder).url(name)


@pytest.mark.parametrize(
    "address", ["fonts/noto-400.woff2", '"fonts/noto-400.woff2"', "'/static/fonts/noto-400.woff2?#iefix'"]
)
def test_a_stylesheet_asks_for_hashed_names(folder: Path, address: str) -> None:
    files = read(folder, f"@font-face{{src:url({address}) format('woff2')}}")
    css = files.finished[files.url("portal.css")].body.decode()
    assert f'url("{files.url("fonts/noto-400.woff2")}")' in css


def test_a_stylesheet_that_asks_for_a_missing_file_stops_the_start(folder: Path) -> None:
    with pytest.raises(StaticError, match="fonts/none"):
        read(folder, "@font-face{src:url(fonts/none.woff2)}")


def test_old_addresses_stay_good_when_the_colours_change(folder: Path) -> None:
    before = read(folder)
    after = read(folder, "q{}", before=before)
    assert before.url("portal.css") in after.finished
    assert after.url("portal.css") != before.url("portal.css")


def test_pressed_forms_are_kept_between_starts(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = read(folder, cache=tmp_path / "kept")
    monkeypatch.setattr(static_kept, "press_hard", lambda *_: pytest.fail("pressed again"))
    assert read(folder, cache=tmp_path / "kept").finished == first.finished


def test_a_folder_that_cannot_be_written_does_not_stop_the_start(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert read(folder, cache=tmp_path / "file" / "kept").names == read(folder).names
