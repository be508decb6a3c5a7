"""The processes that set documents: shut in, bounded in time and size, replaced when they die."""

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import typst

from app.paper import worker
from app.paper.child import Press
from app.paper.document import PageBreak
from app.paper.errors import PaperBusyError, PaperFailedError, PaperTooLongError, PaperTooSlowError
from app.paper.paper import Limits, Paper
from tests.paper.plans import phone
from tests.paper.sheets import FONTS, said, sheet, squeezed, text_of

LINE = sheet(said("A line"))


@pytest.fixture
def engine() -> Iterator[Callable[..., Paper]]:
    """Makes engines with their own limits and ends them."""
    made: list[Paper] = []

    def make(**limits: Any) -> Paper:
        made.append(Paper(FONTS, Limits(**({"workers": 1} | limits))))
        return made[-1]

    yield make
    for each in made:
        each.close()


def pid_of(paper: Paper) -> int:
    pid = paper.workers[0].pid
    assert pid is not None
    return pid


def limits_of(pid: int) -> dict[str, str]:
    """Soft and hard limits of a process by name."""
    lines = Path(f"/proc/{pid}/limits").read_text().splitlines()[1:]
    return {line[:26].strip(): " ".join(line[26:].split()[:2]) for line in lines}


def test_nothing_is_started_before_the_first_sheet(engine: Callable[..., Paper]) -> None:
    assert [each.pid for each in engine(workers=2).workers] == [None, None]


def test_the_process_has_no_surroundings_no_files_and_little_memory(engine: Callable[..., Paper]) -> None:
    os.environ["CARERS_CANARY"] = "secret"
    try:
        paper = engine()
        paper.pdf(LINE)
    finally:
        del os.environ["CARERS_CANARY"]
    proc = Path(f"/proc/{pid_of(paper)}")
    assert (proc / "environ").read_bytes() == b"RAYON_NUM_THREADS=1\0"
    assert sorted(each.name for each in (proc / "fd").iterdir()) == ["0", "1", "2"]
    limits = limits_of(pid_of(paper))
    assert limits["Max open files"] == "3 3"
    assert limits["Max file size"] == limits["Max core file size"] == "0 0"
    assert limits["Max address space"] == f"{1 << 30} {1 << 30}"
    assert int(limits["Max cpu time"].split()[0]) <= 12


