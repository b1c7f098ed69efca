"""Signs that turn words and numbers around: what is read is not what stands there."""

TURNING = (0x061C, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
"""Code points of Unicode's overrides, embeddings and isolates, and of its right-to-left marks.

In a right-to-left isolate "Russland bedroht Polen" can be shown as "Polen bedroht Russland", and
behind a right-to-left mark "5 – 3" as "3 – 5" (UAX #9). The left-to-right mark turns nothing, and
letters of scripts that run from right to left are shown in their order without any of these.
"""
