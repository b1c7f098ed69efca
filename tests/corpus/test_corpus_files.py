"""The annotations of our own fit the articles that they stand beside, and hold no text of them."""

import bz2
import hashlib
import json
import re
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from benchmarks.smartdata import as_corpus
from training.corpus_form import write_articles
from training.invented import invented_articles
from training.quotation_annotations import document_texts
from wortlaut.evaluation.actors_gold import load_gold_speakers
from wortlaut.evaluation.entities_score import CLASSES, load_entities
from wortlaut.evaluation.events_gold import load_gold_events
from wortlaut.evaluation.gold import GoldArticle, load_gold
from wortlaut.evaluation.group import KINDS, MEDIA
from wortlaut.evaluation.times_gold import load_gold_times
from wortlaut.records import EventType, Phase, Status

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT / "corpus"
SHARED = ROOT / "../shared/data/statements"
EVENTS, SPEAKERS = (
    sorted(path for folder in folders for path in CORPUS.glob(f"{folder}/*.jsonl"))
    for folders in (
        ("events", "event-documents", "invented-events"),
        ("actors", "speaker-documents", "invented-speakers"),
    )
)
INVENTED = sorted(CORPUS.glob("invented-quotations/*.jsonl"))
OF_DOCUMENTS = [path for path in EVENTS + SPEAKERS if path.parent.name.endswith("-documents")]
TIMES = sorted(CORPUS.glob("times/*.jsonl"))
NAMES = CORPUS / "entities/train.jsonl"
TRIGGERS = sorted(CORPUS.glob("event-sentences/*.jsonl"))
QUOTATIONS = CORPUS / "quotation-sentences/train.jsonl"
DOCUMENTS = sorted(CORPUS.glob("quotation-documents/*.jsonl"))
SMARTDATA = ROOT / "../shared/data/entities/smartdata-v1-train.json.gz"
QUOTED_PARTS = ("quote", "speaker", "addressee", "cue", "frame")
NEWS = ROOT / "../shared/data/raw/news_wiki.txt.bz2"
GERMEVAL = sorted((ROOT / "../shared/data/entities").glob("NER-de-*.tsv"))
LONGEST_RUN = 5
"""Words of an article in a row that a note may hold."""

_WORD = re.compile(r"\w+")


def articles_file(path: Path) -> Path:
    """Return the file with the articles of an annotated file, `train` or `dev`."""
    if path in OF_DOCUMENTS:
        return documents_file(source_of(path), quotations_of(path))
    if path.parent.name.startswith("invented-"):
        return invented_file(CORPUS / "invented-quotations" / path.name)
    found = SHARED / f"wikinews-{path.name.partition('.')[0].partition('-')[0]}.jsonl.xz"
    if not found.is_file():
        pytest.skip(f"{found} is absent")
    return found


def source_of(path: Path) -> Path:
    """Return the file of SmartData whose documents were annotated."""
    part = "test" if path.name.startswith("test") else "train"
    found = SMARTDATA.with_name(f"smartdata-v1-{part}.json.gz")
    if not found.is_file():
        pytest.skip(f"{found} is absent")
    return found


def quotations_of(path: Path) -> Path | None:
    """Return the file with the quotations whose speakers a file tells, if it tells speakers."""
    if path.parent.name != "speaker-documents":
        return None
    return (
        CORPUS / "quotation-documents" / ("train.jsonl" if path.name == "dev.jsonl" else path.name)
    )


@cache
def documents_file(source: Path, quotations: Path | None) -> Path:
    """Write documents of a file of SmartData as articles of the quotation corpus."""
    path = Path(tempfile.mkdtemp()) / f"{source.name}.jsonl"
    write_articles(as_corpus(source, quotations), path)
    return path


@cache
def invented_file(source: Path) -> Path:
    """Write invented articles as articles of the quotation corpus."""
    path = Path(tempfile.mkdtemp()) / source.name
    write_articles(invented_articles(source), path)
    return path


@cache
def articles(path: Path) -> dict[str, GoldArticle]:
    return {article.name: article for article in load_gold(path)}


def lines(path: Path) -> Iterator[dict[str, Any]]:
    return map(json.loads, path.read_text("utf-8").splitlines())


def name(path: Path) -> str:
    return str(path.relative_to(CORPUS))


