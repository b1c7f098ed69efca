"""Which titles can mean the holder of another ("der Staatschef" for a president)."""

_MINISTERS = tuple(
    f"office:{field}_minister"
    for field in [
        "foreign",
        "interior",
        "defence",
        "finance",
        "economy",
        "justice",
        "labour",
        "health",
        "environment",
        "transport",
        "education",
        "family",
        "agriculture",
        "development",
        "building",
        "digital",
        "energy",
        "trade",
        "culture",
        "information",
        "industry",
        "europe",
        "sports",
        "prime",
        "deputy_prime",
        "interim_prime",
    ]
)
_LEADERS = (
    "office:president",
    "office:head_of_state",
    "office:head_of_government",
    "office:prime_minister",
    "office:chancellor",
    "office:federal_president",
    "office:interim_president",
    "office:supreme_leader",
    "office:monarch",
)
_POLITICIANS = (
    *_MINISTERS,
    *_LEADERS,
    "office:minister",
    "office:politician",
    "office:senator",
    "office:governor",
    "office:mayor",
    "office:member_of_parliament",
    "office:party_leader",
    "office:parliamentary_group_leader",
    "office:chair",
    "office:candidate",
    "office:opposition_figure",
    "office:vice_president",
    "office:vice_chancellor",
    "office:state_secretary",
    "office:secretary_general",
)

PUBLIC = frozenset(_POLITICIANS) - frozenset(
    f"office:{office}"
    for office in ["president", "chair", "secretary_general", "vice_president", "candidate"]
)
"""Offices that politicians alone hold: a club has a president too."""

APART_FROM_EACH_OTHER = frozenset((*_MINISTERS, *_LEADERS, "office:mayor", "office:governor"))
"""Offices of which hardly anybody holds two: a minister is no mayor."""

HOLDERS: dict[str, frozenset[str]] = {
    "office:minister": frozenset(_MINISTERS),
    "office:president": frozenset(("office:federal_president", "office:head_of_state")),
    "office:federal_president": frozenset(("office:president",)),
    "office:head_of_state": frozenset(_LEADERS),
    "office:kremlin_chief": frozenset(("office:president", "office:head_of_state")),
    "office:head_of_government": frozenset(
        ("office:prime_minister", "office:chancellor", "office:interim_prime_minister")
    ),
    "office:chancellor": frozenset(("office:head_of_government",)),
    "office:prime_minister": frozenset(("office:head_of_government",)),
    "office:politician": frozenset(_POLITICIANS),
    "office:member_of_parliament": frozenset(("office:politician",)),
    "office:party_leader": frozenset(("office:chair",)),
    "office:chair": frozenset(("office:party_leader", "office:parliamentary_group_leader")),
    "office:diplomat": frozenset(
        (
            "office:ambassador",
            "office:envoy",
            "office:foreign_minister",
            "office:high_representative",
        )
    ),
    "office:general": frozenset(("office:commander", "office:army_chief")),
    "office:scientist": frozenset(("office:professor",)),
    "office:spokesperson": frozenset(
        f"office:{body}_spokesperson"
        for body in [
            "government",
            "ministry",
            "military",
            "police",
            "court",
            "authority",
            "company",
        ]
    ),
}
"""By the office that a bare title names: other offices whose holder it can mean."""

POLITICIAN = "office:politician"
SPOKESPERSON = "office:spokesperson"
REPRESENTATIVE = "office:representative"
MEMBER = "office:member"
ACTING_FOR = frozenset(
    f"office:{office}"
    for office in [
        "chair",
        "chief_executive",
        "commander",
        "commissioner_delegate",
        "general",
        "institute_head",
        "leader",
        "official",
        "police_officer",
        "secretary_general",
        "supervisory_chair",
        "union_leader",
    ]
)
"""Offices of a body whose unnamed holder speaks for it."""

FIRM_LEADERS = frozenset(("office:chair", "office:chief_executive"))
"""Offices of who leads a firm; others have a chair too."""

APART = frozenset(("institution:works_council",))
"""Bodies within a body that speak for themselves, not for it."""

RELATIONS = frozenset(("office:colleague", "office:predecessor"))
"""Titles that relate somebody to another and say nothing of themselves."""

PART_OF_NAME = frozenset(("office:pope", "office:monarch"))
"""Offices that belong to a name of one word ("Papst Franziskus", "König Abdullah")."""

WITH_FIRST_NAMES = PART_OF_NAME | {"office:nobility", "office:cleric"}
"""Offices before a first name alone ("Prinz Karl", "Pater Anselm")."""

GENERIC = frozenset(
    f"office:{office}"
    for office in [
        "politician",
        "scientist",
        "trainer",
        "leader",
        "candidate",
        "author",
        "cleric",
        "teacher",
        "party_to_a_case",
    ]
)
"""Offices with words for different things: only their own name means any holder."""

SPEAKS_FOR: dict[str, str] = {
    "office:government_spokesperson": "institution:government",
    "office:ministry_spokesperson": "institution:ministry",
    "office:military_spokesperson": "institution:army",
    "office:police_spokesperson": "institution:police",
    "office:court_spokesperson": "institution:court",
    "office:prosecution_spokesperson": "institution:prosecution",
}
"""By the office of a spokesperson: the institution that they speak for."""
