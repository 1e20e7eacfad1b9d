"""Shows the lines of a draft that a finding points to, with marks under the words."""

from collections.abc import Iterable, Sequence

from factcheck.model.report import SourceSpan
from factcheck.named_tuple import NamedTuple
from factcheck.reporters.look import Look, columns, cropped, display, is_narrow, painted

_NEAR = 12
"""Marks that are closer than this share a stretch of their line."""
_CUT = " … "
_MOST_ROWS = 4
"""A stretch that takes more rows is shown in pieces."""


class Mark(NamedTuple):
    """Words to point at."""

    span: SourceSpan
    label: str = ""
    primary: bool = False


class _Place(NamedTuple):
    """The part of a mark that lies on one line; offsets into the line."""

    start: int
    end: int
    primary: bool
    label: str


class _Window(NamedTuple):
    """A stretch of a line that will be shown, with the marks in it."""

    start: int
    end: int
    places: tuple[_Place, ...]


def frame(path: str, lines: Sequence[str], marks: Iterable[Mark], look: Look) -> list[str]:
    """The source frame of one finding.

    Args:
        path: shown with line and column of the primary mark, so that terminals can open it.
        lines: all lines of the file, without their line ends.
        marks: one primary mark and any number of related ones.
        look: width and colour.
    """
    marks = sorted(marks, key=lambda mark: (mark.span.line, mark.span.column, not mark.primary))
    primary = next(mark for mark in marks if mark.primary)
    by_line = _by_line(marks, lines)
    gutter = len(str(max(by_line, default=primary.span.line)))
    blank = f"{' ' * gutter} |"
    rows = [f"{' ' * gutter}--> {display(path, look)}:{primary.span.line}:{primary.span.column}", blank]
    before = 0
    for number in sorted(by_line):
        if before and number > before + 1:
            rows.append("." * max(gutter, 3))
        before = number
        head = f"{number:>{gutter}} |"
        for shown, under in _rows(lines[number - 1], by_line[number], look.width - gutter - 3, look):
            rows.append(f"{head} {shown}")
            rows.extend(f"{blank} {mark}" for mark in under)
            head = blank
    rows.append(blank)
    return rows


def _by_line(marks: Iterable[Mark], lines: Sequence[str]) -> dict[int, list[_Place]]:
    found: dict[int, list[_Place]] = {}
    for mark in marks:
        span = mark.span
        for number in range(span.line, min(span.end_line, len(lines)) + 1):
            line = lines[number - 1]
            start = span.column - 1 if number == span.line else len(line) - len(line.lstrip())
            end = min(span.end_column - 1 if number == span.end_line else len(line.rstrip()), len(line))
            if start < end:
                label = mark.label if number == span.end_line else ""
                found.setdefault(number, []).append(_Place(start, end, mark.primary, label))
    return found


def _rows(line: str, places: list[_Place], room: int, look: Look) -> Iterable[tuple[str, list[str]]]:
    """The line, cropped and if need be broken into several rows, each with its marks."""
    places = _distinct(places)
    if len(line) <= 2 * room and columns(display(line, look)) <= room:
        yield _shown([_Window(0, len(line), tuple(places))], line, room, look)
        return
    first, last = places[0].start, max(place.end for place in places)
    if (
        last - first <= _MOST_ROWS * room
        and columns(display(line[first:last], look)) <= (_MOST_ROWS - 1) * room
    ):
        yield from _flowed(line, places, room, look)
        return
    places = [_clipped(place, line, room - 2 * len(display(_CUT, look)), look) for place in places]
    for group in _groups(_windows(line, places, room, look), line, room, look):
        yield _shown(_widened(group, line, room, look), line, room, look)