@pytest.mark.parametrize("path", EVENTS, ids=name)
def test_events_fit_their_articles(path: Path) -> None:
    gold = load_gold_events(articles_file(path), path)
    assert [article.name for article in gold] == [line["document"] for line in lines(path)]
    for article in gold:
        assert article.published, article.name
        for event in article.events:
            for start, end in event.trigger:
                words = article.text[start:end]
                assert words == words.strip(), (article.name, event.trigger)
                around = f" {article.text} "[start : end + 2]  # with one character on each side
                for pair in (around[:2], around[-2:]):
                    assert not pair.isalnum(), (article.name, "a part of a word")


@pytest.mark.parametrize("path", SPEAKERS, ids=name)
def test_speakers_fit_their_articles(path: Path) -> None:
    texts = articles(articles_file(path))
    gold = load_gold_speakers(path, texts)
    for line in lines(path):
        article = texts[line["document"]]
        quotations = {number for number, group in enumerate(article.groups) if group.quote}
        assert {item.statement for item in gold[article.name]} == quotations, article.name
        for item in line["speakers"]:
            quote = article.groups[item["statement"]].quote
            place = (article.tokens[min(quote)].start, article.tokens[max(quote)].end)
            assert (item["start"], item["end"]) == place, article.name


@pytest.mark.parametrize("path", TIMES, ids=name)
def test_times_fit_their_articles(path: Path) -> None:
    assert load_gold_times(articles_file(path), path)


@pytest.mark.parametrize("path", EVENTS + SPEAKERS, ids=name)
def test_notes_hold_no_text_of_the_article(path: Path) -> None:
    texts = articles(articles_file(path))
    for line in lines(path):
        text = f" {' '.join(words(texts[line['document']].text))} "
        for item in line.get("events") or line.get("speakers") or ():
            said = words(item.get("note", ""))
            runs = (
                " ".join(said[start : start + LONGEST_RUN + 1])
                for start in range(len(said) - LONGEST_RUN)
            )
            copied = sum(f" {run} " in text for run in runs)
            assert copied == 0, line["document"]


def words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


@pytest.mark.parametrize("path", OF_DOCUMENTS, ids=name)
def test_annotated_documents_are_those_of_the_file(path: Path) -> None:
    texts = articles(articles_file(path))
    for row in lines(path):
        digest = hashlib.sha256(texts[row["document"]].text.encode()).hexdigest()
        assert digest[:16] == row["sha256"], row["document"]


def test_nothing_is_learned_from_documents_that_are_measured() -> None:
    rows = [(path, row) for path in CORPUS.glob("*-documents/*.jsonl") for row in lines(path)]
    measured = {row["sha256"] for path, row in rows if path.name.startswith("test")}
    learned = {row["sha256"] for path, row in rows if not path.name.startswith("test")}
    assert not measured & learned
    assert min(len(measured), len(learned)) > 100


def test_two_readers_read_the_same_articles() -> None:
    pairs = [
        (path, path.with_name(f"{path.stem}-second.jsonl"))
        for path in EVENTS + SPEAKERS
        if path.with_name(f"{path.stem}-second.jsonl").exists()
    ]
    for one, other in pairs:
        assert [line["document"] for line in lines(one)] == [
            line["document"] for line in lines(other)
        ]


def test_the_datasheet_counts_what_is_there() -> None:
    datasheet = (CORPUS / "README.md").read_text("utf-8")
    for path in EVENTS + SPEAKERS + TIMES:
        found = list(lines(path))
        (kind,) = {"events", "speakers", "times"} & found[0].keys()
        size = sum(len(line[kind]) for line in found)
        row = re.search(
            rf"^\| `{name(path)}` \|.*\| ([\d,]+) (?:articles|documents), ([\d,]+) ",
            datasheet,
            re.M,
        )
        assert row, f"{path}: not in the datasheet"
        told = tuple(int(number.replace(",", "")) for number in row.groups())
        assert told == (len(found), size), path


def _letters(text: str) -> str:
    return re.sub(r"\W", "", text).casefold()


@cache
def news() -> list[str]:
    if not NEWS.is_file():
        pytest.skip(f"{NEWS} is absent")
    with bz2.open(NEWS, "rt", encoding="utf-8") as file:
        return [line.strip() for line in file if line.strip()]


