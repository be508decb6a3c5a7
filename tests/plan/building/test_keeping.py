"""The code is shown before anything can be lost, and the plan stays a draft until somebody says it is kept."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import zxingcpp
from PIL import Image, ImageDraw

from app.paper.qr import qr
from tests.browser import Browser
from tests.plan.building.maker import CODE, Maker, hidden, shown, text, ticked

LINK = re.compile(r"http://127\.0\.0\.1:\d+/p#([0-9A-Z]{27})")
NAME = {"carer_first_name": "Asha", "carer_phone": "07700 900101"}
DRAFT = "You have not kept the code of this plan yet"
ON_OWN_PHONE, ON_ANOTHERS = {"kept": "yes", "own-phone": "yes"}, {"kept": "yes", "own-phone": "no"}


def test_the_first_answer_leads_to_the_code_and_the_second_does_not(maker: Maker) -> None:
    first = maker.answer("about?quick", NAME)
    assert first.headers["location"].startswith("/en/plan/keep?quick&saved=")
    second = maker.answer("people/1/who?quick", {"person_first_name": "Bharat"})
    assert second.headers["location"].startswith("/en/plan/fill/contacts/1/contact?quick&saved=")


def test_the_code_stands_there_to_read_to_follow_and_to_scan(maker: Maker) -> None:
    page = maker.page("keep")
    link = LINK.search(page.html)
    assert CODE.search(text(page))
    assert link is not None
    assert link[0] in page.links()
    assert scanned(page.html) == link[0]


def scanned(html: str) -> str:
    """What a camera reads from the drawing on a page."""
    drawn = re.search(r'class="plan-qr" viewBox="0 0 (\d+) \1".*?<path d="([^"]+)"/></svg>', html)
    assert drawn is not None
    size, scale = int(drawn[1]), 8
    image = Image.new("L", (size * scale, size * scale), 255)
    pen = ImageDraw.Draw(image)
    for x, y, width in re.findall(r"M(\d+) (\d+)h(\d+)", drawn[2]):
        left, top = int(x) * scale, int(y) * scale
        pen.rectangle((left, top, left + int(width) * scale - 1, top + scale - 1), fill=0)
    return str(zxingcpp.read_barcodes(image)[0].text)


def test_the_drawing_is_that_of_the_paper_engine(maker: Maker) -> None:
    page = maker.page("keep")
    link = LINK.search(page.html)
    assert link is not None
    assert qr(link[0], "M").path in page.html


def test_until_it_is_kept_every_page_says_so_and_leads_to_the_code(maker: Maker) -> None:
    assert DRAFT not in text(maker.page("fill/about"))  # there is nothing to lose yet
    maker.answer("about", NAME)
    for part in ("", "fill/about", "check", "print"):
        page = maker.page(part)
        assert DRAFT in text(page), part
        assert "/en/plan/keep" in page.links(), part


def test_without_the_tick_it_stays_a_draft_and_one_can_go_on(maker: Maker) -> None:
    maker.answer("about?quick", NAME)
    reply = maker.post("keep?quick", {"own-phone": "no"})
    assert reply.status == 422
    page = shown(reply)
    assert "Keep the code first" in text(page)
    assert "#kept" in page.links()
    assert CODE.search(text(page))
    assert "/en/plan/fill/people/1/who?quick" in page.links()
    assert DRAFT in text(maker.page())


def test_with_the_tick_the_plan_is_live_and_goes_on_with_the_ten(maker: Maker) -> None:
    maker.answer("about?quick", NAME)
    reply = maker.post("keep?quick", ON_ANOTHERS)
    assert (reply.status, reply.headers["location"]) == (303, "/en/plan/fill/people/1/who?quick")
    assert DRAFT not in text(maker.page())
    assert "kept" not in maker.page("keep").html.split("<form")[-1].split("own-phone")[0]


def test_outside_the_ten_it_goes_on_to_the_list(maker: Maker) -> None:
    assert maker.post("keep", ON_ANOTHERS).headers["location"] == "/en/plan"


def test_on_somebody_elses_phone_the_visit_ends_with_the_browser(maker: Maker) -> None:
    assert ticked(maker.page("keep")) == ["no"]
    assert "set-cookie" not in maker.post("keep", ON_ANOTHERS).headers


def test_on_her_own_phone_the_plan_stays_open_for_thirty_days(maker: Maker) -> None:
    before = maker.browser.client.cookies["plan"]
    cookie = maker.post("keep", ON_OWN_PHONE).headers["set-cookie"]
    assert "Max-Age=2592000" in cookie
    assert "HttpOnly" in cookie
    assert maker.browser.client.cookies["plan"] == f"{before}.30"
    assert maker.get().status == 200


def test_where_no_device_is_remembered_nobody_is_asked(open_portal: Callable[..., Browser]) -> None:
    maker = Maker(open_portal(plan_remember_days=0))
    maker.begin()
    assert "own-phone" not in maker.page("keep").html
    assert "set-cookie" not in maker.post("keep", ON_OWN_PHONE).headers


def test_looking_at_the_code_changes_nothing(maker: Maker) -> None:
    codes = {maker.code() for _ in range(3)}
    assert len(codes) == 1
    assert maker.browser.head("/en/plan/keep").status == 200


def test_the_code_opens_the_plan_on_another_device(maker: Maker) -> None:
    maker.answer("about", NAME)
    code, reference = maker.code(), maker.reference()
    maker.browser.client.cookies.clear()
    entered = maker.browser.post(
        "/p", data={"code": code, "who": "carer", "lang": "en"}, headers={"sec-fetch-site": "same-origin"}
    )
    assert entered.status == 303
    assert reference in text(shown(follow(maker, entered.headers["location"])))


def follow(maker: Maker, location: str) -> Any:
    reply = maker.browser.get(location)
    while reply.status == 303:
        reply = maker.browser.get(reply.headers["location"])
    return reply


def test_neither_code_nor_link_is_written_anywhere_but_on_the_page(
    open_portal: Callable[..., Browser], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    maker = Maker(open_portal())
    maker.begin()
    maker.answer("about", NAME)
    code, link = maker.code(), LINK.search(maker.page("keep").html)
    assert link is not None
    maker.post("fill/about", {**hidden(maker.page("fill/about")), "plan-code": code})
    maker.browser.close()
    written = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    said = "".join(capfd.readouterr())
    for secret in (code, code.replace("-", ""), link[1], "Asha", "900101"):
        assert secret.encode() not in written
        assert secret not in said
