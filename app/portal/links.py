"""Which links to other websites are dead, and which could not be asked."""

import asyncio
import time
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from pathlib import Path

import httpx

from app.content.outside import Named, by_address
from app.content.problems import Problem
from app.portal.asked import keep, kept
from app.portal.asking import Answer, Sleep, ask_all

Clock = Callable[[], float]


def check_links(
    named: Iterable[Named],
    client: httpx.AsyncClient,
    folder: Path,
    clock: Clock = time.time,
    sleep: Sleep = asyncio.sleep,
) -> list[Problem]:
    """A problem for each dead address at the first place that names it, a note where nobody can tell today."""
    places = by_address(named)
    answers = _answers(places.keys(), client, folder, clock, sleep)
    return sorted(_problem(places[url], one) for url, one in answers.items() if one.state != "there")


def _answers(
    urls: Collection[str], client: httpx.AsyncClient, folder: Path, clock: Clock, sleep: Sleep
) -> Mapping[str, Answer]:
    known = kept(folder, clock())
    asked = ask_all([url for url in urls if url not in known], client, sleep)
    now = clock()
    keep(folder, {**known, **{url: (now, answer) for url, answer in asked.items()}})
    return {url: asked[url] if url in asked else known[url][1] for url in urls}


def _problem(places: Sequence[Named], answer: Answer) -> Problem:
    first, *others = places
    if not answer.dead:
        message = f"“{first.url}” could not be asked ({answer.seen})."
        return Problem(first.file, first.line, message, "Open it in a browser.", serious=False)
    also = f" Also in {', '.join(f'{one.file}:{one.line}' for one in others)}." if others else ""
    remedy = f"Look up where it went, or take the link out.{also}"
    return Problem(first.file, first.line, f"“{first.url}” is dead ({answer.seen}).", remedy)
