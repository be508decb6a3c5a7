"""The parts of addresses under ``/{lang}/plan`` that belong to opening and sharing."""

VIEW, CARD, STAFF = "view", "card", "staff"
NEW_SHARE, STOP, SAFER = "new", "stop", "safer"
CODE, OPENINGS, REMINDERS = "code", "openings", "plan-review.ics"
FILE, IMPORT, DELETE, DELETED = "emergency-plan.json", "import", "delete", "deleted"
CLOSED, ABOUT_ME, MEND = "closed", "about-me", "mend"
