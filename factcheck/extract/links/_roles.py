"""What the words around a figure make of it: where it came from, where it went to, by how much, against what."""

import re

from factcheck.extract.counted import sign
from factcheck.extract.links._change_words import (
    BREAKS,
    CHANGE,
    MODIFIERS,
    NOUNS,
    OUTDOES,
    PARTICLE_VERBS,
    PREPOSITIONS,
    QUALITIES,
)
from factcheck.extract.links._figures import MULTIPLES, RELATIVE, is_amount
from factcheck.extract.links._items import MASK, Item, Word, is_light, is_negated, words_of
from factcheck.model.claim import Claim
from factcheck.model.cues import EQUALS
from factcheck.model.quantity import Quantity
from factcheck.model.unit import dimension
from factcheck.named_tuple import NamedTuple

_REACH = 160
"""Characters before a figure that can give it a part; where two figures lie further apart, nothing joins them."""

_QUALITY_AFTER = (
    r"^(?:\s+of (?:a|one)(?: percentage)? point)?(?:\s+(?:percentage\s+points?|points?))?\s+(?:a\s+(?:year|month|week|day)\s+)?"
    r"(more|less|fewer|higher|lower|greater|larger|bigger|smaller|cheaper|dearer|heavier|lighter|colder|cooler|drier|warmer|hotter|wetter|longer|shorter|taller|"
    r"up|down|above|below|better|worse|faster|slower|under|over|short|ahead|behind)\b"
)
_OVER_A_PLAN = (
    r"^\s+(?:over|under)\s+(?:the|its|their|a|an)\s+(?:original |initial |first |agreed |planned )?"
    r"(?:budget|estimate|target|forecast|plan|limit|asking price|guide price|price|quote|cap|allowance)\b"
)
_NOUN_AFTER = r"^[\s-]+(?:(?:points?|year-on-year|annual|net|overall|real-terms|further|like-for-like|underlying|pay|price|tax)[\s-]+)?([a-z]+)\b"
_ALSO_PREPOSITIONS = frozenset({"over", "under", "short", "ahead", "behind"})
_PLACE_BEHIND = r"^\s+(?:up|down) (?:the|a|an|its|their) "
_OF_SOMETHING = r"^\s+of\s+(?!(?:a|one)(?: full)?(?: percentage)? point\b)"
_MULTIPLE_OF = (
    r"^\s*(?:as [a-z]+(?: [a-z]+)? as|that of|what|the (?:number|figure|level|total|amount|size|rate|price|value|share|cost) of|"
    r"(?:more|higher|greater|larger|bigger|fewer|less|lower|smaller)(?: [a-z]+)? than)?"
)
_MULTIPLE_OF_A_MEASURE = (
    r"\s*(?:the|its|their|a|an)\s+(?:[a-z-]+\s+){0,2}(?:wage|salary|income|pay|price|rent|cost|average|mean|median|norm|rate|level|total|"
    r"figure|number|fee|bill|population|budget|score|count)\s+(?:of|which is|\()\s*"
)
"""Between a multiple and what it multiplies: `11 times the median wage of £35,000`."""
_OWNER = r"^\s*(?:(?:its|his|her|their|the) (?:[\w’'-]+\s){0,3}?[\w’'-]+,? (?:on|at|with)\s*|(?:those|that) (?:in|of|for|from) (?:[\w’'-]+\s){0,3}?[\w’'-]+,? (?:at|of|which (?:is|was|were|are|stood at)|\()\s*|(?:the\s+)?(?:[\w.-]+\s+){0,2}[\w.-]*\w(?:[’']s|s[’'])\s+)"
"""Between a multiple and what it multiplies: `twice Denmark's 5.1 billion`."""
_NOT_A_BASE = frozenset(
    """forecast forecasts expectation expectations target targets estimate estimates goal goals plan plans budget limit
    ceiling consensus prediction predictions projection margin threshold quota""".split()
)
_NOT_TO_A_LEVEL = frozenset(
    """according due thanks equal equivalent equates come comes came coming amount amounts amounted amounting add
    adds added adding total totals totalled""".split()
)
_OFFERS = frozenset("offer award settlement deal uplift".split())
_SAVES = frozenset("saving gaining costing losing adding shaving".split())
_AS_MANY_AS_THEN = (
    r"\s*(?:as (?:many|much|high|large|long|often)(?: [a-z]+)? as|the (?:number|figure|level|total|rate))\s(?:in |at |of |on )?"
    r"(?:§+|(?:a|the) (?:day|week|month|year|decade|season) (?:ago|before|earlier)|last (?:week|month|year|season))(?:[’']s)?\s\("
)
"""`94 cases, twice as many as a month ago (47)`."""
_TIME_PREPOSITIONS = frozenset("over in during across within since by".split())
_TIMES = frozenset("time period span stretch interval then decade years months weeks days".split())
_TAKEN = frozenset("needed required drawn chosen selected picked received demanded expected".split())
_CONFIDENCE = r"\s*(?:confidence|ci\b|credible|credibility|uncertainty|probability|certain\b|sure\b)"
"""Behind a percentage that says how sure another figure is: `up 33% (95% confidence interval 21 to 46%)`."""
_THAN_SOMETHING = (
    r"\s*(?:more |less |fewer |higher |lower )?(?:than|above|below|up on|down on|from)\s[^;:.()]{3,60}\s\("
)
_STARTS = frozenset("opening starting closing ending finishing standing beginning settling peaking".split())
_SETTLES = frozenset("close end finish settle stand trade".split())
_AGAINST = frozenset("than against from on above below over under with short shy ahead".split())
_TIE = (
    rf"[,\s]*(?:which|that|this|it)\s+(?:are|were|{EQUALS}|"
    r"(?:[\w’'-]+\s+){1,5}?(?:calls|called|(?:describes?|described|hails|hailed|"
    r"welcomed|presented|billed|trumpeted|counts|counted|reported) as|puts at|put at|said (?:is|was)|says (?:is|was)))\s+"
    r"(?:an?\s+)?(?:still\s+|about\s+|around\s+|roughly\s+)?$"
)
_AND_AGAIN = r"\band(?:\s+(?:is|was|are|were))?(?:\s+(?:now|still|almost|nearly|about|around|roughly))?\s*$"


