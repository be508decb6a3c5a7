"""Accepts translated pages as still right after their source changed."""

from collections.abc import Collection, Iterator

from app.content.files import files_in, read_source
from app.content.page import SECTION, parse
from app.content.stamp import stamp
from app.language.languages import Language, load_languages, source_of
from app.settings import Settings


def stamp_pages(settings: Settings, language: Language, slugs: Collection[str]) -> Iterator[str]:
    """Stamps the pages with these slugs (a section by its folder's name) and yields the files written."""
    source = source_of(load_languages(settings.content_dir / "languages.yaml"))
    for path in list(files_in(settings.content_dir / "pages")):
        slug, _, tag = path.name.removesuffix(".md").partition(".")
        name = path.parent.name if slug == SECTION else slug
        original = path.with_name(f"{slug}.{source.tag}.md")
        if tag == language.tag and name in slugs and original.exists():
            stamp(path, parse(read_source(original, settings.content_dir), source.tag))
            yield str(path.relative_to(settings.content_dir))
