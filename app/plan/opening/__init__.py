"""Opening a plan with its code, what each holder sees of it, and sharing, stopping, reviewing and ending it."""
