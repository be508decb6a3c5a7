"""Plans carried away and back."""
