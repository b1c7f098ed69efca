"""What the parse tells of who does what: subjects, agents, the noun of a phrase.

Relations are those of Universal Dependencies 2. Without a parse nothing is told. Each question
looks at no more than `REACH` tokens to either side, so time stays linear.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from wortlaut.actors.view.view import View
from wortlaut.language.reference_grammar import Part
from wortlaut.records import SUBJUNCTIVES, VERBS

REACH = 60
_HIGHEST = 12
_AGENT_MARKS = frozenset((Part.OF, Part.OF_THE))
SUBJECTS = frozenset(("nsubj", "nsubj:pass"))
"""How a subject depends on its verb, also in the passive (UD)."""
_NOMINAL = frozenset(("NOUN", "PROPN"))
_SHARING = frozenset(("conj", "parataxis"))
"""Clauses whose verb may share the subject of the one that they are joined to."""


def children(view: View, token: int) -> Sequence[int]:
    """Return the tokens that depend on a token, in order."""
    return view.children(token, REACH)


def case_marks(view: View, head: int) -> list[int]:
    """Return the prepositions and the like that mark the case of a noun, ascending."""
    return [place for place in children(view, head) if view.relations[place] == "case"]


def case_words(view: View, head: int) -> list[str]:
    """Return the prepositions that mark the case of a noun, in lower case."""
    return [view.forms[mark].lower() for mark in case_marks(view, head)]


def verb_over(view: View, token: int) -> int:
    """Return the nearest verb that a token hangs under, -1 for none."""
    readings = view.analysis.readings
    for _ in range(_HIGHEST):
        token = view.governors[token]
        if token < 0 or readings[token].pos in VERBS:
            return token
    return -1


def predicate_over(view: View, token: int) -> int:
    """Return the nearest verb that a token hangs under, or what a copula says of the subject.

    In "Sie ist nach eigenen Angaben krank" it is "krank"; -1 for none.
    """
    readings = view.analysis.readings
    for _ in range(_HIGHEST):
        token = view.governors[token]
        if token < 0 or readings[token].pos in VERBS or _has_copula(view, token):
            return token
    return -1


def _has_copula(view: View, token: int) -> bool:
    return any(view.relations[place] == "cop" for place in children(view, token))


def subject(view: View, verb: int) -> int:
    """Return the head of a verb's subject, in the passive that of who does it; -1 for none.

    A verb that is joined to another by "und" or a comma shares its subject.
    """
    for _ in range(_HIGHEST):
        found = -1
        for place in children(view, verb):
            if view.relations[place] == "nsubj" and (
                found < 0 or _gives_way(view, found, place, verb)
            ):
                found = place
        if is_passive(view, verb):
            return agent(view, verb)
        if found >= 0 and (other := _instead(view, found, verb)) >= 0:
            return other
        if found >= 0 and is_relative(view, found):
            return clause_noun(view, verb)
        if found >= 0 or view.relations[verb] not in _SHARING:
            return found
        verb = view.governors[verb]
    return -1


def _gives_way(view: View, found: int, other: int, verb: int) -> bool:
    """Tell whether a later subject is rather meant: than "das", "es", than a relative pronoun.

    So it is where case or number speak against the one found ("Ihren Gegner forderte Holm auf"),
    and after a colon before the verb ("Protest: Zuschauer riefen").
    """
    if other < verb and ":" in view.forms[found:other]:
        return True
    if is_oblique(view, other):
        return False
    nobody = is_expletive(view, found) or _resumes(view, found) or is_relative(view, found)
    return nobody or disagrees(view, found, verb) or _is_several(view, found, verb)


def disagrees(view: View, head: int, verb: int) -> bool:
    """Tell whether a noun can be no subject of a verb: by its case, or a plural of what is said.

    In "Die Äußerungen bezeichnete Holm als falsch" the verb is singular, so Holm speaks.
    """
    plural = view.words[head].part is Part.SPEECH and (
        view.forms[head] != view.analysis.readings[head].lemma
    )
    return is_oblique(view, head) or (plural and view.words[verb].numbers == "s")


def is_expletive(view: View, token: int) -> bool:
    """Tell whether a subject is nobody ("es heißt")."""
    return view.forms[token].lower() in view.grammar.expletive


def is_oblique(view: View, head: int) -> bool:
    """Tell whether the determiner of a noun speaks against its being a subject ("den Richter")."""
    below = (place for place in children(view, head) if view.relations[place].startswith("det"))
    return any(view.words[place].oblique for place in below)


def _is_several(view: View, head: int, verb: int) -> bool:
    """Tell whether a subject is several, joined by "und" or by its determiner, and the verb one."""
    if view.words[verb].numbers != "s":
        return False
    below = children(view, head)
    joined = [p for p in below if view.relations[p] == "conj"]
    named = any(view.analysis.readings[p].pos in _NOMINAL for p in joined)
    return named or any(
        view.words[p].numbers == "p" for p in below if view.relations[p].startswith("det")
    )


def _instead(view: View, given: int, verb: int) -> int:
    """Return the object where the subject of the parse can be none, -1 where it can."""
    if not disagrees(view, given, verb):
        return -1
    objects = (place for place in children(view, verb) if view.relations[place] == "obj")
    return next((place for place in objects if view.words[place].part is Part.NAME), -1)


def is_relative(view: View, token: int) -> bool:
    """Tell whether a token is a relative pronoun ("der Richter, der sagte …")."""
    return view.words[token].part is Part.DEFINITE


def clause_noun(view: View, verb: int) -> int:
    """Return the noun that the relative clause of a verb is about, -1 for none."""
    for _ in range(_HIGHEST):
        if view.relations[verb] == "acl":
            return view.governors[verb]
        if view.relations[verb] != "conj":
            return -1
        verb = view.governors[verb]
    return -1


def antecedent_of(view: View, token: int) -> int:
    """Return the noun that a relative clause with a preposition or adverb is about, -1 for none.

    "ein Bericht, wonach …", "ein Gutachten, laut dem …": `token` is "wonach", "laut".
    """
    pronoun = view.governors[token] if view.relations[token] == "case" else token
    if pronoun < 0 or not _opens_relative(view, pronoun):
        return -1
    verb = verb_over(view, pronoun)
    return clause_noun(view, verb) if verb >= 0 else -1


def _opens_relative(view: View, token: int) -> bool:
    part = view.words[token].part
    pronoun = view.analysis.readings[token].pos == "PRON" and part is not Part.PRONOUN
    return pronoun or part is Part.THEREBY


def came_from(view: View, verb: int) -> int:
    """Return from whom words come by a verb ("Kritik kam vom Verband"), -1 for nobody."""
    sources, head = view.grammar.sources, surface_subject(view, verb)
    if head < 0 or view.analysis.readings[verb].lemma not in sources.coming:
        return -1
    if view.words[head].part is not Part.SPEECH and view.forms[head] not in sources.reactions:
        return -1
    for place in children(view, verb):
        marks = case_words(view, place)
        from_it = not view.grammar.origin.isdisjoint(marks)
        if view.relations[place].startswith("obl") and (from_it or _is_agent(view, place)):
            return place
    return -1


def surface_subject(view: View, verb: int) -> int:
    """Return the head of the subject of a verb, also in the passive; -1 for none."""
    found = (place for place in children(view, verb) if view.relations[place] in SUBJECTS)
    return next(found, -1)


def agent(view: View, verb: int) -> int:
    """Return the head of who does what a passive verb says ("von der Polizei"), -1 for none."""
    found = (
        place
        for place in children(view, verb)
        if view.relations[place] == "obl:agent"
        or (view.relations[place] == "obl" and _is_agent(view, place))
    )
    return next(found, -1)


def is_passive(view: View, verb: int) -> bool:
    """Tell whether a verb stands in the passive, by its auxiliaries, else by the parse.

    With "werden" a participle makes the passive, an infinitive the future; "war gefolgt" is none.
    """
    readings = view.analysis.readings
    below = children(view, verb)
    auxiliaries = [p for p in below if view.relations[p] in {"aux", "aux:pass"}]
    if not auxiliaries:
        return any(view.relations[place] == "nsubj:pass" for place in below)
    if view.forms[verb].lower() == readings[verb].lemma:
        return any(view.relations[place] in {"aux:pass", "nsubj:pass"} for place in below)
    return any(readings[place].lemma == view.grammar.passive for place in auxiliaries)


def is_subjunctive(view: View, verb: int) -> bool:
    """Tell whether a verb or its auxiliary is in the Konjunktiv, as what others tell is."""
    auxiliaries = (p for p in children(view, verb) if view.relations[p].startswith("aux"))
    readings = view.analysis.readings
    return any(readings[place].mood in SUBJUNCTIVES for place in (verb, *auxiliaries))


def is_retold(view: View, sentence: int) -> bool:
    """Tell whether a sentence tells whom somebody else quotes ("er habe gerufen: „Ja.“")."""
    verb = main_verb(view, sentence)
    if verb < 0 or not is_subjunctive(view, verb):
        return False
    first, last = view.analysis.sentences[sentence]
    return any(place in view.said for place in range(first, last))


def main_subject(view: View, sentence: int) -> int:
    """Return the head of the subject of a sentence's root, also in the passive; -1 for none."""
    root = main_verb(view, sentence)
    return surface_subject(view, root) if root >= 0 else -1


