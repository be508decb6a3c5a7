"""What a first visit costs: compressed HTML, stylesheet, script and fonts, per page and language."""

import http.client
import re
from pathlib import Path

from tests.bench.goal import heading, verdict
from tests.server import ROOT, Server
from tests.site import core_slugs, tags

FIRST_FLIGHT = 14_000
FIRST_VISIT = 30_000
CSS = re.compile(r'<link rel="stylesheet" href="([^"]+)"')
SCRIPT = re.compile(r'<script defer src="([^"]+)"')


def print_weight(portal: Server, place: Path) -> None:
    """A table of bytes before first paint (HTML and stylesheet), then what else a first visit loads."""
    heading("Weight of a first visit (bytes, Brotli)")
    html = fetch(portal, "/en", "identity").decode()
    css, script = (len(fetch(portal, found)) for found in CSS.findall(html)[:1] + SCRIPT.findall(html)[:1])
    print(f"stylesheet {css:,}   script {script:,}")
    fonts = {tag: font_bytes(tag) for tag in tags()}
    print_row("HTML + stylesheet of", tags())
    rows = {
        slug: [len(fetch(portal, f"/{tag}/{slug}".rstrip("/"))) + css for tag in tags()]
        for slug in ("", *core_slugs())
    }
    for slug, sizes in rows.items():
        print_row(slug or "(home)", [f"{size:,}" for size in sizes])
    print_row("+ font of the script", [f"{fonts[tag]:,}" for tag in tags()])
    english = [sizes[tags().index("en")] for slug, sizes in rows.items() if slug]
    print(f"heaviest English first flight {max(english):,}  {verdict(max(english), FIRST_FLIGHT)}")
    print(
        f"heaviest English first visit {max(english) + script:,}  {verdict(max(english) + script, FIRST_VISIT)}"
    )
    others = max(max(sizes) for sizes in rows.values()) + script
    print(f"heaviest in any language without its font {others:,}")


def print_row(name: str, cells: list[str] | tuple[str, ...]) -> None:
    print(f"{name:28}" + "".join(f"{cell:>9}" for cell in cells))


def fetch(portal: Server, target: str, coding: str = "br") -> bytes:
    line = http.client.HTTPConnection(portal.address.removeprefix("http://"), timeout=20)
    line.request("GET", target, headers={"Accept-Encoding": coding})
    reply = line.getresponse()
    body = reply.read()
    line.close()
    if reply.status != 200:
        raise ValueError(f"{target} answers {reply.status}")
    return body


def font_bytes(tag: str) -> int:
    """Regular and bold of the one family the stylesheet gives this language; 0 when it uses the reader's own."""
    css = (ROOT / "static" / "languages.css").read_text("utf-8")
    family = re.search(rf':root:lang\({tag}\)\{{--face:"([^"]+)"', css)
    if family is None:
        return 0
    rules = [rule for rule in css.split("@font-face") if f'font-family:"{family.group(1)}"' in rule]
    files = {name for rule in rules for name in re.findall(r'url\("([^"]+)"\)', rule)}
    return sum((ROOT / "static" / name).stat().st_size for name in files)
