"""What shows that a capitalised name is a person's, and what that person is: titles, offices, ages, given names."""

from factcheck.extract.quotation import nouns
from factcheck.extract.quotation.phrases import kind_of, possessive
from factcheck.extract.quotation.tokens import Token
from factcheck.extract.quotation.verbs import FORMS


def plain_words(tokens: list[Token]) -> tuple[str, ...]:
    """The words of a name, lower case, without titles, points and a possessive ending."""
    words = [bare(token) for token in tokens if token.is_word]
    while len(words) > 1 and words[0].rstrip(".") in nouns.TITLES:
        words.pop(0)
    return tuple(words)


def bare(token: Token) -> str:
    word = token.lower.replace("’", "'")
    return word[:-2] if word.endswith("'s") else word.rstrip("'.")


def bare_end(token: Token) -> int:
    if token.text[-2:] in ("'s", "’s"):
        return token.end - 2
    return token.end - 1 if token.text[-1] in "'’" else token.end


def gender_of(words: list[str], role: frozenset[str]) -> str:
    known = {*words[:2], *role}
    male, female = bool(known & nouns.MALE), bool(known & nouns.FEMALE)
    if male == female:
        given = next((word for word in words if word not in nouns.TITLES), "")
        male, female = given in nouns.MALE_NAMES, given in nouns.FEMALE_NAMES
    return "" if male == female else "m" if male else "f"


def is_no_person(tokens: list[Token], first: int, end: int, low: int) -> bool:
    """Whether a capitalised name is plainly a body, a place or a thing."""
    words = [token.lower.rstrip(".") for token in tokens[first:end]]
    if words[0] in nouns.TITLES and len(words) > 1:
        return False
    if any(word in nouns.NOT_A_PERSON or word[:1].isdigit() for word in words):
        return True
    if len(words) == 1 and tokens[first].text.isupper() and len(words[0]) > 1:
        return True
    return first > low and tokens[first - 1].lower in ("the", "a", "an", "in", "at")


def shows_a_person(tokens: list[Token], first: int, end: int, high: int, role: frozenset[str]) -> bool:
    """Whether a name, or the words around it, show that it is a person's."""
    if role or (end - first >= 2 and tokens[first].lower in nouns.GIVEN_NAMES):
        return True
    following = tokens[end] if end < high else None
    if following is None or possessive(tokens[end - 1]):
        return False
    if following.lower in ("who", "whose"):
        return True
    if following.text in (",", "(") and end + 1 < high:
        behind = tokens[end + 1]
        if behind.lower in ("who", "whose", "aged") or (behind.text.isdigit() and len(behind.text) == 2):
            return True
    return False


def role_beside(tokens: list[Token], first: int, end: int, low: int, high: int) -> frozenset[str]:
    """The words of the office that stand before a name, or between commas on either side of it."""
    before = _office_words(tokens, first - 1, low)
    if not before and first - 1 > low and tokens[first - 1].text == ",":
        last = first - 2
        linked = next(
            (k for k in range(last, max(low, last - 6), -1) if tokens[k].lower in nouns.PREPOSITIONS), None
        )
        before = _office_words(tokens, last, low) or (
            _office_words(tokens, linked - 1, low) if linked else frozenset()
        )
    if before:
        return before
    if end + 1 < high and tokens[end].text == "," and tokens[end + 1].is_word:
        at = end + 1
        words: list[str] = []
        while (
            at < high and tokens[at].is_word and at - end < 9 and tokens[at].lower not in nouns.CLAUSE_WORDS
        ):
            if tokens[at].lower in nouns.PREPOSITIONS:
                break
            words.append(bare(tokens[at]))
            at += 1
        if words and kind_of(words[-1], "the") == "person":
            return frozenset(words) - nouns.DETERMINERS
    return frozenset()


def title_role(tokens: list[Token], first: int, end: int) -> frozenset[str]:
    """The office that a title tells: `Chief Constable Leonie Vass`."""
    words: list[str] = []
    for token in tokens[first : end - 1]:
        if token.lower not in nouns.TITLES:
            break
        words.append(token.lower)
    return frozenset(words) if words and words[-1] in nouns.PERSON else frozenset()


def _office_words(tokens: list[Token], last: int, low: int) -> frozenset[str]:
    if last < low or not tokens[last].is_word or kind_of(tokens[last].lower, "the") != "person":
        return frozenset()
    words: list[str] = []
    at = last
    while at >= low and tokens[at].is_word and last - at < 6:
        word = tokens[at].lower
        if word in nouns.CLAUSE_WORDS | nouns.PREPOSITIONS or word in FORMS:
            break
        words.append(bare(tokens[at]))
        if word in nouns.DETERMINERS or possessive(tokens[at]):
            break
        at -= 1
    return frozenset(words) - nouns.DETERMINERS


def tied_to_name(tokens: list[Token], first: int, last: int, low: int, high: int) -> bool:
    """Whether an office stands beside the name of its holder: `the commissioner, Kit Sandiford`."""
    after = last + 1
    if after < high and tokens[after].lower in nouns.PREPOSITIONS:
        # “Her successor at the bank, Gul Demir,”
        after = next((k for k in range(after, min(high, after + 7)) if tokens[k].text == ","), after)
    if after < high and tokens[after].is_capital:
        return True
    if after + 1 < high and tokens[after].text == "," and tokens[after + 1].is_capital:
        return True
    return first - 1 > low and tokens[first - 1].text == "," and tokens[first - 2].is_capital
