"""The templates' environment and the promises of the stylesheet that goes with them."""

import hashlib
import re
from pathlib import Path

import brotli
import pytest
from jinja2 import Environment, UndefinedError

from app.language.catalog import Catalog, Missing
from app.language.languages import load_languages, source_of
from app.web.stylesheet import compose
from app.web.templates import environment

ROOT = Path(__file__).parent.parent.parent
FOLDERS = [ROOT / "app" / part / "templates" for part in ("web", "guidance", "search")]
STATIC = ROOT / "static"
PARTS = [STATIC / name for name in ("vendor/govuk-frontend.css", "portal.css", "languages.css")]
COLOURS = dict.fromkeys(("ink", "brand", "mist", "sand", "alert", "leaf", "grey", "focus"), "#123456")

PHYSICAL = re.compile(
    r"(?:(?:margin|padding|border)-|[;{]\s*)(?:left|right)(?:-\w+)?\s*:|(?:align|float):\s*(?:left|right)"
)
SAID = re.compile(r"""(?:say|text)\("([^"]+)", "([^"]+)\"""")


def texts() -> dict[str, str]:
    return {
        path.name: path.read_text("utf-8") for folder in FOLDERS for path in sorted(folder.glob("*.html"))
    }


@pytest.fixture(scope="module")
def english() -> Environment:
    source = source_of(load_languages(ROOT / "content" / "languages.yaml"))
    return environment(source, Catalog(source, source, Missing()), FOLDERS)


def test_typed_text_is_escaped(english: Environment) -> None:
    assert english.from_string("{{ typed }}").render(typed="<b>&") == "&lt;b&gt;&amp;"


@pytest.mark.parametrize(
    "template", ["{{ nobody }}", "{% if nobody %}{% endif %}", "{% if said.nothing %}{% endif %}"]
)
def test_a_missing_name_or_field_is_an_error(english: Environment, template: str) -> None:
    with pytest.raises(UndefinedError):
        english.from_string(template).render(said=object())


def test_a_component_needs_only_the_parameters_that_matter(english: Environment) -> None:
    template = (
        '{% from "govuk_frontend_jinja/components/button/macro.html" import govukButton %}'
        '{{ govukButton({"text": "<Save>"}) }}'
    )
    button = english.from_string(template).render()
    assert "govuk-button" in button
    assert "&lt;Save&gt;" in button


def test_every_template_can_be_read(english: Environment) -> None:
    for name in texts():
        english.get_template(name)


def test_a_sentence_has_one_name_and_a_name_one_sentence() -> None:
    said: dict[str, str] = {}
    for name, text in texts().items():
        for context, sentence in SAID.findall(text):
            assert said.setdefault(context, sentence) == sentence, f"{name}: {context} says two things"


def test_no_template_names_a_language() -> None:
    for name, text in texts().items():
        assert not re.search(r"""(?:hreflang|lang)="[a-z]""", text), (
            f"{name}: take the tag from source or language"
        )


def test_the_design_system_stylesheet_is_as_it_was_built() -> None:
    built = (STATIC / "vendor/govuk-frontend.css").read_bytes()
    assert (STATIC / "vendor/govuk-frontend.sha256").read_text().split()[0] == hashlib.sha256(
        built
    ).hexdigest()


def test_every_design_system_class_of_a_template_has_its_style() -> None:
    styled = "".join(part.read_text("utf-8") for part in PARTS)
    for name, text in texts().items():
        for found in re.findall(r'class="[^"]*?(govuk-[\w-]+)', text):
            assert f".{found}" in styled, f"{name} uses {found}: add it to USED in static/vendor/build.mjs"


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.name)
def test_no_style_knows_left_from_right(part: Path) -> None:
    assert PHYSICAL.findall(part.read_text("utf-8").replace("}", ";")) == []


def test_the_whole_stylesheet_is_light() -> None:
    css = compose(COLOURS, [part.read_bytes() for part in PARTS])
    assert len(brotli.compress(css, quality=11)) <= 7500
