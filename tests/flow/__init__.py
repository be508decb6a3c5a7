"""Tests of the form engine; no web, no database."""
