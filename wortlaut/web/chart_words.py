"""What things are called in charts, in the language of the interface."""

from wortlaut.charts import Names, named
from wortlaut.records import Act, ActorKind, EventType, Kind
from wortlaut.web.language import translations

_VALUES = {"act": Act, "kind": Kind, "actor_kind": ActorKind, "event": EventType}


def chart_names(language: str, *fields: str) -> Names:
    """Return how things are called.

    Args:
        language: of the interface.
        fields: whose values are in the chart: `act`, `kind`, `actor_kind`, `event`.
    """
    pgettext = translations(language).pgettext
    words = {
        "statements": pgettext("chart", "statements"),
        "events": pgettext("chart", "events"),
        "statement": pgettext("chart", "statement"),
        "event": pgettext("chart", "event"),
        "others": pgettext("chart", "others"),
        "none": pgettext("chart", "none"),
        "time": pgettext("chart", "time"),
        "series": pgettext("chart", "what"),
        "what": pgettext("chart", "what"),
        "count": pgettext("chart", "count"),
        "name": pgettext("chart", "name"),
        "key": pgettext("chart", "key"),
        "weight": pgettext("chart", "weight"),
        "between": pgettext("chart", "between"),
        "day": pgettext("chart", "day"),
        "label": pgettext("chart", "deed"),
        "words": pgettext("chart", "words"),
    }
    for field in fields:
        words |= {value.value: pgettext(field, value.value) for value in _VALUES[field]}
    return named(words)
