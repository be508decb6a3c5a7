"""Every address that is answered from memory: guidance, static files, and the small files of the site."""

import hashlib
from collections.abc import Callable, Mapping
from functools import lru_cache

from app.guidance.addresses import START, addresses, start_key
from app.guidance.made import Address as Known
from app.guidance.offline_page import CRISIS, OFFLINE, core_guides
from app.language.choose import choose
from app.language.faces import Face
from app.portal.furniture import furniture, route
from app.vault.counts import Key, key
from app.web.edition import Edition
from app.web.finished import Finished, finish
from app.web.finished_pages import Address, Pages
from app.web.headers import ALWAYS_FRESH, ONE_DAY, PUBLIC_PAGE, Header, public_headers
from app.web.offline import Keeping, retired_worker, worker
from app.web.static import StaticFiles

HTML = "text/html; charset=utf-8"
SCRIPT = "text/javascript; charset=utf-8"
REGULAR = 400
Editions = Mapping[str, Edition]


def pages_of(editions: Editions, static: StaticFiles, worker_source: bytes, *, https: bool) -> Pages:
    """All known addresses; pages are made when first asked for, everything else is ready."""
    headers = public_headers(https=https)
    found = {
        path: _page(known, editions[known.language], static, headers)
        for path, known in addresses(editions).items()
    }
    found |= {path: Address("/static", finished=one) for path, one in static.finished.items()}
    for path, (media_type, body) in furniture(editions, static).items():
        found[path] = Address(
            route(path), finished=finish(body, media_type=media_type, cache_control=ONE_DAY, headers=headers)
        )
    found["/sw.js"] = Address("/sw.js", finished=_worker(editions, static, worker_source, headers))
    return Pages(found, {START: _chooser(editions)})


def _page(known: Known, edition: Edition, static: StaticFiles, headers: tuple[Header, ...]) -> Address:
    vary = "Accept-Encoding, Accept-Language" if known.route == START else "Accept-Encoding"

    def make() -> Finished:
        made = known.make()
        return finish(
            made.html.encode(),
            media_type=HTML,
            cache_control=ALWAYS_FRESH if made.fresh else PUBLIC_PAGE,
            language=made.languages,
            headers=(*headers, (b"link", preload(edition, static).encode())),
            vary=vary,
        )

    return Address(known.route, make=make, counted=_counted(known, edition))


def _counted(known: Known, edition: Edition) -> Key:
    library = edition.library
    fallback = known.slug in library.pages and not library.translated(known.slug, edition.language)
    return key("fallback" if fallback else "page", f"{known.language}/{known.slug}")


def preload(edition: Edition, static: StaticFiles) -> str:
    """The Link header that lets a browser fetch the stylesheet with the page, and the script's face if it needs one.

    A face that many phones have already is not preloaded: the stylesheet asks for it only where it is missing.
    """
    links = [f"<{edition.place.stylesheet}>; rel=preload; as=style"]
    face = edition.face
    if face and not face.local:
        links.append(f"<{static.url(_file(face))}>; rel=preload; as=font; type=font/woff2; crossorigin")
    return ", ".join(links)


def _file(face: Face) -> str:
    return f"fonts/{face.file(REGULAR)}"


def _chooser(editions: Editions) -> Callable[[bytes], str]:
    tags = list(editions)
    source = next(tag for tag, edition in editions.items() if edition.is_source)

    @lru_cache(maxsize=256)
    def chosen(accept_language: bytes) -> str:
        return start_key(choose(accept_language.decode("latin-1"), tags) or source)

    return chosen


def _worker(editions: Editions, static: StaticFiles, source: bytes, headers: tuple[Header, ...]) -> Finished:
    offline = next(iter(editions.values())).place.offline
    keeping = {tag: _keeping(edition, static) for tag, edition in editions.items()}
    version = hashlib.sha256(next(iter(editions.values())).library.fingerprint.encode()).hexdigest()
    body = worker(source, keeping, version) if offline else retired_worker()
    return finish(body, media_type=SCRIPT, cache_control="no-cache", headers=headers)


def _keeping(edition: Edition, static: StaticFiles) -> Keeping:
    place, offline = edition.place, edition.address(OFFLINE)
    guides = [edition.address(slug) for slug in core_guides(edition)]
    font = [static.url(_file(edition.face))] if edition.face else []
    return Keeping(
        first=(edition.home, edition.address(CRISIS), offline, place.stylesheet, place.script),
        guides=(*guides, *font),
        offline=offline,
    )
