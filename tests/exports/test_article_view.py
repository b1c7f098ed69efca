from dataclasses import replace

from sample_documents import bridge, happened

from wortlaut.exports.page.article import article_view


def test_the_title_is_shown_where_there_is_one() -> None:
    document = bridge()
    titled = replace(document, article=replace(document.article, title="Die <Brücke>"))
    untitled = replace(document, article=replace(document.article, title=None))
    assert article_view(titled, 1).title == "Die &lt;Brücke&gt;"
    assert article_view(untitled, 1).title is None


def test_statements_without_a_speaker_are_counted() -> None:
    document = bridge()
    first, *rest = (replace(each, speaker=None) for each in document.statements)
    nobody = replace(document, statements=(first, *rest))
    one = replace(document, statements=(first, *document.statements[1:]))
    named = sum(each.speaker is None for each in document.statements[1:])
    assert article_view(nobody, 1).unattributed == len(document.statements)
    assert article_view(one, 1).unattributed == named + 1


def test_lines_are_spaced_where_no_blank_line_parts_them() -> None:
    document = replace(bridge(), statements=(), actors=(), times=(), events=())
    for text, spaced in (("Eins.\nZwei.", True), ("Eins.\n\nZwei.", False), ("Eins.", True)):
        view = article_view(replace(document, article=replace(document.article, text=text)), 1)
        assert view.spaced is spaced


def test_a_wrapped_line_and_the_next_are_one_paragraph() -> None:
    document = replace(bridge(), statements=(), actors=(), times=(), events=())
    text = f"Altenrode\n{'Die Brücke ist alt und ' * 3}wird\nabgerissen.\nDas sagt die Stadt."
    view = article_view(replace(document, article=replace(document.article, text=text)), 1)
    shown = ["".join(each.text for each in row.segments) for row in view.paragraphs]
    assert [row.split()[0] for row in shown] == ["Altenrode", "Die", "Das"]
    assert "".join(shown) == text


def test_an_event_whose_words_show_something_else_is_covered() -> None:
    document = happened()
    event = document.events[0]
    start = event.trigger.spans[0].start
    assert event.id not in article_view(document, 1).covered.get(start, [])
    actor = document.actors[0]
    inside = replace(actor.mentions[0], start=start, end=start + 1)
    hidden = replace(
        document,
        actors=(replace(actor, mentions=(inside,)), *document.actors[1:]),
        events=(event,),
    )
    assert article_view(hidden, 1).covered == {start: [event.id]}
