"""One box, one list, JSON."""
