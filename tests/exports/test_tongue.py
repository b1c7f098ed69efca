from sample_documents import happened

from wortlaut.exports.page.article import article_view
from wortlaut.exports.wording.tongue import ENGLISH, Tongue

SHOUTED = Tongue(
    language="de",
    gettext=str.upper,
    pgettext=lambda field, value: f"{field}_{value}",
    day=lambda day: f"<{day}>",
    country=lambda code: f"land {code}",
)


def test_english_is_as_it_is_written() -> None:
    assert ENGLISH.say("week {} of {}", 3, 2023) == "week 3 of 2023"
    assert ENGLISH.term("kind", "free_indirect") == "free indirect"


def test_a_page_speaks_another_language_while_the_article_keeps_its_own() -> None:
    view = article_view(happened(), 1, SHOUTED)
    assert view.kinds[0] == ("kind direct", 3)
    assert view.about[1] == "&lt;2024-05&gt;"
    assert view.actors[0].facts == "Bürgermeisterin, actor kind person, land DEU"
    assert view.events[0].says == "THE ARTICLE"
    assert view.events[0].verb == "beschuldigt"
    assert view.events[2].says == "SOMEBODY UNKNOWN, status denied"
    notes = [note for paragraph in view.paragraphs for note in paragraph.notes]
    assert notes[0].time == "&lt;2024-05-14&gt; (Dienstag)"
    assert notes[0].speaker == "Bürgermeisterin Karla Wendisch"
    assert notes[6].medium == "medium speech or writing"
