"""Carrying a plan away and back: as a file, and as reminders in a calendar."""
