"""Settings: the nearest file, then the environment, then the command line; nothing unknown passes."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from factcheck.config import KEYS, Settings, settle
from factcheck.errors import SettingsError


def write(folder: Path, text: str, name: str = "factcheck.toml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


def settled(
    folder: Path,
    flags: dict[str, Any] | None = None,
    environment: dict[str, str] | None = None,
    **options: Any,
) -> Settings:
    return settle(folder, flags or {}, environment or {}, **options)


def test_defaults(tmp_path: Path) -> None:
    assert settled(tmp_path) == Settings()
    assert settled(tmp_path).origin("fail-on") == "default"


FULL = """
reference = ["packs/*", "one.csv"]
as-of = 2026-03-01
fail-on = "warning"
select = ["dates", "percent-change"]
ignore = ["quote-drift"]
formats = ["full", "json:out.json"]
extractor = "grammar"
model = "some-model"
base-url = "http://localhost:1"
on-model-failure = "grammar"
max-tokens = 20000
[severity]
percent-change = "note"
[rules.percent-change]
enabled = false
"""


def test_a_file_sets_every_key(tmp_path: Path) -> None:
    (tmp_path / "packs" / "b").mkdir(parents=True)
    (tmp_path / "packs" / "a").mkdir()
    file = write(tmp_path, FULL)
    found = settled(tmp_path / "drafts" / "deep")
    assert found.reference == tuple(str(tmp_path / path) for path in ("packs/a", "packs/b", "one.csv"))
    assert found.as_of == date(2026, 3, 1)
    assert (found.fail_on, found.extractor, found.model, found.base_url) == (
        "warning",
        "grammar",
        "some-model",
        "http://localhost:1",
    )
    assert (found.select, found.ignore) == (("dates", "percent-change"), ("quote-drift",))
    assert found.formats == ("full", "json:out.json")
    assert found.severity == (("percent-change", "note"),)
    assert found.rules == (("percent-change", False),)
    assert {found.origin(key) for key in KEYS} == {str(file)}


def test_the_nearest_file_counts_alone(tmp_path: Path) -> None:
    write(tmp_path, 'fail-on = "warning"\nmodel = "outer"\n')
    write(tmp_path / "desk", 'fail-on = "never"\n')
    found = settled(tmp_path / "desk" / "today")
    assert (found.fail_on, found.model) == ("never", None)
    assert settled(tmp_path / "other").fail_on == "warning"


def test_pyproject_counts_only_with_its_table(tmp_path: Path) -> None:
    write(tmp_path, 'fail-on = "warning"\n')
    write(tmp_path / "a", '[tool.other]\nfail-on = "never"\n', "pyproject.toml")
    write(
        tmp_path / "b",
        '[tool.factcheck]\nfail-on = "never"\n[tool.factcheck.severity]\nx = "note"\n',
        "pyproject.toml",
    )
    assert settled(tmp_path / "a").fail_on == "warning"
    assert settled(tmp_path / "b").fail_on == "never"
    assert settled(tmp_path / "b").severity == (("x", "note"),)


def test_environment_over_file_and_flags_over_both(tmp_path: Path) -> None:
    write(tmp_path, 'fail-on = "warning"\nmodel = "file"\nselect = ["a"]\n')
    environment = {
        "FACTCHECK_FAIL_ON": "never",
        "FACTCHECK_SELECT": "b, c",
        "FACTCHECK_MODEL": "",
        "UNRELATED": "x",
    }
    found = settled(tmp_path, {"fail-on": "unverifiable", "model": None, "ignore": ()}, environment)
    assert (found.fail_on, found.model, found.select, found.ignore) == (
        "unverifiable",
        "file",
        ("b", "c"),
        (),
    )
    assert found.origin("fail-on") == "--fail-on"
    assert found.origin("select") == "environment FACTCHECK_SELECT"
    assert found.origin("ignore") == "default"


def test_a_named_file_and_no_file(tmp_path: Path) -> None:
    write(tmp_path, 'fail-on = "warning"\n')
    other = write(tmp_path / "x", 'fail-on = "never"\n', "other.toml")
    assert settled(tmp_path, file=other).fail_on == "never"
    assert settled(tmp_path, isolated=True).fail_on == "error"


BAD = [
    ('refrence = ["x"]', "factcheck.toml:1: unknown key `refrence`; did you mean `reference`?"),
    ('model = "x"\nfail_on = "never"', "factcheck.toml:2: unknown key `fail_on`; did you mean `fail-on`?"),
    (
        'fail-on = "warnings"',
        "fail-on cannot be `warnings`; possible: error, warning, unverifiable, never; did you mean `warning`?",
    ),
    ('reference = "packs"', "reference must be a list"),
    ("select = [1]", "select must be a list of words"),
    ('as-of = "soon"', "`soon` is not a day"),
    ("model = 3", "model must be a word"),
    (
        '[severity]\npercent-change = "loud"',
        "factcheck.toml:1: severity of `percent-change` cannot be `loud`",
    ),
    ('severity = "note"', "severity must be a table"),
    (
        "[rules.percent-change]\nenabeld = true",
        "unknown key `rules.percent-change.enabeld`; did you mean `enabled`?",
    ),
    ('[rules.percent-change]\nenabled = "no"', "rules.percent-change.enabled must be true or false"),
    ('reference = ["nothing/*"]', "reference: nothing matches `nothing/*`"),
    ("fail-on = ", "is not TOML"),
    ("[per-file]", "unknown key `per-file`"),
]


@pytest.mark.parametrize(("text", "words"), BAD)
def test_what_cannot_be_meant_is_refused_with_its_place(tmp_path: Path, text: str, words: str) -> None:
    write(tmp_path, text)
    with pytest.raises(SettingsError) as caught:
        settled(tmp_path)
    assert words in str(caught.value)
    assert "factcheck.toml" in str(caught.value)


def test_impossible_environment_values_are_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="FACTCHECK_EXTRACTOR: extractor cannot be `gpt`"):
        settled(tmp_path, environment={"FACTCHECK_EXTRACTOR": "gpt"})


def test_a_file_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    (tmp_path / "factcheck.toml").write_bytes(b'model = "\xff"')
    with pytest.raises(SettingsError, match="is not UTF-8"):
        settled(tmp_path)


def test_the_published_schema_knows_every_key() -> None:
    import json

    from factcheck.commands.schema import schema

    document = json.loads(schema("config"))
    assert set(document["properties"]) == set(KEYS)
    import tomllib

    data = tomllib.loads(FULL)
    data["as-of"] = data["as-of"].isoformat()
    Draft202012Validator(document).validate(data)
    assert not Draft202012Validator(document).is_valid({"fail_on": "never"})
