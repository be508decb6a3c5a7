"""The tests; they mirror app/ name for name."""
