"""The life of an index: built by a child, verified before it is opened, rebuilt when anything is wrong."""

import json
import os
import threading
import time
from collections.abc import Iterable
from pathlib import Path

import pytest

from app.index import build, folder, manifest
from app.index.editors import SearchFiles
from app.index.engine import SearchEngine
from app.index.topics import Topic
from tests.index import tiny


def built(files: SearchFiles, where: Path, source_key: str = "one") -> Path:
    return build.build_index(tiny.TOPICS, files, tiny.LANGUAGES, where, tiny.KEY, source_key)


def never() -> Iterable[Topic]:
    raise AssertionError("the topics were read")


def open_(files: SearchFiles, where: Path, key: bytes = tiny.KEY) -> SearchEngine:
    return SearchEngine.open(never, files, tiny.LANGUAGES, where, key, "one")


def finds(engine: SearchEngine) -> bool:
    return engine.search("respite", "en").hits[0].slug == "breaks-from-caring"


def wait(engine: SearchEngine) -> None:
    end = time.monotonic() + 30
    while engine.state == "building" and time.monotonic() < end:
        time.sleep(0.02)


def test_a_first_start_answers_by_scanning_until_the_index_is_built(
    files: SearchFiles, tmp_path: Path
) -> None:
    engine = tiny.engine(files, tmp_path / "index")
    assert engine.state == "building"
    assert finds(engine)
    wait(engine)
    assert engine.state == "index"
    assert finds(engine)
    engine.close()
    assert finds(engine)


def test_a_second_start_reads_no_page(files: SearchFiles, tmp_path: Path) -> None:
    built(files, tmp_path)
    engine = open_(files, tmp_path)
    assert engine.state == "index"
    assert finds(engine)


def test_a_built_index_answers_as_the_scan_does(files: SearchFiles, tmp_path: Path) -> None:
    built(files, tmp_path)
    index, scan = open_(files, tmp_path), tiny.engine(files)
    for query in ("respite", "interpretr", "sambhaal", "zasilek", "memory", "bitcoin"):
        one, other = index.search(query, "en"), scan.search(query, "en")
        assert [hit.slug for hit in one.hits] == [hit.slug for hit in other.hits]
        assert one.did_you_mean == other.did_you_mean


def test_the_name_depends_on_content_alone(files: SearchFiles, tmp_path: Path) -> None:
    one, other = built(files, tmp_path / "a"), built(files, tmp_path / "b")
    assert one.name == other.name
    assert build.index_name("two", files, tiny.LANGUAGES) != one.name


@pytest.mark.parametrize("file", ["tables.json", "manifest.json", "_MAIN_1.toc", "segment"])
def test_a_flipped_byte_is_never_opened(files: SearchFiles, tmp_path: Path, file: str) -> None:
    index = built(files, tmp_path)
    path = index / file if file != "segment" else next(index.glob("*.trm"))
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    with pytest.raises(AssertionError, match="the topics were read"):
        open_(files, tmp_path)
    assert not index.exists()


@pytest.mark.parametrize(
    "change", ["truncated", "missing", "a file missing", "other key", "other name", "a list"]
)
def test_what_does_not_verify_is_deleted(files: SearchFiles, tmp_path: Path, change: str) -> None:
    index = built(files, tmp_path)
    listing = index / "manifest.json"
    if change == "truncated":
        listing.write_bytes(listing.read_bytes()[:-20])
    if change == "missing":
        listing.unlink()
    if change == "a file missing":
        (index / "tables.json").unlink()
    if change == "a list":
        listing.write_text(json.dumps([1]))
    if change == "other name":
        other = built(files, tmp_path, "two")
        folder.drop(index)
        other.rename(index)
    with pytest.raises(AssertionError, match="the topics were read"):
        open_(files, tmp_path, b"x" * 32 if change == "other key" else tiny.KEY)
    assert not index.exists()


def test_a_damaged_index_is_rebuilt_while_the_scan_answers(files: SearchFiles, tmp_path: Path) -> None:
    index = built(files, tmp_path)
    (index / "_MAIN_1.toc").write_bytes(b"\x80\x04junk")
    engine = tiny.engine(files, tmp_path)
    assert finds(engine)
    wait(engine)
    assert engine.state == "index"
    assert folder.verifies(index, index.name, tiny.KEY)


