import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from training.lexicon import build, kind_of, read_full_forms
from training.lexicon_file import edit_script
from training.lexicon_gold import from_conllu
from training.lexicon_statistics import Gold
from wortlaut.errors import WeightsError
from wortlaut.language.de.words.kinds import INDEX, KINDS
from wortlaut.language.de.words.lexicon import CHECK, HEADER, Lexicon, apply_script, lexicon

# Lines of my own in the format of the full-form lexicon.
FULL_FORMS = """\
#rot\tröten\tVER:IMP:SIN:SFT -- a remark
Haus\tHaus\tSUB:AKK:SIN:NEU SUB:NOM:SIN:NEU
Häuser\tHaus\tSUB:NOM:PLU:NEU
Sage\tSage\tSUB:NOM:SIN:FEM
Sage\tsagen\tVER:1:SIN:PRÄ:SFT
sage\tsagen\tVER:1:SIN:KJ1:SFT VER:1:SIN:PRÄ:SFT VER:3:SIN:KJ1:SFT VER:IMP:SIN:SFT
sagt\tsagen\tVER:2:PLU:PRÄ:SFT VER:3:SIN:PRÄ:SFT
sagte\tsagen\tVER:3:SIN:KJ2:SFT VER:3:SIN:PRT:SFT
abzusagen\tabsagen\tVER:EIZ:SFT
abgesagt\tabsagen\tVER:PA2:SFT
Rad fahren\tRad fahren\tVER:INF:NON
der\tich\tPRO:DEM:NOM:SIN:MAS
Lea\tLea\tEIG:NOM:SIN:FEM:ART:VOR
Ulm\tUlm\tEIG:NOM:SIN:NEU:ART:STD
XYZ\tXYZ\tSUB:NOM:SIN:FEM
"""
CLOSED_CLASS = """\
# kind, lemma, forms
determiner.definite\tder\tder die das
pronoun.relative\tder\tder die das
"""


def _gold(form: str, lemma: str, pos: str) -> Gold:
    return Gold(form, lemma, frozenset(n for n, kind in enumerate(KINDS) if kind.pos == pos))


GOLD = [
    [_gold("Das", "der", "DET"), _gold("Haus", "Haus", "NOUN"), _gold("sagt", "sagen", "VERB")],
    [_gold("die", "der", "DET"), _gold("Sage", "Sage", "NOUN"), _gold(".", ".", "PUNCT")],
]


def content() -> bytes:
    return build(FULL_FORMS.splitlines(), CLOSED_CLASS.splitlines(), GOLD)


@pytest.fixture
def small(tmp_path: Path) -> Lexicon:
    path = tmp_path / "small.bin"
    path.write_bytes(content())
    return Lexicon(path)


def names(found: Lexicon, form: str) -> set[tuple[str, str]]:
    return {(entry.lemma, KINDS[entry.kind].name) for entry in found.find(form)}


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("Haus", {("Haus", "noun")}),
        ("Häuser", {("Haus", "noun")}),
        ("Sage", {("Sage", "noun")}),
        ("sagt", {("sagen", "verb.present")}),
        ("sagte", {("sagen", "verb.past"), ("sagen", "verb.subjunctive_2")}),
        ("abzusagen", {("absagen", "verb.zu_infinitive")}),
        ("abgesagt", {("absagen", "verb.participle_2")}),
        ("Lea", {("Lea", "name.given")}),
        ("Ulm", {("Ulm", "name.place")}),
        ("XYZ", {("XYZ", "noun"), ("XYZ", "name.other")}),
        ("der", {("der", "determiner.definite"), ("der", "pronoun.relative")}),
    ],
)
def test_forms_come_back_with_lemma_and_kind(
    small: Lexicon, form: str, expected: set[tuple[str, str]]
) -> None:
    assert names(small, form) == expected


def test_first_person_and_subjunctive_stand_apart(small: Lexicon) -> None:
    assert names(small, "sage") == {
        ("sagen", "verb.present_1sg"),
        ("sagen", "verb.subjunctive_1"),
        ("sagen", "verb.imperative"),
    }


def test_treebank_orders_the_readings(small: Lexicon) -> None:
    assert KINDS[small.find("die")[0].kind].name == "determiner.definite"


@pytest.mark.parametrize(
    "form", ["", "rot", "#rot", "Rad fahren", "Hau", "Hauses", "A", "zzz", "\ud800", "x" * 300]
)
def test_other_forms_are_not_found(small: Lexicon, form: str) -> None:
    assert small.find(form) == ()


def test_same_source_gives_the_same_bytes_in_another_process() -> None:
    code = (
        f"import sys; sys.path.insert(0, {str(Path(__file__).parent)!r}); "
        "import hashlib, test_lexicon; "
        "print(hashlib.sha256(test_lexicon.content()).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(digests) == 1


def test_costs_are_probabilities(small: Lexicon) -> None:
    transitions, kinds = small.costs()
    assert transitions.shape == (len(KINDS) + 1, len(KINDS))
    assert kinds.shape == (len(KINDS),)
    for row in transitions:
        assert sum(2.718281828459045 ** -float(cost) for cost in row) == pytest.approx(1, abs=1e-3)


def test_verify_accepts_what_was_built(small: Lexicon) -> None:
    small.verify()


def _damaged(tmp_path: Path, changed: bytes) -> Path:
    path = tmp_path / "damaged.bin"
    path.write_bytes(changed)
    return path


def test_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match=r"nowhere\.bin cannot be opened"):
        Lexicon(tmp_path / "nowhere.bin")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda whole: whole[:0], "empty"),
        (lambda whole: b"PK\3\4" + whole[4:], "not a lexicon"),
        (lambda whole: whole[:20], "inside its header"),
        (lambda whole: whole[:-1], "announced"),
        (lambda whole: whole[:8] + b"\x09" + whole[9:], "format 9"),
        (lambda whole: whole[:60] + b"\xff" + whole[61:], "checksum"),
    ],
)
def test_wrong_file_is_refused(tmp_path: Path, change: object, message: str) -> None:
    assert callable(change)
    with pytest.raises(WeightsError, match=message):
        Lexicon(_damaged(tmp_path, change(content())))


