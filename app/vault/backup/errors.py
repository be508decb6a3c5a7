"""What stops a backup or a restore, in a sentence for the person who runs it."""


class BackupError(RuntimeError):
    """Nothing was changed; the message says what to do."""
