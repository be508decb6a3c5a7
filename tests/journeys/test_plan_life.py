"""The life of the worked example in a browser: made, printed, shared, opened, stopped, carried away and deleted."""

import io
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pypdfium2
import pytest
from playwright.sync_api import Browser

from app.flow.answers import items
from app.flow.plain import from_plain
from tests.journeys.planning import CODE, SAVE, Planner
from tests.journeys.test_checker import finds_no_barrier
from tests.server import Server

pytestmark = [pytest.mark.browser, pytest.mark.slow]

BOTH = pytest.mark.parametrize("life", [True, False], ids=["with-scripts", "without-scripts"], indirect=True)
INLINE = """() => [...document.querySelectorAll('*')].flatMap(one => [...one.attributes])
    .filter(one => one.name.startsWith('on') || one.name === 'style' || one.value.startsWith('javascript:'))
    .map(one => one.name)"""
CRITICAL_TIMES = "07:00, 11:00, 15:00, 19:00, 23:00"
GATEWAYS_TOKEN = "7K3M9QXD04THPB2J7K3M9QXD04T"
Look = Callable[[Planner], None]


@dataclass
class Life:
    """What was seen: the words of pages by name, the addresses they had, and what was saved on the phone."""

    site: str
    scripts: bool
    log: str = ""
    said: dict[str, str] = field(default_factory=dict)
    paths: dict[str, str] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)
    secrets: set[str] = field(default_factory=set)
    inline: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    headers: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


class Storyteller:
    """Tells the story once; ``look`` is done on every page that is told of."""

    def __init__(self, chromium: Browser, site: str, scripts: bool, look: Look = lambda _: None) -> None:
        self.life, self._look = Life(site, scripts), look
        self._enter: Callable[[], Planner] = lambda: Planner(chromium, site, scripts)
        self.carer = self.somebody()

    def somebody(self) -> Planner:
        """A browser that has never been here."""
        return self._enter()

    def sees(self, name: str, who: Planner | None = None) -> None:
        """Remembers the page somebody has before her."""
        who = who or self.carer
        self.life.said[name], self.life.paths[name] = who.says(), who.path
        self.life.inline += [f"{who.path}: {each}" for each in who.page.evaluate(INLINE)]
        self._look(who)

    def knows(self, secret: str) -> str:
        """A code or token that must be nowhere else."""
        assert len(secret) > 15
        self.life.secrets |= {secret, secret.replace("-", "")}
        return secret

    def goes(self, *parts: str) -> None:
        for part in parts:
            self.carer.at(part)
            self.sees(part or "list")

    def leaves(self, who: Planner) -> None:
        """The headers have to be read while the browser is there."""
        who.was_refused()
        self.life.faults += who.faults
        self.life.asked += [one.url for one in who.traffic.requests]
        self.life.headers += [*who.traffic.asked(), *who.traffic.answered()]
        who.context.close()

    def makes(self) -> None:
        self.carer.at("start")
        self.sees("start")
        code = self.carer.makes_the_ten(look=self.sees)
        self.sees("check")
        self.own = self.knows(code)
        for number in (2, 3):
            self.carer.adds_contact(number)
        self.goes("", "review")
        self.carer.at("keep")
        self.knows(self.carer.token())
        self.goes("print")

    def prints(self) -> None:
        self.life.files["pdf"] = self.carer.downloads("a[href*='/paper/full.pdf']")
        self.carer.makes_the_card_codes()
        self.sees("print with codes")
        self.goes(
            "paper/full", "paper/cards", "paper/card-me", "paper/card-1", "paper/bottle-me", "paper/bottle-1"
        )
        found = CODE.search(self.life.said["paper/card-me"])
        assert found is not None, "no code on the carer's card"
        self.card = self.knows(found[0])

    def ambulance_comes(self) -> Planner:
        crew = self.somebody()
        crew.opens("/p")
        self.sees("door", crew)
        crew.enters(self.card, "emergency")
        self.sees("card", crew)
        return crew

    def ticks_allergies(self, crew: Planner) -> None:
        self.goes("fill/agreement/1/card-shows")
        self.carer.types({"card_shows": ("allergies", "med_critical")})
        self.carer.presses(".ask__buttons .govuk-button")
        crew.page.reload()
        self.sees("card with allergies", crew)

    def shares(self) -> None:
        self.goes("share", "share/new")
        self.carer.types({"label": ("Surgery",), "role": ("view",), "until": ("stopped",)})
        self.carer.presses("form .govuk-button")
        self.sees("one share")
        self.knows(self.carer.page.locator(".plan-code__code").inner_text().strip())
        self.view = self.knows(self.carer.token())

    def surgery_opens(self) -> Planner:
        """By the link; without scripts the whole link is pasted, as the page says."""
        surgery = self.somebody()
        surgery.opens(f"/p#{self.view}")
        self.life.paths["link"] = surgery.path
        if not surgery.scripts:
            surgery.page.fill("#code", f"{self.life.site}/p#{self.view}")
        self.life.said["box"] = surgery.page.input_value("#code")
        surgery.opens_as("health")
        self.sees("view", surgery)
        return surgery

    def stops(self, surgery: Planner, crew: Planner) -> None:
        self.carer.at("share")
        row = self.carer.page.locator(".plan-share", has_text="Surgery")
        with self.carer.page.expect_navigation():
            row.locator("a[href$='/stop']").click()
        self.sees("stop")
        self.carer.presses("form .govuk-button")
        self.sees("stopped")
        surgery.page.reload()
        self.life.said["view after the stop"] = surgery.says()
        surgery.enters(self.view, "health")
        self.sees("stopped link", surgery)
        crew.context.clear_cookies()
        crew.enters(self.card, "emergency")
        self.life.said["card after the stop"] = crew.says()
        self.goes("openings", "safer", "code")

    def carries_away(self) -> None:
        self.goes("import")
        self.life.files["json"] = self.carer.downloads("a[href$='emergency-plan.json']")

    def deletes(self, crew: Planner) -> None:
        self.goes("delete")
        self.carer.presses("form .govuk-button")
        self.sees("deleted")
        for name, code in (("own code after the end", self.own), ("card code after the end", self.card)):
            self.carer.enters(code, "carer")
            self.sees(name)
        crew.page.reload()
        self.life.said["card after the end"] = crew.says()

    def tells(self) -> Life:
        self.makes()
        self.prints()
        crew = self.ambulance_comes()
        self.ticks_allergies(crew)
        self.shares()
        surgery = self.surgery_opens()
        self.stops(surgery, crew)
        self.carries_away()
        self.deletes(crew)
        for who in (self.carer, crew, surgery):
            self.leaves(who)
        return self.life


