"""What search engines are asked to leave alone."""


def robots_txt(base_url: str) -> bytes:
    """Return robots.txt; ``$`` and the slash keep /en/plan-ahead and every other page findable."""
    lines = (
        "User-agent: *",
        "Disallow: /p$",
        "Disallow: /staff",
        "Disallow: /*/plan$",
        "Disallow: /*/plan/",
        "Disallow: /exit",
        "Disallow: /api/",
        "",
        f"Sitemap: {base_url}/sitemap.xml",
    )
    return ("\n".join(lines) + "\n").encode()
