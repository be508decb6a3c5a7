"""On which papers and views each answer may appear: always once answered, or only after the owner's tick."""

from typing import Literal, cast

Output = Literal["F", "C", "W", "P", "Bc", "Bp", "G"]

# “X” stands there when it is answered; “(X)” only when the owner ticked it. V, the view on screen, is F.
TABLE = {
    # you
    "carer_first_name": "F C W P Bc Bp G",
    "carer_last_name": "F Bc Bp G",
    "carer_phone": "F P Bc Bp G",
    "carer_address": "F (Bc) G",
    "carer_dob": "(F) Bc G",
    "carer_nhs_number": "(F) (Bc) (G)",
    "carer_languages": "F C W Bc G",
    "carer_interpreter": "F W Bc G",
    "carer_needs": "F Bc G",
    "carer_health_alerts": "(F) Bc",
    "carer_allergies": "(F) Bc",
    "carer_med_where": "Bc",
    "carer_gp": "F Bc G",
    "carer_next_of_kin": "F Bc",
    "carer_work_contact": "(F)",
    "carer_photo_box": "(Bc)",
    # people
    "person_first_name": "F W P Bc Bp",
    "person_last_name": "F Bc Bp",
    "person_known_as": "F W P Bp",
    "person_known_as_sounds": "F W P Bp",
    "person_relation": "F Bc",
    "person_live_together": "F Bc",
    "person_dob": "F Bp",
    "person_nhs_number": "(F) (Bp)",
    "person_address": "F Bc Bp",
    "person_phone": "F Bc",
    "person_languages": "F W P Bp Bc",
    "person_interpreter": "F W P Bp",
    "person_communication": "F W P Bp",
    "person_sight_hearing": "F W P Bp",
    "left_alone": "F W Bc Bp (P)",
    "lives_with": "F Bc Bp",
    "where_usually": "F",
    "faith_culture": "F (Bp)",
    "person_description": "(F) Bp",
    "may_get_lost": "F Bp",
    "lost_places": "(F) (Bp)",
    "herbert_done": "F Bp",
    "person_agrees": "F",
    # contacts
    "contact_name": "F C W P Bc Bp",
    "contact_relation": "F W Bc Bp",
    "contact_phone": "F C W P Bc Bp",
    "contact_phone_2": "F C W P Bc Bp",
    "contact_agreed": "F",
    "contact_on_card": "",
    "contact_can_do": "F",
    "contact_when": "F",
    "contact_has_key": "F",
    "contact_has_copy": "F",
    "contact_languages": "F",
    "no_contacts": "F C W Bc Bp",
    "do_not_contact": "(F)",
    # first steps
    "what_counts": "F",
    "needs_2h": "F (W) Bc Bp",
    "needs_24h": "F",
    "needs_72h": "F",
    "first_note": "F Bc Bp (W)",
    "nights_cover": "F",
    "next_days": "F",
    "longer": "F",
    # health
    "conditions": "F Bp (W)",
    "allergies": "F Bp (W)",
    "implants": "F Bp",
    "med_critical": "F Bp (W)",
    "med_where": "F Bp",
    "med_help": "F Bp",
    "treatment_ongoing": "F (Bp)",
    "crisis_plan": "F (Bp)",
    "making_decisions": "(F) (Bp)",
    "drugs_alcohol": "(F) (Bp)",
    "person_gp": "F Bp",
    "pharmacy": "F",
    "hospital_team": "F",
    "hospital_team_2": "F",
    "hospital_team_3": "F",
    # medicines
    "medicine_person": "F Bp",
    "medicine_name": "F Bp",
    "medicine_strength": "F Bp",
    "medicine_dose": "F Bp",
    "medicine_times": "F Bp",
    "medicine_form": "F Bp",
    "medicine_note": "F Bp",
    "medicines_by_slip": "F Bp",
    # daily
    "mobility": "F Bp",
    "equipment": "F",
    "personal_care": "F",
    "continence": "F",
    "eating": "F Bp",
    "routine_morning": "F",
    "routine_midday": "F",
    "routine_evening": "F",
    "routine_night": "F",
    "sleep": "F",
    "likes": "F (Bp)",
    "calms": "F (Bp) (W)",
    "comfort_item": "F (Bp)",
    "triggers": "F (Bp)",
    "keeping_safe": "F",
    # home
    "key_holder": "F",
    "key_safe": "F",
    "key_safe_known_by": "F",
    "key_safe_location": "(F)",
    "alarm": "F",
    "home_info": "F",
    "hazards": "F Bc Bp",
    "emergency_bag": "F (Bp)",
    # pets and dependants
    "pets": "F Bc Bp (C) (W)",
    "dependants": "F Bc",
    # services
    "services": "F",
    "social_worker": "F",
    "nurse": "F",
    "consultant": "F",
    "appointments": "(F)",
    "money_to_report": "(F)",
    # wishes and papers
    "lpa": "F (Bp)",
    "respect_form": "F Bp",
    "care_plan_place": "F (Bp)",
    "wishes": "F",
    # sharing and review
    "share_with": "F",
    "gp_flag": "F G",
    "copies_where": "F C Bc",
    "review_on": "F C W P Bc Bp G",
    "made_by": "F Bc Bp",
}
LISTS = (
    "pets",
    "dependants",
    "services",
    "appointments",
)  # everything about a thing goes where its list goes
ALL_OUTPUTS = ("F", "C", "W", "P", "Bc", "Bp", "G")


def _read(ticked: bool) -> dict[str, frozenset[Output]]:
    marks = {field: marked.split() for field, marked in TABLE.items()}
    return {
        field: frozenset(cast(Output, mark.strip("()")) for mark in listed if mark.startswith("(") is ticked)
        for field, listed in marks.items()
    }


ALWAYS, WHEN_TICKED = _read(ticked=False), _read(ticked=True)


def may_be_on(field_id: str, output: Output, ticked: frozenset[str]) -> bool:
    """Whether an answer with that id may stand there; words beside an answer go where it goes."""
    name = base_of(field_id)
    if name not in TABLE:
        return False
    return output in ALWAYS[name] or (output in WHEN_TICKED[name] and name in ticked)


def base_of(field_id: str) -> str:
    """The id of the answer that a note or an English version belongs to, or of the list a thing is in."""
    thing = field_id.partition("_")[0]
    if f"{thing}s" in LISTS:
        return f"{thing}s"
    name = field_id.removeprefix("english_")
    for ending in ("_note", "_who", "_where", "_best", "_contact", "_name"):
        short = name.removesuffix(ending)
        if name not in TABLE and short in TABLE:
            return short
    return name