@pytest.fixture(scope="module")
def life(request: pytest.FixtureRequest, chromium: Browser, server: Server) -> Life:
    """The story, told once with scripts and once without."""
    told = Storyteller(chromium, server.address, request.param).tells()
    told.log = server.log.read_text("utf-8", "replace")
    return told


@BOTH
def test_ten_questions_are_enough_to_print(life: Life) -> None:
    assert life.paths["check"].startswith("/en/plan/check")
    assert "Saved" in life.said["check"]
    assert "Good enough to print now." in life.said["list"]
    for words in ("Penicillin: Rash", "Parkinson", "Up to 1 hour", "Kitchen cupboard"):
        assert words in life.said["check"], words


@BOTH
def test_the_review_says_who_was_not_asked_yet(life: Life) -> None:
    assert "You have not asked Esther" in life.said["review"]


@BOTH
def test_the_print_page_offers_every_paper_of_the_plan(life: Life) -> None:
    for words in ("The whole plan", "Letter to your GP", "This saves a copy on this device."):
        assert words in life.said["print"], words
    for words in ("Cards for purse and keys", "Bottle sheet about you", "Bottle sheet about Bharat"):
        assert words in life.said["print with codes"], words


@BOTH
def test_the_saved_pdf_names_everybody_and_counts_its_pages(life: Life) -> None:
    document = pypdfium2.PdfDocument(io.BytesIO(life.files["pdf"]))
    text = " ".join(" ".join(page.get_textpage().get_text_bounded().split()) for page in document)
    for words in ("Asha", "Bharat", "Baz", "Chetan", "07700 900102", "Dawn", "Penicillin", "0116 454 1004"):
        assert words in text, words
    assert f"Page 1 of {len(document)}" in text


@BOTH
def test_the_carer_card_names_those_who_agreed_and_no_address(life: Life) -> None:
    card = life.said["paper/card-me"]
    for words in ("I AM A CARER", "Asha", "Chetan", "07700 900102", "Dawn", "0116 496 0130"):
        assert words in card, words
    assert "Esther" not in card
    assert "Example" not in card


@BOTH
def test_the_bottle_sheets_begin_with_what_a_crew_must_see(life: Life) -> None:
    bottle = " ".join(life.said["paper/bottle-1"].split())
    lowered = bottle.lower()
    assert lowered.index("penicillin") < lowered.index("07:00") < lowered.index("implants")
    assert CRITICAL_TIMES in bottle
    carers = " ".join(life.said["paper/bottle-me"].split())
    assert "I AM A CARER" in carers
    assert "up to 1 hour" in carers.lower()


@BOTH
def test_a_crew_with_the_printed_code_sees_whom_to_ring_in_order(life: Life) -> None:
    card = life.said["card"]
    assert life.paths["card"] == "/en/plan"
    assert card.index("Baz") < card.index("Chetan") < card.index("Dawn") < card.index("0116 454 1004")
    assert "Up to 1 hour" in card


