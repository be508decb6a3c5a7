"""The portal in one language, made from one Library: its words, templates and addresses."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from jinja2 import Environment
from markupsafe import Markup, escape

from app.content.fact_words import show_fact
from app.content.library import Library, Shown
from app.content.markdown import render
from app.content.rendering import Rendering
from app.language.catalog import Catalog
from app.language.faces import Face
from app.language.foreign import mark_foreign
from app.language.languages import Language


@dataclass(frozen=True)
class Place:
    """Where the portal stands: its public address, its static files, and how it is being run.

    ``styles`` are the stylesheets that only some pages load, by name. ``questions`` says for pages with a
    questionnaire where its first question is, by slug; ``making_plans``: an emergency plan can be made here.
    """

    base_url: str
    stylesheet: str
    script: str
    offline: bool = True
    trial: bool = False
    making_plans: bool = False
    styles: Mapping[str, str] = field(default_factory=dict)
    questions: Mapping[str, str] = field(default_factory=dict)

    @property
    def only_to_try(self) -> bool:
        """Whether what is printed must not be relied on: it comes from a trial, or from somebody's own computer."""
        return self.trial or not self.base_url.startswith("https:")


@dataclass(frozen=True)
class Edition:
    """Everything a view needs to speak one language.

    ``face`` is the type face of its script, ``names`` are said in English everywhere, ``popular`` are the pages
    people often look for.
    """

    library: Library
    language: Language
    catalog: Catalog
    english: Catalog
    environment: Environment
    place: Place
    face: Face | None = None
    names: tuple[str, ...] = ()
    popular: tuple[str, ...] = ()

    @property
    def is_source(self) -> bool:
        """Whether this is the language everything is written in first."""
        return self.language.source

    @property
    def home(self) -> str:
        """The address of the home page."""
        return f"/{self.language.tag}"

    def address(self, slug: str) -> str:
        """The address of a page, whether or not it is translated."""
        return f"{self.home}/{slug}"

    def href(self, path: str) -> str | None:
        """The address that ``/slug#part`` of a page stands for, or None while that page is not written."""
        slug, mark, part = path.lstrip("/").partition("#")
        return f"{self.address(slug)}{mark}{part}" if self.library.exists(slug) else None

    @cached_property
    def rendering(self) -> Rendering:
        """How Markdown and facts of this language are shown."""
        library = self.library
        return Rendering(
            self.language, self.catalog, self.english, library.facts, self.href, self.names, library.active
        )

    def rendering_of(self, shown: Shown) -> Rendering:
        """How a page is shown here: its translation with what it quotes in English, or the source itself."""
        if shown.language != self.language:
            return self.in_source()
        if self.is_source:
            return self.rendering
        return self.rendering.quoting(self.library.original(shown.page.key).body)

    def in_source(self) -> Rendering:
        """How an article in the source language is shown on this language's page: its links stay here."""
        library = self.library
        return Rendering(
            library.source, self.english, self.english, library.facts, self.href, self.names, library.active
        )

    def markdown(self, body: str, rendering: Rendering) -> Markup:
        """A body as HTML."""
        return render(body, rendering)

    def phone(self, fact_id: str) -> Markup:
        """The number of a phone fact as a link."""
        return show_fact(fact_id, "number", self.rendering)

    def marked(self, text: str) -> Markup:
        """Words in the edition's language as HTML, with English names in them marked as English."""
        return mark_foreign(text, self.language, self.library.source, self.names)

    def title(self, shown: Shown) -> Markup:
        """The title of a page as it is shown here."""
        return self._as_shown(shown.page.title, shown)

    def summary(self, shown: Shown) -> Markup:
        """The one sentence of a page as it is shown here."""
        return self._as_shown(shown.page.summary, shown)

    def _as_shown(self, text: str, shown: Shown) -> Markup:
        return self.marked(text) if shown.language == self.language else escape(text)

    def template(self, name: str, context: Mapping[str, object]) -> str:
        """A template filled in."""
        return self.environment.get_template(name).render(context)

    @property
    def drafts(self) -> bool:
        """Whether the words of menus and notices have not been checked by a translator."""
        return not self.is_source and any(
            review.status != "reviewed" for review in self.language.review.values()
        )
