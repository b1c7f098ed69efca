"""What a noun can mean, itself or as a compound: a man, a woman, a body ("Familienvater")."""

from collections.abc import Container, Iterator

from wortlaut.language.reference_grammar import ReferenceGrammar


def gender_of_somebody(grammar: ReferenceGrammar, form: str) -> str:
    """Return the letter of the gender of who a noun means, empty where it means nobody.

    A compound of two listed words means who its second one does. Things that carry or do something
    may be taken for somebody ("Flugzeugträger"), so this does not tell that somebody is named.
    """
    return next(filter(None, map(grammar.gender_of_person, _itself_and_heads(grammar, form))), "")


def may_be_body(grammar: ReferenceGrammar, form: str) -> bool:
    """Tell whether a noun may say what a body is ("Betreiber", "US-Autoriese")."""
    return _is_of(grammar, form, grammar.sources.borne)


def bears_writing(grammar: ReferenceGrammar, form: str) -> bool:
    """Tell whether a noun means a thing that words are written on ("Wahlplakaten")."""
    return _is_of(grammar, form, grammar.sources.bearing)


def is_mute_thing(grammar: ReferenceGrammar, form: str) -> bool:
    """Tell whether a noun means what shows something and says nothing ("Werkzeugfunde")."""
    return _is_of(grammar, form, grammar.sources.mute)


def is_acting_place(grammar: ReferenceGrammar, form: str) -> bool:
    """Tell whether a noun is one for places that act as bodies do ("Hafenstadt")."""
    return _is_of(grammar, form, grammar.acting_places)


def is_compound(grammar: ReferenceGrammar, form: str) -> bool:
    """Tell whether a form is made of two listed nouns ("Frachtschiffe")."""
    _, *heads = _itself_and_heads(grammar, form)
    return any(grammar.word(head, "NOUN").listed for head in heads)


def _is_of(grammar: ReferenceGrammar, form: str, stems: Container[str]) -> bool:
    return any(grammar.stem(each) in stems for each in _itself_and_heads(grammar, form))


def _itself_and_heads(grammar: ReferenceGrammar, form: str) -> Iterator[str]:
    """Yield what stands behind the last hyphen of a noun, then its heads behind a listed noun."""
    last = form.rpartition("-")[2]
    yield last
    for modifier, head in grammar.heads(last):
        if any(grammar.word(each, "NOUN").listed for each in grammar.modifiers(modifier)):
            yield head