@BOTH
def test_the_card_shows_no_health_address_or_person_not_asked(life: Life) -> None:
    for words in ("Esther", "Example", "ZZ99", "enicillin", "arkinson", "07:00", "Kitchen", "tablets"):
        assert words not in life.said["card"], words


@BOTH
def test_the_card_shows_allergies_once_they_are_ticked(life: Life) -> None:
    card = life.said["card with allergies"]
    assert "enicillin" in card
    assert CRITICAL_TIMES in card
    assert "High blood pressure" not in card


@BOTH
def test_a_script_takes_the_secret_of_a_link_out_of_the_address_bar(life: Life) -> None:
    secret = life.said["box"].rpartition("#")[2]
    assert secret in life.secrets
    assert life.paths["link"] == ("/p" if life.scripts else f"/p#{secret}")


@BOTH
def test_a_link_to_the_whole_plan_shows_it_in_full(life: Life) -> None:
    for words in ("Bharat", "Chetan", "Esther", "Penicillin", "His tablets must be on time"):
        assert words in life.said["view"], words


@BOTH
def test_a_stopped_link_opens_nothing_and_the_others_live_on(life: Life) -> None:
    assert "Stopped. It opens nothing any more." in life.said["stopped"]
    assert "Bharat" not in life.said["view after the stop"]
    assert "This code does not open a plan" in life.said["stopped link"]
    assert "Chetan" in life.said["card after the stop"]


@BOTH
def test_the_owner_sees_who_opened_the_plan(life: Life) -> None:
    assert "Ambulance, police or fire service" in life.said["openings"]
    assert "GP or hospital" in life.said["openings"]


@BOTH
def test_the_saved_file_holds_the_answers_and_no_secret(life: Life) -> None:
    saved = json.loads(life.files["json"])
    known = from_plain(saved["answers"])
    assert known["carer_first_name"] == "Asha"
    assert [one["contact_name"] for one in items(known["contacts"])] == [
        "Chetan Example",
        "Dawn Example",
        "Esther Example",
    ]
    assert not [secret for secret in life.secrets if secret in life.files["json"].decode()]


@BOTH
def test_after_deleting_no_code_opens_anything(life: Life) -> None:
    for name in ("own code after the end", "card code after the end"):
        assert "This code does not open a plan" in life.said[name]
    assert "Chetan" not in life.said["card after the end"]


@BOTH
def test_no_code_or_token_is_in_an_address_a_header_or_the_log(life: Life) -> None:
    assert len(life.secrets) >= 6
    assert len(life.headers) > 100
    said = [*life.headers, life.log]
    leaks = [one.splitlines()[0] for one in said for secret in life.secrets if secret in one]
    assert not leaks, leaks


@BOTH
def test_nothing_is_asked_of_another_site_and_no_policy_is_broken(life: Life) -> None:
    assert [url for url in life.asked if not url.startswith(life.site)] == []
    assert [url for url in life.asked if url.endswith("/csp")] == []
    assert life.inline == []
    assert life.faults == []


@BOTH
def test_no_name_of_anybody_is_in_an_address(life: Life) -> None:
    named = [url for url in life.asked for name in ("Asha", "Bharat", "Chetan", "Example") if name in url]
    assert named == []


@pytest.fixture(params=[True, False], ids=["with-scripts", "without-scripts"])
def carer(request: pytest.FixtureRequest, chromium: Browser, server: Server) -> Iterator[Planner]:
    carer = Planner(chromium, server.address, request.param)
    yield carer
    carer.was_refused()
    carer.leaves()


def test_a_key_safe_code_is_refused_with_the_reason_and_stays_on_the_page(carer: Planner) -> None:
    carer.begins()
    carer.at("fill/house")
    carer.types({"home_info": ("key safe code 4821",)})
    carer.presses(SAVE)
    assert "This looks like a code or a bank number." in carer.says()
    assert carer.page.input_value("[name='home_info']") == "key safe code 4821"
    assert "4821" not in carer.at("check")


def test_a_link_that_a_gateway_broke_shows_the_form_and_repeats_nothing(
    carer: Planner, server: Server
) -> None:
    answer = carer.opens(f"/p%23{GATEWAYS_TOKEN}")
    assert answer.status == 200
    assert carer.page.locator("#code").input_value() == ""
    assert GATEWAYS_TOKEN not in answer.text() + str(answer.headers)
    assert GATEWAYS_TOKEN not in server.log.read_text("utf-8", "replace")


@pytest.mark.slow
@pytest.mark.parametrize("scripts", [True, False], ids=["with-scripts", "without-scripts"])
def test_no_page_of_a_plans_life_has_a_barrier_on_a_small_phone(
    chromium: Browser, server: Server, scripts: bool
) -> None:
    Storyteller(chromium, server.address, scripts, look=finds_no_barrier).tells()
