"""What a card and a view show: whom to ring first, what was ticked, how old it is; and that nobody has checked it."""

from collections.abc import Callable

import pytest

from tests.page import Page, words
from tests.plan.opening.people import Kept, Visitor, text

Keep = Callable[..., Kept]


def card(kept: Kept) -> Page:
    return kept.open(kept.share("card").code, "emergency").page()


def view(kept: Kept) -> Page:
    return kept.open(kept.share("view").code, "health").page()


def plain(page: Page) -> str:
    return text(page).replace("\u00a0", " ")


def test_a_card_says_first_who_to_ring_then_how_long_alone_and_in_which_language(keep: Keep) -> None:
    said = plain(card(keep()))
    order = ["Written by the carer Bhavna", "Savita", "બા", "Dinesh", "0116 496 0140", "0116 454 1004",
             "Not at all", "Gujarati", "Interpreter: yes", "Last looked at"]  # fmt: skip
    places = [said.find(one) for one in order]
    assert -1 not in places
    assert places == sorted(places)


def test_the_numbers_on_a_card_can_be_called_in_order(keep: Keep) -> None:
    calls = [link for link in card(keep("plan-en")).links() if link.startswith("tel:")]
    assert calls[:3] == ["tel:+447700900102", "tel:+441164960130", "tel:+441164541004"]


def test_a_card_shows_the_alerts_its_owner_ticked_and_no_others(keep: Keep) -> None:
    said = plain(card(keep("plan-gu")))
    assert "None known, said by the carer" in said
    assert "Insulin 08:00, 18:00" in said
    assert "ભજન સાંભળવાથી શાંત થાય છે." in said
    assert "In the carer’s own words, in Gujarati. Not translated." in said
    for hidden in ("Dementia", "Implants", "પહેલાં પાણી આપો", "2 Example Street"):
        assert hidden not in said
    untouched = plain(card(keep("plan-en")))
    assert "penicillin" not in untouched.lower()
    assert "Parkinson" not in untouched


def test_a_card_of_somebody_with_nobody_to_ask_says_to_ring_the_council(keep: Keep) -> None:
    page = card(keep("plan-nobody"))
    assert "There is nobody else" in plain(page)
    assert "tel:+441164541004" in page.links()


def test_a_plan_with_nothing_in_it_shows_that_nothing_is_filled_in(keep: Keep) -> None:
    assert "Not filled in" in plain(card(keep("plan-empty")))
    assert "Not filled in" in plain(view(keep("plan-empty")))


@pytest.mark.parametrize("look", [card, view])
def test_every_view_says_who_wrote_it_that_nobody_checked_it_and_that_it_alerts_nobody(
    keep: Keep, look: Callable[[Kept], Page]
) -> None:
    kept = keep()
    page = look(kept)
    said = plain(page)
    assert "not checked by the council or the NHS, on 1 November 2026" in said
    assert "This plan does not alert anyone. In an emergency ring 999." in said
    assert "Health advice: 111." in said
    assert "neglected? Ring 0116 454 1004." in said
    assert kept.opened.reference in said
    assert {"/en/safeguarding", "/en/plan/about-me", "/exit", "/en/crisis-help", "tel:111"} <= set(
        page.links()
    )


@pytest.mark.parametrize("look", [card, view])
def test_the_title_of_a_view_names_nobody(keep: Keep, look: Callable[[Kept], Page]) -> None:
    title = look(keep()).text("title")
    assert not [name for name in ("Savita", "Bhavna", "Example", "બા") if name in title]


@pytest.mark.parametrize("look", [card, view])
def test_a_plan_nobody_looked_at_for_a_year_says_so_and_is_still_shown(
    keep: Keep, look: Callable[[Kept], Page]
) -> None:
    said = plain(look(keep(days_ago=400)))
    assert "Not checked since" in said
    assert "Ring the carer or contacts to be sure." in said
    assert "0116 496 0140" in said


