"""From the entities that a network has read to those of an article, one rule after the other."""

from collections.abc import Sequence

from wortlaut.entities.joined_names import with_joined
from wortlaut.entities.labelled_names import with_labelled
from wortlaut.entities.listed_kinds import with_listed_kinds
from wortlaut.entities.no_persons import without_no_persons
from wortlaut.entities.told_surnames import with_told_surnames
from wortlaut.entities.whole_names import with_first_names
from wortlaut.entities.within_sentences import within_sentences
from wortlaut.language import Pack
from wortlaut.records import Analysis, Entity


def corrected_entities(
    entities: Sequence[Entity], analysis: Analysis, *, pack: Pack
) -> tuple[Entity, ...]:
    """Return entities with what is certain of them by rule.

    Args:
        entities: as a network has read them, in the order of the text.
        analysis: the article with its readings; its own entities are not read.
        pack: of its language.
    """
    forms = analysis.forms()
    apart = within_sentences(entities, analysis)
    labelled = with_labelled(apart, forms, analysis.turns)
    persons = without_no_persons(
        labelled, forms, analysis.sentences, analysis.readings, pack.is_adjective
    )
    whole = with_first_names(persons, forms, analysis.sentences, pack.may_be_first_name)
    listed = with_listed_kinds(whole, forms, pack.only_bearer)
    told = with_told_surnames(listed, analysis, pack.reference_grammar(), pack.is_only_surname)
    return with_joined(told, forms, analysis.readings)
