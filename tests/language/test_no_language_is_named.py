"""No code names a language: all of them are data."""

import re

from tests.language.languages_for_tests import LANGUAGES, ROOT

TAGS = {name for each in LANGUAGES.values() for name in (each.tag, each.html, each.babel, each.latin) if name}
QUOTED = re.compile(rf"""(["'])(?:{"|".join(map(re.escape, sorted(TAGS)))})\1""")
KINDS = (".py", ".html", ".xml")
THE_LANGUAGE_SEARCH_RULES_ARE_ABOUT = "app/index/topics.py:6"


def test_no_tag_of_a_language_is_written_into_the_code() -> None:
    found = [
        f"{file.relative_to(ROOT)}:{number}: {line.strip()}"
        for file in sorted((ROOT / "app").rglob("*"))
        if file.suffix in KINDS
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if QUOTED.search(line)
    ]
    found = [line for line in found if not line.startswith(THE_LANGUAGE_SEARCH_RULES_ARE_ABOUT)]
    assert found == [], "take it from the Language: source_of(languages), language.html …"
