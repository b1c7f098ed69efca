"""Which actors the tokens of a place mean."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from wortlaut.events.clauses import subjects, verb_frames
from wortlaut.events.tree import Tree
from wortlaut.language.event_grammar import Flag
from wortlaut.records import Actor, ActorKind, EventType, MentionForm, Token

_NAMES = frozenset(("flat", "flat:name", "appos", "compound", "nmod"))
_BESIDE = _NAMES - {"nmod"}
_INSIDE = frozenset(("det", "case", "amod"))
_APPOSITION, _OWNED = "appos", "nmod"
_OWNERS = frozenset(("nmod", "nmod:poss", "det:poss", "amod"))
_PERSONS = frozenset((ActorKind.PERSON, ActorKind.ANONYMOUS))
_BODIES = frozenset((ActorKind.STATE, ActorKind.ORGANISATION))
_NAMED = _BODIES | {ActorKind.PERSON}
_DEEPEST = 2
_MOST_TOKENS = 6
_MOST_MENTIONS = 60
_LONGEST_LABEL = 5
_IN_LABELS = frozenset(("PROPN", "NOUN", "ADJ", "DET"))
_BEFORE_LABELS = frozenset(("PUNCT", "NUM", "SYM", "X"))


@dataclass(frozen=True, slots=True, eq=False)
class Referents:
    """Who is meant at each token.

    Attributes:
        tree: the trees of the article.
        at: by token, the id of the actor mentioned there.
        actors: by id.
        speakers: by token inside of a quotation, who speaks.
        by_sentence: by the index of a sentence, tokens with who is mentioned there, ascending.
        most_named: who is mentioned at most tokens first.
        named_together: by the index of a sentence that names few, who is named there, as `named_in`
            has it.
        together: by token of a word that takes up several ("sie"), the id of those together.
        by_words: by the name of a body, a state or a person, the id of who has it.
    """

    tree: Tree
    at: dict[int, str]
    actors: dict[str, Actor]
    speakers: dict[int, str]
    by_sentence: dict[int, list[tuple[int, str]]]
    most_named: list[str]
    named_together: dict[int, dict[str, list[int]]]
    together: dict[int, str]
    by_words: dict[str, str]

    def around(self, sentence: int, token: int) -> Sequence[tuple[int, str]]:
        """Return those of a sentence's mentions, ascending, that are nearest to a token."""
        mentions = self.by_sentence.get(sentence, ())
        place = bisect_left(mentions, token, key=lambda mention: mention[0])
        return mentions[max(0, place - _MOST_MENTIONS) : place + _MOST_MENTIONS]

    def named_in(self, sentence: int, token: int) -> dict[str, list[int]]:
        """Return who is named in a sentence near a token, by id, with the heads of what does so."""
        known = self.named_together.get(sentence)
        return known if known is not None else _named(self.tree, self.around(sentence, token))

    def named_beside(self, token: int) -> dict[str, list[int]]:
        """Return who is named in the sentence of a token, see `named_in`."""
        return self.named_in(self.tree.sentences[token], token)

    def filled(self, places: Mapping[str, Sequence[int]]) -> dict[str, list[str]]:
        """Return, by actor, the places that one fills, by itself or as whose a thing is."""
        found: dict[str, list[str]] = {}
        for slot in sorted(places):
            tokens = places[slot][:_MOST_TOKENS]
            meant = {one for token in tokens for one in (self.of(token), self.owner(token))}
            for actor in filter(None, meant):
                found.setdefault(actor, []).append(slot)
        return found

    def before_hyphen(self, token: int) -> str | None:
        """Return who is named before the last hyphen of a word ("Bahn-Mitarbeiter")."""
        return self.by_words.get(self.tree.forms[token].rpartition("-")[0])

    def is_person(self, actor: str) -> bool:
        """Tell whether an id is that of a person."""
        known = self.actors.get(actor)
        return known is not None and known.kind is ActorKind.PERSON

    def of(self, token: int) -> str | None:
        """Return the actor that a nominal names, by itself or by the name beside it."""
        found = self.at.get(token)
        if found is not None:
            return found
        tree = self.tree
        if token in self.speakers and tree.lemmas[token].lower() in tree.grammar.speaking:
            return self.speakers[token]
        if tree.relations[token] == "det:poss":
            return self._possessor(token)
        named = self.named(token)
        return self.at[named] if named >= 0 else None

    def named(self, token: int, depth: int = 0) -> int:
        """Return the token of the name beside a nominal, in apposition or right behind it, or -1.

        "Ministerpräsident Kretschmann", "das Staatsoberhaupt, die Königin Elisabeth".
        """
        tree = self.tree
        if not tree.children[token] and tree.pos[token] != "NOUN":
            return -1
        beside = [
            child
            for child in tree.children[token]
            if tree.relations[child] in _NAMES and not tree.prepositions[child]
        ]
        if len(beside) > 1:
            beside.sort(key=lambda child: tree.relations[child] == _OWNED)
        for child in beside:
            name = tree.pos[child] == "PROPN" and not tree.cases(child)
            if child in self.at and (name or tree.relations[child] == _APPOSITION):
                return child
            if tree.relations[child] == _APPOSITION and depth < _DEEPEST:
                found = self.named(child, depth + 1)
                if found >= 0:
                    return found
        if tree.pos[token] != "NOUN":
            return -1
        if (person := self._person_behind(token)) >= 0:
            return person
        behind = token + 1
        title = behind in self.at and tree.pos[behind] == "PROPN"
        return behind if title and tree.sentences[behind] == tree.sentences[token] else -1

    def _person_behind(self, title: int) -> int:
        """Return a person's name between commas behind a title and a body, or -1.

        "Die Leiterin des Museums Solaris, Ida Brand," whatever the tree hangs the name on.
        """
        tree = self.tree
        if not tree.grammar.acts(tree.lemmas[title]):
            return -1
        for body in tree.children[title]:
            if tree.relations[body] != _OWNED or tree.prepositions[body]:
                continue
            for child in tree.children[body]:
                beside = tree.relations[child] == _APPOSITION and tree.forms[child - 1] == ","
                if beside and self.is_person(self.at.get(child, "")):
                    return child
        return -1

    def _possessor(self, token: int) -> str | None:
        """Return whom a possessive takes up: the subject of its clause.

        Not below a verb that demands something: "X forderte ihren Rücktritt" means nobody's less
        than X's.
        """
        tree = self.tree
        noun = tree.heads[token]
        for place in tree.above(noun):
            if not tree.is_verb(place):
                continue
            subject = subjects(tree, place)
            if not subject or subject[0] == noun or _demands(tree, place):
                return None
            return self.of(subject[0])
        return None

    def owner(self, token: int) -> str | None:
        """Return the actor whose the thing is that a nominal names ("Stellungen der Armee")."""
        return next(iter(self.owners(token)), None)

    def owners(self, token: int, *, origin: bool = False, depth: int = 0) -> list[str]:
        """Return the actors whose the thing is that a nominal names, all that are coordinated.

        Args:
            token: the nominal.
            origin: whether where somebody comes from counts ("Politiker aus Union und SPD").
            depth: how far below the first nominal it is.
        """
        tree, grammar = self.tree, self.tree.grammar
        for child in tree.children[token]:
            if tree.relations[child] not in _OWNERS:
                continue
            case = tree.prepositions[child]
            if case and case not in grammar.of and not (origin and case in grammar.origins):
                continue
            found = [actor for each in tree.joined(child) if (actor := self.of(each)) is not None]
            if not found and depth < _DEEPEST:
                found = self.owners(child, depth=depth + 1)
            if found:
                return found
        return []

    def all_of(self, tokens: Iterable[int], *, owners: bool) -> list[str]:
        """Return the actors of the tokens, each once.

        Args:
            tokens: nominals.
            owners: whether whose a thing is counts where it is not somebody itself.
        """
        found: dict[str, None] = {}
        for token in self._listed(tokens):
            actor = self.of(token) or self.together.get(token)
            if actor is None:
                several = self._owning(token) if owners else []
            else:
                several = self._sides(token, actor) or [actor]
            found |= dict.fromkeys(member for each in several for member in self.members(each))
        return list(found)

    def _owning(self, token: int) -> list[str]:
        """Return the actors whose a nominal is; of somebody only bodies and groups.

        Not persons, with or without a name ("Mörder von Eva Lang", "die Frau eines Spenders"), and
        not those to whom it is done ("die Verhaftung von Eva Lang").
        """
        tree, lemma = self.tree, self.tree.lemmas[token]
        if tree.is_done_to(token):
            return self._doing(token)
        found = self.owners(token)
        if not tree.grammar.acts(lemma):
            return found or self._compounded(token)
        return [owner for owner in found if self._is_body(owner)]

    def _compounded(self, token: int) -> list[str]:
        """Return the organisation whose a thing is by the first part of its word.

        "Der Bundeswehr-Einsatz"; a state or a person may be what it is about ("Polen-Reise"), and a
        strike is rather against who is named ("Lufthansa-Streik").
        """
        strikes = self.tree.grammar.strikes(self.tree.lemmas[token])
        whose = None if strikes else self.before_hyphen(token)
        known = self.actors.get(whose) if whose is not None else None
        return [known.id] if known is not None and known.kind is ActorKind.ORGANISATION else []

    def _doing(self, deed: int) -> list[str]:
        """Return who does what a noun names: "die russische Besetzung", "die Besetzung durch X"."""
        tree = self.tree
        doing = (
            each
            for child in tree.children[deed]
            if tree.relations[child] == "amod" or tree.prepositions[child] == tree.grammar.by
            for each in tree.joined(child)
        )
        return [actor for each in doing if (actor := self.of(each)) is not None]

    def _is_body(self, actor: str) -> bool:
        """Tell whether an id is not that of a person, as far as is known."""
        known = self.actors.get(actor)
        return known is None or known.kind not in _PERSONS

    def _sides(self, token: int, actor: str) -> list[str]:
        """Return the bodies for which several without a name act, where two or more are named.

        "Politiker von SPD und Grünen" are both parties, "die Präsidenten beider Länder" both.
        """
        known = self.actors.get(actor)
        if known is None or known.kind is not ActorKind.GROUP:
            return []
        owners = dict.fromkeys(self.owners(token, origin=True))
        sides = [member for owner in owners for member in self.members(owner)]
        kinds = {self.actors[side].kind for side in sides if side in self.actors}
        return sides if len(sides) > 1 and kinds <= _BODIES else []

    def _listed(self, tokens: Iterable[int]) -> Iterator[int]:
        """Yield the tokens, for one with several names beside it these ("die Länder A und B")."""
        for token in tokens:
            named = self.named(token)
            several = self.tree.joined(named) if named >= 0 else []
            known = [name for name in several if self.of(name) is not None]
            yield from known if len(known) > 1 else [token]

    def members(self, actor: str) -> list[str]:
        """Return those who act together under an id, else the id alone."""
        known = self.actors.get(actor)
        return list(known.members_or_self) if known is not None else [actor]


