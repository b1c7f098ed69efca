"""Whether a noun means one man or one woman, also where it is a compound ("Familienvater")."""

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
    for modifier, head in grammar.heads(last):
        gender = grammar.gender_of_person(head)
        if gender and any(grammar.word(m, "NOUN").listed for m in grammar.modifiers(modifier)):
            return gender
    return ""
