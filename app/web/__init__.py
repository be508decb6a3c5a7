"""What every page shares: shell, templates, finished pages, guard, static files, errors and health."""
