"""Writes ``static/languages.css``: for each language its line height, size and face."""

from collections.abc import Iterable, Iterator, Mapping

from app.language.faces import WEIGHTS, Face
from app.language.languages import Language, source_of

ORIGIN = "/* Written by `make fonts` from content/languages.yaml and static/fonts/faces.yaml: do not edit. */"
READERS_OWN = "arial,sans-serif"


def stylesheet(languages: Iterable[Language], faces: Mapping[str, Face]) -> str:
    """The style sheet for the languages that can be switched on.

    The face is chosen by the page's language, so that a name of another language fetches no font; line height
    and size follow the language of each element.
    """
    known = [each for each in languages if each.status == "auto"]
    source = source_of(known)
    used = dict.fromkeys(each.font for each in known if each.font)
    rules = [
        ORIGIN,
        f":root{{{_measures(source)};--face:{READERS_OWN}}}",
        ":root[lang] *{font-family:var(--face)}",
        *(rule for font in used for rule in _font_faces(faces[font])),
        *(f":lang({each.html}){{{_measures(each)}}}" for each in known),
        *(f":root:lang({each.html}){{--face:{_family(faces[each.font])}}}" for each in known if each.font),
    ]
    return "\n".join(rules) + "\n"


def _measures(language: Language) -> str:
    heading = max(1.25, language.line_height - 0.25)
    return f"--line:{language.line_height:g};--heading-line:{heading:g};--scale:{language.scale:g}"


def _family(face: Face) -> str:
    return f'"{face.family}",{READERS_OWN}'


def _font_faces(face: Face) -> Iterator[str]:
    for weight in WEIGHTS:
        local = [f'local("{name}")' for name in face.local.get(weight, ())]
        sources = ",".join([*local, f'url("fonts/{face.file(weight)}") format("woff2")'])
        yield (
            f'@font-face{{font-family:"{face.family}";font-weight:{weight};font-display:swap;'
            f"src:{sources};unicode-range:{face.range}}}"
        )
