"""Every question of both checkers with its option ids, written down apart from the flows to hold them against."""

MANY = ("tasks", "who", "why", "impact")


def _options(text: str) -> dict[str, tuple[str, ...]]:
    lines = (line.split(":", 1) for line in text.strip().splitlines())
    return {question.strip(): tuple(options.split()) for question, options in lines}


ABOUT_YOU = _options(
    """
    for-whom: me someone-i-know my-work
    tasks: practical personal-care medicine appointments calls-and-forms money interpreting company keeping-safe on-call encouraging drink-or-drugs other-children from-a-distance none
    stage: just-started a-while changing starting-soon ended none-of-these
    who: partner parent child-under-18 child-18-or-over brother-or-sister-under-18 brother-or-sister-18-or-over grandparent other-family friend-or-neighbour
    age: under-11 11-15 16-17 18-25 26-65 66-or-over
    trusted-adult: yes not-really worried-now
    why: physical long-term-illness mental-health dementia learning-disability autism-or-adhd sight-or-hearing older-and-frail drink-or-drugs end-of-life not-sure none-of-these
    without-me: fine harder could-not someone-else not-sure
    paid: no carers-benefit partly-paid wage volunteer
    where-person: leicester leicestershire rutland elsewhere-uk abroad not-sure
    urgent: yes no
    more: show-result a-few-more
    how-many: one two three-or-more
    where-me: same-home leicester leicestershire-or-rutland elsewhere
    hours: under-10 10-19 20-29 30-34 35-or-more varies not-sure
    work: employed self-employed school-or-college university looking-for-work left-work retired none-of-these
    own-needs: yes no
    impact: tired low my-health alone money work-or-study no-break family-strain none
    hospital: in-hospital home-soon no
    plan: written talked-about no
    gp: yes no not-sure
    """  # noqa: E501
)
ABOUT_HELP = _options(
    """
    age: under-16 16-17 18-25 26-65 66-or-over
    state-pension: gets reached-not-claimed not-reached not-sure
    relation: partner parent my-child-under-18 my-child-18-or-over other-family friend-or-neighbour
    live-together: yes no
    person-age: under-16 16-to-pension-age pension-age-or-over
    person-benefit: qualifying dla-low-only pip-mobility-only waiting none not-sure
    severe-disability: yes no not-sure
    hours: under-20 20-29 30-34 35-or-more not-sure
    helps-others: yes no
    hours-all: under-20 20-29 30-or-more not-sure
    someone-else-claims: yes no not-sure
    residence: yes no not-sure
    study: full-time part-time no
    work: employee agency-or-casual self-employed not-working
    earnings: within-limit over-limit not-sure
    universal-credit: gets low-income-not-claimed no not-sure
    uc-health: yes no not-sure
    pension-credit: gets no not-sure
    main-carer: yes no not-sure
    where-person: leicester leicestershire rutland elsewhere
    where-me: leicester leicestershire-or-rutland elsewhere
    break-wanted: yes no
    cover: yes no not-sure
    extras: yes no not-sure
    book-online: yes with-help no
    """
)
