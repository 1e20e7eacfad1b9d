"""Reads an ordinary command line of `check` without click, whose import costs as much as reading a short draft.

Whatever is out of the ordinary (an unknown word, a value that is missing or looks like an option, `--name=value`,
a cry for help) is left to click, which knows what to say to it. A test holds both to the same reading.
"""

import os
from collections.abc import Sequence

from factcheck.commands import COMMANDS, is_path
from factcheck.typed import Any

VALUES = {
    "--as-of": "as_of",
    "--fail-on": "fail_on",
    "--show": "show",
    "--stdin-filename": "stdin_filename",
    "--encoding": "encoding",
    "--extractor": "extractor",
    "--model": "model",
    "--base-url": "base_url",
    "--on-model-failure": "on_model_failure",
    "--max-tokens": "max_tokens",
    "--config": "config_file",
}
"""Options with one value: the last counts."""
LISTS = {
    "--reference": "reference",
    "-o": "outputs",
    "--output-format": "outputs",
    "--select": "select",
    "--ignore": "ignore",
}
"""Options that may be repeated."""
FLAGS = {
    "--allow-empty": "allow_empty",
    "--dry-run": "dry_run",
    "--no-cache": "no_cache",
    "--isolated": "isolated",
    "-q": "quiet",
    "--quiet": "quiet",
    "-v": "verbose",
    "--verbose": "verbose",
}
LEFT = {"color": "auto", "width": None}
"""Options that click alone reads, with their defaults."""


def options_of_a_check(arguments: Sequence[str]) -> dict[str, Any] | None:
    """Return the options and paths of a check as click would; None if click has to look at the command line."""
    if (
        not arguments or "_FACTCHECK_COMPLETE" in os.environ
    ):  # a shell asks click for the words that could follow
        return None
    first = arguments[0]
    if first == "check":
        arguments = arguments[1:]
    elif first in COMMANDS or (first[:1] in ("-", "") and first != "-") or not is_path(first):
        return None
    values: dict[str, Any] = {**dict.fromkeys(VALUES.values()), **LEFT}
    lists: dict[str, list[str]] = {key: [] for key in LISTS.values()}
    flags = dict.fromkeys(FLAGS.values(), False)
    paths: list[str] = []
    words = iter(arguments)
    for word in words:
        if word in FLAGS:
            flags[FLAGS[word]] = True
        elif word in VALUES or word in LISTS:
            value = next(words, "")
            if value[:1] in ("-", ""):
                return None
            if word in VALUES:
                values[VALUES[word]] = value
            else:
                lists[LISTS[word]].append(value)
        elif word[:1] not in ("-", "") or word == "-":
            paths.append(word)
        else:
            return None
    if not paths:
        return None
    repeated = {key: tuple(found) for key, found in lists.items()}
    return {"paths": tuple(paths), **values, **repeated, **flags}
