"""What can be printed from a plan, with which codes, in which languages, and what happens when none can be made."""

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from app.paper.errors import PaperBusyError, PaperFailedError
from app.paper.paper import Paper
from app.plan.store.errors import TooManyError
from app.plan.store.plans import Plans
from tests.browser import Browser
from tests.paper.sheets import faults_of, pages_of, text_of
from tests.plan.building.maker import CODE, Maker, shown, text
from tests.site import tags

COPY = "This saves a copy on this device."


@pytest.fixture
def written(maker: Maker) -> Maker:
    """Somebody who has answered the first screens."""
    maker.answer("about", {"carer_first_name": "Asha", "carer_phone": "07700 900101"})
    maker.answer("people/1/who", {"person_first_name": "Bharat", "person_agrees": "yes"})
    maker.answer("contacts/1/contact", {"contact_name": "Chetan", "contact_phone": "07700 900102"})
    return maker


@pytest.fixture
def coded(written: Maker) -> Maker:
    """The same, with the codes for the cards made."""
    assert written.post("print", {}).status == 303
    return written


def files(maker: Maker, query: str = "") -> list[str]:
    return [one for one in maker.page(f"print{query}").links() if ".pdf" in one or ".png" in one]


def pdf(maker: Maker, part: str) -> bytes:
    reply = maker.get(f"paper/{part}")
    assert (reply.status, reply.headers["content-type"]) == (200, "application/pdf")
    return reply.response.content


def test_a_plan_can_be_printed_before_anything_is_answered(maker: Maker) -> None:
    said = text_of(pdf(maker, "full.pdf"))
    assert "Not filled in" in said
    assert maker.reference() in said


def test_what_comes_from_somebodys_own_computer_is_marked_as_not_for_use(
    coded: Maker, open_portal: Callable[..., Browser]
) -> None:
    for each in files(coded):
        if ".pdf" in each:
            assert "not for use" in text_of(coded.browser.get(each).response.content), each
    real = Maker(open_portal(base_url="https://carers.example"))
    real.begin()
    assert "not for use" not in text_of(pdf(real, "full.pdf"))


def test_each_file_is_valid_and_beside_each_stands_that_it_stays_on_the_device(coded: Maker) -> None:
    listed = files(coded)
    assert len(listed) > 5
    assert text(coded.page("print")).count(COPY) == len([one for one in listed if ".pdf" in one])
    for each in listed:
        reply = coded.browser.get(each)
        assert reply.status == 200, each
        assert reply.headers["cache-control"] == "no-store"
        assert reply.headers["content-disposition"].startswith("attachment;")
        assert "noindex" in reply.headers["x-robots-tag"]
        assert not {"etag", "last-modified", "set-cookie"} & set(reply.headers)
        if ".pdf" in each:
            assert faults_of(reply.response.content) == [], each


def test_the_names_of_files_say_nothing_of_anybody(coded: Maker) -> None:
    for each in files(coded):
        name = coded.browser.head(each).headers["content-disposition"]
        assert "Asha" not in name + each
        assert "Bharat" not in name + each


def test_cards_wait_until_their_codes_are_made_and_looking_makes_none(written: Maker) -> None:
    for _ in range(2):
        assert written.get("paper/full").status == written.get("paper/full.pdf").status == 200
        page = written.page("print")
        assert "Make the codes for my cards" in text(page)
        assert not [one for one in files(written) if "card" in one]
        for part in ("paper/cards.pdf", "card-me.png"):
            assert written.get(part).headers["location"].startswith("/en/plan/print")
    assert "Card for Bharat" not in text(written.page("share"))


def test_each_card_has_one_code_that_is_used_again(coded: Maker) -> None:
    before = text(coded.page("share"))
    assert "Card for Asha" in before
    assert "Card for Bharat" in before
    coded.post("print", {})
    assert text(coded.page("share")) == before


def test_the_code_on_a_card_opens_the_card_and_never_the_plan(coded: Maker) -> None:
    owners, said = coded.code(), text_of(pdf(coded, "card-me.pdf"))
    found = CODE.search(said)
    assert found is not None
    assert owners not in said
    coded.browser.client.cookies.clear()
    entered = {"code": found[0], "who": "health", "lang": "en"}
    assert coded.browser.post("/p", data=entered, headers={"sec-fetch-site": "same-origin"}).status == 303
    assert coded.get("fill/about").status == 403
    assert coded.get("print").status == 403
    assert coded.get("paper/full.pdf").status == 403


def test_the_owners_code_stands_on_no_paper_for_others(coded: Maker) -> None:
    owners = coded.code()
    for each in files(coded):
        if ".pdf" in each and "keep-private" not in each:
            assert owners not in text_of(coded.browser.get(each).response.content), each


def test_with_as_many_codes_as_there_may_be_the_page_says_what_to_do(
    written: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Any) -> None:
        raise TooManyError

    monkeypatch.setattr(Plans, "share", full)
    reply = written.post("print", {})
    assert reply.status == 429
    assert "Stop one that you do not need" in text(shown(reply))


def test_somebody_who_said_no_has_no_card(written: Maker) -> None:
    written.answer("people/1/who", {"person_first_name": "Bharat", "person_agrees": "no"})
    written.post("print", {})
    assert not [one for one in files(written) if "card-1" in one]
    assert written.get("card-1.png").status == 404


