"""The work on catalogues: finding every sentence, bringing translations up to date, compiling and counting."""
