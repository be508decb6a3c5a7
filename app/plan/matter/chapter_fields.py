"""Which answers stand in which chapter of the full plan, in their order."""

BEHIND_SHOW = "key_safe_location"
CARER = (
    "carer_first_name", "carer_last_name", "carer_phone", "carer_address", "carer_dob", "carer_nhs_number",
    "carer_languages", "carer_interpreter", "carer_needs", "carer_health_alerts", "carer_allergies", "carer_gp",
    "carer_next_of_kin", "carer_work_contact",
)  # fmt: skip
PERSON = (
    "person_first_name", "person_last_name", "person_dob", "person_nhs_number", "person_relation",
    "person_live_together", "person_address", "person_phone", "person_languages", "person_interpreter",
    "person_communication", "person_sight_hearing", "left_alone", "lives_with", "where_usually", "faith_culture",
    "may_get_lost", "person_description", "lost_places", "herbert_done", "person_agrees",
)  # fmt: skip
HEALTH = (
    "conditions", "allergies", "implants", "med_critical", "med_where", "med_help", "treatment_ongoing",
    "crisis_plan", "making_decisions", "drugs_alcohol", "person_gp", "pharmacy", "hospital_team",
    "hospital_team_2", "hospital_team_3",
)  # fmt: skip
DAILY = (
    "mobility", "equipment", "personal_care", "continence", "eating", "routine_morning", "routine_midday",
    "routine_evening", "routine_night", "sleep", "likes", "calms", "comfort_item", "triggers", "keeping_safe",
)  # fmt: skip
CONTACT = (
    "contact_agreed", "contact_can_do", "contact_when", "contact_languages", "contact_has_key", "contact_has_copy",
)  # fmt: skip
NEXT_OF_PERSON = ("needs_2h", "first_note", "needs_24h", "needs_72h")
PET = ("pet_food", "pet_goes_to", "pet_vet")
DEPENDANT = ("dependant_age", "dependant_needs", "dependant_goes_to", "dependant_school")
NEXT = ("what_counts", "nights_cover", "next_days", "longer")
HOME = (
    "key_holder",
    "key_safe",
    BEHIND_SHOW,
    "alarm",
    "home_info",
    "hazards",
    "emergency_bag",
)
SERVICES = ("social_worker", "nurse", "consultant", "money_to_report")
PAPERS = ("lpa", "respect_form", "care_plan_place")
NOT_MISSED = ("hospital_team_2", "hospital_team_3", "gp_flag", "comfort_item")
IF_THEY_GET_LOST = ("person_description", "lost_places", "herbert_done")
SHARING = ("share_with", "copies_where", "gp_flag", "made_by")
