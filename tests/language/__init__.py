"""Tests of app/language: no web, no database."""
