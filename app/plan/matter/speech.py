"""Turns one answer into a line of the plan: coded in both languages, typed as it was typed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from markupsafe import Markup, escape

from app.flow.answers import Answer, Answers, parts, ticks
from app.flow.model import Flow
from app.language.foreign import in_language
from app.language.languages import Language
from app.plan.matter import words
from app.plan.matter.labels import Labels
from app.plan.matter.lines import Coded, Figure, Line, Typed, Value
from app.plan.matter.saying import Said, Saying, day_in
from app.plan.matter.states import THREE_STATES, NoneKnown, NotFilledIn, state_of
from app.plan.matter.tongue import language_of

BEHIND = ("who", "where", "note", "contact", "name")
CARERS_OWN = ("carer_allergies", "carer_health_alerts")
ADDRESS = ("line-1", "line-2", "town", "postcode")
NEVER_MARKED = ("name", "address", "contact")


@dataclass(frozen=True)
class Speech:
    """How one plan is said.

    ``plan`` is the language it was written in, ``spoken`` are the languages of the family, ``said_on`` is the day on
    which its carer said all this.
    """

    flow: Flow
    saying: Saying
    plan: Language
    said_on: date
    spoken: tuple[str, ...] = ()

    @cached_property
    def labels(self) -> Labels:
        """The labels and coded answers."""
        return Labels(self.flow, self.saying, self.marked)

    def line(self, answers: Answers, field_id: str) -> Line | None:
        """The line of that answer; None while it is not filled in, unless that itself must be said."""
        if field_id in THREE_STATES or (field_id in CARERS_OWN and answers.get(field_id)):
            return self._of_three_states(answers, field_id)
        if field_id == "key_safe" and answers.get(field_id) == "yes":
            known_by = words.key_safe(str(answers.get("key_safe_known_by", "")))
            return Line(field_id, self.labels.label(field_id), (Coded(self.saying.say(known_by)),))
        values = (*self.values(field_id, answers.get(field_id, "")), *self._behind(answers, field_id))
        return self._line(field_id, values, str(answers.get(f"english_{field_id}", ""))) if values else None

    def lines(
        self, answers: Answers, always: Iterable[str], if_answered: Iterable[str] = ()
    ) -> Iterator[Line]:
        """The lines of these answers, the first of which are said to be not filled in where they are not."""
        yield from (self.line(answers, one) or self.unfilled(one) for one in always)
        yield from (line for one in if_answered if (line := self.line(answers, one)))

    def unfilled(self, field_id: str) -> Line:
        """The line that says that nobody has answered."""
        return Line(field_id, self.labels.label(field_id), (Coded(self.saying.say(words.not_filled_in)),))

    def _of_three_states(self, answers: Answers, field_id: str) -> Line:
        state = state_of(answers, field_id)
        if isinstance(state, NotFilledIn):
            return self.unfilled(field_id)
        if isinstance(state, NoneKnown):
            none = self.saying.say(words.none_known(day_in(self.said_on)))
            return Line(field_id, self.labels.label(field_id), (Coded(none),))
        values = (*self.values(field_id, answers.get(field_id, "")), *self._behind(answers, field_id))
        return self._line(field_id, values)

    def _line(self, field_id: str, values: tuple[Value, ...], english: str = "") -> Line:
        """Sentences in another language than English say whose they are."""
        marked = next(
            (one for one in values if isinstance(one, Typed) and one.own_words and one.marked), None
        )
        return Line(
            field_id,
            self.labels.label(field_id),
            values,
            note=self.own_words(marked.language) if marked else None,
            english=english,
            english_note=self.saying.say(words.english_version) if english else None,
        )

    def own_words(self, language: Language) -> Said:
        """“In the carer’s own words, in …”."""
        name = self.labels.language(language)
        return self.saying.say(words.own_words(name.spoken_in))

    def values(self, field_id: str, answer: Answer) -> tuple[Value, ...]:
        """What was answered, piece by piece."""
        return tuple(self._values(field_id, answer)) if answer else ()

    def _values(self, field_id: str, answer: Answer) -> Iterator[Value]:
        field = self.labels.fields[field_id]
        if field.kind in ("choice", "choices", "details", "yes-no", "tick"):
            yield from (Coded(said) for said in self.labels.coded(field_id, answer))
        elif field.kind == "date":
            yield Coded(self.saying.date(date.fromisoformat(str(answer))))
        elif field.kind in ("phone", "nhs-number"):
            yield Figure(str(answer), rings=field.kind == "phone")
        elif field.kind == "address":
            yield self.typed(", ".join(parts(answer)[one] for one in ADDRESS if one in parts(answer)))
        elif field.kind == "contact":
            yield from self._contact(answer)
        else:
            sentences = field.kind == "long-text"
            yield self.typed(
                str(answer), marked=field.kind != "name" and not field.plain, own_words=sentences
            )

    def _contact(self, answer: Answer) -> Iterator[Value]:
        boxes = parts(answer)
        for part in ("name", "phone", "note"):
            if text := boxes.get(part):
                yield Figure(text, rings=True) if part == "phone" else self.typed(text)

    def typed(self, text: str, *, marked: bool = False, own_words: bool = False) -> Typed:
        """Words as they were typed, in the language they seem to be in."""
        language = self._language(text)
        return Typed(text, language, marked and not language.source, own_words)

    def _behind(self, answers: Answers, field_id: str) -> Iterator[Value]:
        """What stands in the boxes beside that answer: who, where, and more about it."""
        for name in BEHIND:
            beside = f"{field_id}_{name}"
            if beside in self.labels.fields and (answer := answers.get(beside)):
                yield from self.values(beside, answer)

    def _language(self, text: str) -> Language:
        return language_of(text, self.plan, self.spoken, self.saying.languages)

    def marked(self, text: str) -> Markup:
        """Words somebody typed, with their language: of English only where lines run the other way."""
        language = self._language(text)
        plain = language.source and not self._turned
        return escape(text) if plain else in_language(text, language)

    @property
    def _turned(self) -> bool:
        """Whether the second language runs from right to left, so that an address in it would change its order."""
        return self.saying.second is not None and self.saying.second.language.direction == "rtl"


def family_languages(answers: Answers) -> Iterator[str]:
    """The languages the carer and the people speak, as tags."""
    yield from ticks(answers.get("carer_languages"))
    people = answers.get("people", ())
    for person in people if isinstance(people, tuple) else ():
        if not isinstance(person, str):
            yield from ticks(person.get("person_languages"))
