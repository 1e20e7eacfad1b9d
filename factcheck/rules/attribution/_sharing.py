"""When two people may rightly have the same words: joint statements, spokesmen, and one quoting another."""

import re
from itertools import takewhile

from factcheck.model.claim import Claim
from factcheck.model.row import Statement
from factcheck.rules.rule import Case

_JOINT = re.compile(
    r"\b(?:joint|jointly|on behalf of|spokes(?:man|woman|person)|communiqu[eé]|co-signed|open letter)\b"
)
_REPEATING = re.compile(
    r"\b(?:quot(?:ing|es)|quoted(?! (?:by [\w ]{1,30} )?as saying)|echo(?:ing|es|ed)|repeat(?:ing|s|ed)?|citing|cites|cited|borrow(?:ing|s|ed)?|paraphras\w+|"
    r"invok(?:ing|es|ed)|recit(?:ing|es|ed)|the words of|a line from|line from|motto|slogan|refrain|"
    r"catchphrase|chorus|lyric|proverb|saying goes|mantra|famous|famously|in unison|read out|reading out|jointly|joint|"
    r"misquot\w+|misattribut\w+|parrot(?:ing|s|ed)?|retweet\w*|reposted)\b"
)


def is_shared(statement: Statement) -> bool:
    """Whether a recorded statement is a joint one, or was given through somebody else."""
    return _JOINT.search(f"{statement.occasion} {statement.medium} {statement.note}".lower()) is not None


def is_repeated(case: Case, claim: Claim) -> bool:
    """Whether the words around a quotation show that its speaker repeats somebody else's words."""
    known: bool | None = case.read_once.get(("repeated", claim.index))
    if known is None:
        known = case.read_once["repeated", claim.index] = _is_repeated(case, claim)
    return known


def _is_repeated(case: Case, claim: Claim) -> bool:
    assert claim.quotation is not None
    quoted = claim.quotation.parts
    sentences = case.extraction.sentences
    start, last = min(sentences[claim.sentence].start, claim.start), quoted[-1][1]
    told = takewhile(lambda sentence: sentence.start < last, sentences[claim.sentence :])
    end = max((sentence.end for sentence in told), default=last)
    stops = [start, *(at for part in quoted for at in part), end]
    outside = " ".join(case.text[a:b] for a, b in zip(stops[::2], stops[1::2], strict=True))
    return _REPEATING.search(outside.lower()) is not None
