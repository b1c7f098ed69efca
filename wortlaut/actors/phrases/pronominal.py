"""Words that take up who was told of before: pronouns, possessives, adverbs like "demnach"."""

from wortlaut.actors.phrases.phrase import Phrase, Sort
from wortlaut.actors.view.view import View
from wortlaut.language.reference_grammar import Part

_PRONOMINAL = frozenset((Part.PRONOUN, Part.THEREBY))


def is_pronominal(view: View, token: int) -> bool:
    """Tell whether a word stands alone for who was told of, also a form like a possessive.

    In "ihr zufolge" it is a personal pronoun, in "ihr Bericht" and "deren Chef" a determiner.
    """
    if view.words[token].part in _PRONOMINAL:
        return True
    after = view.forms[token + 1].lower() if token + 1 < len(view.forms) else ""
    return view.words[token].part is Part.POSSESSIVE and after in view.grammar.sources.naming


def taken_up(view: View, token: int) -> Phrase:
    """Return a pronoun, or an adverb for the source before."""
    word = view.words[token]
    return possessive(token)._replace(
        sort=Sort.THEREBY if word.part is Part.THEREBY else Sort.PRONOUN,
        genders=word.genders,
        numbers=word.numbers,
    )


def possessive(token: int) -> Phrase:
    """Return the possessive determiner as the phrase of whose it is."""
    return Phrase(
        first=token, last=token + 1, head=token, core=(token, token + 1), sort=Sort.PRONOUN
    )