def test_other_kinds_are_refused(tmp_path: Path) -> None:
    whole = content().replace(b"noun.adjectival", b"noun.adjectivaL")
    with pytest.raises(WeightsError, match="other word kinds"):
        Lexicon(_damaged(tmp_path, whole))


@settings(max_examples=60, deadline=None)
@given(place=st.integers(0, 1 << 20), bit=st.integers(0, 7))
def test_verify_finds_any_flipped_bit_and_looking_up_never_crashes(
    tmp_path_factory: pytest.TempPathFactory, place: int, bit: int
) -> None:
    whole = bytearray(content())
    start = HEADER.size + CHECK.size
    names_end = len("\n".join(kind.name for kind in KINDS))
    place = start + names_end + place % (len(whole) - start - names_end)
    whole[place] ^= 1 << bit
    found = Lexicon(_damaged(tmp_path_factory.mktemp("flip"), bytes(whole)))
    with pytest.raises(WeightsError, match="SHA-256"):
        found.verify()
    for form in ("Haus", "sage", "die", "XYZ", "zz"):
        try:
            entries = found.find(form)
        except WeightsError:
            continue
        assert all(entry.kind < len(KINDS) for entry in entries)


WORDS = st.text(st.sampled_from("aegzuäßABSǆİ-"), max_size=12)


@given(form=WORDS, lemma=WORDS)
def test_edit_script_turns_form_into_lemma(form: str, lemma: str) -> None:
    assert apply_script(edit_script(form, lemma), form) == lemma


def test_participle_needs_no_text_in_its_script() -> None:
    # cut "t", drop "ge" at 2, append "en"
    assert edit_script("abgesagt", "absagen") == bytes([0, 1, 2, 2]) + b"en"


@settings(max_examples=25, deadline=None)
@given(
    forms=st.dictionaries(
        st.text(
            st.characters(codec="utf-8", categories=["Lu", "Ll", "Lo"]), min_size=1, max_size=20
        ),
        st.text(st.characters(codec="utf-8", categories=["Lu", "Ll"]), min_size=1, max_size=20),
        max_size=60,
    )
)
def test_every_form_that_goes_in_comes_out(
    tmp_path_factory: pytest.TempPathFactory, forms: dict[str, str]
) -> None:
    lines = [f"{form}\t{lemma}\tSUB:NOM:SIN:FEM" for form, lemma in sorted(forms.items())]
    path = tmp_path_factory.mktemp("round") / "lexicon.bin"
    path.write_bytes(build(lines, [], []))
    found = Lexicon(path)
    for form, lemma in forms.items():
        assert (lemma, INDEX["noun"]) in {entry[:2] for entry in found.find(form)}
        assert found.find(form + "x") == () or form + "x" in forms


@pytest.mark.parametrize(
    ("tag", "lemma", "kind"),
    [
        ("VER:3:SIN:PRÄ:SFT", "sagen", "verb.present"),
        ("VER:AUX:3:SIN:KJ1", "sein", "auxiliary.subjunctive_1"),
        ("VER:MOD:3:SIN:KJ2", "können", "modal.subjunctive_2"),
        ("VER:MOD:3:SIN:PRT", "lassen", "verb.past"),
        ("PA2:PRD:GRU:VER", "abgesagt", "participle_2.predicative"),
        ("ADJ:NOM:SIN:MAS:GRU:DEF", "gut", "adjective.attributive"),
        ("EIG:NOM:SIN:MAS:NOA:NAC", "Merkel", "name.family"),
        ("EIG:NOM:SIN:NEU:ART:COU", "Peru", "name.place"),
        ("SUB:NOM:SIN:NEU:INF", "Sagen", "noun.infinitive"),
        ("ADV:LOK+PRO", "daran", "adverb.pronominal"),
        ("KON:UNT", "weil", "subjunction"),
        ("NEG", "nicht", "particle.negation"),
        ("NEG", "niemals", "adverb"),
        ("ABK:Doktor:SUB", "Dr", "noun"),
        ("???", "x", None),
    ],
)
def test_tags_become_kinds(tag: str, lemma: str, kind: str | None) -> None:
    assert kind_of(tag, lemma) == kind


def test_tags_of_the_source_have_known_kinds() -> None:
    assert {kind for _, _, kind in read_full_forms(FULL_FORMS.splitlines())} <= set(INDEX)


def test_contracted_tokens_are_one_token_with_the_lemma_of_the_preposition() -> None:
    rows = [("1-2", "im", "_", "_"), ("1", "in", "in", "ADP"), ("2", "dem", "der", "DET")]
    rows.append(("3", "Haus", "Haus", "NOUN"))
    block = ["\t".join([*row, *["_"] * 6]) for row in rows]
    assert [(token.form, token.lemma) for token in from_conllu(block)] == [
        ("im", "in"),
        ("Haus", "Haus"),
    ]


def test_shipped_lexicon_is_whole() -> None:
    lexicon().verify()


def test_shipped_lexicon_has_its_classes() -> None:
    classes = lexicon().classes()
    assert len(classes) == len(set(classes)) <= 512
