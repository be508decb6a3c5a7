"""The papers of a plan as documents: the full plan, cards, bottle sheets, letter and blank forms."""