class _Part(NamedTuple):
    """What the words before a figure make of it."""

    role: str
    direction: str | None
    first: int
    """Index of the word where its cue begins; the number of words where there is none."""


def item(claim: Claim, gap: str, at: int, after: str, earlier: list[Item], then: Claim | None) -> Item:
    """Give a figure its part, from the masked words before it (which begin at `at`) and up to the figure behind it."""
    cut = max(len(gap) - _REACH, 0)
    words = words_of(gap[cut:], at + cut)
    q = claim.quantity
    assert q is not None
    if q.unit in MULTIPLES:
        joined = not earlier or (cut == 0 and _joined(words, "by", gap))
        return Item(claim, "multiple", joined, q.direction, claim.start, claim.end, gap, tuple(words))
    role, direction, first = _part(words, claim, earlier, gap)
    cue = (words[first].start if first < len(words) else claim.start, claim.start)
    held = _held_by_hedge(claim, q, gap) if earlier else None
    if held is not None:
        role, direction, cue = "than", held, (claim.start, claim.start + len(q.hedge or ""))
    elif role in ("level", "or") and is_amount(q):
        again = bool(earlier) and earlier[-1].role in ("by", "or")
        behind = _cue_behind(after, q)
        if behind is not None:
            role = role if role == "or" and again else "by"
            direction, length = behind
            cue = (claim.end, claim.end + length)
        elif role == "or" and not again and (q.unit in RELATIVE or words[-1].text == "by"):
            role = "by"
        elif role == "level" and q.direction is not None and q.unit in RELATIVE:
            role, direction = "by", q.direction
        elif role == "level" and _is_stated_again(after, then):
            role = "by"
    saves = role == "by" and first < len(words) and words[first].text in _SAVES
    if saves and not re.match(r"^\s*(?:$|[.,;)])", after):
        role = "level"
    if role in ("by", "or") and (re.match(_OF_SOMETHING, after) or re.match(_CONFIDENCE, after)):
        role = "level"
    head = gap[: cue[0] - at] if cue[0] < claim.start else gap
    back = role == "from" and direction is not None
    joined = not earlier or (cut == 0 and _joined(words[:first], role, head, refers_back=back))
    own = role == "by" and _has_own_subject(words, first) and not re.search(_TIE, head)
    return Item(claim, role, joined, direction, cue[0], cue[1], gap, tuple(words), own)


