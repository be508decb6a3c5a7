"""The list of sections, all answers, and what the owner should still do."""

from tests.plan.building.maker import Maker, hidden, shown, text

SECTIONS = 12
TEN = {
    "about": {"carer_first_name": "Asha", "carer_phone": "07700 900101"},
    "people/1/who": {"person_first_name": "Savita", "person_agrees": "not-yet"},
    "contacts/1/contact": {"contact_name": "Dinesh", "contact_phone": "0116 496 0140", "contact_agreed": "not-yet"},
    "people/1/alone": {"left_alone": "not-at-all", "person_council": "leicester"},
    "people/1/languages": {"person_languages": ["gu"], "person_interpreter": "yes"},
    "health/1/conditions": {"conditions": ["dementia"], "implants": ["none-known"]},
    "health/1/allergies": {"allergies": ["none-known"]},
    "health/1/critical": {"med_critical": ["none-known"]},
    "health/1/gp": {"person_gp-name": "Example Surgery"},
    "first/1/first-hours": {"first_note": "Water first."},
}  # fmt: skip


def ten_questions(maker: Maker) -> None:
    """Answers or leaves out every question of the ten."""
    for step, typed in TEN.items():
        assert maker.answer(f"{step}?quick", typed).status == 303, step


def test_a_new_plan_has_twelve_sections_and_leads_to_the_ten_questions(maker: Maker) -> None:
    page = maker.page()
    states = [each for each in page.find("span") if "plan-state" in (each.get("class") or "")]
    assert len(states) == SECTIONS
    assert {"".join(each.itertext()) for each in states} == {"Not started"}
    assert "Ready: 0 of 12 parts" in text(page)
    assert "/en/plan/fill/about?quick" in page.links()


def test_each_section_leads_to_its_first_question_that_is_not_done(maker: Maker) -> None:
    maker.answer("about", {"carer_first_name": "Asha"})
    page = maker.page()
    assert "/en/plan/fill/your-details" in page.links()
    assert maker.browser.get("/en/plan/fill/your-details").status == 200


def test_after_the_ten_the_plan_is_good_enough_to_print(maker: Maker) -> None:
    assert "Good enough to print now." not in text(maker.page())
    ten_questions(maker)
    page = maker.page()
    assert "Good enough to print now." in text(page)
    assert "/en/plan/print" in page.links()


def test_leaving_everything_out_is_good_enough_too(maker: Maker) -> None:
    for step in TEN:
        assert maker.answer(f"{step}?quick", {"skip": "yes"}).status == 303
    assert "Good enough to print now." in text(maker.page())


def test_a_section_that_is_ready_leads_to_its_answers(maker: Maker) -> None:
    for step in ("about", "your-details", "your-languages", "your-health", "your-people"):
        maker.answer(step, {"skip": "yes"})
    assert "/en/plan/check#you" in maker.page().links()
    assert "Ready: 1 of 12 parts" in text(maker.page())
    assert any(each.get("id") == "you" for each in maker.page("check").elements())


def test_the_last_question_of_a_section_leads_to_the_list(maker: Maker) -> None:
    reply = maker.answer("your-people", {"skip": "yes"})
    assert reply.headers["location"].startswith("/en/plan?saved=")
    assert "Saved" in text(shown(maker.browser.get(reply.headers["location"])))


def test_every_answer_can_be_changed_from_the_page_of_all_answers(maker: Maker) -> None:
    ten_questions(maker)
    page = maker.page("check")
    said = text(page)
    for words in (
        "Savita",
        "Dinesh",
        "0116 496 0140",
        "Dementia",
        "Water first.",
        "None known",
        "Not filled in",
    ):
        assert words in said
    changes = [one for one in page.links() if one.endswith("?change")]
    assert len(changes) > 60
    assert maker.browser.get(changes[7]).status == 200


def test_what_should_still_be_done_stands_on_the_list(maker: Maker) -> None:
    assert "not asked" not in text(maker.page())  # nobody is told off before having begun
    ten_questions(maker)
    for part in ("", "check", "print"):
        page = maker.page(part)
        said = text(page)
        assert "You have not asked Dinesh yet." in said, part
        assert "Savita has not been asked about this plan yet." in said, part
        assert "One person may be away." in said, part
        assert "Nobody in your plan can come at once." in said, part
        assert {"/en/carers-assessment", "/en/plan/fill/contacts"} <= set(page.links()), part


def test_whoever_was_helped_is_asked_about_the_code_until_it_is_changed(maker: Maker) -> None:
    maker.answer("review", {"made_by": "carer-with-help"})
    assert "Did they see your code?" in text(maker.page())
    assert "/en/plan/code" in maker.page().links()
    maker.post("code", hidden(maker.page("code")))
    assert "Did they see your code?" not in text(maker.page())


def test_the_plan_can_be_closed_from_every_page(maker: Maker) -> None:
    maker.answer("about", {"carer_first_name": "Asha"})
    for part in ("", "check", "print", "fill/about"):
        actions = [each.get("action") for each in maker.page(part).find("form")]
        assert "/en/plan/close" in actions, part
    assert maker.post("close", {}).status == 303
    assert maker.get().status == 403


def test_every_page_of_an_open_plan_says_whose_it_is(maker: Maker) -> None:
    maker.answer("about", {"carer_first_name": "Asha"})
    reference = maker.reference()
    for part in ("", "check", "print", "keep", "fill/about"):
        assert reference in text(maker.page(part)), part


def test_titles_say_nothing_of_anybody(maker: Maker) -> None:
    ten_questions(maker)
    for part in ("", "check", "print", "keep", "fill/people/1/who", "fill/health/1/conditions"):
        title = "".join(maker.page(part).find("title")[0].itertext())
        for secret in ("Asha", "Savita", "Dinesh", "Dementia", "ESP-"):
            assert secret not in title, part
