"""People with a plan in a browser: they type a worked example, keep its code, let others in; everything is recorded."""

import re
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Browser, Page, Request, Response

from app.flow.fields.kinds import KINDS
from app.flow.journey import walk
from app.flow.typed import Typed
from tests.journeys.visitor import Visitor
from tests.plan.fixtures import answers, flow

SMALL = {"width": 320, "height": 640}
TEN = flow().quick
SAVE = ".ask__buttons .govuk-button"
CODE = re.compile(r"\b[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}\b")
# A page that refuses a form is an error to the browser's console, and meant.
REFUSED = re.compile(r"status of (403|404|409|422)")
WEATHER = "https://www.bbc.co.uk/**"


class Traffic:
    """Every request and answer of one browser, to be looked through when the story is over."""

    def __init__(self, carer: Visitor) -> None:
        self.requests: list[Request] = []
        self.responses: list[Response] = []
        carer.context.on("request", lambda each: self.requests.append(each))
        carer.context.on("response", lambda each: self.responses.append(each))

    def asked(self) -> list[str]:
        """The address and headers of each request; what stands behind # is sent to nobody."""
        return [
            f"{each.method} {each.url.partition('#')[0]}\n{_lines(each.all_headers())}"
            for each in self.requests
        ]

    def answered(self) -> list[str]:
        """The headers of each answer."""
        return [f"{each.url.partition('#')[0]}\n{_lines(each.all_headers())}" for each in self.responses]


def _lines(headers: dict[str, str]) -> str:
    return "\n".join(f"{name}: {value}" for name, value in headers.items())


class Planner(Visitor):
    """A visitor with a small phone who can use the pages of a plan in one language."""

    def __init__(self, chromium: Browser, site: str, scripts: bool = True, tag: str = "en") -> None:
        super().__init__(chromium, site, scripts, viewport=SMALL)
        self.base, self.traffic = f"/{tag}/plan", Traffic(self)
        self.context.route(WEATHER, lambda route: route.fulfill(body="weather"))

    def at(self, part: str) -> str:
        """Opens a page of the plan and says its words."""
        self.opens(f"{self.base}/{part}".rstrip("/"))
        return self.says()

    def says(self) -> str:
        """The words of the page, with plain spaces."""
        return self.page.locator("main").inner_text().replace("\u00a0", " ")

    def presses(self, what: str, page: Page | None = None) -> None:
        """Presses the first of these, and waits until the next page is there."""
        page = page or self.page
        with page.expect_navigation():
            page.locator(f"main {what}").first.click()

    def begins(self) -> None:
        """Says how old she is and starts the ten questions."""
        self.at("start")
        self.page.locator("label[for='age']").click()
        self.presses("button[value='quick']")

    def keeps_the_code(self) -> str:
        """Reads the code, ticks that it is kept, goes on."""
        code = self.page.locator(".plan-code__code").inner_text().strip()
        self.page.locator("label[for='kept']").click()
        self.presses("form .govuk-button")
        return code

    def token(self) -> str:
        """What stands behind the # of the link on this page."""
        return self.page.locator(".address bdi").inner_text().partition("#")[2].strip()

    def types(self, typed: Typed, page: Page | None = None) -> None:
        """Presses rows first, because some boxes only come with them; then chooses and writes."""
        page = page or self.page
        for name, values in sorted(typed.items(), key=lambda each: "-" in each[0]):
            for value in filter(None, values):
                _enter(page, name, value)

    def answers(self, address: str, plan: str = "plan-en") -> None:
        """Answers this screen as the worked example does, and saves."""
        self.types(typed_at(plan, address))
        self.presses(SAVE)

    def makes_the_ten(self, plan: str = "plan-en", look: Callable[[str], None] = lambda _: None) -> str:
        """The ten questions from the start to the check; returns the owner's code."""
        self.begins()
        code = ""
        for address in TEN:
            assert self.path.split("?")[0] == f"{self.base}/fill/{address}"
            look(address)
            self.answers(address, plan)
            if address == TEN[0]:
                look("keep")
                code = self.keeps_the_code()
        return code

    def wants_another_contact(self) -> None:
        """Says yes below the list of people to ring."""
        self.at("fill/contacts")
        self.types({"contacts-more": ("yes",)})
        self.presses(SAVE)

    def adds_contact(self, number: int, plan: str = "plan-en") -> None:
        """One more person to ring."""
        self.wants_another_contact()
        self.at(f"fill/contacts/{number}/contact")
        self.answers(f"contacts/{number}/contact", plan)

    def makes_the_card_codes(self) -> None:
        """The codes that stand on cards."""
        self.at("print")
        self.presses("form[method='post'] .govuk-button")

    def enters(self, typed: str, who: str, tag: str = "en") -> None:
        """Types a code and says who is asking."""
        self.opens(f"/p?lang={tag}")
        self.page.fill("#code", typed)
        self.opens_as(who)

    def opens_as(self, who: str) -> None:
        """Says who is asking and presses Open."""
        _enter(self.page, "who", who)
        self.presses("form .govuk-button")

    def was_refused(self) -> None:
        """A page refused a form, as it should: forget that the console was told."""
        self.faults[:] = [one for one in self.faults if not REFUSED.search(one)]

    def downloads(self, link: str) -> bytes:
        """What a link saves on the phone."""
        with self.page.expect_download() as download:
            self.page.locator(f"main {link}").first.click()
        return download.value.path().read_bytes()


def _enter(page: Page, name: str, value: str) -> None:
    one = page.locator(f"main [name='{name}']").first
    kind = one.evaluate("one => one.tagName === 'INPUT' ? one.type : one.tagName.toLowerCase()")
    if kind in ("radio", "checkbox"):
        row = page.locator(f"main [name='{name}'][value='{value}']")
        if not row.is_checked():
            page.locator(f"main label[for='{row.get_attribute('id')}']").click()
    elif kind == "select":
        one.select_option(value)
    else:
        one.fill(value)


def typed_at(plan: str, address: str) -> dict[str, tuple[str, ...]]:
    """What the form of that screen holds when the worked example is typed."""
    stop = walk(flow(), answers(plan)).at(address)
    assert stop is not None, address
    typed: dict[str, tuple[str, ...]] = {}
    for field in stop.fields:
        answer: Any = stop.answers.get(field.id)
        typed |= {name: tuple(values) for name, values in _filled(field, answer).items()}
    return typed


def _filled(field: Any, answer: Any) -> Typed:
    return KINDS[field.kind].fill(field, answer) if answer else {}