def _is_stated_again(after: str, then: Claim | None) -> bool:
    """Whether `£122 or 7.2% less` gives one amount twice: in its own unit, and in per cent."""
    percent = then is not None and then.quantity is not None and then.quantity.unit == "percent"
    return percent and re.fullmatch(r"\s+or\s+(?:by\s+)?", after) is not None


def _has_own_subject(words: list[Word], first: int) -> bool:
    """Whether nouns stand before a verb of change: `helped by growth of` tells another story, `, a rise of` does not."""
    opens = words[max(0, first - 3) : first]
    if first < len(words) and words[first].text in NOUNS and any(w.text in ("a", "an") for w in opens):
        return False
    begins = _behind_time(words[:first])
    return any(
        w.text[0].isalpha() and not is_light(w.text) and w.text not in PREPOSITIONS and w.text != "so"
        for w in words[begins:first]
    )


def _behind_time(words: list[Word]) -> int:
    """Index of the word behind `over that time` or `in the same period`, with which a gap may open; else 0."""
    if words and words[0].text in _TIME_PREPOSITIONS:
        for n, word in enumerate(words[1:5], 1):
            if word.text in _TIMES:
                return n + 1
    return 0


def _held_by_hedge(claim: Claim, q: Quantity, gap: str) -> str | None:
    """The direction of `, more than the 22.1 million of its neighbour`: a comparison, as "the" names a known figure."""
    if q.hedge is None or not q.hedge.endswith(" than") or not re.fullmatch(r"\s*[,(–—]\s*", gap):
        return None
    if not re.search(r" than the [^ ]*\d", claim.text.lower()):
        return None
    quality = q.hedge.split()[-2]
    return _way(quality) if quality in CHANGE else None


def _cue_behind(after: str, q: Quantity) -> tuple[str | None, int] | None:
    """`12% more`, `two points lower`, `a 12% rise`: the direction and the length of the words behind."""
    quality = re.match(_QUALITY_AFTER, after)
    if quality is not None:
        if dimension(q.unit or "") == "length" and re.match(_PLACE_BEHIND, after):
            return None  # `Kesby, 140 km down the coast`
        plain = (
            quality[1] not in _ALSO_PREPOSITIONS
            or q.unit in RELATIVE
            or (quality[1] == "short" and after[quality.end() :].startswith(" of "))
        )
        if plain or re.match(_OVER_A_PLAN, after):
            return ("up" if quality[1] == "over" else _way(quality[1])), quality.end()
    noun = re.match(_NOUN_AFTER, after)
    if noun is not None and noun[1] in NOUNS and not (noun[1] in ("loss", "losses") and q.stat == "amount"):
        return (_way(noun[1]) if noun[1] in CHANGE else None), noun.end()
    return None


def _way(word: str) -> str | None:
    direction = CHANGE[word].direction
    return direction if direction in ("up", "down") else None


def _part(words: list[Word], claim: Claim, earlier: list[Item], gap: str) -> _Part:
    """The part that the words directly before a figure give it."""
    nothing = _Part("level", None, len(words))
    i = len(words) - 1
    if _is_extra(words, earlier):
        return _Part("by", "up", i)
    while i >= 0 and is_light(words[i].text):
        i -= 1
    if earlier and earlier[-1].role == "multiple" and _is_base_of_multiple(words, gap):
        return _Part("than", None, 0)
    if i >= 0 and words[i].text.endswith(("'s", "’s", "s'", "s’")):
        i = _before_owner(words, i)
    if i < 0:
        return nothing
    found = _before_of(words, i, earlier) if words[i].text == "of" else _preposition(words, i, earlier)
    if (
        found is not None
        and words[i].text == "after"
        and claim.quantity is not None
        and claim.quantity.direction
    ):
        return nothing  # `fell 7.1% to 15,542, after a 12.7% rise in December`
    if found is not None:
        return found
    if (
        words[i].text == "of"
        and i
        and words[i - 1].text in _OFFERS
        and claim.quantity is not None
        and claim.quantity.unit == "percent"
    ):
        return _Part("by", None, i - 1)  # `a pay offer of 6.5% would lift the salary from …`
    word = words[i].text
    if word in CHANGE and CHANGE[word].kind in ("moves", "moved"):
        # what is raised or added is money, members, floors: an amount only behind "by"
        if (
            word.startswith(("raise", "add", "lift"))
            or claim.quantity is None
            or not is_amount(claim.quantity)
        ):
            return nothing
        return _Part("by", None if is_negated(words, i) else _way(word), i)
    if i and words[i - 1].text in _SAVES and earlier and earlier[-1].role == "to":
        return _Part("by", None, i - 1)  # `from 96 minutes to 61, saving passengers 35 minutes`
    return _restated(words, i, claim, gap, earlier) or nothing


