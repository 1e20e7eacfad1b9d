"""Walks a Markdown document by pyromark's events, which carry UTF-8 byte ranges of the file.

Mathematics stays off: `$5 and $10` is money.
"""

import re

import pyromark

from factcheck.readers.assembly import Assembly
from factcheck.typed import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pyromark.event import Range

ELSEWHERE = "\ufffc"
"""Stands where inline code was, so that the words around it do not run together."""

_OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
)
_FIRST_VISIBLE_LIST_NUMBER = 100
"""A list that starts at 1986 is a sentence that starts with a year."""
_STRUCK = {"del", "s", "strike"}
_UNSEEN = {"script", "style", "template"}
_INLINE = {
    "a", "abbr", "b", "bdi", "cite", "del", "em", "font", "i", "ins", "mark", "q", "s", "small", "span", "strike",
    "strong", "sub", "sup", "time", "u",
}  # fmt: skip
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_LIST_NUMBER = re.compile(r"(\d{1,9})[.)]\s")
_LINE = re.compile(r"[^\r\n]+")
_TAG_NAME = re.compile(r"</?([A-Za-z][A-Za-z0-9]{0,20})")


class Piece:
    """A block of the document; `zone` is filled in when all of them are known."""

    __slots__ = (
        *("column", "emphasised", "end", "in_quote", "kind", "level", "linked", "picture", "plain", "row"),
        *("start", "table", "unlinked", "words", "zone"),
    )

    def __init__(self, start: int, kind: str, level: int, *, in_quote: bool) -> None:
        self.start = start
        self.end = 0
        self.kind = kind
        self.level = level
        self.in_quote = in_quote
        self.zone = "body"
        self.table = self.row = self.column = -1
        self.plain = False
        """Holds words outside emphasis."""
        self.emphasised = False
        self.unlinked = False
        """Holds words outside links."""
        self.linked = False
        self.picture = False
        self.words = ""


def walk(parts: Assembly, body: int) -> list[Piece]:
    """Fill the assembly from source[body:] and return its pieces in text order."""
    return _Walk(parts, body).run()


