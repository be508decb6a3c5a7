"""Why a page is on the list, in one sentence."""

from collections.abc import Callable, Mapping

from markupsafe import Markup

from app.checker.reasons import Reason, Said
from app.language.catalog import Catalog

Label = Callable[[Said], Markup]
Words = Callable[[Catalog], Markup]


def because(reason: Reason, catalog: Catalog, label: Label) -> Markup:
    """The sentence; ``label`` gives the words of an option as the reader saw them."""
    if isinstance(reason, Said):
        return catalog.say("checker.because.said", "Because you said: “{answer}”.", answer=label(reason))
    return WORDS[reason.id](catalog)


def _danger(c: Catalog) -> Markup:
    return c.say("checker.because.danger", "Because you said that somebody needs help now.")


def _local(c: Catalog) -> Markup:
    return c.say("checker.because.local", "They know what help there is near you.")


def _assessment(c: Catalog) -> Markup:
    return c.say("checker.because.assessment", "It is a free talk about what would help.")


def _what_there_is(c: Catalog) -> Markup:
    return c.say("checker.because.what-there-is", "A few questions show what money and help there is.")


def _plan(c: Catalog) -> Markup:
    return c.say("checker.because.plan", "So that others know what to do when help stops suddenly.")


def _no_plan(c: Catalog) -> Markup:
    return c.say("checker.because.no-plan", "Because you said there is no plan.")


def _gp(c: Catalog) -> Markup:
    return c.say("checker.because.gp", "A GP practice can write down who helps.")


def _in_hospital(c: Catalog) -> Markup:
    return c.say("checker.because.in-hospital", "Because you said that the person is in hospital.")


def _home_soon(c: Catalog) -> Markup:
    return c.say("checker.because.home-soon", "Because you said that the person is coming home soon.")


def _young(c: Catalog) -> Markup:
    return c.say("checker.because.young", "It is for children and young people.")


def _several(c: Catalog) -> Markup:
    return c.say("checker.because.several", "Because you said that there is more than one person to help.")


def _distance(c: Catalog) -> Markup:
    return c.say("checker.because.distance", "Because you said that help comes from far away.")


def _own_needs(c: Catalog) -> Markup:
    return c.say("checker.because.own-needs", "Because you said that the one who helps needs support too.")


def _helping(c: Catalog) -> Markup:
    return c.say("checker.because.helping", "Because of the help you told us about.")


def _changes(c: Catalog) -> Markup:
    return c.say("checker.because.changes", "Things change. It is good to know before they do.")


def _could_not_tell(c: Catalog) -> Markup:
    return c.say("checker.because.could-not-tell", "Because your answers could mean many things.")


def _age_unknown(c: Catalog) -> Markup:
    return c.say("checker.because.age-unknown", "For anyone under 18.")


WORDS: Mapping[str, Words] = {
    "danger": _danger,
    "local": _local,
    "assessment": _assessment,
    "what-there-is": _what_there_is,
    "plan": _plan,
    "no-plan": _no_plan,
    "gp": _gp,
    "in-hospital": _in_hospital,
    "home-soon": _home_soon,
    "young": _young,
    "several": _several,
    "distance": _distance,
    "own-needs": _own_needs,
    "helping": _helping,
    "changes": _changes,
    "could-not-tell": _could_not_tell,
    "age-unknown": _age_unknown,
}
