"""What a number is multiplied by: `3.2 million`, `£3.2bn`."""

SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
SUFFIXES = {"k": "thousand", "m": "million", "mn": "million", "bn": "billion", "tn": "trillion"}
MULTIPLIERS = {"hundred": 10**2, "lakh": 10**5, "crore": 10**7} | SCALES
"""What the unit of a row may begin with."""
MULTIPLIER_NAMES = {size: word for word, size in MULTIPLIERS.items()}