def _is_extra(words: list[Word], earlier: list[Item]) -> bool:
    """Whether the words before a figure are those of `312,000 people against 268,000, an extra 44,000`."""
    texts = [word.text for word in words[-3:]]
    if len(texts) < 3 or texts[0] not in (",", "–", "—", "or") or texts[1] not in ("an", "another"):
        return False
    two_ends = len(earlier) > 1 or (bool(earlier) and earlier[-1].role in ("than", "from", "to"))
    return texts[2] in ("extra", "additional") and two_ends


def _is_told_base(claim: Claim, gap: str, earlier: list[Item]) -> bool:
    """Whether brackets hold what an amount was reckoned from: `half a point lower than it forecast in May (2.6%)`.

    A figure much smaller than the level is more likely the amount once more (`12% more than last year (£3m)`).
    """
    if earlier[-1].role == "multiple" and re.fullmatch(_AS_MANY_AS_THEN, gap):
        return True
    if earlier[-1].role != "by" or not re.fullmatch(_THAN_SOMETHING, gap):
        return False
    level = next((item.quantity for item in reversed(earlier) if item.role in ("level", "to")), None)
    q = claim.quantity
    if level is None or q is None or level.unit is None or level.unit != q.unit:
        return False
    if level.value is None or q.value is None or level.value <= 0:
        return False
    return level.value < 2 * q.value < 4 * level.value


def _restated(words: list[Word], i: int, claim: Claim, gap: str, earlier: list[Item]) -> _Part | None:
    """`or 7%`, `or by 7%`, `(7%)`, `(-7%)`; and `beating the 17.9m`, `having been 17.9m`."""
    if not earlier:
        return None
    word = words[i].text
    before = words[i - 1].text if i else ""
    if word == "or" or (word == "by" and before == "or"):
        return _Part("or", None, i if word == "or" else i - 1)
    if word == "by" and earlier[-1].role == "than":
        return _Part("by", earlier[-1].direction, i)
    if word == "(" and _is_told_base(claim, gap, earlier):
        return _Part("than", None, 0)
    if word == "(":
        way = sign(claim)
        return _Part("by", way, i) if way else _Part("or", None, i)
    if word in OUTDOES:
        return _Part("than", None if is_negated(words, i) else "up", i)
    if word == "at" and i > 1 and words[i - 2].text == "having":
        return _Part("than", None, i - 2)  # `eased to $84, having stood at $81`
    return _Part("than", None, i - 1) if before == "having" else None


def _before_owner(words: list[Word], i: int) -> int:
    """Index of the preposition before `Eldmouth's` or `her predecessor's`, or of the owner itself."""
    for k in range(i - 1, max(-1, i - 4), -1):
        if words[k].text in _AGAINST:
            return k
        if not words[k].text[0].isalpha():
            break
    return i


def _is_base_of_multiple(words: list[Word], gap: str) -> bool:
    """`three times the 1,200`, `twice as many as the 84`: only light words but those of the comparison."""
    if re.fullmatch(_MULTIPLE_OF_A_MEASURE, gap):
        return True
    match = re.match(_MULTIPLE_OF, gap)
    length = match.end() if match is not None else 0
    rest = re.sub(_OWNER, " ", gap[length:])
    return bool(words) and all(is_light(word.text) for word in words_of(rest, 0))