def pages(maker: Maker) -> list[str]:
    """The pages to print that are offered, without their language."""
    listed = [one.partition("?")[0] for one in maker.page("print").links() if "/paper/" in one]
    return [one.partition("/plan/")[2] for one in listed if not one.endswith(".pdf")]


def test_each_paper_is_also_a_page_that_says_the_same(coded: Maker) -> None:
    assert len(pages(coded)) > 5
    for part in pages(coded):
        page = coded.page(part)
        told = text(page).replace("\u00a0", " ")
        file = " ".join(text_of(pdf(coded, f"{part.partition('/')[2]}.pdf")).split())
        assert f"/en/plan/{part}.pdf?with=en" in page.links(), part
        assert "This plan does not alert anyone" in told, part
        for words in ("Asha", "07700 900101", "Chetan", "Bharat"):
            assert (words in told) == (words in file), (part, words)


def test_the_title_of_a_page_to_print_says_nothing_of_anybody(coded: Maker) -> None:
    for part in pages(coded):
        title = "".join(coded.page(part).find("title")[0].itertext())
        assert title.startswith("To print – "), part


@pytest.mark.parametrize("tag", tags())
def test_every_paper_keeps_the_house_rules_beside_every_language(coded: Maker, tag: str) -> None:
    for part in pages(coded):
        coded.page(f"{part}?with={tag}")
        assert coded.browser.get(f"/{tag}/plan/{part}").status == 200, part


def test_a_page_with_a_code_waits_until_the_code_is_made(written: Maker) -> None:
    assert written.get("paper/cards").headers["location"].startswith("/en/plan/print")
    assert written.get("paper/nothing").status == 404


@pytest.mark.parametrize("part", ["paper/nothing.pdf", "card-9.png", "paper/card-7.pdf", "paper/../full.pdf"])
def test_papers_that_are_not_there_are_not_found(coded: Maker, part: str) -> None:
    assert coded.get(part).status == 404


def test_large_print_is_offered_beside_every_paper(coded: Maker) -> None:
    usual, large = pdf(coded, "full.pdf"), pdf(coded, "full.pdf?large")
    assert pages_of(large) > pages_of(usual)
    assert all("large" in one for one in files(coded, "?large") if ".pdf" in one)


def test_another_language_can_stand_beside_english(coded: Maker) -> None:
    plain, both = (text_of(pdf(coded, f"full.pdf{end}")) for end in ("?with=en", "?with=pl"))
    if "pl" not in [one.get("value") for one in coded.page("print").find("option")]:
        pytest.skip("no other language is open today")
    assert "Printed in English and Polish." not in plain
    assert "Printed in English and Polish." in both


def test_a_language_that_is_unknown_prints_english_alone(coded: Maker) -> None:
    assert "Printed in English and" not in text_of(pdf(coded, "full.pdf?with=xx"))


@pytest.mark.parametrize("problem", [PaperBusyError, PaperFailedError])
def test_when_none_can_be_made_the_page_to_print_is_offered(
    coded: Maker, monkeypatch: pytest.MonkeyPatch, problem: type[Exception], caplog: pytest.LogCaptureFixture
) -> None:
    def fails(*_: object) -> bytes:
        raise problem

    monkeypatch.setattr(Paper, "pdf", fails)
    reply = coded.get("paper/full.pdf?large")
    assert (reply.status, reply.headers["retry-after"]) == (503, "60")
    assert "/en/plan/paper/full?with=en&large" in shown(reply).links()
    assert "Asha" not in caplog.text


def test_asking_whether_a_file_is_there_makes_nothing(coded: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Paper, "pdf", None)
    reply = coded.browser.head("/en/plan/paper/full.pdf")
    assert (reply.status, reply.response.content) == (200, b"")


def test_very_many_papers_take_longer_and_are_not_refused(
    open_portal: Callable[..., Browser], monkeypatch: pytest.MonkeyPatch
) -> None:
    maker = Maker(open_portal(plan_papers=3))
    waited: list[float] = []

    async def sleep(seconds: float) -> None:
        waited.append(seconds)

    monkeypatch.setattr("app.plan.routes.asyncio.sleep", sleep)
    monkeypatch.setattr(Paper, "pdf", lambda *_: b"%PDF")
    maker.begin()
    assert [maker.get("paper/full.pdf").status for _ in range(5)] == [200] * 5
    assert waited == [2.0, 2.0]


def test_only_which_paper_was_made_is_counted(open_portal: Callable[..., Browser], tmp_path: Path) -> None:
    maker = Maker(open_portal())
    maker.browser.client.headers["user-agent"] = "Mozilla/5.0"
    maker.begin()
    maker.get("paper/full.pdf")
    maker.browser.close()
    with sqlite3.connect(next(tmp_path.rglob("*.sqlite3"))) as database:
        counted = database.execute("SELECT dim, n FROM counter WHERE name = 'plan-printed'").fetchall()
    assert counted == [("full", 1)]


@pytest.fixture
def everywhere(browser: Browser) -> Iterator[Browser]:
    yield browser
    browser.client.cookies.clear()


@pytest.mark.parametrize("tag", tags())
def test_every_page_of_the_builder_keeps_the_house_rules_in_every_language(
    everywhere: Browser, tag: str
) -> None:
    maker = Maker(everywhere, tag)
    maker.begin()
    for part in ("", "check", "print", "keep", "fill/about", "fill/people", "fill/contacts/1/contact"):
        maker.page(part)
