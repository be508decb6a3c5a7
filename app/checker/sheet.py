"""The result of “Do you help someone?” for paper: each line in English and in the reader’s language."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Literal

from markupsafe import Markup

from app.checker import caring, sheet_words
from app.checker.advice import Advice, advice
from app.checker.advice_page import lead
from app.checker.both import Both
from app.checker.labels import chosen_options
from app.checker.sheet_document import Answered, Line, Number, Sheet, Wanted
from app.checker.sheet_words import Words
from app.content.fact_words import show_fact, words
from app.flow.journey import Journey
from app.flow.words import Voice
from app.flow.words import Words as FlowWords
from app.language.show import date as show_date
from app.web.edition import Edition
from app.web.on_paper import bare
from app.web.speaking import voice
from app.web.telling import Telling

With = Literal["", "how-i-am", "everything"]
WISHES: Mapping[str, With] = {"how-i-am": "how-i-am", "everything": "everything"}
SHOWN = ("who", "tasks", "why", "where-person")
PRIVATE = ("impact", "urgent", "hours", "paid", "own-needs")
ADULT_PHONES = ("leicester-asc-phone", "carers-uk-phone")
CHILD_PHONES = ("childline-phone",)
NOT_TO_ASK_FOR = frozenset({"crisis-help"})


def wished(asked: str | None) -> With:
    """What an address asks for; what is left off for others stays off unless it asks for it."""
    return WISHES.get(asked or "", "")


def sheet(edition: Edition, journey: Journey, wish: With, day: date) -> Sheet:
    """The sheet for these answers; with ``how-i-am`` also what is left off for others, with ``everything`` all."""
    return _Maker(edition, journey, advice(journey.answers)).sheet(wish, day)


class _Maker:
    """Says every line twice."""

    def __init__(self, edition: Edition, journey: Journey, found: Advice) -> None:
        self._edition, self._journey, self._found, self._both = edition, journey, found, Both(edition)

    def sheet(self, wish: With, day: date) -> Sheet:
        return Sheet(
            title=self._both.said(self._title()),
            printed=self._both.told(lambda told: sheet_words.printed(told.catalog, _on(day, told))),
            blanks=(self._both.said(sheet_words.name), self._both.said(sheet_words.phone)),
            statement=self._both.told(self._statement),
            answered=tuple(self._answered(wish)),
            language=self._language(),
            ticks=tuple(self._ticks()),
            tell_me=self._both.said(sheet_words.tell_me),
            wanted=tuple(self._wanted(wish)),
            numbers=tuple(self._numbers()),
        )

    def _voice(self, told: Telling) -> Voice:
        return voice(self._edition, told, self._journey.flow)

    def _title(self) -> Words:
        if self._found.under_18:
            return sheet_words.title_of_a_child
        other = caring.for_other(self._journey.answers)
        return sheet_words.title_for_another if other else sheet_words.title

    def _statement(self, told: Telling) -> Markup:
        if self._found.outcome == "carer" and not caring.for_other(self._journey.answers):
            return sheet_words.could_not_manage(told.catalog)
        return lead(self._journey, self._found, self._voice(told))

    def _answered(self, wish: With) -> Iterator[Answered]:
        journey = self._journey
        asked = ("tasks",) if self._found.under_18 else (*SHOWN, *(PRIVATE if wish else ()))
        for question in asked:
            options = tuple(chosen_options(journey, question))
            if not options:
                continue
            yield Answered(
                self._both.said(sheet_words.ASKED[question]), tuple(self._words(one.label) for one in options)
            )

    def _words(self, said: FlowWords) -> Line:
        return self._both.told(lambda told: Markup(self._voice(told).says(said)))  # noqa: S704 - they come escaped

    def _language(self) -> Line | None:
        return None if self._edition.is_source else self._both.said(sheet_words.my_language(self._edition))

    def _ticks(self) -> Iterator[Line]:
        if not self._edition.is_source:
            yield self._both.said(sheet_words.interpreter)
        if self._found.under_18:
            yield self._both.said(sheet_words.talk)
        elif not caring.for_other(self._journey.answers):
            yield self._both.said(sheet_words.record_me)
            yield self._both.said(sheet_words.note_my_plan)

    def _wanted(self, wish: With) -> Iterator[Wanted]:
        found = self._found
        listed = (*found.do_first, *found.situation, *(found.also if wish == "everything" else ()))
        for card in listed:
            if card.page not in NOT_TO_ASK_FOR:
                yield wanted(self._edition, card.page)

    def _numbers(self) -> Iterator[Number]:
        facts = self._edition.library.facts
        for fact_id in CHILD_PHONES if self._found.under_18 else ADULT_PHONES:
            if (known := facts.to_show(fact_id)) is not None:
                yield number(self._edition, self._both, known)


def wanted(edition: Edition, slug: str) -> Wanted:
    """A page by its titles and its address."""
    library = edition.library
    own = None if edition.is_source else library.shown(slug, edition.language)
    translated = own is not None and own.language == edition.language
    title = Line(
        Markup.escape(library.original(slug).title), edition.title(own) if own and translated else None
    )
    return Wanted(title, bare(edition, edition.address(slug)))


def number(edition: Edition, both: Both, fact_id: str) -> Number:
    """A phone fact that may be shown."""
    label = both.told(lambda told: words(fact_id, "label", told.rendering))
    return Number(label, show_fact(fact_id, "number", edition.rendering))


def _on(day: date, told: Telling) -> str:
    return show_date(day, told.rendering.language)
