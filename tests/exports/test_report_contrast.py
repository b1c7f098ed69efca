"""Contrast of the page by WCAG 2.2: 4.5 for text (1.4.3), 3 for lines that carry meaning."""

import re

import pytest

from wortlaut.exports.page.html import stylesheet

KINDS = ("direct", "indirect", "reported", "free", "chain")
TEXT_PAIRS = [
    *((text, ground) for text in ("ink", "quiet") for ground in ("paper", "note")),
    *(("ink", f"{kind}-tint") for kind in KINDS),
    *(("quiet", f"{kind}-tint") for kind in KINDS),
    *((kind, ground) for kind in KINDS for ground in ("paper", "note")),
    ("ink", "lit"),
    ("ink", "role"),
    ("paper", "ink"),
]
LINE_PAIRS = [(kind, f"{kind}-tint") for kind in KINDS]


def palettes() -> dict[str, dict[str, str]]:
    css = stylesheet(0, 0)
    light, dark = css.split("@media screen and (prefers-color-scheme: dark)", 1)
    found = [
        dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", part))
        for part in (light, dark.split("}", 1)[0])
    ]
    return {"light": found[0], "dark": found[1]}


def luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in channels
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


def test_contrast_by_definition() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(
    ("front", "ground", "least"),
    [*((*pair, 4.5) for pair in TEXT_PAIRS), *((*pair, 3.0) for pair in LINE_PAIRS)],
)
def test_contrast_is_enough(theme: str, front: str, ground: str, least: float) -> None:
    palette = palettes()[theme]
    assert contrast(palette[front], palette[ground]) >= least
