"""Somebody who answers a questionnaire in this process, screen by screen."""

from collections.abc import Mapping

from tests.browser import Browser, Reply
from tests.page import Page

FROM_HERE = {"sec-fetch-site": "same-origin"}
ENOUGH = 30


def send(browser: Browser, path: str, typed: Mapping[str, object]) -> Reply:
    """Sends a form from one of our own pages."""
    return browser.post(path, data=typed, headers=FROM_HERE)


def follow(browser: Browser, reply: Reply) -> Reply:
    """Goes where an answer leads."""
    while reply.status in (302, 303):
        reply = browser.get(reply.headers["location"])
    return reply


def answer_all(browser: Browser, start: str, answers: Mapping[str, str | tuple[str, ...]]) -> Page:
    """Answers every question that comes, skips those without an answer, and returns the result."""
    reply = follow(browser, browser.get(start))
    for _ in range(ENOUGH):
        assert reply.page is not None
        if reply.page.path.endswith("/result"):
            return reply.page
        step = reply.page.path.rpartition("/")[2]
        chosen = answers.get(step)
        typed = {step: list(chosen) if isinstance(chosen, tuple) else chosen} if chosen else {"skip": "yes"}
        reply = follow(browser, send(browser, reply.page.path, typed))
    raise AssertionError("the questions never end")
