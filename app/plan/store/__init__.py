"""Kept plans: what the database holds of them, and the keys that open it."""
