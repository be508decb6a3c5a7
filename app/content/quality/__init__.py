"""How well the English pages read and lead on: figures and findings for the people who write them."""