@pytest.mark.parametrize(
    "source",
    [
        '#read("/etc/passwd")',
        '#read("../../../etc/passwd")',
        '#import "@preview/cetz:0.3.0"',
        '#image("/dev/zero")',
    ],
)
def test_even_a_changed_template_could_read_nothing(source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    press = Press(FONTS)
    source = f"#set document(title: [A])\n{source}"
    monkeypatch.setattr(press, "_templates", {"sheet": source.encode()})
    with pytest.raises(typst.TypstError):
        press.pdf("sheet", "{}", [{}], None)


def test_a_process_that_dies_loses_nothing(engine: Callable[..., Paper]) -> None:
    paper = engine()
    before = paper.pdf(LINE)
    first = pid_of(paper)
    os.kill(first, signal.SIGKILL)
    assert paper.pdf(LINE) == before
    assert pid_of(paper) != first


def test_a_document_over_which_processes_die_is_given_up(
    engine: Callable[..., Paper], monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = engine()
    monkeypatch.setattr(worker, "CHILD", Path("/nowhere/child.py"))
    with pytest.raises(PaperFailedError):
        paper.pdf(LINE)
    monkeypatch.undo()
    assert paper.pdf(LINE).startswith(b"%PDF")


def test_what_cannot_be_set_fails_and_the_next_works(engine: Callable[..., Paper]) -> None:
    paper = engine()
    with pytest.raises(PaperFailedError):
        paper.pdf(sheet(lang=""))
    pid = pid_of(paper)
    assert paper.pdf(LINE).startswith(b"%PDF")
    assert pid_of(paper) == pid


def test_a_process_that_hangs_is_ended_in_time(engine: Callable[..., Paper]) -> None:
    paper = engine(seconds=1.5)
    paper.pdf(LINE)
    os.kill(pid_of(paper), signal.SIGSTOP)
    begun = time.monotonic()
    with pytest.raises(PaperTooSlowError):
        paper.pdf(LINE)
    assert time.monotonic() - begun < 4
    assert paper.pdf(LINE).startswith(b"%PDF")


def test_who_cannot_be_served_soon_is_told_so(engine: Callable[..., Paper]) -> None:
    paper = engine(wait=0.2, seconds=3)
    paper.pdf(LINE)
    stopped = pid_of(paper)
    os.kill(stopped, signal.SIGSTOP)
    ahead = threading.Thread(target=paper.pdf, args=(LINE,))
    ahead.start()
    time.sleep(0.1)
    with pytest.raises(PaperBusyError):
        paper.pdf(LINE)
    os.kill(stopped, signal.SIGCONT)
    ahead.join()


def test_no_more_than_a_few_may_wait(engine: Callable[..., Paper]) -> None:
    paper = engine(waiting=0, wait=60, seconds=3)
    paper.pdf(LINE)
    stopped = pid_of(paper)
    os.kill(stopped, signal.SIGSTOP)
    ahead = threading.Thread(target=paper.pdf, args=(LINE,))
    ahead.start()
    time.sleep(0.1)
    with pytest.raises(PaperBusyError):
        paper.pdf(LINE)
    os.kill(stopped, signal.SIGCONT)
    ahead.join()


def test_too_many_pages_are_refused(paper: Paper) -> None:
    pages = [part for number in range(40) for part in (said(str(number)), PageBreak())]
    assert paper.pdf(sheet(*pages[:-1])).startswith(b"%PDF")
    with pytest.raises(PaperTooLongError):
        paper.pdf(sheet(*pages, said("one more")))


def test_too_many_bytes_are_refused(engine: Callable[..., Paper]) -> None:
    with pytest.raises(PaperTooLongError):
        engine(bytes=1000).pdf(LINE)


def test_a_process_is_replaced_after_its_share_of_work(
    engine: Callable[..., Paper], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker, "RENDERINGS_OF_A_LIFE", 2)
    paper = engine()
    paper.pdf(LINE)
    first = pid_of(paper)
    paper.pdf(LINE)
    paper.pdf(LINE)
    assert pid_of(paper) != first


def test_closing_ends_the_processes(engine: Callable[..., Paper]) -> None:
    paper = engine()
    paper.pdf(LINE)
    pid = pid_of(paper)
    paper.close()
    assert not Path(f"/proc/{pid}").exists()
    with pytest.raises(PaperBusyError):
        paper.pdf(LINE)


def test_warm_processes_run_before_anybody_prints(engine: Callable[..., Paper]) -> None:
    paper = engine(workers=2)
    paper.warm()
    pids = [each.pid for each in paper.workers]
    assert None not in pids
    paper.warm()
    paper.pdf(LINE)
    assert [each.pid for each in paper.workers] == pids


def test_two_hundred_who_ask_at_once_are_served_or_told_so_without_waiting(
    engine: Callable[..., Paper],
) -> None:
    paper = engine(workers=2)
    paper.pdf(LINE)
    gate, answers, running = threading.Barrier(200), list[str](), list[int]()

    def ask() -> None:
        gate.wait()
        try:
            answers.append(paper.pdf(LINE)[:4].decode())
        except PaperBusyError:
            answers.append("busy")
        running.append(threading.active_count())

    begun = time.monotonic()
    before = threading.active_count()
    threads = [threading.Thread(target=ask) for _ in range(200)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert time.monotonic() - begun < 10
    assert len(answers) == 200
    assert 10 <= answers.count("%PDF") < 200
    assert max(running) <= before + 200 + len(paper.workers), (
        "one watch for each process and none for who waits"
    )


def test_words_cannot_leave_the_string_they_come_in(engine: Callable[..., Paper]) -> None:
    paper = engine()
    nasty = '"))\n#panic() \\" \\\\" \\u{22} ")) #read("/etc/passwd") \\'
    assert squeezed(nasty) in squeezed(text_of(paper.pdf(sheet(said(nasty)))))


def test_a_picture_and_a_pdf_come_from_the_same_process(engine: Callable[..., Paper]) -> None:
    paper = engine()
    assert paper.png(phone()).startswith(b"\x89PNG")
    pid = pid_of(paper)
    assert paper.pdf(LINE).startswith(b"%PDF")
    assert pid_of(paper) == pid
