"""A plan for people under 18: one page of questions, one sheet with a card; nothing is kept."""
