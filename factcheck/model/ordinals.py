"""Places in an order: `second`, `2nd`; `second-highest`."""

ORDINALS = tuple("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split())
SHORT = tuple("1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th 11th 12th".split())
PLACES = {word: place for words in (ORDINALS, SHORT) for place, word in enumerate(words, 1) if place > 1}
"""Every place that stands in front of a superlative; the first goes without saying."""


def placed(place: int, superlative: str) -> str:
    """`highest`, `second-highest` … for a place counted from that end."""
    if place > len(ORDINALS):
        return f"number {place} from the {superlative}"
    return superlative if place == 1 else f"{ORDINALS[place - 1]}-{superlative}"
