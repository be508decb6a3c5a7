"""Markdown pages, front matter, facts, links and freshness; a Library is one immutable snapshot of them."""
