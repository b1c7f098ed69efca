"""Documents made by hand for the tests of exports and command line."""

from dataclasses import replace

from found_words import excerpt, mention, participant

from wortlaut.records import (
    NARRATOR,
    Actor,
    ActorKind,
    Article,
    Attestation,
    Document,
    Event,
    EventType,
    Kind,
    Medium,
    MentionForm,
    Phase,
    Statement,
    Status,
    TimeExpression,
    TimeType,
)

TEXT = (
    "Streit um die Brücke in Altenrode\n"
    "\n"
    "Die Stadt Altenrode will ihre Brücke über die Selke erst im Herbst sperren. „Vor dem "
    "Schützenfest wird hier nichts gebaut“, sagte Bürgermeisterin Karla Wendisch am Dienstag "
    "den Stadträten. Die Statik sei geprüft, die Lasten seien begrenzt worden. Für Panik gebe "
    "es keinen Anlass.\n"
    "\n"
    "Das sieht das Ingenieurbüro Thoma & Reuß anders. Dessen Gutachter Emil Thoma warf der "
    "Verwaltung vor, sie habe ihm gegenüber erklärt, „die Sache“ sei „politisch entschieden“. "
    "Laut seinem Bericht sind drei von neun Pfeilern unterspült. Der Landkreis kritisierte die "
    "späte Meldung.\n"
    "\n"
    "Und wer haftet? Wer würde im Ernstfall vor den Angehörigen stehen? Wendisch wich der Frage "
    "aus. „Wir“, sagte sie nur, „haben nichts zu verbergen.“\n"
)


def _by_the_mayor(t: str) -> tuple[Statement, ...]:
    return (
        Statement(
            id="s1",
            kind=Kind.DIRECT,
            medium=Medium.SPEECH,
            quote=excerpt(t, "„Vor dem Schützenfest wird hier nichts gebaut“"),
            speaker=participant(t, "Bürgermeisterin Karla Wendisch"),
            addressee=participant(t, "den Stadträten"),
            cue=excerpt(t, "sagte"),
            frame=excerpt(t, ", sagte Bürgermeisterin Karla Wendisch am Dienstag den Stadträten"),
            confidence=0.97,
        ),
        Statement(
            id="s2",
            kind=Kind.INDIRECT_FREE_INDIRECT,
            medium=Medium.SPEECH,
            quote=excerpt(t, "Die Statik sei geprüft, die Lasten seien begrenzt worden."),
            speaker=participant(t, "Bürgermeisterin Karla Wendisch"),
            confidence=0.81,
        ),
        Statement(
            id="s3",
            kind=Kind.INDIRECT_FREE_INDIRECT,
            quote=excerpt(t, "Für Panik gebe es keinen Anlass."),
            speaker=participant(t, "Bürgermeisterin Karla Wendisch"),
            confidence=0.78,
        ),
    )


def _by_the_engineers(t: str) -> tuple[Statement, ...]:
    return (
        Statement(
            id="s4",
            kind=Kind.INDIRECT,
            medium=Medium.SPEECH,
            quote=excerpt(
                t, "sie habe ihm gegenüber erklärt, „die Sache“ sei „politisch entschieden“"
            ),
            speaker=participant(t, "Dessen Gutachter Emil Thoma"),
            addressee=participant(t, "der Verwaltung"),
            cue=excerpt(t, "warf", "vor", after="Emil Thoma"),
            confidence=0.9,
        ),
        Statement(
            id="s5",
            kind=Kind.DIRECT,
            medium=Medium.SPEECH,
            quote=excerpt(t, "„die Sache“", "„politisch entschieden“"),
            speaker=participant(t, "sie", after="vor, "),
            addressee=participant(t, "ihm gegenüber"),
            cue=excerpt(t, "erklärt"),
            parent="s4",
            confidence=0.66,
        ),
        Statement(
            id="s6",
            kind=Kind.INDIRECT,
            medium=Medium.WRITING,
            quote=excerpt(t, "sind drei von neun Pfeilern unterspült"),
            speaker=participant(t, "seinem Bericht"),
            cue=excerpt(t, "Laut"),
            confidence=0.88,
        ),
    )


