from pathlib import Path

import pytest

from wortlaut.errors import GoldError
from wortlaut.evaluation.treebank import load_treebank, score_grammar
from wortlaut.records import Analysis, Article, Dependency, Mood, Reading, Token, TokenRange

# "Sie sei im Haus." by hand; "im" stands for "in dem".
CONLLU = """# text = Sie sei im Haus.
1\tSie\tsie\tPRON\tPPER\t_\t5\tnsubj\t_\t_
2\tsei\tsein\tAUX\tVAFIN\tMood=Sub|Tense=Pres|VerbForm=Fin\t5\tcop\t_\t_
3-4\tim\t_\t_\t_\t_\t_\t_\t_\t_
3\tin\tin\tADP\tAPPR\t_\t5\tcase\t_\t_
4\tdem\tder\tDET\tART\t_\t5\tdet\t_\t_
5\tHaus\tHaus\tNOUN\tNN\t_\t0\troot\t_\tSpaceAfter=No
6\t.\t.\tPUNCT\t$.\t_\t5\tpunct\t_\t_

"""
FORMS = [(0, 3), (4, 7), (8, 10), (11, 15), (15, 16)]


def analysis(heads: list[int], mood: Mood | None) -> Analysis:
    text = "Sie sei im Haus."
    pos = ["PRON", "AUX", "ADP", "NOUN", "PUNCT"]
    tags = ["PPER", "VAFIN", "APPRART", "NN", "$."]
    relations = ["nsubj:pass", "cop", "case", "root", "punct"]
    return Analysis(
        article=Article.of(text),
        tokens=tuple(Token(start, end, text[start:end]) for start, end in FORMS),
        sentences=(TokenRange(0, 5),),
        readings=tuple(
            Reading("x", p, mood if p == "AUX" else None, tag)
            for p, tag in zip(pos, tags, strict=True)
        ),
        dependencies=tuple(map(Dependency, heads, relations)),
    )


@pytest.fixture
def treebank(tmp_path: Path) -> Path:
    path = tmp_path / "tiny.conllu"
    path.write_text(CONLLU, "utf-8")
    return path


def test_a_perfect_answer_is_perfect(treebank: Path) -> None:
    answer = analysis([3, 3, 3, -1, 3], Mood.SUBJUNCTIVE_1)
    scores = score_grammar(load_treebank(treebank), [answer])
    assert {name: (m.f1, m.gold) for name, m in scores.items()} == {
        **dict.fromkeys(("words", "upos", "xpos", "uas", "las"), (1.0, 6)),
        "mood": (1.0, 1),
    }


def test_a_contraction_counts_as_two_words(treebank: Path) -> None:
    # "im" under "sei": both its words hang wrong, four of six are right.
    answer = analysis([3, 3, 1, -1, 3], Mood.INDICATIVE)
    scores = score_grammar(load_treebank(treebank), [answer])
    assert scores["uas"].f1 == pytest.approx(4 / 6)
    assert scores["las"].f1 == pytest.approx(4 / 6)
    assert scores["mood"].f1 == 0


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "no sentence"),
        ("1\tSie\tsie\tPRON\tPPER\t_\t0\troot\t_\t_\n\n", "# text"),
        ("# text = Er\n1\tSie\tsie\tPRON\tPPER\t_\t0\troot\t_\t_\n\n", "'Sie' is not in its text"),
        ("nonsense\n\n", "not a CoNLL-U file"),
    ],
)
def test_a_broken_treebank_is_refused(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "broken.conllu"
    path.write_text(content, "utf-8")
    with pytest.raises(GoldError, match=message):
        load_treebank(path)
