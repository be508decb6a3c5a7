"""Labels and answers for those who read a plan: the questions speak to the carer who writes it."""

from collections.abc import Mapping

from markupsafe import Markup

from app.language.catalog import Catalog
from app.plan.matter.sentence import Sentence


def _languages(c: Catalog) -> Markup:
    return c.say("plan.label.languages", "Languages")


def _interpreter(c: Catalog) -> Markup:
    return c.say("plan.label.interpreter", "Interpreter")


def _gp(c: Catalog) -> Markup:
    return c.say("plan.label.gp", "GP surgery")


# Questions speak to the carer; these labels are read by somebody else.
LABELS: Mapping[str, Sentence] = {
    "carer_first_name": lambda c: c.say("plan.label.first-name", "First name"),
    "carer_phone": lambda c: c.say("plan.label.phone", "Phone"),
    "carer_address": lambda c: c.say("plan.label.address", "Address"),
    "carer_languages": _languages,
    "carer_interpreter": _interpreter,
    "carer_needs": lambda c: c.say("plan.label.carer-needs", "How the carer hears, sees or understands best"),
    "carer_health_alerts": lambda c: c.say("plan.label.carer-health", "The carer’s own health"),
    "carer_allergies": lambda c: c.say("plan.label.carer-allergies", "The carer’s allergies"),
    "carer_med_where": lambda c: c.say("plan.label.carer-med-where", "Where the carer’s medicines are"),
    "carer_gp": _gp,
    "carer_next_of_kin": lambda c: c.say("plan.label.next-of-kin", "Next of kin"),
    "carer_work_contact": lambda c: c.say("plan.label.work", "Work or college to tell"),
    "person_relation": lambda c: c.say("plan.label.relation", "To the carer"),
    "person_live_together": lambda c: c.say("plan.label.together", "Lives with the carer"),
    "person_languages": _languages,
    "person_interpreter": _interpreter,
    "person_agrees": lambda c: c.say("plan.label.agrees", "Talked with them about this plan"),
    "person_sight_hearing": lambda c: c.say("plan.label.senses", "Sight and hearing"),
    "left_alone": lambda c: c.say("plan.label.alone", "Can be alone"),
    "contact_name": lambda c: c.say("plan.label.someone-to-ring", "Someone to ring"),
    "contact_agreed": lambda c: c.say("plan.label.agreed", "Has been asked"),
    "contact_can_do": lambda c: c.say("plan.label.can-do", "Can do"),
    "contact_when": lambda c: c.say("plan.label.when", "Can be called"),
    "contact_has_key": lambda c: c.say("plan.label.has-key", "Has a key"),
    "contact_has_copy": lambda c: c.say("plan.label.has-copy", "Has this plan"),
    "contact_languages": _languages,
    "what_counts": lambda c: c.say("plan.label.what-counts", "This plan is for"),
    "do_not_contact": lambda c: c.say("plan.label.do-not-contact", "Must not be called"),
    "allergies": lambda c: c.say("plan.label.allergies", "Allergies"),
    "implants": lambda c: c.say("plan.label.implants", "Implants"),
    "med_where": lambda c: c.say("plan.label.med-where", "Where the medicines are"),
    "needs_2h": lambda c: c.say("plan.label.needs-2h", "In the next 2 hours"),
    "needs_24h": lambda c: c.say("plan.label.needs-24h", "In the first day"),
    "needs_72h": lambda c: c.say("plan.label.needs-72h", "In three days"),
    "key_holder": lambda c: c.say("plan.label.key-holder", "Has a key"),
    "key_safe": lambda c: c.say("plan.label.key-safe", "Key safe"),
    "key_safe_location": lambda c: c.say("plan.label.key-safe-place", "Where the key safe is"),
    "wishes": lambda c: c.say("plan.label.wishes", "What matters to both"),
    "share_with": lambda c: c.say("plan.label.share-with", "May have a copy"),
    "copies_where": lambda c: c.say("plan.label.copies", "Copies are kept"),
    "gp_flag": lambda c: c.say("plan.label.gp-flag", "The GP is asked to note that there is a plan"),
    "review_on": lambda c: c.say("plan.label.review", "Look again on"),
    "made_by": lambda c: c.say("plan.label.made-by", "Filled in by"),
    "lpa": lambda c: c.say("plan.label.lpa", "Lasting power of attorney"),
    "respect_form": lambda c: c.say("plan.label.respect", "ReSPECT, DNACPR or advance decision"),
    "care_plan_place": lambda c: c.say("plan.label.care-plan", "Care plan, EHCP or hospital passport"),
    "herbert_done": lambda c: c.say("plan.label.herbert", "Herbert Protocol form"),
    "may_get_lost": lambda c: c.say("plan.label.lost", "Might walk away or get lost"),
    "lost_places": lambda c: c.say("plan.label.lost-places", "May go to"),
    "hazards": lambda c: c.say("plan.label.hazards", "Dangers in the home"),
    "faith_culture": lambda c: c.say("plan.label.faith", "Faith, culture and food"),
    "lives_with": lambda c: c.say("plan.label.lives-with", "Who else lives there"),
    "emergency_bag": lambda c: c.say("plan.label.bag", "Emergency bag"),
    "person_gp": _gp,
    "conditions": lambda c: c.say("plan.label.conditions", "Health conditions"),
    "person_communication": lambda c: c.say("plan.label.communication", "How they understand and speak"),
    "person_description": lambda c: c.say("plan.label.description", "What they look like"),
}


# In the boxes of the first page the title of the box says the rest.
SHORT: Mapping[str, Sentence] = {
    "person_communication": lambda c: c.say("plan.short.communication", "Communication"),
    "conditions": lambda c: c.say("plan.short.conditions", "Conditions"),
    "med_critical": lambda c: c.say("plan.short.med-critical", "Medicine"),
    "treatment_ongoing": lambda c: c.say("plan.short.treatment", "Treatment"),
    "needs_2h": lambda c: c.say("plan.short.needs-2h", "Needs"),
    "first_note": lambda c: c.say("plan.short.first-note", "Know first"),
    "med_where": lambda c: c.say("plan.short.med-where", "Medicines"),
    "respect_form": lambda c: c.say("plan.short.respect", "ReSPECT or DNACPR form"),
    "care_plan_place": lambda c: c.say("plan.short.care-plan", "Papers about their care"),
    "lpa": lambda c: c.say("plan.short.lpa", "Power of attorney"),
    "hazards": lambda c: c.say("plan.short.hazards", "Dangers in the home"),
    "emergency_bag": lambda c: c.say("plan.short.bag", "Emergency bag"),
    "lives_with": lambda c: c.say("plan.short.lives-with", "Who else lives there"),
}


# Some answers speak to the carer too.
ANSWERS: Mapping[tuple[str, str], Sentence] = {
    ("made_by", "carer"): lambda c: c.say("plan.answer.made-by-carer", "The carer"),
    ("made_by", "carer-with-help"): lambda c: c.say("plan.answer.made-by-helped", "The carer, with help"),
    ("made_by", "person"): lambda c: c.say("plan.answer.made-by-person", "The person who is looked after"),
}
