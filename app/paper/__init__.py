"""Turns typed documents into tagged PDFs, in processes of their own that can neither read nor write files."""
