"""Says everything in English and, where a second language was chosen, in that one too."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup, escape

from app.flow.words import Voice
from app.language.catalog import Catalog
from app.language.languages import Language
from app.language.show import date as show_date
from app.language.show import listed

Sentence = Callable[[Catalog], Markup]


@dataclass(frozen=True)
class Said:
    """The same words in English and in the second language; None where they would stand there twice."""

    english: Markup
    own: Markup | None = None

    def __add__(self, other: "Said") -> "Said":
        """Both, one after the other; what is only in English stands in both languages."""
        if self.own is None and other.own is None:
            return Said(self.english + other.english)
        return Said(self.english + other.english, (self.own or self.english) + (other.own or other.english))

    def spoken_in(self, catalog: Catalog) -> Markup:
        """The words in that catalogue's language."""
        return self.english if catalog.language.source else self.own or self.english


@dataclass(frozen=True)
class Saying:
    """English and perhaps a second language; ``languages`` are all that the portal knows by name.

    ``scripts`` are those that can be printed, where not all can.
    """

    english: Catalog
    second: Catalog | None
    languages: tuple[Language, ...]
    scripts: frozenset[str] | None = None

    def writes(self, language: Language) -> bool:
        """Whether words of that language can be shown."""
        return self.scripts is None or language.script in self.scripts

    @property
    def catalogs(self) -> tuple[Catalog, ...]:
        """English first."""
        return (self.english, self.second) if self.second else (self.english,)

    def say(self, sentence: Sentence) -> Said:
        """The sentence in each language."""
        return _both([sentence(one) for one in self.catalogs])

    def date(self, day: date) -> Said:
        """The day with its month in words."""
        return self.say(lambda c: escape(day_in(day)(c)))

    def listed(self, those: Iterable[Said]) -> Said:
        """“A, B and C”."""
        every = tuple(those)
        said = [listed([one.english for one in every], self.english.language)]
        if self.second:
            said.append(listed([one.own or one.english for one in every], self.second.language))
        return _both(said)

    def commas(self, those: Iterable[Said]) -> Said:
        """“A, B, C”."""
        every = tuple(those)
        said = [_comma(self.english).join(one.english for one in every)]
        if self.second:
            said.append(_comma(self.second).join(one.own or one.english for one in every))
        return _both(said)

    def voices(self) -> tuple[Voice, ...]:
        """How each language says the sentences of a flow."""
        return tuple(voice_of(one) for one in self.catalogs)


def day_in(day: date) -> Callable[[Catalog], str]:
    """How each language writes that day."""
    return lambda c: show_date(day, c.language)


def as_it_is(text: str) -> Said:
    """Words that are the same in every language, such as a name."""
    return Said(escape(text))


def voice_of(catalog: Catalog) -> Voice:
    """How a flow speaks in the language of that catalogue."""

    def say(context: str, english: str, /, **values: object) -> Markup:
        return catalog.say(context, english, **values)

    return Voice(say, lambda day: show_date(day, catalog.language))


def _comma(catalog: Catalog) -> Markup:
    return escape("، " if catalog.language.script == "Arab" else ", ")


def _both(said: list[Markup]) -> Said:
    english, *own = said
    twice = own and own[0].striptags() == english.striptags()
    return Said(english, own[0] if own and not twice else None)
