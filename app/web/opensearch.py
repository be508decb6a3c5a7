"""How a browser can search the portal from its address bar."""

from xml.sax.saxutils import escape, quoteattr

MEDIA_TYPE = "application/opensearchdescription+xml"


def opensearch(*, name: str, description: str, base_url: str, language: str) -> bytes:
    """Return opensearch.xml; browsers show at most 16 characters of the short name."""
    page = quoteattr(f"{base_url}/{language}/search?q={{searchTerms}}")
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">'
        f"<ShortName>{escape(name[:16].strip())}</ShortName>"
        f"<Description>{escape(description)}</Description>"
        f"<Language>{escape(language)}</Language>"
        "<InputEncoding>UTF-8</InputEncoding>"
        f'<Url type="text/html" template={page}/>'
        "</OpenSearchDescription>\n"
    ).encode()
