"""The labels and the coded answers of a plan, in the words of its questions."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup, escape

from app.flow.answers import Answer, ticks
from app.flow.fields.kinds import KINDS
from app.flow.model import Detail, Field, Flow, Group
from app.flow.words import Words
from app.language.foreign import in_language
from app.language.languages import Language
from app.plan.matter.label_words import ANSWERS, LABELS
from app.plan.matter.saying import Said, Saying
from app.plan.matter.states import Item, items_of

BETWEEN = {"times": ", ", "phone": "\u00a0"}
NUMBER = Markup('<bdi dir="ltr">{0}</bdi>')


@dataclass(frozen=True)
class Labels:
    """What a flow asks, said by somebody; ``typed`` marks the language of words that are neither."""

    flow: Flow
    saying: Saying
    typed: Callable[[str], Markup] = escape

    @cached_property
    def fields(self) -> Mapping[str, Field]:
        """Every question by its id."""
        return {field.id: field for field in _fields(self.flow)}

    def label(self, field_id: str) -> Said:
        """The label of an answer: that for readers of a plan, or the words of the question."""
        if field_id in LABELS:
            return self.saying.say(LABELS[field_id])
        return self.words(self.fields[field_id].question)

    def words(self, words: Words) -> Said:
        """A sentence of the flow."""
        return self.saying.say(lambda c: c.say(words.context, words.english))

    def option(self, field_id: str, option_id: str) -> Said | None:
        """The label of an option; None for one that the flow does not know any more."""
        if (field_id, option_id) in ANSWERS:
            return self.saying.say(ANSWERS[field_id, option_id])
        found = next((one for one in self.fields[field_id].options if one.id == option_id), None)
        return self.words(found.label) if found else None

    def coded(self, field_id: str, answer: Answer) -> tuple[Said, ...]:
        """The labels of what was chosen, with what stands in the boxes behind it."""
        if self.fields[field_id].kind == "details":
            return tuple(self._detailed(field_id, one) for one in items_of(answer))
        ids = (answer,) if isinstance(answer, str) else ticks(answer)
        name = self._tongue if field_id.endswith(("_languages", "_languages_best")) else self.option
        return tuple(said for one in ids if (said := name(field_id, one)))

    def shown(self, field_id: str, answer: Answer) -> tuple[Said, ...]:
        """The answer in each language, as its kind of question shows it."""
        field = self.fields[field_id]
        said = [KINDS[field.kind].show(field, answer, voice) for voice in self.saying.voices()]
        english, *own = [[escape(line) for line in lines] for lines in said]
        return tuple(Said(line, own[0][number] if own else None) for number, line in enumerate(english))

    def language(self, language: Language) -> Said:
        """The name of a language of the portal."""
        named = (
            self.option(one, language.tag.casefold()) for one in self.fields if one.endswith("_languages")
        )
        return next(filter(None, named), Said(escape(language.name)))

    def _tongue(self, field_id: str, tag: str) -> Said | None:
        """A language by its name, and by its own so that somebody can point at it."""
        said = self.option(field_id, tag)
        known = next((one for one in self.saying.languages if one.tag.casefold() == tag), None)
        if said is None or known is None or known.source or not self.saying.writes(known):
            return said
        native = in_language(known.native_name, known)
        return Said(Markup("{0} ({1})").format(said.english, native), said.own)

    def _detailed(self, field_id: str, item: Item) -> Said:
        field = self.fields[field_id]
        option = next((one for one in field.options if one.id == item.id), None)
        if option is None:
            return Said(escape(item.id))
        said = self.words(option.label)
        for detail in field.parts:
            if text := item.more.get(detail.id):
                said = self._with(said, detail, text)
        return said

    def _with(self, said: Said, detail: Detail, text: str) -> Said:
        """A reaction in brackets, times after it; words somebody typed stand in English lines only."""
        if detail.options:
            return self._bracketed(said, detail, text)
        if detail.kind in ("times", "phone") and not any(map(str.isalpha, text)):
            behind = Markup(" ") + NUMBER.format(text.replace(" ", BETWEEN[detail.kind]))
            return Said(said.english + behind, said.own + behind if said.own else None)
        return Said(said.english + Markup(", ") + self.typed(text), said.own)

    def _bracketed(self, said: Said, detail: Detail, chosen: str) -> Said:
        option = next((one for one in detail.options if one.id == chosen), None)
        if option is None:
            return said
        inner = self.words(option.label)
        return said + Said(_in_brackets(inner.english), _in_brackets(inner.own) if inner.own else None)


def _in_brackets(said: Markup) -> Markup:
    return Markup(" ({0}{1})").format(said[:1].lower(), said[1:])


def _fields(flow: Flow) -> Iterator[Field]:
    for section in flow.sections:
        for one in section.steps:
            steps = one.steps if isinstance(one, Group) else (one,)
            yield from (field for step in steps for field in step.fields)
