"""The ground of every sentence: languages as data, catalogues, and how numbers and dates are written."""
