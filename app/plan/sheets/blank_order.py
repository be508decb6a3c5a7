"""A blank form to print: in which languages it is, and what stands around it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from markupsafe import Markup

from app.flow.model import Flow
from app.paper.document import Blank, Block, Code, Document, Foot, Line, Pair, Paragraph, Value, Words
from app.paper.qr import qr
from app.plan.matter.frame import alert
from app.plan.matter.saying import Saying
from app.plan.matter.sentence import Sentence
from app.plan.sheets import words
from app.plan.sheets.around import printed_in
from app.plan.sheets.blank_words import BLANK
from app.plan.sheets.order import saying_of
from app.plan.sheets.press import Press
from app.plan.sheets.values import NO_BREAK
from app.web.edition import Edition
from app.web.on_paper import bare, page_of

BUILDER = "emergency-plan"


@dataclass(frozen=True)
class BlankOrder:
    """``edition`` is of the second language beside English; that of English prints one language."""

    edition: Edition
    flow: Flow
    large: bool = False

    @cached_property
    def saying(self) -> Saying:
        """English, and the second language if there is one."""
        return saying_of(self.edition)

    @property
    def press(self) -> Press:
        """How it is set."""
        return Press(self.edition)

    @property
    def title(self) -> str:
        """The title of every paper."""
        return str(words.title(self.edition.english))

    @property
    def head(self) -> Line:
        """What it is."""
        return self.press.runs(words.title(self.edition.english))

    @property
    def feet(self) -> tuple[Line, ...]:
        """That it alerts nobody, that nobody has checked what is written on it, and its languages."""
        english = replace(self.saying, second=None)
        said = [one.english for one in alert(english, self.edition.library.facts)]
        by_hand = BLANK["by-hand"](self.edition.english)
        return (self.press.unlinked(Markup(" ").join([by_hand, *said, *printed_in(self.edition)])),)

    @property
    def mark(self) -> Line:
        """That it is not for use, from a portal on trial."""
        return self.press.runs(words.trial(self.edition.english)) if self.edition.place.only_to_try else ()

    @property
    def pages(self) -> Line:
        """“Page 1 of 4”."""
        return self.press.runs(page_of(self.edition.english))

    @property
    def builder(self) -> Code:
        """The way to the same questions on a screen."""
        path = self.edition.address(BUILDER)
        return Code(
            qr(self.edition.place.base_url + path, "M"),
            (self.pair(BLANK["online"]), Paragraph((Value(bare(self.edition, path)),))),
            alt=words.camera(self.edition.english).striptags(),
        )

    def pair(self, sentence: Sentence) -> Pair:
        """A sentence in both languages."""
        return self.press.pair(self.saying.say(sentence))

    def blank(self, sentence: Sentence) -> Blank:
        """A label with a line to write on."""
        return Blank(self.pair(sentence))

    def lines(self, number: int) -> Iterator[Blank]:
        """More lines to write on."""
        return (Blank(Pair((Words(NO_BREAK),))) for _ in range(number))

    def document(self, *blocks: Block) -> Document:
        """A form on A4."""
        english = self.press.english
        return Document(
            title=self.title,
            lang=english.html,
            dir=english.direction,
            script=english.script,
            blocks=(Foot("", (self.head, *self.feet)), *blocks),
            head=self.head,
            pages=self.pages,
            size="eighteen" if self.large else "twelve",
            pages_above=True,
            mark=self.mark,
            long=True,
        )
