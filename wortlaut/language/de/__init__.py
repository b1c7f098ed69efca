"""The German pack, see `wortlaut.language.Pack`."""

from wortlaut.language.de.events.frames import event_frames
from wortlaut.language.de.events.grammar import event_grammar
from wortlaut.language.de.reference.grammar import reference_grammar
from wortlaut.language.de.statements.media import medium_hint
from wortlaut.language.de.statements.speech_acts import speech_act
from wortlaut.language.de.structure.quotation_marks import quotation_marks
from wortlaut.language.de.structure.sentences import outline, sentences
from wortlaut.language.de.times.grammar import time_grammar
from wortlaut.language.de.words.letters import WRITTEN_OUT
from wortlaut.language.de.words.morphology import (
    AMBIGUITY_CLASSES,
    ambiguity_class,
    analyse,
    is_adjective,
    readings,
)
from wortlaut.language.de.words.names import (
    NAME_CLASSES,
    is_only_surname,
    may_be_first_name,
    name_classes,
    only_bearer,
)
from wortlaut.language.de.words.recognition import CALLED, recognises
from wortlaut.language.de.words.tags import TAGS
from wortlaut.language.de.words.tokens import tokenize
from wortlaut.language.paragraphs import paragraphs

ambiguity_classes = AMBIGUITY_CLASSES
kinds_of_names = NAME_CLASSES
called = CALLED
tags = TAGS
written_out = WRITTEN_OUT

__all__ = [
    "ambiguity_class",
    "ambiguity_classes",
    "analyse",
    "called",
    "event_frames",
    "event_grammar",
    "is_adjective",
    "is_only_surname",
    "kinds_of_names",
    "may_be_first_name",
    "medium_hint",
    "name_classes",
    "only_bearer",
    "outline",
    "paragraphs",
    "quotation_marks",
    "readings",
    "recognises",
    "reference_grammar",
    "sentences",
    "speech_act",
    "tags",
    "time_grammar",
    "tokenize",
    "written_out",
]