def _distinct(places: list[_Place]) -> list[_Place]:
    """Marks that do not overlap, in order: one that reaches into the next ends there; the primary one stays whole."""
    kept: list[_Place] = []
    for place in sorted(places, key=lambda place: (place.start, not place.primary, place.end)):
        last = kept[-1] if kept else None
        if last is None or last.end <= place.start:
            kept.append(place)
        elif not last.primary and last.start < place.start:
            kept[-1] = last._replace(end=place.start)
            kept.append(place)
        elif place.primary:
            kept[-1] = place
    return kept


def _flowed(line: str, places: list[_Place], room: int, look: Look) -> Iterable[tuple[str, list[str]]]:
    """The stretch from the first mark to the last, broken into rows like a paragraph."""
    cut = len(display(_CUT, look))
    first, last = places[0].start, max(place.end for place in places)
    needed = columns(display(line[first:last], look)) + 2 * cut
    spare = -(-needed // room) * room - needed
    # The side at the end of a line leaves its share to the other.
    ahead = columns(display(line[last : last + spare], look))
    start = _word_start(line, _back(line, first, spare - min(ahead, spare // 2), 0, look), first)
    spare -= columns(display(line[start:first], look))
    end = _word_end(line, _forward(line, last, spare, len(line), look), last)
    cuts = _line_breaks(line, start, end, room - cut, look)
    rows = [(at, stop) for at, stop in cuts if at < last and first < stop]
    for number, (at, stop) in enumerate(rows):
        inside = tuple(
            _Place(
                max(place.start, at), min(place.end, stop), place.primary, place.label * (place.end <= stop)
            )
            for place in places
            if place.start < stop and at < place.end
        )
        yield _shown(
            [_Window(at, stop, inside)], line, room, look, inner=(number > 0, number + 1 < len(rows))
        )


def _line_breaks(line: str, start: int, end: int, room: int, look: Look) -> list[tuple[int, int]]:
    """line[start:end] as rows of at most `room` columns, broken between words."""
    rows = []
    while start < end:
        stop = _forward(line, start, room, end, look)
        if stop < end:
            stop = _word_end(line, stop, start + 1)
        stop = max(stop, start + 1)
        rows.append((start, stop))
        start = stop
        while start < end and line[start].isspace():
            start += 1
    return rows


def _clipped(place: _Place, line: str, room: int, look: Look) -> _Place:
    """A mark that is longer than a row shows its beginning."""
    return place._replace(end=min(place.end, _forward(line, place.start, room, place.end, look)))


def _windows(line: str, places: list[_Place], room: int, look: Look) -> list[_Window]:
    windows: list[_Window] = []
    for place in places:
        if (
            windows
            and place.start - windows[-1].end <= _NEAR
            and columns(display(line[windows[-1].start : place.end], look)) + 2 * len(display(_CUT, look))
            <= room
        ):
            last = windows[-1]
            windows[-1] = _Window(last.start, place.end, (*last.places, place))
        else:
            windows.append(_Window(place.start, place.end, (place,)))
    return windows


def _groups(windows: list[_Window], line: str, room: int, look: Look) -> list[list[_Window]]:
    """Windows that fit side by side in the room."""
    groups: list[list[_Window]] = []
    used = 0
    for window in windows:
        width = columns(display(line[window.start : window.end], look)) + 2 * len(display(_CUT, look))
        if groups and used + width <= room:
            groups[-1].append(window)
            used += width
        else:
            groups.append([window])
            used = width
    return groups


def _widened(windows: list[_Window], line: str, room: int, look: Look) -> list[_Window]:
    """Give the windows of one row the context that the room allows, at word boundaries."""
    cut = len(display(_CUT, look))
    width = [columns(display(line[w.start : w.end], look)) for w in windows]
    spare = max(0, room - sum(width) - cut * (len(windows) + 1))
    sides = 2 * len(windows)
    wide: list[_Window] = []
    for number, window in enumerate(windows):
        floor = wide[-1].end if wide else 0
        ceiling = windows[number + 1].start if number + 1 < len(windows) else len(line)
        # The side at the end of a line leaves its share to the others.
        ahead = (
            columns(display(line[window.end : min(ceiling, window.end + spare)], look)) if sides == 2 else 0
        )
        share = spare - min(ahead, spare // 2) if sides == 2 else spare // sides
        start = _word_start(line, _back(line, window.start, share, floor, look), window.start)
        spare -= columns(display(line[start : window.start], look))
        end = _word_end(
            line, _forward(line, window.end, spare // max(1, sides - 1), ceiling, look), window.end
        )
        spare -= columns(display(line[window.end : end], look))
        sides -= 2
        if wide and start <= wide[-1].end + 1:
            last = wide.pop()
            wide.append(_Window(last.start, end, last.places + window.places))
        else:
            wide.append(_Window(start, end, window.places))
    return wide


def _is_plain(words: str, look: Look) -> bool:
    """Whether every sign is shown as it is, one column wide."""
    return words.isprintable() and (words.isascii() or (look.unicode and is_narrow(words)))


def _back(line: str, at: int, room: int, floor: int, look: Look) -> int:
    plain = line[max(floor, at - max(room, 0)) : at]
    if _is_plain(plain, look):
        return at - len(plain)
    while at > floor and room >= (width := columns(display(line[at - 1], look))):
        at -= 1
        room -= width
    return at


def _forward(line: str, at: int, room: int, ceiling: int, look: Look) -> int:
    plain = line[at : min(ceiling, at + max(room, 0))]
    if _is_plain(plain, look):
        return at + len(plain)
    while at < ceiling and room >= (width := columns(display(line[at], look))):
        room -= width
        at += 1
    return at


def _word_start(line: str, at: int, limit: int) -> int:
    if at == 0 or line[at - 1].isspace():
        return at
    while at < limit and not line[at].isspace():
        at += 1
    while at < limit and line[at].isspace():
        at += 1
    return at


def _word_end(line: str, at: int, limit: int) -> int:
    if at == len(line) or line[at].isspace():
        return at
    while at > limit and not line[at - 1].isspace():
        at -= 1
    while at > limit and line[at - 1].isspace():
        at -= 1
    return at


def _shown(
    windows: list[_Window], line: str, room: int, look: Look, *, inner: tuple[bool, bool] = (False, False)
) -> tuple[str, list[str]]:
    """The words of the windows, and the rows of marks and labels below them.

    `inner` tells whether the rows before and after show the words that are missing at the two ends.
    """
    words = ""
    marks: list[tuple[int, int, _Place]] = []
    cut = display(_CUT, look)
    for window in windows:
        if (window.start > 0 and not inner[0]) or words:
            words += cut if words else cut.lstrip()
        for place in window.places:
            at = columns(words + display(line[window.start : place.start], look))
            width = max(1, columns(display(line[place.start : place.end], look)))
            marks.append((at, width, place))
        words += display(line[window.start : window.end], look)
    if not inner[1] and line[windows[-1].end : windows[-1].end + _NEAR].strip():
        words += cut.rstrip()
    return words, _below(marks, room, look)


def _below(marks: list[tuple[int, int, _Place]], room: int, look: Look) -> list[str]:
    """The row of marks, with the last label beside them if it fits, and rows of labels below."""
    row = ""
    width = 0
    for at, length, place in marks:
        sign = painted("^" * length, "mark", look) if place.primary else "-" * length
        row += " " * (at - width) + sign
        width = at + length
    rows = [row] if marks else []
    labels = [(at, cropped(display(place.label, look), room, look)) for at, _, place in marks if place.label]
    if labels and labels[-1][0] == marks[-1][0] and width + 1 + columns(labels[-1][1]) <= room:
        rows[0] += f" {labels.pop()[1]}"
    while labels:
        row, width, later = "", 0, []
        for at, label in labels:
            start = max(0, min(at, room - columns(label)))
            if row and start < width + 2:
                later.append((at, label))
            else:
                row += " " * (start - width) + label
                width = start + columns(label)
        rows.append(row)
        labels = later
    return rows
