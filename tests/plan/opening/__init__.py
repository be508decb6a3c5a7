"""Opening and sharing plans, through the portal."""
