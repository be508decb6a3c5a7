"""Empty catalogues: always the same bytes, and never stale."""

import shutil
from pathlib import Path

import pytest

from app.language.catalogues.templates import read_templates, stale_templates, write_templates
from tests.language.languages_for_tests import ROOT


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "translations").mkdir()
    shutil.copy(ROOT / "translations" / "mapping.yaml", tmp_path / "translations")
    page(tmp_path, '{{ say("a.b", "Hello") }} {{ say("crisis.title", "Help now") }}')
    return tmp_path


def page(where: Path, text: str) -> None:
    file = where / "app" / "web" / "templates" / "page.html"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


def test_sentences_are_split_over_the_catalogues(project: Path) -> None:
    assert write_templates(project, project / "translations") == {"crisis": 1, "plan": 0, "site": 1}
    read = read_templates(project / "translations")
    assert {name: [each.context for each in sentences] for name, sentences in read.items()} == {
        "crisis": ["crisis.title"], "plan": [], "site": ["a.b"],
    }  # fmt: skip


def test_a_new_word_makes_its_template_stale_and_a_moved_line_does_not(project: Path) -> None:
    translations = project / "translations"
    assert stale_templates(project, translations) == ("crisis.pot", "plan.pot", "site.pot")
    write_templates(project, translations)
    page(project, '\n\n{{ say("a.b", "Hello") }}\n{{ say("crisis.title", "Help now") }}')
    assert stale_templates(project, translations) == ()
    page(project, '{{ say("a.b", "Hello there") }} {{ say("crisis.title", "Help now") }}')
    assert stale_templates(project, translations) == ("site.pot",)


def test_a_template_names_no_day_and_no_machine(project: Path) -> None:
    write_templates(project, project / "translations")
    text = (project / "translations" / "site.pot").read_text("utf-8")
    for word in ("Date", "Generated", "Babel", "Translator", "FULL NAME", str(project)):
        assert word not in text


def test_the_templates_of_this_project_are_fresh() -> None:
    assert stale_templates(ROOT, ROOT / "translations") == (), (
        "run `carers i18n extract` and `carers i18n update`"
    )
