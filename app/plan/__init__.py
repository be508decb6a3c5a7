"""The emergency support plan: make it, keep it, print it, share it, open it."""
