"""The commands, one module each; `COMMANDS` is the list of them."""

import os

COMMANDS = {
    "check": "Check drafts (the default when the first argument is a path).",
    "claims": "List the claims of drafts; check nothing.",
    "explain": "Print the page of a rule: what it means, what is no error, how to silence it.",
    "rules": "List all rules.",
    "reference": "Look after reference packs: lint, list, show, search, stale, add, merge, import.",
    "schema": "Print the JSON Schema of the report or of the configuration.",
    "config": "Show the settings in force and where each comes from.",
    "prompt": "Show the prompts of the llm extractor; forget kept answers.",
    "eval": "Score the tool on drafts with gold labels.",
    "init": "Write factcheck.toml and an example pack; never overwrites.",
    "version": "Print the version.",
}
"""Name to one line of help; the module `factcheck.commands.<name>` holds `command` and loads when it is called."""


def is_path(word: str) -> bool:
    """Whether a word in a command's place is a draft to check."""
    return word == "-" or os.path.exists(word) or any(mark in word for mark in "./\\")  # noqa: PTH110