def _by_others(t: str) -> tuple[Statement, ...]:
    return (
        Statement(
            id="s7",
            kind=Kind.REPORTED,
            medium=Medium.SPEECH_OR_WRITING,
            quote=excerpt(t, "die späte Meldung"),
            speaker=participant(t, "Der Landkreis"),
            cue=excerpt(t, "kritisierte"),
            confidence=0.72,
        ),
        Statement(
            id="s8",
            kind=Kind.FREE_INDIRECT,
            medium=Medium.THOUGHT,
            quote=excerpt(t, "Wer würde im Ernstfall vor den Angehörigen stehen?"),
            confidence=0.41,
        ),
        Statement(
            id="s9",
            kind=Kind.DIRECT,
            medium=Medium.SPEECH,
            quote=excerpt(t, "„Wir“", "„haben nichts zu verbergen.“"),
            speaker=participant(t, "sie", after="sagte sie"),
            cue=excerpt(t, "sagte", after="„Wir“"),
            confidence=0.95,
        ),
    )


def bridge() -> Document:
    """A short report with every kind, a nested statement and an interrupted one."""
    t = TEXT
    article = Article.of(t, title="Streit um die Brücke", outlet="Selke-Bote", published="2024-05")
    said = (*_by_the_mayor(t), *_by_the_engineers(t), *_by_others(t))
    return Document(article=article, statements=said)


def _actors(t: str) -> tuple[Actor, ...]:
    wendisch = Actor(
        id="a1",
        name="Karla Wendisch",
        kind=ActorKind.PERSON,
        key="person:wendisch-karla:DEU",
        country="DEU",
        roles=("Bürgermeisterin",),
        mentions=(
            mention(t, "Karla Wendisch", MentionForm.NAME),
            mention(t, "Wendisch", MentionForm.NAME, after="stehen?"),
            mention(t, "sie", MentionForm.PRONOUN, after="sagte sie"),
        ),
    )
    thoma = Actor(
        id="a2",
        name="Emil Thoma",
        kind=ActorKind.PERSON,
        roles=("Gutachter",),
        mentions=(mention(t, "Emil Thoma", MentionForm.NAME),),
    )
    town = Actor(
        id="a3",
        name="Altenrode",
        kind=ActorKind.ORGANISATION,
        mentions=(mention(t, "Altenrode", MentionForm.NAME, after="Die Stadt"),),
    )
    return wendisch, thoma, town


def told() -> Document:
    """The same report with who is who and when."""
    document = bridge()
    start = TEXT.index("Dienstag")
    tuesday = TimeExpression(
        id="t1",
        start=start,
        end=start + len("Dienstag"),
        text="Dienstag",
        type=TimeType.DATE,
        value="2024-05-14",
    )
    who = {"s1": "a1", "s2": "a1", "s3": "a1", "s4": "a2", "s9": "a1"}
    return replace(
        document,
        statements=tuple(
            replace(
                statement,
                speaker=replace(statement.speaker, actor=who.get(statement.id))
                if statement.speaker
                else None,
                time="t1" if statement.id == "s1" else None,
            )
            for statement in document.statements
        ),
        actors=_actors(TEXT),
        times=(tuesday,),
    )


def happened() -> Document:
    """The report with what happened: a fact, a claim of two sources, and a denial."""
    document = told()
    t = TEXT
    return replace(
        document,
        events=(
            Event(
                id="e1",
                type=EventType.ACCUSE,
                trigger=excerpt(t, "warf", "vor", after="Emil Thoma"),
                actors=("a2",),
                recipients=("a3",),
                time="t1",
                phase=Phase.HAPPENED,
                statements=("s4",),
                attestations=(
                    Attestation(
                        source=NARRATOR,
                        status=Status.ASSERTED,
                        evidence=(excerpt(t, "warf", "vor", after="Emil Thoma"),),
                    ),
                ),
                confidence=0.8,
            ),
            Event(
                id="e2",
                type=EventType.COERCE,
                trigger=excerpt(t, "sperren"),
                actors=("a3",),
                place=excerpt(t, "Altenrode", after="Die Stadt"),
                phase=Phase.PLANNED,
                attestations=(
                    Attestation(source="a1", status=Status.UNCERTAIN),
                    Attestation(source="ein Gutachter", status=Status.ASSERTED),
                ),
                confidence=0.4,
            ),
            Event(
                id="e3",
                type=EventType.COERCE,
                trigger=excerpt(t, "gebaut"),
                recipients=("a3",),
                phase=Phase.HAPPENED,
                attestations=(Attestation(source="unknown", status=Status.DENIED),),
                confidence=0.4,
            ),
        ),
    )