def _before_of(words: list[Word], i: int, earlier: list[Item]) -> _Part | None:
    """`a rise of`, `a drop in sales of`, `from a peak of`, `below the record of`, `short of`."""
    held_against = bool(earlier) and earlier[-1].role in ("by", "or")
    if i and words[i - 1].text == "instead" and earlier:
        return _Part("than", None, i - 1)  # `£1.31m instead of £1.79m, a saving of £480,000`
    if i > 1 and words[i - 1].text == "front" and words[i - 2].text == "in":
        return None  # `beat the leaders in front of 9,412`
    for k in range(i - 1, max(-1, i - 9), -1):
        word = words[k].text
        if word in BREAKS or word == ",":
            return None
        if word in OUTDOES and earlier:
            planned = any(words[n].text in _NOT_A_BASE for n in range(k, i))
            return None if planned or is_negated(words, k) else _Part("than", "up", k)
        if word in NOUNS and _is_at_a(words, k):
            return None  # `milled at a recovery of 67%`, `sold at a loss of £3m`: a level at which something is done
        if word in NOUNS and (k == 0 or words[k - 1].text not in ("to", "from")):
            return _Part("by", _way(word) if word in CHANGE else None, k)
        if word == "to" or word in _AGAINST:
            planned = any(words[n].text in _NOT_A_BASE for n in range(k, i))
            # "£240,000 over the budget of" holds an amount against a plan; "against a forecast of" only a level
            if i - k > 6 or (planned and not (held_against and k <= 1)):
                return None
            return _preposition(words, k, earlier)
    return None


def _is_at_a(words: list[Word], k: int) -> bool:
    """Whether the noun at `k` stands behind `at a` or `at an average`."""
    texts = [word.text for word in words[max(0, k - 3) : k]]
    return texts[-2:] in (["at", "a"], ["at", "an"]) or texts[:2] in (["at", "a"], ["at", "an"])


def _preposition(words: list[Word], i: int, earlier: list[Item]) -> _Part | None:
    word = words[i].text
    before = words[i - 1].text if i else ""
    held_against = bool(earlier) and earlier[-1].role in ("by", "or")
    if word == "from":
        return _from(words, i)
    if word == "to":
        if before in ("compared", "compares", "relative"):
            return _Part("than", None, i - 1)
        if before == "up" and i > 1:
            before = words[i - 2].text  # `add up to`
        return None if before in _NOT_TO_A_LEVEL else _Part("to", None, i)
    if word == "with":
        compared = before in ("compared", "compares", "comparing", "contrasted")
        return _Part("than", None, i - 1) if compared else None
    if word in ("on", "at", "with") and held_against and _of_another(words, i):
        return _Part("than", None, 0)  # `three points higher than the Democrats on 28%`
    if word in ("against", "versus", "vs"):
        return _Part("than", None, i)
    if word == "after" and before == "," and earlier and earlier[-1].role in ("by", "or", "to"):
        return _Part("than", None, i)  # `fell 4.6% to close at $29.67, after $31.10 on Wednesday`
    if word == "at" and (found := _at(words, i, held_against=held_against)) is not None:
        return found
    if word == "than":
        quality = before in QUALITIES and before in CHANGE and not held_against
        return _Part("than", _way(before) if quality else None, i - 1 if quality else i)
    if word == "on" and before in ("up", "down"):
        return _Part("than", _way(before), i - 1)
    if (
        word == "on"
        and before in NOUNS
        and before in CHANGE
        and any(w.text in ("a", "an") for w in words[max(0, i - 3) : i - 1])
    ):
        return _Part("than", _way(before), i - 1)  # `an increase on the 1,634 of the year before`
    if word in ("above", "below", "over", "under", "beneath", "on", "short", "shy", "ahead") and i <= 1:
        return _Part("than", None, 0) if held_against else None
    return _by(words, i) if word == "by" else None


def _at(words: list[Word], i: int, *, held_against: bool) -> _Part | None:
    """What `at` leads to behind an amount, and where something opened or closed."""
    before = words[i - 1].text if i else ""
    if held_against and i and all(word.text == "," or word.text in QUALITIES for word in words[:i]):
        return _Part("to", None, i)  # `sold 1.9% less, at $5.3bn`
    if before in _STARTS and i > 1 and words[i - 2].text == "after":
        return _Part("than", None, i - 2)  # `closed at 7,812 after opening at 7,412`
    if before in _SETTLES and i > 1 and words[i - 2].text == "to":
        return _Part("to", None, i - 2)
    return None