def who(
    tree: Tree,
    tokens: Sequence[Token],
    actors: Sequence[Actor],
    speakers: dict[int, str],
    labels: Collection[int] = (),
) -> Referents:
    """Return who is meant at each token; where mentions overlap the shorter counts.

    Args:
        tree: the trees of the article.
        tokens: its tokens.
        actors: its actors.
        speakers: by token inside of a quotation, the id of who speaks.
        labels: tokens of labels; whom these name takes part in nothing beside them.
    """
    starts = [token.start for token in tokens]
    at: dict[int, tuple[int, str]] = {}
    together: dict[int, str] = {}
    for actor in actors:
        for mention in actor.mentions:
            length = mention.end - mention.start
            first, last = bisect_right(starts, mention.start) - 1, bisect_left(starts, mention.end)
            if actor.members:
                together |= dict.fromkeys(range(max(first, 0), last), actor.id)
                continue
            for token in range(max(first, 0), last):
                if token not in at or length < at[token][0]:
                    at[token] = (length, actor.id)
    together = {token: group for token, group in together.items() if token not in at}
    meant = {token: actor for token, (_, actor) in at.items() if token not in labels}
    by_sentence: dict[int, list[tuple[int, str]]] = {}
    for token, name in sorted(meant.items()):
        by_sentence.setdefault(tree.sentences[token], []).append((token, name))
    often = [actor for actor, _ in Counter(meant.values()).most_common()]
    by_id = {actor.id: actor for actor in actors}
    named = {
        sentence: _named(tree, mentions)
        for sentence, mentions in by_sentence.items()
        if len(mentions) <= _MOST_MENTIONS
    }
    by_words = {
        mention.text: actor.id
        for actor in actors
        if actor.kind in _NAMED
        for mention in actor.mentions
        if mention.form is MentionForm.NAME
    }
    return Referents(tree, meant, by_id, speakers, by_sentence, often, named, together, by_words)


