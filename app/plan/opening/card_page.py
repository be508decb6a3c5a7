"""What a card opens: whom to ring, how long somebody can be alone, in which language; then what else was ticked."""

from app.content.fact_words import phone_link
from app.plan.matter.view import card_view
from app.plan.opening.look_views import CardView
from app.plan.opening.surround import surround
from app.plan.opening.told import Draw, Told

CARD_PAGE = "open-card.html"


def card_page(told: Told, draw: Draw) -> str:
    """The HTML; ``draw`` puts the page around it."""
    title = told.edition.catalog.say("plan.card.title", "Emergency card")
    *first, more = card_view(told.speech, told.answers, told.edition.library.facts)
    view = CardView(
        title=title,
        around=surround(told),
        first=tuple(first),
        more=more,
        shown=told.shown,
        ring=phone_link,
    )
    return draw(view, title=title.striptags())
