"""An answer is made once, in three encodings, with everything a cache needs to know."""

import gzip

import brotli  # type: ignore[import-untyped]
import pytest

from app.web.finished import Finished, finish
from app.web.finished_choice import BROTLI, GZIP, PLAIN, encoding, known_already
from app.web.headers import PUBLIC_PAGE

BODY = b"<p>A carer looks after someone.</p>" * 40


def made(**changes: object) -> Finished:
    given: dict[str, object] = {"media_type": "text/html; charset=utf-8", "cache_control": PUBLIC_PAGE}
    return finish(BODY, **(given | changes))  # type: ignore[arg-type]


def test_all_forms_hold_the_same_words() -> None:
    plain, zipped, brotlied = made().forms
    assert plain.body == gzip.decompress(zipped.body) == brotli.decompress(brotlied.body) == BODY


def test_each_form_has_a_tag_of_its_own() -> None:
    assert len({form.etag for form in made().forms}) == 3


def test_the_tag_changes_with_the_words_only() -> None:
    assert (
        made().etag
        == made(cache_control="public, no-cache").etag
        != finish(BODY + b"!", media_type="text/html", cache_control=PUBLIC_PAGE).etag
    )


def test_not_modified_repeats_what_a_cache_stores_and_nothing_about_the_body() -> None:
    names = {
        name
        for name, _ in made(headers=[(b"x-content-type-options", b"nosniff")]).forms[2].unchanged["headers"]
    }
    assert names == {b"etag", b"cache-control", b"vary", b"x-content-type-options"}


@pytest.mark.parametrize(
    "finished", [made(compress=False), finish(b"ok", media_type="text/plain", cache_control="no-store")]
)
def test_what_cannot_shrink_is_sent_plain_to_everyone(finished: Finished) -> None:
    assert len({form.etag for form in finished.forms}) == 1


def test_a_page_says_its_languages() -> None:
    assert (b"content-language", b"gu, en") in made(language="gu, en").forms[0].start["headers"]


@pytest.mark.parametrize(
    ("asked", "form"),
    [
        (b"", PLAIN),
        (b"gzip, deflate, br, zstd", BROTLI),
        (b"GZIP", GZIP),
        (b"br;q=0, gzip", GZIP),
        (b"br;q=0.5, gzip;q=0.8", GZIP),
        (b"*", BROTLI),
        (b"*;q=0", PLAIN),
        (b"gzip;q=0, *", BROTLI),
        (b"identity;q=1, br;q=0.5", PLAIN),
        (b"gzip;q=0, br;q=0", PLAIN),
        (b"br;q=nonsense", PLAIN),
        (b"br;level=5", BROTLI),
        (b"zstd", PLAIN),
        (b"\xff\xfe", PLAIN),
    ],
)
def test_the_reader_chooses_the_encoding(asked: bytes, form: int) -> None:
    assert encoding(asked) == form


@pytest.mark.parametrize(
    ("tags", "known"),
    [
        (b'"a"', True),
        (b'W/"a"', True),
        (b'"x", "a"', True),
        (b" * ", True),
        (b'"ab"', False),
        (b"a", False),
        (b"", False),
    ],
)
def test_a_list_of_tags_is_searched_for_this_one(tags: bytes, known: bool) -> None:
    assert known_already(tags, b'"a"') is known
