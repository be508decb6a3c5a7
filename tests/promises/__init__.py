"""What the whole portal promises, whoever changes it."""
