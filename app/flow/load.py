"""Reads a flow from its file; refuses, in words an editor understands, any flow that could strand someone."""

from pathlib import Path

from app.flow.asked import Places, places
from app.flow.build import build
from app.flow.desk import Desk
from app.flow.known import Known
from app.flow.model import Flow
from app.flow.once import whole
from app.flow.problems import FlowError, Problem
from app.flow.proof import prove
from app.flow.shorthand import unfold
from app.flow.source import read
from app.flow.spelling import shape


def load_flow(file: Path, known: Known) -> Flow:
    """The flow of that file. Raises FlowError with everything wrong in it."""
    desk, flow, places = opened(_text(file), file.as_posix(), known)
    if flow.id != file.stem:
        desk.wrong(("flow",), f"The file is not called {flow.id}.yaml.", "Give the file the id of its flow.")
    return _sound(desk, flow, places)


def _text(file: Path) -> str:
    try:
        return file.read_text("utf-8")
    except FileNotFoundError:
        said, remedy = "The file is missing.", "Put it back: its address is printed on posters."
        raise FlowError([Problem(file.as_posix(), 1, said, remedy)]) from None
    except UnicodeDecodeError:
        said, remedy = "The file is not written in UTF-8.", "Save it again as UTF-8."
        raise FlowError([Problem(file.as_posix(), 1, said, remedy)]) from None


def read_flow(text: str, file: str, known: Known) -> Flow:
    """The same for a text that is no file yet."""
    return _sound(*opened(text, file, known))


def opened(text: str, file: str, known: Known) -> tuple[Desk, Flow, Places]:
    """The flow, the desk with its problems and sentences, and where each step stands.

    Raises FlowError if nothing can be built.
    """
    data, lines = unfold(*read(text, file))
    found = shape(data, lines, file)
    desk = Desk(found.flow, file, lines, known)
    whole(desk, found)
    if desk.problems:
        raise FlowError(desk.problems)
    return desk, build(desk, found), places(found)


def _sound(desk: Desk, flow: Flow, places: Places) -> Flow:
    if not desk.problems:
        prove(desk, flow, places)
    if desk.problems:
        raise FlowError(desk.problems)
    return flow
