"""A visit that ended while somebody typed loses nothing: the page asks for the code and carries what was typed."""

from collections.abc import Callable
from typing import Any

import pytest

from app.plan.store.errors import PlansAwayError
from app.plan.store.plans import Plans
from tests.plan.building.maker import Maker, hidden, shown, text, typed_in

NAME = {"carer_first_name": "Asha", "carer_phone": "07700 900101"}
NAMED = "fill/people/1/who"


@pytest.fixture
def gone(maker: Maker) -> tuple[Maker, str, dict[str, str]]:
    """The plan was begun, its code is known, its visit is over; a form of it is still on a screen."""
    code, form = maker.code(), hidden(maker.page("fill/about"))
    maker.browser.client.cookies.clear()
    return maker, code, {**form, **NAME}


def test_the_page_asks_for_the_code_and_shows_what_was_typed(gone: tuple[Maker, str, dict[str, str]]) -> None:
    maker, _, form = gone
    reply = maker.post("fill/about", form)
    assert reply.status == 403
    page = shown(reply)
    assert form.items() <= hidden(page).items()
    assert "Asha" in text(page)
    assert "07700 900101" in text(page)
    assert "plan-code" in typed_in(page)


@pytest.mark.parametrize("spelt", [str, str.lower, lambda code: code.replace("-", " ")])
def test_the_code_opens_the_plan_and_saves_it(
    gone: tuple[Maker, str, dict[str, str]], spelt: Callable[[str], str]
) -> None:
    maker, code, form = gone
    carried = hidden(shown(maker.post("fill/about", form)))
    reply = maker.post("fill/about", {**carried, "plan-code": spelt(code)})
    assert reply.status == 303
    assert "saved=" in reply.headers["location"]
    assert typed_in(maker.page("fill/about"))["carer_first_name"] == "Asha"


@pytest.mark.parametrize("code", ["7K4M-9QX", "0000-0000-0000-0000", "nonsense", "4VXE-21H5-KGDM-7DCX", ""])
def test_a_code_that_opens_nothing_keeps_everything_on_the_page(
    gone: tuple[Maker, str, dict[str, str]], code: str
) -> None:
    maker, _, form = gone
    reply = maker.post("fill/about", {**form, "plan-code": code})
    assert reply.status in (403, 422)
    assert form.items() <= hidden(shown(reply)).items()
    assert code not in reply.text or not code


def test_the_code_of_another_plan_saves_nothing_there(gone: tuple[Maker, str, dict[str, str]]) -> None:
    maker, _, form = gone
    maker.begin()
    other = maker.code()
    maker.browser.client.cookies.clear()
    reply = maker.post("fill/about", {**form, "plan-code": other})
    assert reply.status == 422
    assert "This is the code of another plan" in text(shown(reply))
    assert form["carer_first_name"] in text(shown(reply))
    assert maker.get("fill/about").status == 403
    maker.post("fill/about", {"plan-code": other})
    assert typed_in(maker.page("fill/about"))["carer_first_name"] == ""


def test_a_second_plan_in_the_same_browser_does_not_get_the_answers_of_the_first(
    gone: tuple[Maker, str, dict[str, str]],
) -> None:
    maker, code, form = gone
    maker.begin()
    reply = maker.post("fill/about", form)
    assert reply.status == 409
    assert maker.post("fill/about", {**hidden(shown(reply)), "plan-code": code}).status == 303
    assert typed_in(maker.page("fill/about"))["carer_first_name"] == "Asha"


def test_what_somebody_else_changed_meanwhile_is_noticed_after_the_code_too(
    gone: tuple[Maker, str, dict[str, str]],
) -> None:
    maker, code, form = gone
    maker.post("fill/about", {**form, "carer_first_name": "Bhavna", "plan-code": code})
    maker.browser.client.cookies.clear()
    reply = maker.post("fill/about", {**form, "plan-code": code})
    assert reply.status == 409
    assert "Bhavna" in text(shown(reply))
    assert "Asha" in text(shown(reply))


def test_while_the_store_is_away_the_page_carries_it_too(
    maker: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = {**hidden(maker.page("fill/about")), **NAME}

    def away(*_: Any) -> None:
        raise PlansAwayError

    monkeypatch.setattr(Plans, "opened", away)
    reply = maker.post("fill/about", form)
    assert reply.status == 503
    assert form.items() <= hidden(shown(reply)).items()
    assert "Asha" in text(shown(reply))
    assert "tel:" in " ".join(shown(reply).links())
    monkeypatch.undo()
    assert maker.post("fill/about", hidden(shown(reply))).status == 303


def test_the_code_never_comes_back_on_a_page(gone: tuple[Maker, str, dict[str, str]]) -> None:
    maker, code, form = gone
    wrong = ("Z" if code[5] != "Z" else "Y").join((code[:5], code[6:]))
    reply = maker.post("fill/about", {**form, "plan-code": wrong})
    assert reply.status == 422
    assert wrong not in reply.text


def test_a_page_of_a_plan_that_is_not_open_leads_to_its_code(maker: Maker) -> None:
    maker.browser.client.cookies.clear()
    for part in ("", "check", "keep", "fill/about"):
        reply = maker.get(part)
        assert reply.status == 403, part
        assert "/p?lang=en" in shown(reply).links()
        assert "/en/plan/start" in shown(reply).links()
