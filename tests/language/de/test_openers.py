from wortlaut.language.de.structure.openers import openers


def test_function_words_open_sentences() -> None:
    assert {"Die", "Der", "Wenn"} <= openers()
    assert openers().isdisjoint({"Polizei", "Köln", ""})
