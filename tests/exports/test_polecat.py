import csv
import io
from dataclasses import replace

import pandas as pd
import pytest
from sample_documents import told
from sample_events import happened, hostile

from wortlaut.exports.event_data.polecat import ADDED_COLUMNS, POLECAT_COLUMNS, polecat
from wortlaut.records import Document

# The header of the published files, as programs that read them quote it.
PUBLISHED = (
    "Event ID\tEvent Date\tEvent Type\tEvent Mode\tIntensity\tQuad Code\tContexts\tActor Name\t"
    "Actor Country\tActor COW\tPrimary Actor Sector\tActor Sectors\tActor Title\tActor Name Raw\t"
    "Wikipedia Actor ID\tRecipient Name\tRecipient Country\tRecipient COW\t"
    "Primary Recipient Sector\tRecipient Sectors\tRecipient Title\tRecipient Name Raw\t"
    "Wikipedia Recipient ID\tPlacename\tCity\tDistrict\tProvince\tCountry\tLatitude\tLongitude\t"
    "GeoNames ID\tRaw Placename\tFeature Type\tSource\tPublication Date\tStory People\t"
    "Story Organizations\tStory Locations\tLanguage\tVersion"
)


def rows(*documents: Document) -> list[dict[str, str]]:
    text = b"".join(polecat(documents)).decode()
    return list(csv.DictReader(io.StringIO(text), delimiter="\t"))


def test_the_columns_are_those_of_polecat_and_then_ours() -> None:
    header, *_ = b"".join(polecat([])).decode().splitlines()
    assert header == PUBLISHED + "\t" + "\t".join(ADDED_COLUMNS)
    assert len(set(POLECAT_COLUMNS + ADDED_COLUMNS)) == len(header.split("\t"))


def test_one_row_an_event() -> None:
    accusation, closure = rows(told(), happened())
    assert accusation["Event Type"] == "ACCUSE"
    assert accusation["Quad Code"] == "VERBAL CONFLICT"
    assert float(accusation["Intensity"]) == -2
    assert accusation["CAMEO Root"] == "11"
    assert accusation["Actor Name"] == "Emil Thoma"
    assert accusation["Actor Title"] == "Gutachter"
    assert (accusation["Recipient Name"], accusation["Recipient Country"]) == ("Verwaltung", "DEU")
    assert accusation["Attribution Name"] == "narrator"
    assert accusation["Attribution Status"] == "asserted"
    assert (accusation["Event Date"], accusation["Contexts"]) == ("None", "None")
    assert accusation["Trigger"] == "warf vor"
    assert accusation["Statements"] == "s4"
    assert accusation["Publication Date"] == "2024-05"
    assert accusation["Source"] == "Selke-Bote"
    assert accusation["Story People"] == "Karla Wendisch; Emil Thoma"
    assert accusation["Actor COW"] == accusation["Latitude"] == "None"
    assert (closure["Event Date"], closure["Phase"]) == ("2024-05-14", "planned")
    assert closure["Contexts"] == "future"
    assert closure["Recipient Name"] == "None"
    assert closure["Raw Placename"] == "über die Selke"


def test_attributions_stand_in_the_same_order_in_each_column() -> None:
    _, closure = rows(happened())
    columns = {name: closure[name].split("; ") for name in ADDED_COLUMNS if "Attribution" in name}
    assert columns["Attribution Name"] == [
        "Karla Wendisch",
        "Emil Thoma",
        "Gerüchte, Gerede",
        "unknown",
    ]
    assert columns["Attribution Status"] == ["denied", "denied", "uncertain", "asserted"]
    assert columns["Attribution Country"] == ["DEU", "None", "None", "None"]
    assert columns["Attribution Statement"] == ["s1", "s1", "None", "None"]
    assert {len(values) for values in columns.values()} == {4}


@pytest.mark.parametrize(
    "words", ["=1+2", " =1+2", "\n+x", "-x", "@x", "＝1", "\u00a0＋1", "－x", "＠x"]
)
def test_formulas_of_every_width_are_guarded(words: str) -> None:
    document = hostile()
    (actor,) = document.actors
    (row,) = rows(replace(document, actors=(replace(actor, name=words),)))
    assert row["Actor Name"] == f"'{words.strip()}"


def test_hostile_words_stay_in_their_field() -> None:
    (row,) = rows(hostile())
    assert None not in row
    assert row["Actor Name"] == "'=cmd und „B“"
    assert row["Actor Name Raw"] == "'=1+2"
    assert row["Source"] == "'-Blatt"
    assert row["Trigger"] == 'tritt "zurück"'
    assert row["Contexts"] == "negation"


def test_pandas_reads_it() -> None:
    text = b"".join(polecat([happened(), hostile()]))
    frame = pd.read_csv(io.BytesIO(text), sep="\t", na_values=["None"], keep_default_na=False)
    assert list(frame["Event Type"]) == ["ACCUSE", "COERCE", "RETREAT"]
    assert frame["Intensity"].dtype == float
    assert frame["Trigger Start"].dtype == int
