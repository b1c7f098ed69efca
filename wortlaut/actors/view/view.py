"""An article as the search for actors sees it: forms, words, known names, places."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import partial

from wortlaut.actors.view.added_persons import told_apart
from wortlaut.actors.view.firms import firms_called_as_persons
from wortlaut.actors.view.named_bodies import with_named_bodies
from wortlaut.actors.view.namesakes import country_of_bodies, meant_in
from wortlaut.actors.view.senses import (
    KeptForms,
    Known,
    institution_of,
    is_name_of_body,
    is_noun_for_firms,
    kept_forms,
)
from wortlaut.actors.view.shared_names import families_first, renamed, surnames_of
from wortlaut.knowledge.index import Knowledge
from wortlaut.language.plain_words import plain_text
from wortlaut.language.reference_grammar import Part, ReferenceGrammar, ReferenceWord
from wortlaut.records import Analysis, EntityKind, Span

_LONGEST_INITIALS = 8
_COMPOUNDING = frozenset((Part.NOUN, Part.NAME, Part.ADJECTIVE, Part.OTHER))
_BEFORE_SURNAME = frozenset((Part.NAME, Part.HONORIFIC))


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What the tokens are, looked up once; all lists have one item a token.

    Attributes:
        analysis: the article.
        grammar, knowledge: what its language brings.
        forms, words: the tokens' texts and what they tell.
        matches: known forms by their first tokens.
        entities: the kind of the entity that a token lies in.
        firms: tokens of names of firms that are called as persons are.
        names: all forms that are read as names.
        surnames: forms that follow the first in somebody's full name.
        initials: unknown short names that stand in brackets after a name ("(LBM)"), with the
            token of the opening bracket.
        governors: the token that each depends on, -1 where there is none or no parse.
        relations: how each depends on its governor (UD), empty where there is no parse.
        governed: by governor, what depends on it, ascending.
        starts: first tokens of the sentences.
        labels: first tokens of the labels of turns; no name runs on into one.
        first_names: words of time that are first names ("Juli Holm").
        honours: degrees, and what qualifies a rank, right before a name.
        passed_over: tokens of datelines, where nobody is named who acts or speaks.
        wanted: tokens of those who take part in statements; only there any noun counts.
        quotations: first tokens of what is said word for word, which is no name of a body.
        said: all tokens of what is said word for word.
        told: all tokens of what somebody says, in what words ever, but for what sums it up.
        kept: see `KeptForms`.
        country: of which most bodies named in the article are, see `namesakes`.
        bodies: first tokens of names of bodies, of several words, that the entities alone have,
            with the tokens after them.
    """

    analysis: Analysis
    grammar: ReferenceGrammar
    knowledge: Knowledge
    forms: list[str]
    words: list[ReferenceWord]
    matches: dict[int, Known]
    entities: dict[int, EntityKind]
    firms: frozenset[int]
    names: frozenset[str]
    surnames: frozenset[str]
    initials: dict[str, int]
    governors: list[int]
    relations: list[str]
    governed: Mapping[int, Sequence[int]]
    starts: list[int]
    labels: frozenset[int]
    first_names: frozenset[int]
    honours: frozenset[int]
    passed_over: frozenset[int]
    wanted: frozenset[int]
    quotations: frozenset[int]
    said: frozenset[int]
    told: frozenset[int]
    kept: KeptForms
    country: str | None = None
    bodies: Mapping[int, int] = field(default_factory=dict)

    def sentence(self, token: int) -> int:
        """Return the index of the sentence that holds a token."""
        return max(0, bisect_right(self.starts, token) - 1)

    def end_of_sentence(self, token: int) -> int:
        """Return the index after the last token of the sentence that holds a token."""
        sentences = self.analysis.sentences
        return sentences[self.sentence(token)].last if sentences else len(self.forms)

    def span(self, first: int, last: int) -> Span:
        """Return the code points under the tokens `[first, last)`."""
        tokens = self.analysis.tokens
        return Span(tokens[first].start, tokens[last - 1].end)

    def text(self, first: int, last: int) -> str:
        """Return the words of the tokens `[first, last)`, white space made one space."""
        tokens = self.analysis.tokens
        text = self.analysis.article.text[tokens[first].start : tokens[last - 1].end]
        return " ".join(plain_text(text).split())

    def is_inflected(self, token: int) -> bool:
        """Tell whether a token stands in another form than its lemma; where nothing is read, no."""
        readings = self.analysis.readings
        return bool(readings) and readings[token].lemma != self.forms[token]

    def is_plural_verb(self, token: int) -> bool:
        """Tell whether a verb in the plural stands at a place, which may lie outside the text."""
        word = self.words[token] if 0 <= token < len(self.words) else None
        return word is not None and word.part is Part.VERB and word.numbers == "p"

    def children(self, token: int, reach: int) -> Sequence[int]:
        """Return the tokens at most `reach` away that depend on a token, in order."""
        found = self.governed.get(token, ())
        if not found:
            return found
        return found[bisect_left(found, token - reach) : bisect_right(found, token + reach)]

    def is_body(self, token: int) -> bool:
        """Tell whether the entities take a token for a body's name, and nobody's surname."""
        body = self.entities.get(token) is EntityKind.ORGANISATION
        return body and (token in self.firms or self.forms[token] not in self.surnames)

    def known(self, token: int) -> Known | None:
        """Return the known form that starts at a token, also as the head of a compound."""
        match = self.matches.get(token)
        if match is not None:
            return match
        form = self.forms[token]
        if not form[:1].isupper() or self.words[token].part not in _COMPOUNDING:
            return None
        found = self.kept.compound(form)
        if found is None:
            return None
        modifier = meant_in(found.modifier, self.country, self.knowledge)
        return found._replace(last=token + 1, modifier=modifier)

    def is_unknown(self, token: int) -> bool:
        """Tell whether a noun starts nothing known, and is no name in itself."""
        return token not in self.matches and self.kept.says_nothing(self.forms[token])


