"""Search: cleaning, chains, evidence and ranking of our own, with Whoosh behind one protocol."""
