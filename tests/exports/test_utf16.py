from hypothesis import given
from hypothesis import strategies as st

from wortlaut.exports.annotations.utf16 import Utf16


@given(st.text(st.sampled_from("aä€😀𝄞\uffff\U00010000\U0010ffff")), st.data())
def test_offsets_are_those_of_the_encoding(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    assert Utf16(text).offset(offset) == len(text[:offset].encode("utf-16-le")) // 2
