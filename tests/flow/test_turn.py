"""Each turn says what to do next: ask, move or finish."""

from app.flow.turn import Ask, Finish, Move, look, take
from tests.flow.making import answered, tiny, typed


def test_without_an_address_the_first_open_question_comes() -> None:
    assert look(tiny("rules"), {}) == Move({}, "colour")
    assert look(tiny("rules"), {"colour": "blue"}) == Move({"colour": "blue"}, "why-blue")


def test_an_address_off_the_path_leads_to_what_comes_now() -> None:
    assert look(tiny("rules"), {}, "why-blue") == Move({}, "colour")
    assert look(tiny("rules"), {}, "../../etc/passwd") == Move({}, "colour")
    assert take(tiny("rules"), {}, "why-blue", typed(**{"why-blue": "x"})) == Move({}, "colour")


def test_when_all_is_done_there_is_nothing_to_look_at() -> None:
    done = look(tiny("rules"), {"colour": "red"})
    assert isinstance(done, Finish)
    assert done.section == "rules"


def test_a_question_is_shown_with_its_answer() -> None:
    ask = look(tiny("left-out"), {"pets": ("cat", "dog")}, "pets")
    assert isinstance(ask, Ask)
    assert ask.typed == {"pets": ("cat", "dog")}
    assert ask.faults == ()


def test_a_good_answer_leads_to_the_next_question() -> None:
    assert take(tiny("rules"), {}, "colour", typed(colour="blue")) == Move({"colour": "blue"}, "why-blue")


def test_the_last_good_answer_finishes_with_the_outcome() -> None:
    done = take(
        tiny("left-out"), {"pets": ("dog",), "walks": "yes"}, "who-walks", typed(**{"who-walks": "Ann"})
    )
    assert isinstance(done, Finish)
    assert done.outcome is not None
    assert done.outcome.id == "walker"


def test_a_mistake_keeps_all_that_was_typed_and_changes_nothing() -> None:
    form = typed(your_name="Ann", phone="12", people="0", relation="mother")
    answers = answered(
        tiny("every-kind"), ("choice", {"skip": "yes"}), ("choices", {"skip": "yes"}), ("yes-no", {"yes-no": "no"}),
        ("text", {"text": "Rex"}), ("long-text", {}),
    )  # fmt: skip
    ask = take(tiny("every-kind"), answers, "several", form)
    assert isinstance(ask, Ask)
    assert ask.typed == form
    assert [(field.id, fault.id) for field, fault in ask.faults] == [
        ("phone", "wrong"), ("born", "missing"), ("people", "too-small"),
    ]  # fmt: skip


def test_an_empty_form_is_no_answer() -> None:
    ask = take(tiny("rules"), {}, "colour", {})
    assert isinstance(ask, Ask)
    assert [fault.id for _, fault in ask.faults] == ["missing"]


def test_a_forged_option_is_no_answer() -> None:
    ask = take(tiny("rules"), {}, "colour", typed(colour="pink"))
    assert isinstance(ask, Ask)
    assert [fault.id for _, fault in ask.faults] == ["missing"]


def test_foreign_names_in_a_form_are_not_kept() -> None:
    turn = take(tiny("rules"), {}, "colour", typed(colour="blue", **{"why-green": "x", "admin": "yes"}))
    assert turn == Move({"colour": "blue"}, "why-blue")


def test_a_question_can_be_skipped_where_the_flow_allows_it() -> None:
    assert take(tiny("rules"), {}, "colour", typed(skip="yes")) == Move({"colour": ""}, "why-green")
    assert isinstance(take(tiny("left-out"), {}, "pets", typed(skip="yes")), Ask)


def test_skipping_forgets_the_answer() -> None:
    assert take(tiny("rules"), {"colour": "red"}, "colour", typed(skip="yes")) == Move(
        {"colour": ""}, "why-green"
    )


def test_an_optional_question_may_be_left_empty() -> None:
    answers = {"flat": "no", "key_safe": "no"}
    assert isinstance(take(tiny("show-if"), answers, "bell", {}), Finish)


def test_changing_an_answer_drops_the_abandoned_branch() -> None:
    answers = answered(tiny("left-out"), ("pets", {"pets": ("dog",)}), ("walks", {"walks": "yes"}))
    turn = take(tiny("left-out"), answers, "pets", typed(pets="none"))
    assert isinstance(turn, Finish)
    assert turn.outcome is not None
    assert turn.outcome.id == "rest"


def test_the_abandoned_branch_comes_back_with_its_answers() -> None:
    answers = answered(
        tiny("left-out"), ("pets", {"pets": ("dog",)}), ("walks", {"walks": "yes"}), ("pets", {"pets": "none"}),
    )  # fmt: skip
    turn = take(tiny("left-out"), answers, "pets", typed(pets="dog"), changing=True)
    assert isinstance(turn, Move)
    assert turn.address == "who-walks"


def test_continue_goes_on_one_by_one_and_change_goes_on_to_what_is_open() -> None:
    answers = {"pets": ("dog",), "walks": "yes", "who-walks": "Ann"}
    assert take(tiny("left-out"), answers, "pets", typed(pets="dog")) == Move(answers, "walks")
    assert isinstance(take(tiny("left-out"), answers, "pets", typed(pets="dog"), changing=True), Finish)


def test_a_question_that_does_not_apply_is_neither_asked_nor_kept() -> None:
    turn = take(tiny("show-if"), {"flat": "no"}, "key", typed(key_safe="no", key_where="left", floor="3"))
    assert turn == Move({"flat": "no", "key_safe": "no"}, "bell")


def test_a_question_that_applies_must_be_answered() -> None:
    ask = take(tiny("show-if"), {"flat": "yes"}, "key", typed(key_safe="yes"))
    assert isinstance(ask, Ask)
    assert [field.id for field, _ in ask.faults] == ["key_where", "floor"]


def test_questions_that_look_at_their_own_screen_stay_in_sight() -> None:
    ask = look(tiny("show-if"), {"flat": "no"}, "key")
    assert isinstance(ask, Ask)
    assert [field.id for field in ask.stop.fields] == ["key_safe", "key_where"]


def test_a_named_check_can_refuse_an_answer() -> None:
    ask = take(tiny("own-words"), {}, "key", typed(key="4821"))
    assert isinstance(ask, Ask)
    assert [fault.id for _, fault in ask.faults] == ["looks-like-a-code"]
    assert isinstance(take(tiny("own-words"), {}, "key", typed(key="by the door")), Move)


def test_a_section_finishes_by_itself() -> None:
    done = take(tiny("sections"), {}, "owner", typed(owner="yes"))
    assert isinstance(done, Finish)
    assert done.section == "home"
    assert look(tiny("sections"), done.answers) == Move(done.answers, "water")


def test_any_section_may_come_first() -> None:
    assert isinstance(take(tiny("sections"), {}, "water", typed(water="no")), Finish)
