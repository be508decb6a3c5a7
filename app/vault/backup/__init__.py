"""Copies of the database that only two keepers of keys can open, and the way back from one."""
