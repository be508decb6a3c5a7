"""``content/site.yaml``: the name, the colours and the numbers that another council would change."""

from app.content.model import Shape, Slug, Words


class Phones(Shape):
    """Fact ids of the numbers that stand on every page: the council's line and whom to ask for an interpreter."""

    council: Slug
    interpreter: Slug


class Site(Shape):
    """Everything a council rebrands."""

    portal_name: Words
    council_name: Words
    council_url: Words
    colours: dict[Slug, Words]
    phones: Phones
    footer: tuple[Slug, ...]
    contact_email: Words | None = None
    security_contact: Words | None = None
