"""From the quotations that a network has read to those of an article, one rule after the other."""

from collections.abc import Sequence

from wortlaut.language import Pack
from wortlaut.language.paragraphs import line_breaks, paragraphs
from wortlaut.quotations.addressees import with_spoken_to
from wortlaut.quotations.adverbial import without_adverbial
from wortlaut.quotations.almost import without_almost
from wortlaut.quotations.announced import with_announced
from wortlaut.quotations.consequences import without_consequences
from wortlaut.quotations.edges import with_edges
from wortlaut.quotations.headline_sources import with_headline_sources
from wortlaut.quotations.headlines import headlines, told_by_themselves
from wortlaut.quotations.interrupted import with_whole_statements
from wortlaut.quotations.inverted import with_inverted
from wortlaut.quotations.lead_ins import led_in
from wortlaut.quotations.left_out import without_ranges
from wortlaut.quotations.named_words import without_named_words
from wortlaut.quotations.own_words import without_own_words
from wortlaut.quotations.quoted_words import without_quoted_words
from wortlaut.quotations.titles import without_titles
from wortlaut.quotations.told_on import without_next_paragraph
from wortlaut.quotations.turns import with_turns
from wortlaut.quotations.verbless import without_verbless
from wortlaut.quotations.verdicts import without_verdicts
from wortlaut.records import Analysis, Quotation


def corrected_quotations(
    quotations: Sequence[Quotation], analysis: Analysis, *, pack: Pack
) -> tuple[Quotation, ...]:
    """Return quotations with what is certain of them by rule.

    Args:
        quotations: as a network has read them, in the order of the text; parents are indices among
            them.
        analysis: the article with its readings and dependencies; its own quotations are not read.
        pack: of its language.
    """
    sentences, forms = analysis.sentences, analysis.forms()
    readings, trees = analysis.readings, analysis.dependencies
    grammar, almost = pack.reference_grammar(), pack.event_grammar().almost
    infinitives = pack.event_grammar().tags.infinitives
    told = without_ranges(led_in(quotations, analysis.tokens, sentences), analysis.datelines)
    headings = headlines(analysis.article.text, analysis.tokens)
    told = told_by_themselves(told, headings)
    kept = without_own_words(told, readings, trees)
    kept = without_consequences(kept, forms, readings, trees, grammar=grammar)
    kept = without_adverbial(kept, trees)
    kept = without_quoted_words(kept, sentences, readings, grammar=grammar)
    breaks = line_breaks(analysis.article.text, analysis.tokens)
    kept = without_titles(kept, forms, readings, trees, breaks=breaks, grammar=grammar)
    kept = without_named_words(kept, forms, readings, grammar=grammar)
    kept = without_almost(kept, sentences, readings, trees, almost=almost)
    kept = without_verdicts(kept, forms, readings, trees)
    parts = paragraphs(analysis.article.text, analysis.tokens)
    kept = without_next_paragraph(kept, sentences, parts, readings)
    kept = with_whole_statements(kept, sentences, forms, readings)
    kept = with_edges(kept, forms, readings, trees, grammar=grammar)
    kept = without_verbless(kept, forms, readings, infinitives=infinitives)
    kept = with_spoken_to(kept, forms, readings, trees, grammar=grammar)
    kept = with_inverted(kept, sentences, forms, readings, trees, grammar=grammar)
    kept = with_announced(kept, sentences, forms, readings, grammar=grammar)
    kept = with_headline_sources(kept, headings, forms, readings, grammar=grammar)
    return with_turns(kept, analysis.turns)
