"""Numbers of references that a sign parts: `Regulation 2016/679`, `John 3:16`, `a 10-K`."""

from factcheck.extract.grammar.names import Label
from factcheck.extract.grammar.tokens import Tokens

_ACTS = frozenset("regulation directive decision regulations directives".split())
_BOOKS = frozenset(
    """genesis exodus leviticus deuteronomy joshua samuel kings chronicles job psalm psalms proverbs ecclesiastes isaiah
    jeremiah ezekiel daniel amos micah matthew mark luke john acts romans corinthians galatians ephesians philippians
    colossians timothy hebrews james peter revelation surah sura""".split()
)
_RUN = frozenset(("run", "race", "runs", "races", "course", "-"))


def read(t: Tokens, i: int, floor: int) -> Label | None:
    """`Regulation 2016/679`, `John 3:16`, `410 U.S. 113`, `a 10-K`: references whose signs stand behind their first number."""
    words = t.words
    before, sign = words[i - 1], words[i + 1]
    if sign == "/" and before in _ACTS and words[i + 2].isdecimal():
        return Label(max(i - 1, floor), i + 3, "section")
    if sign == ":" and before in _BOOKS and t.capital(i - 1) and words[i + 2].isdecimal():
        end = i + 3
        if words[end] in ("-", "–") and t.glued(end) and words[end + 1].isdecimal():
            end += 2
        return Label(max(i - 1, floor), end, "section")
    if sign == "-" and t.glued(i + 1) and words[i + 2] == "k" and t.glued(i + 2) and t.capital(i + 2):
        filed = before == "form" or words[i + 3] not in _RUN
        return Label(i, i + 3, "identifier") if filed and words[i] in ("10", "8", "6") else None
    return None
