"""Making a plan: the first page, the questions, the code to keep, the list of sections, and the ways to paper."""
