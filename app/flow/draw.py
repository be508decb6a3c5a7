"""Draws a flow as an SVG: every screen in order, and every way from one to another."""

from collections.abc import Iterator, Mapping
from html import escape
from textwrap import shorten

from app.flow.model import Flow, Group, Step
from app.flow.ways import Way, end_of, ways

MARGIN, BOX, HIGH, GAP, LINE, LANE, LABEL, LETTERS = 20, 380, 56, 36, 18, 12, 330, 46
STYLE = (
    "text{font:14px arial,sans-serif;fill:#0b0c0c}.id{font-weight:700}.when{font-size:12px}"
    "rect{fill:#f3f7f6;stroke:#0f4c5c;stroke-width:2}path{fill:none;stroke:#0f4c5c;stroke-width:1.5}"
    ".way{marker-end:url(#tip)}.tip{fill:#0f4c5c}"
)
TIP = (
    '<marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto">'
    '<path class="tip" d="M0 0L8 4L0 8z"/></marker>'
)


def draw(flow: Flow) -> str:
    """The whole drawing."""
    words, every = dict(_screens(flow)), list(ways(flow))
    tops, height = _tops(list(words), every)
    width = MARGIN + BOX + LABEL + LANE * (len(every) + 2)
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}">',
            f"<title>{escape(flow.title.english)}</title><style>{STYLE}</style>{TIP}",
            *(_box(screen, said, tops[screen]) for screen, said in words.items()),
            *(_way(way, every, list(words), tops) for way in every),
            "</svg>\n",
        ]
    )


def _tops(screens: list[str], every: list[Way]) -> tuple[Mapping[str, int], int]:
    """Where each box begins, high enough for the ways that leave it, and where all end."""
    tops, top = {}, MARGIN
    for screen in screens:
        tops[screen] = top
        top += max(HIGH, LINE * (2 + sum(way.start == screen for way in every))) + GAP
    return tops, top


def _screens(flow: Flow) -> Iterator[tuple[str, str]]:
    for section in flow.sections:
        for one in section.steps:
            yield one.id, _said(one)
            if isinstance(one, Group):
                yield from ((step.id, _said(step)) for step in one.steps)
        yield end_of(section.id), section.title.english


def _said(one: Step | Group) -> str:
    if one.title:
        return one.title.english
    return one.fields[0].question.english if isinstance(one, Step) else f"for each {one.items_of}"


def _box(screen: str, said: str, top: int) -> str:
    words = escape(shorten(said, LETTERS, placeholder=" …"))
    return (
        f'<rect x="{MARGIN}" y="{top}" width="{BOX}" height="{HIGH}" rx="8"/>'
        f'<text class="id" x="{MARGIN + 12}" y="{top + 23}">{escape(screen)}</text>'
        f'<text x="{MARGIN + 12}" y="{top + 43}">{words}</text>'
    )


def _way(way: Way, every: list[Way], screens: list[str], tops: Mapping[str, int]) -> str:
    if screens.index(way.end) == screens.index(way.start) + 1 and not way.when:
        return f'<path class="way" d="M{MARGIN + 60} {tops[way.start] + HIGH}V{tops[way.end]}"/>'
    from_here = [one for one in every if one.start == way.start]
    edge, leave = MARGIN + BOX, tops[way.start] + LINE * (from_here.index(way) + 2) - 6
    lane, arrive = edge + LABEL + LANE * (every.index(way) + 1), tops[way.end] + 6
    words = escape(way.when or "otherwise")
    path = f'<path class="way" d="M{edge} {leave}H{lane}V{arrive}H{edge}"/>'
    return f'{path}<text class="when" x="{edge + 8}" y="{leave - 3}">{words}</text>'