@pytest.mark.parametrize("path", [NAMES, QUOTATIONS, *TRIGGERS], ids=name)
def test_annotated_lines_are_those_of_the_raw_text(path: Path) -> None:
    texts = news()
    numbers = [row["line"] for row in lines(path)]
    assert numbers == sorted(set(numbers))
    for row in lines(path):
        digest = hashlib.sha256(texts[row["line"]].encode()).hexdigest()
        assert digest[:16] == row["sha256"], row["line"]


def test_names_fit_their_sentences_and_none_is_of_germeval() -> None:
    texts = news()
    seen = {
        _letters("".join(sentence.forms)) for path in GERMEVAL for sentence in load_entities(path)
    }
    assert len(seen) > 7_000
    for row in lines(NAMES):
        text = texts[row["line"]]
        assert _letters(text) not in seen, row["line"]
        last = 0
        for start, end, kind in row["entities"]:
            assert kind in CLASSES
            assert last <= start < end <= len(text), row["line"]
            last = end


@pytest.mark.parametrize("path", TRIGGERS, ids=name)
def test_events_fit_their_sentences(path: Path) -> None:
    texts = news()
    for row in lines(path):
        text = texts[row["line"]]
        for event in row["events"]:
            EventType(event["type"]), Phase(event["phase"]), Status(event["status"])
            assert event["trigger"], row["line"]
            for part in ("trigger", "actors", "recipients", "sources"):
                for start, end in event[part]:
                    assert 0 <= start < end <= len(text), row["line"]
                    assert text[start:end] == text[start:end].strip(), row["line"]


def fit_a_text(quotations: list[dict[str, Any]], text: str) -> bool:
    """Tell whether quotations have a known kind and medium, words, and all places in the text."""
    return all(
        quotation["kind"] in KINDS
        and quotation["medium"] in MEDIA
        and quotation["quote"]
        and all(
            0 <= start < end <= len(text) and text[start:end] == text[start:end].strip()
            for part in QUOTED_PARTS
            for start, end in quotation[part]
        )
        for quotation in quotations
    )


def test_quotations_fit_their_sentences() -> None:
    texts = news()
    for row in lines(QUOTATIONS):
        assert fit_a_text(row["quotations"], texts[row["line"]]), row["line"]


@pytest.mark.parametrize("path", DOCUMENTS, ids=name)
def test_quotations_fit_their_documents(path: Path) -> None:
    texts = document_texts(source_of(path))
    for row in lines(path):
        text = texts[row["document"]]
        assert hashlib.sha256(text.encode()).hexdigest()[:16] == row["sha256"]
        assert fit_a_text(row["quotations"], text), row["document"]
    found = list(lines(path))
    size = sum(len(row["quotations"]) for row in found)
    datasheet = (CORPUS / "README.md").read_text("utf-8")
    assert re.search(
        rf"`{name(path)}` .*\| {len(found)} documents, {size} quotations \|", datasheet
    )


@pytest.mark.parametrize("path", INVENTED, ids=name)
def test_quotations_fit_their_invented_articles(path: Path) -> None:
    found = list(lines(path))
    for row in found:
        assert fit_a_text(row["quotations"], row["text"]), row["document"]
    size = sum(len(row["quotations"]) for row in found)
    datasheet = (CORPUS / "README.md").read_text("utf-8")
    told = f"{len(found):,} articles, {size:,} quotations"
    assert re.search(rf"`{name(path)}` .*\| {told} \|", datasheet)


def test_no_invented_article_stands_in_both_files() -> None:
    rows = [row for path in INVENTED if "second" not in path.name for row in lines(path)]
    for part in ("document", "text"):
        assert len({row[part] for row in rows}) == len(rows), part


def test_the_datasheet_counts_the_sentences() -> None:
    datasheet = (CORPUS / "README.md").read_text("utf-8")
    marked = [
        (NAMES, "entities", "names"),
        (QUOTATIONS, "quotations", "quotations"),
        *((path, "events", "events") for path in TRIGGERS),
    ]
    for path, part, word in marked:
        found = list(lines(path))
        size = sum(len(row[part]) for row in found)
        assert f"| {len(found):,} sentences, {size:,} {word} |" in datasheet, path