def test_where_nothing_can_be_written_the_scan_stays(files: SearchFiles, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    engine = tiny.engine(files, tmp_path / "file" / "index")
    assert engine.state == "scan"
    assert finds(engine)


def test_without_a_place_nothing_is_written(files: SearchFiles, tmp_path: Path) -> None:
    assert tiny.engine(files).state == "scan"
    assert list(tmp_path.iterdir()) == []


def test_a_build_that_dies_leaves_the_scan(
    files: SearchFiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(build, "CHILD", ("-c", "import sys; sys.stdin.read(); sys.exit(3)"))
    engine = tiny.engine(files, tmp_path)
    wait(engine)
    assert engine.state == "scan"
    assert "exit code 3" in caplog.text
    assert finds(engine)


def test_a_build_that_does_not_listen_leaves_the_scan(
    files: SearchFiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(build, "CHILD", ("-c", "pass"))
    engine = tiny.engine(files, tmp_path)
    wait(engine)
    assert engine.state == "scan"


def test_closing_stops_a_build(files: SearchFiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build, "CHILD", ("-c", "import time; time.sleep(60)"))
    engine = tiny.engine(files, tmp_path)
    engine.close()
    for thread in threading.enumerate():
        if thread.name == "index-build":
            thread.join(10)
    assert not any(thread.name == "index-build" for thread in threading.enumerate())


def test_two_builders_at_once_make_one_good_index(files: SearchFiles, tmp_path: Path) -> None:
    threads = [threading.Thread(target=built, args=(files, tmp_path)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert open_(files, tmp_path).state == "index"
    assert len([path for path in tmp_path.iterdir() if path.is_dir()]) == 1


def test_what_a_killed_build_left_is_swept(files: SearchFiles, tmp_path: Path) -> None:
    (tmp_path / ".tmp-1-abc").mkdir()
    (tmp_path / ".tmp-1-abc" / "half").write_text("half")
    built(files, tmp_path)
    assert not list(tmp_path.glob(".tmp-*"))


@pytest.mark.parametrize("step", ["build", "to_json", "write", "rename"])
def test_a_build_cut_short_at_any_step_leaves_no_index(
    files: SearchFiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def cut(*_: object) -> None:
        raise KeyboardInterrupt

    places = {
        "build": (build.on_whoosh.OnWhoosh, "build"),
        "to_json": (build.tables, "to_json"),
        "write": (manifest, "write"),
        "rename": (Path, "rename"),
    }
    with monkeypatch.context() as patched:
        patched.setattr(*places[step], cut)
        with pytest.raises(KeyboardInterrupt):
            built(files, tmp_path)
    with pytest.raises(AssertionError, match="the topics were read"):
        open_(files, tmp_path)
    assert built(files, tmp_path).exists()


def test_the_newest_two_indexes_are_kept(files: SearchFiles, tmp_path: Path) -> None:
    made = []
    for age, source_key in enumerate(("one", "two", "three")):
        made.append(built(files, tmp_path, source_key))
        os.utime(made[-1], (age, age))
    assert [path.exists() for path in made] == [False, True, True]


def test_the_folder_is_for_its_owner_only(files: SearchFiles, tmp_path: Path) -> None:
    assert built(files, tmp_path / "new").stat().st_mode & 0o077 == 0
    assert (tmp_path / "new").stat().st_mode & 0o077 == 0


def test_searches_go_on_while_the_index_takes_over(files: SearchFiles, tmp_path: Path) -> None:
    engine = tiny.engine(files, tmp_path)
    while engine.state == "building":
        assert finds(engine)
    assert finds(engine)


def test_many_readers_share_one_index(files: SearchFiles, tmp_path: Path) -> None:
    built(files, tmp_path)
    engine, failed = open_(files, tmp_path), []

    def read() -> None:
        queries = ("respite", "wages", "interpreter", "memory", "આરામ", "zasilek")
        failed.extend(query for query in queries if not engine.search(query, "en").hits)

    threads = [threading.Thread(target=read) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