def _of_another(words: list[Word], i: int) -> bool:
    """Whether the words up to a preposition are a comparison with somebody: `ahead of the Democrats on`."""
    texts = [word.text for word in words[:i]]
    for opening in (["than"], ["ahead", "of"], ["behind"], ["above"], ["below"], ["clear", "of"]):
        at = next((n for n in range(min(len(texts), 2)) if texts[n : n + len(opening)] == opening), None)
        if at is not None:
            rest = texts[at + len(opening) :]
            return 1 <= len(rest) <= 5 and all(word[0].isalpha() and word not in BREAKS for word in rest)
    return False


def _from(words: list[Word], i: int) -> _Part | None:
    j = i - 1
    while j >= 0 and (words[j].text in MODIFIERS or words[j].text.endswith("ly") or words[j].text == "back"):
        j -= 1
    if j >= 0 and words[j].text in ("up", "down", "higher", "lower") and not is_negated(words, j):
        return _Part("from", _way(words[j].text), j)
    if j >= 0 and words[j].text in _TAKEN:
        return None  # `four more than the 287 needed from the 430 who voted`
    return _Part("from", None, i)


def _by(words: list[Word], i: int) -> _Part | None:
    """The verb that a `by` belongs to, in the same gap."""
    for k in range(i - 1, max(-1, i - 12), -1):
        word = words[k].text
        if word in (";", "—", "–", "but", "while"):
            return None
        if word in CHANGE and (
            CHANGE[word].kind in ("moves", "moved")
            or (k and words[k - 1].text in ("got", "gets", "became", "grew"))
        ):
            return _Part("by", None if is_negated(words, k) else _way(word), k)
    return None


def _joined(head: list[Word], role: str, text: str, *, refers_back: bool = False) -> bool:
    """Whether the words between two figures, before those that give the part, open no other statement.

    `down from` refers back across another verb: `61% opposed the cuts, up from 44%`.
    """
    if role == "or":
        return all(word.text == "," for word in head)
    head = _without_tie(head, role, text)
    if len(head) > 16:
        return False
    for n, word in enumerate(head):
        following = head[n + 1].text if n + 1 < len(head) else ""
        if word.text in ("since", "before", "after", "until") and following.startswith(MASK):
            continue
        if (
            role in ("to", "by")
            and word.text in ("before", "after", "since")
            and n
            and head[n - 1].text[0] == MASK
        ):
            continue  # `from 5.2 in the five years before the ban to 6.9 in the six years after it`
        if word.text == "and" and role == "by" and _joins_nouns(head, n):
            continue
        if word.text == "so" and role == "by" and n == len(head) - 1 and n and head[n - 1].text == ",":
            continue  # `from £907 to £1,089, so £182 more`
        if word.text == "yet" and following in (",", ""):
            continue  # `its best year yet, an increase of`
        if word.text in BREAKS:
            return False
        if refers_back:
            continue
        moves = word.text in CHANGE and CHANGE[word.text].kind in ("moves", "moved")
        if (moves and (n > 0 or role == "level")) or (
            word.text in PARTICLE_VERBS and following in ("up", "down")
        ):
            return False
    return True


def _joins_nouns(head: list[Word], n: int) -> bool:
    """Whether an `and` stands inside a phrase that a comma closes: `a year for gas and electricity from July, …`."""
    rest = [word.text for word in head[n + 1 :]]
    closed = "," in rest and rest.index(",") <= 6
    plain = next(
        (m for m, word in enumerate(rest) if word == "," or word in PREPOSITIONS or word[0] == MASK), 9
    )
    return n > 0 and closed and 1 <= plain <= 2 and all(word.isalpha() for word in rest[:plain])


def _without_tie(head: list[Word], role: str, text: str) -> list[Word]:
    """Leave out what ties an amount or a base to the figure before: `, which is`, `and was`, a dash."""
    if not head:
        return head
    if role in ("by", "than", "from"):
        tie = re.search(_TIE, text) if role != "from" else None
        tie = tie or re.search(_AND_AGAIN, text)
        if tie is not None:
            at = head[0].start - (len(text) - len(text.lstrip()))
            head = [word for word in head if word.start < at + tie.start()]
    if role == "by":
        opened = head
        while opened and is_light(opened[-1].text):
            opened = opened[:-1]
        if opened and opened[-1].text in ("—", "–", "-", "(", ":"):
            return opened[:-1]
    if role == "than" and head and (head[0].text in QUALITIES or head[0].text in NOUNS):
        return head[1:]
    return head
