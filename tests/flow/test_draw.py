"""Every screen and every way of a flow is in its drawing."""

from xml.etree.ElementTree import fromstring

import pytest

from app.flow.draw import draw
from app.flow.ways import Way, ways
from tests.flow.making import TINY, flow_of, tiny


def test_every_rule_is_a_way() -> None:
    assert list(ways(tiny("rules"))) == [
        Way("colour", "end rules", "colour is red"),
        Way("colour", "why-blue", "colour any blue"),
        Way("colour", "why-green"),
        Way("why-green", "why-blue"),
        Way("why-blue", "end rules"),
    ]


def test_a_screen_left_out_is_a_way() -> None:
    assert Way("only-cats", "end left-out", "left out unless pets only cat and check not-late") in ways(
        tiny("left-out")
    )


def test_things_added_are_gone_through_and_come_back() -> None:
    found = list(ways(tiny("add-another")))
    assert Way("person", "person-name", "for each person") in found
    assert Way("alone", "person", "alone is no") in found
    assert Way("person", "anything", "no more") in found
    assert Way("health-of", "allergies", "for each person") in found


@pytest.mark.parametrize("name", [file.stem for file in sorted(TINY.glob("*.yaml"))])
def test_the_drawing_is_an_svg_with_a_box_for_each_screen_and_an_arrow_for_each_way(name: str) -> None:
    flow = tiny(name)
    svg = fromstring(draw(flow))
    texts = {each.text for each in svg.iter("{http://www.w3.org/2000/svg}text")}
    assert {way.start for way in ways(flow)} | {way.end for way in ways(flow)} <= texts
    assert {way.when for way in ways(flow)} - {""} <= texts
    arrows = [each for each in svg.iter("{http://www.w3.org/2000/svg}path") if each.get("class") == "way"]
    assert len(arrows) == len(list(ways(flow)))


def test_words_cannot_break_the_drawing() -> None:
    flow = flow_of(
        'flow: "f"\ntitle: "<&>"\nsteps:\n  - {id: "a", kind: "text", question: "<b> & </text>?"}\n'
    )
    assert "<b> & </text>?" in "".join(each.text or "" for each in fromstring(draw(flow)).iter())
