"""The form engine: flows written by content designers, checked at start, walked with a person's answers."""
