"""What the answers of a plan mean: people, contacts, what may be shown to whom. No web, no database, no paper."""
