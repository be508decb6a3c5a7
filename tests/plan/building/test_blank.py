"""Forms for pens: for whoever would rather not type, without a plan and without a cookie."""

from collections.abc import Callable, Iterator

import pytest

from app.paper.errors import PaperBusyError
from app.paper.paper import Paper
from tests.browser import Browser
from tests.paper.sheets import faults_of, text_of
from tests.plan.building.maker import Maker, shown, text
from tests.site import tags

FORMS = ("ten-questions", "full", "cards", "bottle-me", "bottle")


@pytest.fixture
def visitor(browser: Browser) -> Iterator[Maker]:
    yield Maker(browser)
    browser.client.cookies.clear()


@pytest.mark.parametrize("tag", tags())
def test_the_forms_are_offered_in_every_language(browser: Browser, tag: str) -> None:
    links = Maker(browser, tag).page("blank").links()
    for form in FORMS:
        assert any(one.startswith(f"/{tag}/plan/blank/{form}.pdf") for one in links)


@pytest.mark.parametrize("form", FORMS)
def test_each_form_is_valid_and_says_that_it_alerts_nobody(visitor: Maker, form: str) -> None:
    reply = visitor.get(f"blank/{form}.pdf")
    assert reply.status == 200
    assert faults_of(reply.response.content) == []
    assert "does not alert anyone" in " ".join(text_of(reply.response.content).split())
    assert reply.headers["content-disposition"] == f'attachment; filename="blank-plan-{form}.pdf"'
    assert "set-cookie" not in reply.headers


@pytest.mark.parametrize("form", FORMS)
def test_each_form_is_also_a_page(visitor: Maker, form: str) -> None:
    page = visitor.page(f"blank/{form}?with=pl&large")
    assert any(one.startswith(f"/en/plan/blank/{form}.pdf?with=") for one in page.links())
    assert visitor.get("blank/nothing").status == 404


def test_the_ten_questions_ask_what_the_screens_ask(visitor: Maker) -> None:
    said = " ".join(text_of(visitor.get("blank/ten-questions.pdf").response.content).split())
    for words in ("Your first name", "How long can they safely be alone?", "Penicillin"):
        assert words in said


def test_a_form_is_made_once(open_portal: Callable[..., Browser], monkeypatch: pytest.MonkeyPatch) -> None:
    visitor = Maker(open_portal())
    made: list[object] = []
    monkeypatch.setattr(Paper, "pdf", lambda _, form: made.append(form) or b"%PDF")
    for _ in range(2):
        visitor.get("blank/full.pdf?large")
    assert len(made) == 1


def test_when_none_can_be_made_the_page_to_print_is_offered(
    open_portal: Callable[..., Browser], monkeypatch: pytest.MonkeyPatch
) -> None:
    visitor = Maker(open_portal())

    def busy(*_: object) -> bytes:
        raise PaperBusyError

    monkeypatch.setattr(Paper, "pdf", busy)
    reply = visitor.get("blank/cards.pdf?with=en&large")
    assert reply.status == 503
    assert "/en/plan/blank/cards?with=en&large" in shown(reply).links()


def test_a_form_that_is_not_there_is_not_found(visitor: Maker) -> None:
    assert visitor.get("blank/nothing.pdf").status == 404


def test_the_list_of_forms_says_that_a_plan_alerts_nobody(visitor: Maker) -> None:
    assert "This plan does not alert anyone" in text(visitor.page("blank"))
