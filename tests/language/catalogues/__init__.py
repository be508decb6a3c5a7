"""Tests of app/language/catalogues."""
