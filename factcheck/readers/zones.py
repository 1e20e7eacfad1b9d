"""Tells headlines, crossheads, captions and related-link cards from prose by their form alone."""

import re
from functools import lru_cache

_FULL_STOPS = (".", ".”", '."', ".’", ".'", "…", "...", ".)")
_CLOSERS = "”\"’')]"
_LONGEST_HEADLINE = 180
_LONGEST_CROSSHEAD = 80
_TEASER_WORDS = 9
_TEASER_LENGTH = 60


@lru_cache(maxsize=1)
def _pointer() -> re.Pattern[str]:
    return re.compile(
        r"(?i)\W{0,3}(?:read (?:more|also|next|this)|see also|related(?: (?:stories|story|articles?|content|links?|news))?"
        r"|more on this(?: story)?|you (?:may|might) (?:also )?like|also read|don['’]t miss|recommended)\W{0,2}(?::|$|[—–-])"
    )


@lru_cache(maxsize=1)
def _caption() -> re.Pattern[str]:
    return re.compile(
        r"(?i)(?:caption|photo|photograph|picture|image|chart|graphic|map|credit|source|sources|table|figure|fig\.?)"
        r"(?:\s\d{1,3}[a-z]?)?(?:\s(?:by|credit))?\s?[:.—–-]\s"
    )


def is_pointer(words: str) -> bool:
    """Whether a line points to another piece: `Read more: …`, `Related`."""
    return _pointer().match(words) is not None


def is_caption(words: str) -> bool:
    """Whether a line names itself a caption or a source note: `Caption: …`, `Source: …`."""
    return _caption().match(words) is not None


def ends_sentence(words: str) -> bool:
    """Whether a line ends as a sentence of prose does."""
    bare = words.rstrip().rstrip(_CLOSERS)
    return bare.endswith((".", "!", "?", ":", ";")) or words.rstrip().endswith(_FULL_STOPS)


def is_headline(words: str) -> bool:
    """Whether the first line of a text is its headline: short, without a full stop."""
    return (
        len(words) <= _LONGEST_HEADLINE
        and len(words.split()) >= 2
        and not words.rstrip().endswith((*_FULL_STOPS, ",", ";", ":"))
    )


def is_crosshead(words: str) -> bool:
    """Whether a line within a text is a heading: a few words without closing punctuation."""
    bare = words.rstrip()
    return (
        len(bare) <= _LONGEST_CROSSHEAD
        and len(bare.split()) <= 12
        and bare[:1].isalnum()
        and not bare[:1].islower()
        and not bare.endswith((*_FULL_STOPS, ",", ";", ":", "!", *_CLOSERS))
    )


def is_teaser(words: str) -> bool:
    """Whether a line is the headline of another piece: long, in title case, without a full stop."""
    bare = words.rstrip()
    if len(bare) > _LONGEST_HEADLINE or bare.endswith((*_FULL_STOPS, ",", ";", ":")):
        return False
    return (len(bare.split()) >= _TEASER_WORDS or len(bare) >= _TEASER_LENGTH) and _title_case(bare)


def _title_case(words: str) -> bool:
    long_words = [word for word in re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)?", words) if len(word) >= 4]
    capitals = sum(word[0].isupper() for word in long_words)
    return len(long_words) >= 4 and capitals >= 0.85 * len(long_words)