def main_verb(view: View, sentence: int) -> int:
    """Return the root of a sentence, -1 for none."""
    sentences = view.analysis.sentences
    if not 0 <= sentence < len(sentences):
        return -1
    first, last = sentences[sentence]
    roots = view.governed.get(-1, ())
    place = bisect_left(roots, first)
    return roots[place] if place < len(roots) and roots[place] < min(last, first + REACH) else -1


def clause_subject(view: View, token: int) -> int:
    """Return the head of the subject of a clause in the sentence before a token, -1 for none."""
    first = view.starts[view.sentence(token)] if view.starts else 0
    for place in range(token - 1, max(first, token - REACH) - 1, -1):
        if view.relations[place] in SUBJECTS:
            return place
    return -1


def _resumes(view: View, token: int) -> bool:
    """Tell whether a word stands for what was told before: "Das wies Lenz zurück" is Lenz's."""
    return view.forms[token].lower() in view.grammar.resuming


def _is_agent(view: View, token: int) -> bool:
    return any(view.words[place].part in _AGENT_MARKS for place in case_marks(view, token))


def speaking_verb(view: View, cue: Iterable[int]) -> int:
    """Return the verb of the words that mark speech, -1 for none: one of saying if there is any."""
    tokens = list(cue)
    verbs = [token for token in tokens if view.analysis.readings[token].pos == "VERB"]
    if len(verbs) > 1:
        verbs = [verb for verb in verbs if speaks(view, verb)] or verbs
    return next((verb for verb in verbs if view.governors[verb] not in tokens), (*verbs, -1)[0])


def speaks(view: View, verb: int) -> bool:
    """Tell whether a verb with its particle marks speech."""
    particle = (p for p in children(view, verb) if view.relations[p] == "compound:prt")
    return view.grammar.speaks([view.forms[token] for token in (verb, *particle)])


def verb_over_all(view: View, tokens: Sequence[int]) -> int:
    """Return the verb that a run of tokens hangs under, by the first with a head outside; or -1."""
    inside = range(tokens[0], tokens[-1] + 1)
    for token in tokens[:REACH]:
        over = view.governors[token]
        if over >= 0 and over not in inside:
            return over if view.analysis.readings[over].pos == "VERB" else -1
    return -1
