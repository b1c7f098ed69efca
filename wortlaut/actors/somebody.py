"""What a noun can mean, itself or as a compound: a man, a woman, a body ("Familienvater")."""

from wortlaut.records.reference_grammar import ReferenceGrammar


def gender_of_somebody(grammar: ReferenceGrammar, form: str) -> str:
    """Return the letter of the gender of who a noun means, empty where it means nobody.

    A compound of two listed words means who its second one does. Things that carry or do something
    may be taken for somebody ("Flugzeugträger"), so this does not tell that somebody is named.
    """
    last = form.rpartition("-")[2]
    own = grammar.gender_of_person(last)
    if own:
        return own
    cuts = grammar.heads(last)
    whom = ((modifier, grammar.gender_of_person(head)) for modifier, head in cuts)
    return next((gender for modifier, gender in whom if gender and _listed(grammar, modifier)), "")


def may_be_body(grammar: ReferenceGrammar, form: str) -> bool:
    """Tell whether a noun may say what a body is ("Betreiber", "US-Autoriese")."""
    last, borne = form.rpartition("-")[2], grammar.sources.borne
    return grammar.stem(last) in borne or any(
        grammar.stem(head) in borne and _listed(grammar, modifier)
        for modifier, head in grammar.heads(last)
    )


def is_compound(grammar: ReferenceGrammar, form: str) -> bool:
    """Tell whether a form is made of two listed nouns ("Frachtschiffe")."""
    return any(
        grammar.word(head, "NOUN").listed and _listed(grammar, modifier)
        for modifier, head in grammar.heads(form)
    )


def _listed(grammar: ReferenceGrammar, modifier: str) -> bool:
    """Tell whether the first part of a compound is a listed noun."""
    return any(grammar.word(each, "NOUN").listed for each in grammar.modifiers(modifier))
