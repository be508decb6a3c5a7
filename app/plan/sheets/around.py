"""What is the same on every paper: name, reference and page at the top and bottom, dates, author, and warnings."""

from dataclasses import dataclass

from markupsafe import Markup, escape

from app.flow.answers import Answers
from app.paper.document import Block, Document, Foot, Line
from app.plan.matter.frame import Frame, frame
from app.plan.matter.outputs import Output
from app.plan.matter.people import Person, carer_name, people_of
from app.plan.matter.saying import Saying
from app.plan.sheets import card_words, words
from app.plan.sheets.order import Order
from app.plan.sheets.press import Press
from app.web.edition import Edition
from app.web.on_paper import page_of

BETWEEN = Markup(" · ")


@dataclass(frozen=True)
class Around:
    """The surroundings of one paper; ``person`` is the number of whom it is about, if it is about one of them."""

    order: Order
    output: Output
    person: int | None = None

    @property
    def press(self) -> Press:
        """How it is set."""
        return Press(self.order.edition)

    def framed(self, saying: Saying) -> Frame:
        """Author, dates and warnings."""
        order = self.order
        councils = tuple(one.council for one in self._about(order.answers))
        return frame(saying, order.facts, carer_name(self._answers), order.dates, order.today, councils)

    @property
    def _answers(self) -> Answers:
        return self.order.seen(self.output)

    def _about(self, answers: Answers) -> tuple[Person, ...]:
        people = people_of(answers)
        return people if self.person is None else people[self.person - 1 : self.person]

    @property
    def name(self) -> str:
        """The name on every page: that of the person it is about, or the carer’s if there are several."""
        people = self._about(self._answers)
        only = people[0].full_name if len(people) == 1 else ""
        return only or carer_name(self._answers)

    @property
    def head(self) -> Line:
        """Whose plan it is and its reference."""
        reference = words.reference(self.order.reference)(self.order.edition.english)
        return self.press.runs(BETWEEN.join([escape(self.name), reference] if self.name else [reference]))

    @property
    def feet(self) -> tuple[Line, ...]:
        """Lines at the foot of every page, in English."""
        made = self.framed(self.order.in_english)
        said = [made.author, made.made, *made.alert]
        every = Markup(" ").join([*(one.english for one in said), *printed_in(self.order.edition)])
        return (self.press.unlinked(every),)

    @property
    def title(self) -> str:
        """The title of every paper: it says nothing about anybody."""
        return str(words.title(self.order.edition.english))

    @property
    def on_phone(self) -> Line:
        """Who wrote it and that it alerts nobody, for a picture without feet."""
        made, english = self.framed(self.order.in_english), self.order.edition.english
        return self.press.unlinked(Markup(" ").join([made.author.english, card_words.alerts_nobody(english)]))

    @property
    def mark(self) -> Line:
        """That it is not for use, from a portal on trial."""
        edition = self.order.edition
        return self.press.runs(words.trial(edition.english)) if edition.place.only_to_try else ()

    @property
    def pages(self) -> Line:
        """“Page 1 of 4”."""
        return self.press.runs(page_of(self.order.edition.english))

    def document(self, *blocks: Block, sides: int | None = None) -> Document:
        """A document whose title says nothing about anybody."""
        english = self.press.english
        return Document(
            title=self.title,
            lang=english.html,
            dir=english.direction,
            script=english.script,
            blocks=(Foot("", (self.head, *self.feet)), *blocks),
            head=self.head,
            pages=self.pages,
            size="eighteen" if self.order.large else "twelve",
            sides=sides,
            pages_above=True,
            mark=self.mark,
            long=True,
        )


def printed_in(edition: Edition) -> list[Markup]:
    """In which languages a paper is, and that nobody has checked the second; nothing if it is in English alone."""
    if edition.is_source:
        return []
    name = edition.language.name
    said = words.printed_in(name)(edition.english)
    return [said + " " + words.draft_labels(name)(edition.english) if edition.drafts else said]
