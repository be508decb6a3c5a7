"""Whose medicine it is."""

import pytest

from app.plan.matter.belonging import owner_of

TWO = (
    {"person_first_name": "Bharat", "person_known_as": "Baz", "person_last_name": "Example"},
    {"person_first_name": "Savita", "person_known_as": "બા", "person_known_as_sounds": "Baa"},
)


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("Bharat", 0), ("  bHARAT ", 0), ("baz", 0), ("Bharat  Example", 0), ("savita", 1), ("બા", 1), ("BAA", 1),
        ("Dinesh", None), ("", None),
    ],
)  # fmt: skip
def test_a_medicine_belongs_to_the_person_named_beside_it(typed: str, place: int | None) -> None:
    assert owner_of({"medicine_person": typed}, TWO) == place


def test_without_a_name_it_belongs_to_the_only_person() -> None:
    assert owner_of({}, TWO[:1]) == 0
    assert owner_of({"medicine_person": "Somebody"}, TWO[:1]) is None
