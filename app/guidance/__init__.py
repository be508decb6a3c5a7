"""Read a page, browse a section, A to Z, the languages page and the offline page."""