def _named(tree: Tree, mentions: Iterable[tuple[int, str]]) -> dict[str, list[int]]:
    """Return who is named by mentions, by id, with the heads of what does so."""
    by_actor: dict[str, list[int]] = {}
    for token, actor in mentions:
        by_actor.setdefault(actor, []).append(token)
    return {actor: _heads(tree, tokens) for actor, tokens in by_actor.items()}


def _heads(tree: Tree, tokens: Sequence[int]) -> list[int]:
    """Return the heads of what names somebody, the titles before names; else the tokens."""
    tops = dict.fromkeys([_top(tree, token) for token in tokens])
    return [top for top in tops if tree.relations[top] not in _INSIDE] or list(tokens)


def _top(tree: Tree, token: int) -> int:
    """Return what a token of a name is in apposition to or a part of, in the end, else itself."""
    for place in tree.above(token):
        if tree.relations[place] not in _BESIDE:
            return place
    return token


def _demands(tree: Tree, verb: int) -> bool:
    """Tell whether a verb says that somebody demands something."""
    return any(
        frame.type is EventType.REQUEST and Flag.OPEN not in frame.flags
        for frame in verb_frames(tree, verb)
    )


def headline_labels(tree: Tree) -> set[int]:
    """Return the tokens of names and nouns before a colon that open a sentence.

    They tell who says so or what it is about ("Berg: Polen plant Offensive", "Die Bahn: Lokführer
    streiken"), not who does it. A preposition or a verb before the colon makes no label.
    """
    found: set[int] = set()
    label: list[int] = []
    opening = True
    for token, form in enumerate(tree.forms):
        if not token or tree.sentences[token] != tree.sentences[token - 1]:
            opening, label = True, []
        if not opening:
            continue
        if form == ":" and label:
            found.update(label)
        if tree.pos[token] in _IN_LABELS and len(label) < _LONGEST_LABEL:
            label.append(token)
        else:
            opening = not label and tree.pos[token] in _BEFORE_LABELS
    return found


def affiliations(tree: Tree) -> set[int]:
    """Return the tokens in brackets right behind a name: "Nicole Hahn (CDU)" is not the CDU."""
    found: set[int] = set()
    for token in range(1, len(tree.forms) - 2):
        if tree.forms[token] == "(" and tree.pos[token - 1] == "PROPN":
            inside = tree.forms[token + 1 : token + 2 + _LONGEST_LABEL]
            if ")" in inside:
                found.update(range(token + 1, token + 1 + inside.index(")")))
    return found