def _owned(
    analysis: Analysis, words: Sequence[ReferenceWord], grammar: ReferenceGrammar
) -> list[int]:
    """Return the words for bodies after whose they are: "Goethes Werke" is no firm."""
    pairs = zip(analysis.tokens, analysis.readings, words[1:], strict=False)
    return [
        place
        for place, (token, reading, word) in enumerate(pairs, 1)
        if word.part is Part.BODY and reading.lemma == grammar.bare(token.text)
    ]


def _initials(
    forms: list[str],
    words: list[ReferenceWord],
    matches: Mapping[int, Known],
    passed_over: Set[int],
) -> dict[str, int]:
    """Return the short names in brackets that no table has, each with its opening bracket."""
    found: dict[str, int] = {}
    for place in range(1, len(words) - 2):
        if (
            place in passed_over
            or words[place].part is not Part.OPEN
            or words[place + 2].part is not Part.CLOSE
        ):
            continue
        form = forms[place + 1]
        short = 1 < len(form) <= _LONGEST_INITIALS and form.isalpha() and not form.istitle()
        if short and place + 1 not in matches and forms[place - 1][-1:].isalpha():
            found.setdefault(form, place)
    return found


def _opens_name(words: Sequence[ReferenceWord], place: int, timely: Set[int]) -> bool:
    """Tell whether a word of time that is a name is the first of a full one ("Juli Holm")."""
    if place - 1 in timely or place + 1 >= len(words):
        return False
    before = words[place - 1].part if place else Part.OTHER
    return before not in _BEFORE_SURNAME and words[place + 1].part is Part.NAME


def _matches(
    forms: Sequence[str], knowledge: Knowledge, passed_over: Set[int]
) -> tuple[dict[int, Known], str | None]:
    """Return the known forms by their first token, and the country that most bodies are of.

    Those that start in what is passed over are left out.
    """
    found = [m for m in told_apart(knowledge.scan(forms)) if m.first not in passed_over]
    country = country_of_bodies(found, knowledge)
    known = {m.first: Known(m.last, meant_in(m.senses, country, knowledge)) for m in found}
    return known, country


def _names(forms: Sequence[str], words: Sequence[ReferenceWord]) -> frozenset[str]:
    return frozenset(
        form for form, word in zip(forms, words, strict=True) if word.part is Part.NAME
    )


