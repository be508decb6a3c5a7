"""Why a document did not become a PDF."""


class PaperError(Exception):
    """No PDF could be made; the message holds nothing of the document."""


class PaperBusyError(PaperError):
    """Too many people are printing at once: try again, or print the page itself."""


class PaperTooLongError(PaperError):
    """The document would have more pages or bytes than a PDF of ours may have."""


class PaperTooSlowError(PaperError):
    """Setting the document took too long and was stopped."""


class PaperFailedError(PaperError):
    """The document could not be set, or the process that sets it died twice over it."""
