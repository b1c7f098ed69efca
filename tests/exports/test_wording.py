from sample_documents import bridge

from wortlaut.exports.wording.wording import depths, kind_name
from wortlaut.records import Kind


def test_kind_name() -> None:
    assert kind_name(Kind.INDIRECT_FREE_INDIRECT) == "indirect free indirect"


def test_depths() -> None:
    assert depths(bridge()) == [0, 0, 0, 0, 1, 0, 0, 0, 0]