class _Walk:
    """The state of one walk: how deep in quotes, lists, tables and emphasis it stands."""

    def __init__(self, parts: Assembly, body: int) -> None:
        self.parts = parts
        self.source = parts.source
        self.body = body
        self.markdown = parts.source[body:]
        self.bytes = self.markdown.encode()
        self.is_ascii = len(self.bytes) == len(self.markdown)
        self.at_byte = 0
        self.at = 0
        self.done: list[Piece] = []
        self.piece: Piece | None = None
        self.quotes = 0
        self.lists: list[bool] = []
        self.marker: tuple[int, int] | None = None
        self.emphasis = 0
        self.links = 0
        self.hidden = 0
        self.struck = 0
        self.table = -1
        self.row = -1
        self.column = -1
        self.code = ""
        self.html: tuple[int, int] | None = None
        self.deletions: list[tuple[bool, int]] = []

    def run(self) -> list[Piece]:
        for event, span in pyromark.events_with_range(self.markdown, options=_OPTIONS):
            if isinstance(event, str):
                if event in ("SoftBreak", "HardBreak"):
                    self.line_break("\n" if event == "HardBreak" else " ")
            else:
                ((name, value),) = event.items()
                if name == "Start":
                    self.enter(value, span)
                elif name == "End":
                    self.leave(value)
                else:
                    self.content(name, value, span)
        self.close()
        return self.done

    # Offsets

    def offset(self, byte: int) -> int:
        """Source offset of a byte; the events come in order, so this counts every byte once."""
        if self.is_ascii:
            return self.body + byte
        if byte < self.at_byte:
            self.at -= len(self.bytes[byte : self.at_byte].decode())
        else:
            self.at += len(self.bytes[self.at_byte : byte].decode())
        self.at_byte = byte
        return self.body + self.at

    # Pieces

    def open(self, kind: str, level: int = 0, separator: str = "\n\n") -> Piece:
        self.close()
        self.parts.separate(separator)
        piece = Piece(self.parts.length, kind, level, in_quote=self.quotes > 0)
        self.piece = piece
        if self.marker:
            start, end = self.marker
            self.marker = None
            piece.kind, piece.plain, piece.unlinked = "paragraph", True, True
            self.parts.copy(start, end)
        return piece

    def close(self) -> None:
        if self.piece is not None:
            self.piece.end = self.parts.length
            self.done.append(self.piece)
            self.piece = None
        self.struck = 0

    def here(self) -> Piece:
        """The open piece; in a tight list the words follow the item without a paragraph."""
        if self.piece is not None:
            return self.piece
        return self.open("list-item" if self.lists else "paragraph", len(self.lists))

    # Events

    def enter(self, value: Any, span: "Range") -> None:
        attributes: Any = None
        if isinstance(value, str):
            name = value
        else:
            ((name, attributes),) = value.items()
        if name in ("Emphasis", "Strong"):
            self.emphasis += 1
        elif name == "Strikethrough":
            self.enter_deletion(span)
        elif name == "Link":
            self.links += 1
            if attributes["link_type"] in ("Autolink", "Email"):
                self.hidden += 1
        elif name == "Image":
            self.here().picture = True
            self.hidden += 1
        else:
            self.enter_block(name, attributes, span)

    def enter_block(self, name: str, attributes: Any, span: "Range") -> None:
        if name == "Paragraph":
            self.open("list-item" if self.lists else "paragraph", len(self.lists))
        elif name == "Heading":
            self.open("heading", int(attributes["level"][1:]))
        elif name == "TableCell":
            self.enter_cell()
        elif name == "Table":
            self.close()
            self.table += 1
            self.row = -1
        elif name in ("TableHead", "TableRow"):
            self.row += 1
            self.column = -1
        elif name == "CodeBlock":
            self.close()
            self.code = "indented" if attributes == "Indented" else "fenced"
            if self.code == "indented":
                self.open("paragraph")
        elif name == "Item":
            self.close()
            self.enter_item(self.offset(span["start"]))
        else:
            self.close()
            self.quotes += name == "BlockQuote"
            if name == "List":
                self.lists.append(attributes is not None)

    def enter_cell(self) -> None:
        self.column += 1
        first = self.row == 0 and self.column == 0
        cell = self.open("table-cell", separator="\n\n" if first else "\n" if self.column == 0 else "\t")
        cell.table, cell.row, cell.column = self.table, self.row, self.column

    def enter_item(self, start: int) -> None:
        self.marker = None
        if self.lists[-1] and (match := _LIST_NUMBER.match(self.source, start)):
            self.marker = match.span() if int(match[1]) >= _FIRST_VISIBLE_LIST_NUMBER else None

    def leave(self, value: Any) -> None:
        name = value if isinstance(value, str) else next(iter(value))
        if name in ("Emphasis", "Strong"):
            self.emphasis -= 1
        elif name == "Strikethrough":
            self.leave_deletion()
        elif name == "Link":
            self.links -= 1
        elif name == "Image":
            self.hidden -= 1
        elif name == "HtmlBlock":
            self.markup()
        elif name == "CodeBlock":
            self.code = ""
            self.close()
        else:
            self.close()
            self.quotes -= name == "BlockQuote"
            if name == "List":
                self.lists.pop()

    def content(self, name: str, value: Any, span: "Range") -> None:
        if name == "Text":
            self.text(value, span)
        elif name == "Code":
            self.here()
            self.parts.add(ELSEWHERE)
        elif name == "InlineHtml":
            self.inline_markup(value, self.offset(span["start"]))
        elif name == "Html":
            start = self.offset(span["start"])
            end = self.offset(span["end"])
            self.html = (self.html[0] if self.html else start, end)

    def text(self, value: str, span: "Range") -> None:
        if self.hidden or self.struck or self.code == "fenced":
            return
        piece = self.here()
        start, end = self.offset(span["start"]), self.offset(span["end"])
        if self.code == "indented":
            start, end = self.indented_line(start, end)
            value = self.source[start:end]
        if any(ch.isalnum() for ch in value):
            piece.plain = piece.plain or not self.emphasis
            piece.emphasised = piece.emphasised or self.emphasis > 0
            piece.unlinked = piece.unlinked or not self.links
            piece.linked = piece.linked or self.links > 0
        if self.source[start:end] == value:
            self.parts.copy(start, end)
        else:
            self.parts.stand_in(value, start, end)

    def indented_line(self, start: int, end: int) -> tuple[int, int]:
        """Words set as code by nothing but their indentation are prose that somebody pasted."""
        self.line_break(" ")
        words = self.source[start:end]
        return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())

    def line_break(self, separator: str) -> None:
        if self.piece is not None and not self.parts.last().isspace():
            self.parts.add(separator)

    def enter_deletion(self, span: "Range") -> None:
        """Words struck out are no part of the draft; single tildes are not a deletion but an `about`."""
        start, end = self.offset(span["start"]), self.offset(span["end"])
        doubled = self.source.startswith("~~", start)
        self.deletions.append((doubled, end))
        self.hidden += doubled
        if not doubled and not self.hidden:
            self.here()
            self.parts.copy(start, start + 1)

    def leave_deletion(self) -> None:
        doubled, end = self.deletions.pop()
        self.hidden -= doubled
        if not doubled and not self.hidden:
            self.parts.copy(end - 1, end)

    def inline_markup(self, tag: str, start: int) -> None:
        if tag.startswith("<!--"):
            self.comment(start, tag)
            return
        match = _TAG_NAME.match(tag)
        name = match[1].lower() if match else ""
        if name in _STRUCK:
            self.struck = max(0, self.struck + (-1 if tag.startswith("</") else 1))
        elif name == "br":
            self.line_break("\n")
        elif name == "sup" and not tag.startswith("</") and self.parts.last().isdigit():
            self.parts.add("^")

    def comment(self, start: int, comment: str) -> None:
        words = comment.removeprefix("<!--").removesuffix("-->").strip()
        if words.startswith("factcheck:"):
            self.parts.directives.append((start, words))

    def markup(self) -> None:
        """Take the visible words of a block of HTML."""
        if self.html is None:
            return
        at, end = self.html
        self.html = None
        while at < end:
            opening = self.source.find("<", at, end)
            opening = end if opening < 0 else opening
            self.visible(at, opening)
            at = self.skip_tag(opening, end) if opening < end else end
        self.close()

    def skip_tag(self, start: int, end: int) -> int:
        """End of the tag, comment or unseen element at `start`."""
        if self.source.startswith("<!--", start):
            close = self.source.find("-->", start, end)
            close = end if close < 0 else close + 3
            self.comment(start, self.source[start:close])
            return close
        match = _TAG_NAME.match(self.source, start, end)
        if match is None and not self.source.startswith(("<!", "<?"), start):
            self.visible(start, start + 1)
            return start + 1
        close = self.source.find(">", start, end)
        close = end if close < 0 else close + 1
        name = match[1].lower() if match else ""
        if name in _UNSEEN | _STRUCK and not self.source.startswith("</", start):
            last = re.compile(f"</{name}", re.IGNORECASE).search(self.source, close, end)
            return last.start() if last else end
        if name not in _INLINE:
            self.close()
        return close

    def visible(self, start: int, end: int) -> None:
        """Append words of an HTML block, entities decoded, line breaks as spaces."""
        from html import unescape  # its table of entities is dear at start-up

        for line in _LINE.finditer(self.source, start, end):
            if self.piece is None and not line.group().strip():
                continue
            piece = self.here()
            piece.plain = piece.unlinked = True
            if line.start() > start:
                self.line_break(" ")
            at = line.start()
            for entity in _ENTITY.finditer(self.source, line.start(), line.end()):
                self.parts.copy(at, entity.start())
                self.parts.stand_in(unescape(entity.group()), *entity.span())
                at = entity.end()
            self.parts.copy(at, line.end())
