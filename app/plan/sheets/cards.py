"""The cards of the carer and of the people, in English: what they say on both sides."""

from collections.abc import Iterable, Iterator

from markupsafe import Markup, escape

from app.flow.answers import Answers, ticks
from app.paper.document import Code, Line, Paragraph, Run, Value, Words
from app.paper.kinds import Card, Fob, Item, Side
from app.plan.matter.council import Council
from app.plan.matter.councils import ORDER, council_help
from app.plan.matter.labels import NUMBER
from app.plan.matter.lines import Caller, Figure
from app.plan.matter.people import Person, people_of
from app.plan.matter.phrases import callers, known_as, languages
from app.plan.matter.saying import day_in
from app.plan.matter.seen import PETS
from app.plan.matter.sentence import Sentence
from app.plan.matter.words import INTERPRETER, pets_at_home
from app.plan.sheets import bottle_words, card_words, codes
from app.plan.sheets.order import Access, Order
from app.plan.sheets.press import Press
from app.plan.sheets.values import NO_BREAK, inline

COMMUNICATION = 3
ALERTS = ("allergies", "med_critical", "conditions", "needs_2h", "first_note", "calms")


class Cards:
    """Makes the sides of the cards of one plan."""

    def __init__(self, order: Order) -> None:
        self.order, self.press, self.saying = order, Press(order.edition), order.in_english
        self.speech = order.speech(self.saying)

    def carer(self, access: Access | None) -> Card:
        """“I AM A CARER”."""
        answers = self.order.seen("C")
        return Card(
            Side(self._line(card_words.i_am_a_carer), tuple(self._carer_front(answers))),
            Side(
                self._line(card_words.i_am_a_carer),
                tuple(self._carer_back(answers)),
                self._code(access),
                foot=self._line(card_words.hand_it_in),
            ),
        )

    def _carer_front(self, answers: Answers) -> Iterator[Item]:
        if name := str(answers.get("carer_first_name", "")):
            yield self._said(card_words.my_name(escape(name)), bold=True)
        yield self._said(card_words.somebody_depends)
        yield from self._ring(answers)

    def _carer_back(self, answers: Answers) -> Iterator[Item]:
        places = self.speech.labels.coded("copies_where", answers.get("copies_where", ""))
        if places:
            yield self._said(card_words.full_plan(self.saying.commas(places).english))
        if "carer_languages" in answers:
            yield self._speaks(answers, "carer_languages")
        if answers.get(PETS):
            yield self._said(pets_at_home)
        yield self._said(card_words.look_again(day_in(self.order.dates.review_on)))

    def person(self, number: int, access: Access | None) -> Card:
        """“I may need help or extra time.”"""
        answers = self.order.seen("P")
        one = people_of(answers)[number - 1]
        name = one.name(self.saying.english)
        return Card(
            Side(
                self.press.runs(name),
                tuple(self._person_front(answers, one)),
                more=self._line(bottle_words.more_in_the_plan),
            ),
            Side(
                self._line(card_words.card_for_myself),
                tuple(self._person_back(one)),
                self._code(access),
                foot=self._line(card_words.hand_it_in),
            ),
        )

    def _person_front(self, answers: Answers, one: Person) -> Iterator[Item]:
        if called := known_as(self.speech, one.answers):
            yield Item((Paragraph(self.press.runs(called.english)),))
        yield self._said(card_words.may_need_help, bold=True)
        if "person_languages" in one.answers:
            yield self._speaks(one.answers, "person_languages")
        if answer := str(one.answers.get("person_interpreter", "")):
            yield self._said(INTERPRETER[answer])
        yield self._looked_after(answers)
        yield from (self._caller(each) for each in callers(self.speech, answers, full=False)[:1])
        yield from self._alerts(one)
        yield from self._points(one)

    def _points(self, one: Person) -> Iterator[Item]:
        """How to talk with them, and what helps them see and hear."""
        chosen = ticks(one.answers.get("person_communication"))[:COMMUNICATION]
        for field, answer in (("person_communication", chosen), ("person_sight_hearing", None)):
            if line := self.speech.line({field: answer} if answer is not None else one.answers, field):
                yield Item((Paragraph(inline(self.press, line.values)),), rank=2)

    def _alerts(self, one: Person) -> Iterator[Item]:
        ticked = [each for each in ALERTS if each in ticks(one.answers.get("card_shows"))]
        for line in self.speech.lines(one.answers, ticked, ("left_alone",)):
            label = self.press.runs(line.label.english, bold=True)
            yield Item((Paragraph((*label, Words(": "), *inline(self.press, line.values))),), rank=1)

    def _looked_after(self, answers: Answers) -> Item:
        name = str(answers.get("carer_first_name", ""))
        phone = NUMBER.format(answers.get("carer_phone", ""))
        named = escape(name) if name else card_words.my_carer(self.saying.english)
        return self._said(card_words.looks_after_me(named, phone), bold=True)

    def _person_back(self, one: Person) -> Iterator[Item]:
        yield from self._councils((one.council,))
        yield self._said(card_words.look_again(day_in(self.order.dates.review_on)))

    def _ring(self, answers: Answers) -> Iterator[Item]:
        """The people to ring, or that it is the council; then its number."""
        listed = callers(self.speech, answers, full=False)
        yield from (self._caller(one) for one in listed)
        if not listed:
            yield self._said(card_words.ring_the_council, bold=True)
        yield from self._councils(one.council for one in people_of(self.order.answers))

    def _caller(self, one: Caller) -> Item:
        return self._numbers(escape(one.name), *one.phones)

    def _councils(self, those: Iterable[Council]) -> Iterator[Item]:
        wanted = set(those)
        for which in (one for one in ORDER if one in wanted):
            help_ = council_help(which, self.saying, self.order.facts)
            name = card_words.council if help_.phones else card_words.council_elsewhere
            yield self._numbers(name(self.saying.english), *(figure for figure, _ in help_.phones))

    def _numbers(self, name: Markup, *phones: Figure) -> Item:
        runs: list[Run] = [*self.press.runs(name, bold=True)]
        for one in phones:
            runs += [Words("  "), Value(one.text.replace(" ", NO_BREAK), bold=True)]
        return Item((Paragraph(tuple(runs), "lead"),))

    def _speaks(self, answers: Answers, field: str) -> Item:
        return self._said(card_words.i_speak(languages(self.speech, answers, field).english))

    def _code(self, access: Access | None) -> Code | None:
        return codes.on_card(self.press, self.saying, access) if access else None

    def _line(self, sentence: Sentence) -> Line:
        return self.press.runs(sentence(self.saying.english))

    def _said(self, sentence: Sentence, *, bold: bool = False) -> Item:
        return Item((Paragraph(self.press.runs(sentence(self.saying.english), bold=bold)),))

    def fob(self) -> Fob:
        """A slip with one number of a person, and the council's."""
        answers = self.order.seen("C")
        first = callers(self.speech, answers, full=False)[:1]
        lines = [
            self._line(card_words.ring(escape(one.name), NUMBER.format(one.phones[0].text)))
            for one in first
            if one.phones
        ]
        councils = [
            item.blocks[0] for item in self._councils(one.council for one in people_of(self.order.answers))
        ]
        lines += [block.words for block in councils if isinstance(block, Paragraph)]
        return Fob(self._line(card_words.fob), tuple(lines))
