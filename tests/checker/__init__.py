"""The two checkers."""
