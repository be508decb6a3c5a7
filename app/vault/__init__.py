"""What the portal keeps: database, keys, counts and limits."""