def test_a_plan_past_its_day_says_since_when(keep: Keep) -> None:
    said = plain(card(keep(days_ago=40, review_on="2026-11-10")))
    assert "To be looked at again since 10 November 2026" in said


def test_a_view_has_all_that_is_on_paper_with_links_to_each_part(keep: Keep) -> None:
    page = view(keep("plan-en"))
    parts = [link for link in page.links() if link.startswith("#part-")]
    titles = [words(each) for each in page.find("h2")]
    assert len(parts) == len([each for each in page.find("h2") if (each.get("id") or "").startswith("part-")])
    assert titles[0] == "Languages and interpreter"
    said = plain(page)
    for told in ("penicillin", "Exampledopa", "1 Example Street", "Esther", "not asked yet", "Biscuit"):
        assert told.lower() in said.lower()


def test_the_place_of_the_key_safe_stands_behind_show(keep: Keep) -> None:
    page = view(keep("plan-en", key_safe="yes", key_safe_location="Behind the water butt"))
    (place,) = [each for each in page.find("dd") if "water butt" in words(each)]
    assert page.inside(place, "details")
    assert "open" not in next(each for each in page.upwards(place) if each.tag == "details").attrib


def test_the_card_and_the_first_boxes_need_no_unfolding(keep: Keep) -> None:
    page = view(keep("plan-en"))
    calls = [each for each in page.find("a") if (each.get("href") or "") == "tel:+447700900102"]
    assert any(not page.inside(each, "details") for each in calls)


def test_whoever_has_only_the_card_gets_the_card_where_the_view_would_be(keep: Keep) -> None:
    kept = keep()
    reader = kept.open(kept.share("card").code, "family")
    for part in ("view", "staff"):
        assert words(reader.page(part).find("h1")[0]) == "Emergency card"


def test_its_owner_sees_the_card_and_the_view_as_others_do(keep: Keep) -> None:
    kept = keep(do_not_contact="Uncle Zed")
    owner = kept.open()
    assert (
        plain(owner.page("card")).partition("Close the plan")[0]
        == plain(card(kept)).partition("Close the plan")[0]
    )
    assert "Uncle Zed" not in plain(owner.page("view"))
    assert "2 Example Street" in plain(owner.page("view"))


def test_staff_see_it_in_english_whatever_language_it_is_read_in(keep: Keep) -> None:
    kept = keep()
    reader = kept.open(kept.share("view").code, "family")
    assert "/en/plan/staff" in reader.page("view").links()
    page = reader.page("staff")
    assert page.tree.get("lang") == "en-GB"
    assert "Savita speaks: Gujarati" in plain(page)


def test_what_somebody_typed_keeps_its_language_and_is_never_translated(keep: Keep) -> None:
    (typed,) = [each for each in card(keep()).find("bdi") if "ભજન" in words(each)]
    assert (typed.get("lang"), typed.get("dir"), typed.get("translate")) == ("gu", "auto", "no")


def test_what_somebody_typed_is_text_and_nothing_else(keep: Keep) -> None:
    odd = "<script>alert(1)</script>{{7*7}}"
    page = view(keep("plan-en", home_info=odd))
    assert odd in text(page)
    assert not [each for each in page.find("script") if not each.get("src")]


def test_a_view_can_be_closed(keep: Keep) -> None:
    kept = keep()
    reader = kept.open(kept.share("view").code, "health")
    forms = {each.get("action"): each.get("method") for each in reader.page().find("form")}
    assert forms == {"/en/plan/close": "post"}
    reader.post("close")
    assert reader.get().status == 403


def test_the_page_for_the_person_needs_no_code_and_says_whom_to_ask(keep: Keep) -> None:
    page = Visitor(keep().house.browser).page("about-me")
    said = plain(page)
    assert "Data Protection Officer" in said
    assert "0116 454 1004" in said
    assert "You can say no." in said
