"""The questionnaires of the real site: their paths and their options."""
