"""The running portal: its parts put together into one snapshot, and that snapshot replaced when content changes."""
