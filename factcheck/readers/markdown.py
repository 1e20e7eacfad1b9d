"""Markdown: what the walk over the document found, put into zones."""

import re
from collections.abc import Iterator

from factcheck.model.draft import Block
from factcheck.readers.assembly import Assembly
from factcheck.readers.dateline import dateline, day_in
from factcheck.readers.markdown_walk import ELSEWHERE, Piece, walk
from factcheck.readers.zones import ends_sentence, is_caption, is_crosshead, is_pointer, is_teaser

_DATE_KEYS = (
    "date",
    "published",
    "publishdate",
    "publish_date",
    "pubdate",
    "publication_date",
    "published_at",
)
_TEXT_KEYS = {
    "title": "headline",
    "headline": "headline",
    "subtitle": "standfirst",
    "standfirst": "standfirst",
}
BLANKS = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000"
    "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
)
"""Every sign that `str.isspace` takes for white space."""
_DATELINE_PIECES = 6
_LONGEST_STANDFIRST = 280
_COMPARED_QUOTES = 50


def assemble(source: str) -> Assembly:
    """Read Markdown into prose and blocks."""
    parts = Assembly(source)
    body = _front_matter(source, parts)
    pieces = list(walk(parts, body))
    text = parts.text()
    kept = [piece for piece in pieces if _trim(piece, text) or piece.picture]
    _zones(kept, text)
    _find_date(kept, parts)
    parts.blocks += [
        Block(
            piece.start, piece.end, piece.kind, piece.zone, piece.level, piece.table, piece.row, piece.column
        )
        for piece in kept
        if piece.words
    ]
    return parts


def _trim(piece: Piece, text: str) -> bool:
    words = text[piece.start : piece.end]
    piece.words = words.strip(BLANKS + ELSEWHERE)
    piece.start += words.index(piece.words)
    piece.end = piece.start + len(piece.words)
    return bool(piece.words)


def _front_matter(source: str, parts: Assembly) -> int:
    """Take date and title from YAML or TOML front matter; returns where the body begins."""
    fence = source[:3]
    if fence not in ("---", "+++"):
        return 0
    fields: list[tuple[str, int, int]] = []
    at = _line_end(source, 0)
    if source[3:at].strip():
        return 0
    while at < len(source):
        end = _line_end(source, at)
        line = source[at:end].rstrip()
        if line == fence or (line == "..." and fence == "---"):
            _take_fields(fields, parts)
            return end
        if match := re.match(r"([A-Za-z_][\w-]{0,40})\s{0,4}[:=]", line):
            fields.append((match[1].lower(), at + match.end(), at + len(line)))
        elif (
            line.strip()
            and not line.lstrip().startswith(("#", "-", "]", "}", "[", "{"))
            and not line[0].isspace()
        ):
            return 0
        at = end
    return 0


def _line_end(source: str, at: int) -> int:
    found = source.find("\n", at)
    return len(source) if found < 0 else found + 1


def _take_fields(fields: list[tuple[str, int, int]], parts: Assembly) -> None:
    values = {key: parts.source[start:end].strip().strip("\"'") for key, start, end in reversed(fields)}
    for key in _DATE_KEYS:
        if value := values.get(key):
            parts.dated = day_in(re.sub(r"T\d{2}:.*", "", value))
            if parts.dated:
                parts.dated_by = "front-matter"
                break
            parts.warnings.append(f"the front matter's {key} `{value}` is not a day that can be read")
    for key, start, end in fields:
        words = parts.source[start:end]
        bare = words.strip().strip("\"'")
        if key in _TEXT_KEYS and bare:
            start += words.index(bare)
            parts.separate()
            first = parts.length
            parts.copy(start, start + len(bare))
            kind = "heading" if _TEXT_KEYS[key] == "headline" else "paragraph"
            parts.blocks.append(Block(first, parts.length, kind, _TEXT_KEYS[key], int(kind == "heading")))


def _zones(pieces: list[Piece], text: str) -> None:
    """Say of every piece what part of a published article it is."""
    headline = _headline(pieces)
    quotes = 0
    for number, piece in enumerate(pieces):
        before = pieces[number - 1] if number else None
        after = pieces[number + 1] if number + 1 < len(pieces) else None
        if piece.kind == "heading":
            piece.zone = "headline" if piece is headline else "heading"
        elif piece.kind == "table-cell":
            piece.zone = "table"
        elif piece.in_quote:
            quotes += 1
            piece.kind = "quote"
            piece.zone = (
                "pull-quote" if quotes <= _COMPARED_QUOTES and _repeated(piece.words, text) else "quote"
            )
        else:
            piece.zone = _zone(piece, before, after)
            if piece.zone in ("caption", "heading"):
                piece.kind = piece.zone


def _headline(pieces: list[Piece]) -> Piece | None:
    """The first heading of level one, or a heading of any level that opens the text."""
    for piece in pieces:
        if piece.kind == "heading" and piece.level == 1:
            return piece
    return pieces[0] if pieces and pieces[0].kind == "heading" else None


def _zone(piece: Piece, before: Piece | None, after: Piece | None) -> str:
    words = piece.words
    if is_pointer(words) or _is_card(piece, before):
        return "teaser"
    stressed = piece.emphasised and not piece.plain
    if is_caption(words) or (piece.picture and words):
        return "caption"
    after_headline = before is not None and before.zone == "headline"
    if after_headline and stressed and len(words) <= 2 * _LONGEST_STANDFIRST:
        return "standfirst"
    if stressed and any(side and (side.picture or side.kind == "table-cell") for side in (before, after)):
        return "caption"
    if piece.kind != "paragraph" or dateline(words, emphasised=stressed):
        return "body"
    if after_headline and not ends_sentence(words) and len(words) <= _LONGEST_STANDFIRST:
        return "standfirst"
    if before is not None and is_teaser(words):
        return "teaser"
    return "heading" if stressed and is_crosshead(words) else "body"


def _is_card(piece: Piece, before: Piece | None) -> bool:
    """Whether the piece is nothing but a link, or an entry of a list of related pieces."""
    if piece.linked and not piece.unlinked:
        return True
    if piece.kind != "list-item" or before is None or ends_sentence(piece.words):
        return False
    return is_pointer(before.words) or (before.zone == "teaser" and before.kind == "list-item")


def _repeated(words: str, text: str) -> bool:
    """Whether a set-off quotation repeats words of the text."""
    bare = words.strip("“”\"'‘’ ")
    return len(bare.split()) >= 4 and text.count(bare) > 1


def _find_date(pieces: list[Piece], parts: Assembly) -> None:
    if parts.dated:
        return
    for piece in _openings(pieces):
        if day := dateline(piece.words, emphasised=piece.emphasised and not piece.plain):
            parts.dated, parts.dated_by = day, "dateline"
            return


def _openings(pieces: list[Piece]) -> Iterator[Piece]:
    prose = [piece for piece in pieces if piece.kind in ("paragraph", "caption") and piece.words]
    yield from prose[:_DATELINE_PIECES]
    yield from prose[_DATELINE_PIECES:][-1:]