def _governed(analysis: Analysis) -> Mapping[int, Sequence[int]]:
    """Return by token what depends on it, ascending, the roots by -1."""
    found = defaultdict[int, list[int]](list)
    for place, (head, _) in enumerate(analysis.dependencies):
        found[head].append(place)
    return found


def view(
    analysis: Analysis,
    grammar: ReferenceGrammar,
    knowledge: Knowledge,
    wanted: Iterable[int],
    quotations: Iterable[Sequence[int]] = (),
    told: Iterable[int] = (),
) -> View:
    """Look up all tokens of an analysis; `quotations` are the tokens of each direct one.

    For the others see `View`.
    """
    direct = [tokens for tokens in quotations if tokens]
    forms = [token.text for token in analysis.tokens]
    timely, honours = grammar.named_as_times(forms), grammar.honours(forms)
    words = _words(analysis, forms, grammar, timely, honours)
    first_names = frozenset(p for p in timely if _opens_name(words, p, timely))
    surnames = surnames_of(forms, words, analysis.entities, knowledge)
    surnames |= {forms[place + 1] for place in first_names}
    firsts = families_first(forms, words, knowledge)
    passed_over = frozenset(token for dateline in analysis.datelines for token in range(*dateline))
    matches, country = _matches(forms, knowledge, passed_over)
    initials = _initials(forms, words, matches, passed_over)
    for place in _owned(analysis, words, grammar):
        words[place] = ReferenceWord(Part.NOUN)
    if initials or surnames or firsts or Part.BODY in {word.part for word in words}:
        words = renamed(forms, words, surnames, firsts, initials)
    kept = kept_forms(grammar, knowledge)
    kinds, firms = _kinds(analysis, words, surnames, grammar, knowledge, kept)
    return View(
        analysis=analysis,
        grammar=grammar,
        knowledge=knowledge,
        forms=forms,
        words=words,
        matches=matches,
        entities=kinds,
        firms=firms,
        names=_names(forms, words),
        surnames=frozenset(surnames),
        initials=initials,
        governors=[head for head, _ in analysis.dependencies] or [-1] * len(forms),
        relations=[relation for _, relation in analysis.dependencies] or [""] * len(forms),
        governed=_governed(analysis),
        starts=[first for first, _ in analysis.sentences],
        labels=frozenset(turn.label.first for turn in analysis.turns if turn.label is not None),
        first_names=first_names,
        honours=honours,
        passed_over=passed_over,
        wanted=frozenset(wanted),
        quotations=frozenset(tokens[0] for tokens in direct),
        said=frozenset(token for tokens in direct for token in tokens),
        told=frozenset(told),
        kept=kept,
        country=country,
    )


def _words(
    analysis: Analysis,
    forms: Sequence[str],
    grammar: ReferenceGrammar,
    timely: Set[int],
    honours: Set[int],
) -> list[ReferenceWord]:
    """Return what the forms tell; some words of time are names, and degrees are honorifics."""
    tags: Sequence[str] = [reading.pos for reading in analysis.readings] or [""] * len(forms)
    words = list(map(grammar.word, forms, tags))
    for place in timely:
        words[place] = ReferenceWord(Part.NAME)
    for place in honours:
        words[place] = ReferenceWord(Part.HONORIFIC)
    return words


def _kinds(
    analysis: Analysis,
    words: Sequence[ReferenceWord],
    surnames: Set[str],
    grammar: ReferenceGrammar,
    knowledge: Knowledge,
    kept: KeptForms,
) -> tuple[dict[int, EntityKind], frozenset[int]]:
    """Return the kind of the entity that a token lies in, and where firms are called as persons.

    The entities are put right: names that the article gives to a body, and those of firms, are
    names of organisations.
    """
    kinds = with_named_bodies(
        analysis,
        surnames,
        lambda form: institution_of(knowledge, kept, form) is not None,
        partial(is_name_of_body, knowledge),
    )
    of_firms = partial(is_noun_for_firms, knowledge, kept)
    firms = firms_called_as_persons(analysis, kinds, words, surnames, grammar, of_firms)
    return kinds | dict.fromkeys(firms, EntityKind.ORGANISATION), firms
