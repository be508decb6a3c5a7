"""The owner says that the plan is still right, is told what may not be, and takes reminders and copies along."""

import json
from collections.abc import Callable
from datetime import timedelta

import pytest
from icalendar import Calendar

from app.content.watch import today
from app.plan.matter.dates import months_after
from tests.browser import Browser, Reply
from tests.plan.opening.people import FROM_HERE, Kept, Visitor, text
from tests.plan.opening.test_sharing import code_on

Keep = Callable[..., Kept]


def version_on(owner: Visitor) -> str:
    inputs = {each.get("name"): each.get("value") or "" for each in owner.page("review").find("input")}
    return inputs["version"]


def say_right(owner: Visitor, months: str = "6", version: str = "") -> Reply:
    return owner.post("review", {"months": months, "version": version or version_on(owner)})


def answers(owner: Visitor) -> dict[str, object]:
    found: dict[str, object] = json.loads(owner.get("emergency-plan.json").text)
    return found


def test_a_plan_that_is_still_right_gets_todays_date_and_a_new_day(keep: Keep) -> None:
    owner = keep(days_ago=200).open()
    assert answers(owner)["reviewed_on"] != today().isoformat()
    assert say_right(owner, "12").headers["location"] == "/en/plan/review?done"
    found = answers(owner)
    assert found["reviewed_on"] == today().isoformat()
    assert found["answers"]["review_on"] == months_after(today(), 12).isoformat()  # type: ignore[index]
    assert "Today’s date now stands on your plan" in text(owner.page("review?done"))


def test_only_the_day_to_look_again_changes(keep: Keep) -> None:
    owner = keep().open()
    before = answers(owner)["answers"]
    say_right(owner)
    after = answers(owner)["answers"]
    assert {**before, "review_on": None} == {**after, "review_on": None}  # type: ignore[dict-item]


def test_a_plan_that_changed_since_is_looked_at_once_more(keep: Keep) -> None:
    owner = keep(days_ago=200).open()
    reply = say_right(owner, version="99")
    assert reply.headers["location"] == "/en/plan/review?changed"
    assert answers(owner)["reviewed_on"] != today().isoformat()
    assert "changed a moment ago" in text(owner.page("review?changed"))


@pytest.mark.parametrize("months", ["", "0", "240", "-3", "six", "٦"])
def test_any_other_wish_for_the_next_day_gives_the_usual_half_year(keep: Keep, months: str) -> None:
    owner = keep().open()
    say_right(owner, months)
    assert answers(owner)["answers"]["review_on"] == months_after(today(), 6).isoformat()  # type: ignore[index]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("plan-en", "You have not asked Esther yet. Ask before you share the plan."),
        ("plan-gu", "Nobody in your plan can come at once."),
        ("plan-gu", "One person may be away. Can you add another?"),
        ("plan-nobody", "You have nobody to ask."),
    ],
)
def test_the_owner_is_told_what_may_not_hold(keep: Keep, name: str, words: str) -> None:
    assert words in text(keep(name).open().page("review"))


def test_whoever_has_nobody_finds_help_and_a_number(keep: Keep) -> None:
    links = set(keep("plan-nobody").open().page("review").links())
    pages = {"/en/who-could-step-in", "/en/carers-assessment", "/en/carers-support-service"}
    assert {*pages, "tel:+441164541004"} <= links


def test_the_reminders_fall_on_the_days_that_matter_and_name_nobody(keep: Keep) -> None:
    kept = keep()
    reply = kept.open().get("plan-review.ics")
    assert reply.headers["content-type"] == "text/calendar; charset=utf-8"
    assert reply.headers["content-disposition"] == 'attachment; filename="plan-review.ics"'
    days = {entry.decoded("dtstart") for entry in Calendar.from_ical(reply.text).walk("VEVENT")}
    ends = kept.opened.delete_after - timedelta(days=60)
    assert {months_after(today(), 12), ends} <= days
    for secret in ("Savita", "Bhavna", "ESP-", kept.keys.code, kept.keys.token, "emergency"):
        assert secret not in reply.text


def test_the_file_is_a_download_with_all_answers_and_no_way_in(keep: Keep) -> None:
    kept = keep()
    share = kept.share("view", "Doctor Who")
    reply = kept.open().get("emergency-plan.json")
    assert reply.headers["content-disposition"] == 'attachment; filename="emergency-plan.json"'
    assert reply.json()["schema_version"] == 1
    assert reply.json()["language"] == "gu"
    for secret in (
        kept.keys.code,
        kept.keys.token,
        share.code,
        share.token,
        "Doctor Who",
        kept.opened.reference,
    ):
        assert secret not in reply.text


def send(visitor: Visitor, content: bytes) -> Reply:
    """Sends a file as a browser does."""
    files = {"file": ("emergency-plan.json", content, "application/json")}
    return visitor.browser.post("/en/plan/import", files=files, headers=FROM_HERE)


def without_dates(file: str) -> dict[str, object]:
    return {name: value for name, value in json.loads(file).items() if not name.endswith("_on")}


def test_a_saved_plan_comes_back_as_a_new_plan_with_a_new_code(keep: Keep) -> None:
    kept = keep()
    file = kept.open().get("emergency-plan.json").text
    stranger = Visitor(kept.house.browser)
    reply = send(stranger, file.encode())
    assert reply.headers["location"] == "/en/plan/keep"
    stranger._hold(reply.headers["set-cookie"])
    assert without_dates(stranger.get("emergency-plan.json").text) == without_dates(file)
    assert code_on(stranger.page("keep")).replace("-", "") != kept.keys.code
    assert kept.open().get().status == 200


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "Choose a file first."),
        (b"hello", "This file is not a plan from this site."),
        (b"\xff\xd8\xff\xe0", "Choose a file first."),
        (b'{"schema_version": 2}', "This plan was made with a newer version."),
    ],
)
def test_a_file_that_is_no_plan_is_refused_with_words(keep: Keep, content: bytes, words: str) -> None:
    kept = keep()
    reply = send(Visitor(kept.house.browser), content)
    assert reply.status == 422
    assert "set-cookie" not in reply.headers
    assert reply.page is not None
    assert words in text(reply.page)


def test_a_file_that_is_too_large_is_not_read(keep: Keep) -> None:
    assert send(Visitor(keep().house.browser), b"x" * 300_000).status == 413


def test_plans_made_from_files_count_as_new_plans(open_portal: Callable[..., Browser], keep: Keep) -> None:
    file = keep().open().get("emergency-plan.json").text.encode()
    few, none = Visitor(open_portal(plans_per_day=1)), Visitor(open_portal(plans=False))
    assert send(few, file).status == 303
    late = send(few, file)
    assert (late.status, int(late.headers["retry-after"]) > 0) == (429, True)
    assert send(none, file).status == 422


def test_a_form_without_a_file_is_refused(keep: Keep) -> None:
    visitor = Visitor(keep().house.browser)
    assert visitor.post("import", {"file": "x"}).status == 422


def test_the_page_of_the_file_says_that_anyone_can_read_it(keep: Keep) -> None:
    said = text(keep().open().page("import"))
    assert "Anyone who has this file can read it. Keep it somewhere safe." in said
