"""What is asked of the word beside a number before a reader is called: where it says no, the reader finds nothing."""

from collections.abc import Iterator
from itertools import pairwise

import pytest

from factcheck.extract.grammar import (
    changes,
    combine,
    currencies,
    digits,
    hedges,
    labels,
    links,
    measures,
    names,
)
from factcheck.extract.grammar.amount import Amount
from factcheck.extract.grammar.periods import days
from factcheck.extract.grammar.periods.dates import Dates
from factcheck.extract.grammar.periods.expressions import expression
from factcheck.extract.grammar.periods.lexicon import MONTHS
from factcheck.extract.grammar.scan import Scan
from factcheck.extract.grammar.tokens import Tokens

_TELLING = sorted(
    {
        *labels.CUE_WORDS,
        *measures.OPENERS,
        *measures.SCALE_WORDS,
        *currencies.BEFORE_NUMBERS,
        *hedges.AFTER_FIRST,
        *hedges.BEFORE_LAST,
        *changes.UP_VERBS,
        *MONTHS,
        *labels.SENT_TO,
        *(part for idiom in names.IDIOMS for part in idiom),
        *"am pm noon th st s o'clock lane committee jets calls street called group zip to and of more so".split(),
        *"-–—,.:;/()%$£€+^’|#&=",
    }
)
"""Words and signs that may say something of the number beside them, and some that never do."""
_FRAMES = (
    "{} 12 homes",
    "The {} 7 fell",
    "{}12 homes",
    "no {}. 12 is",
    "S {} 500 and the {} of 77",
    "rose 12 {} today",
    "rose 12{} today",
    "sold 12 {} more",
    "homes 12 or {} so",
    "from 9-5 {} May",
    "on 1-5{} May",
    "on 1-5 {} the morning",
    "on 1-5{} of May",
    "at 9-5 {}.m.",
    "at 1{} 2024",
    "in 20{}4",
    "in 1{}24",
    "the 20{}",
    "on 1 {} the 5 May",
    "at 12 {}",
    "won 9-5{} May",
    "from 7 {} 9:30 on",
    "from 1 {} 5 May",
    "on 12 {} 2024",
    "{} 12 {} 15 {}",
)
_NUMBERS = (
    "dial {} now",
    "text {}",
    "a {} call",
    "the {} Max crash",
    "the {} jets",
    "a {}K TV",
    "shares of {}M fell",
    "the {} Committee",
)


def _texts() -> Iterator[str]:
    for number, word in enumerate(_TELLING):
        for frame in _FRAMES:
            yield frame.replace("{}", word)
        yield _FRAMES[number % len(_FRAMES)].replace("{}", word.capitalize())
        yield _FRAMES[number % len(_FRAMES)].replace("{}", word.upper())
    for frame in _NUMBERS:
        for value in (*range(1000), 1922, 70700, 80808):
            yield frame.format(value)


def test_a_reader_that_is_not_called_would_have_found_nothing() -> None:
    for text in _texts():
        t = Tokens(text)
        words = t.words
        for i in range(t.count):
            before, word, after = words[i - 1], words[i], words[i + 1]
            if before not in currencies.BEFORE_NUMBERS:
                assert currencies.read_before(t, i) is None, text
            if before not in hedges.BEFORE_LAST:
                assert hedges.before(t, i, None) is None, text
            if word not in hedges.AFTER_FIRST:
                assert hedges.after(t, i) is None, text
            if not word[:1].isdecimal():
                continue
            if before not in labels.CUE_WORDS:
                assert labels.cue_before(t, i) is None, text
            if word.isdecimal() and word not in labels.KNOWN and before not in labels.SENT_TO:
                assert labels.familiar(t, i) is None, text
            number = digits.numeral(t, i)
            if number is not None and after not in measures.OPENERS and number.end == i + 1:
                amount = Amount(number, i, i + 1, t.start(i), t.ends[i])
                measures.read_behind(t, amount)
                assert (amount.unit, amount.stop) == (None, i + 1), text
            if after not in measures.SCALE_WORDS and number is not None:
                assert measures.suffix(t, i + 1, number, prefixed=False)[0] == 0, text


def test_a_numeral_that_no_word_makes_a_day_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    may_be_date = days.may_be_date
    asked = days._may_be_day
    for text in _texts():
        t = Tokens(text)
        dates = Dates(t, None, False, expression)
        for i, word in enumerate(t.words):
            if word.isdecimal() and len(word) < 3 and not asked(t.words, i):
                assert not may_be_date(t.words, i)
                with monkeypatch.context() as patch:
                    patch.setattr(days, "_may_be_day", lambda *_: True)
                    assert days.numeric(dates, i, None) is None, text


def test_amounts_that_are_not_tried_together_are_neither_joined_nor_linked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    linked = links._BEFORE_LINKED
    for link in (*_TELLING, *combine._LINKS):
        scan = Scan(f"It fell from 5 {link} 12 homes, up {link} 15 and 4 {link} about 6", None)
        scan.run()
        words = scan.t.words
        for a, b in pairwise(scan.amounts):
            if a.stop < b.first <= a.stop + 4 and words[a.stop] not in combine._LINKS:
                with monkeypatch.context() as patch:
                    patch.setattr(combine, "_LINKS", frozenset(words))
                    assert combine._join(scan.t, [a], b, []) == "", link
            if words[b.opens() - 1] not in linked:
                assert not links._from_to(scan.t, a, b), link
                assert links._from(scan.t, [a, b], 1, set()) is None, link
