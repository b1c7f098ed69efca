from dataclasses import replace

from sample_documents import happened

from wortlaut.exports.page.events import event_views
from wortlaut.exports.standing import Standing, standing
from wortlaut.exports.wording.events import event_wordings


def test_who_did_what_to_whom_and_who_says_so() -> None:
    accuse, coerce, denied = event_wordings(happened())
    assert accuse.line() == f"Emil Thoma accuses → Altenrode · {accuse.when} · the article"
    assert "2024-05-14" in accuse.when
    assert coerce.who == "Altenrode"
    assert coerce.to == ""
    assert coerce.when == "planned, Altenrode"
    assert coerce.says == "Karla Wendisch, uncertain; ein Gutachter"
    assert denied.who == "somebody"
    assert denied.says == "somebody unknown, denied"


def test_claims_and_denials_are_told_from_facts() -> None:
    assert [standing(event) for event in happened().events] == [
        Standing.FACT,
        Standing.CLAIM,
        Standing.DENIED,
    ]


def test_six_names_are_told_and_how_many_more_there_are() -> None:
    document = happened()
    actor = document.actors[0]
    many = tuple(replace(actor, id=f"m{n}", name=f"Nora {n}") for n in range(8))

    def who(count: int) -> str:
        event = replace(document.events[0], actors=tuple(each.id for each in many[:count]))
        changed = replace(document, actors=(*document.actors, *many), events=(event,))
        return event_wordings(changed)[0].who

    six = "Nora 0, Nora 1, Nora 2, Nora 3, Nora 4, Nora 5"
    assert who(6) == six
    assert who(7) == f"{six}, 1 more"
    assert who(8) == f"{six}, 2 more"


def test_the_view_escapes_and_numbers() -> None:
    views = event_views(happened())
    assert [view.number for view in views] == [1, 2, 3]
    assert views[0].words == "warf vor"
    assert "ACCUSE" in views[0].hint
