"""Tests of app/index."""
