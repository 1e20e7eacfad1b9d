"""Released prompts never change, and what they show as good answers passes our own grounding."""

import json
import re

import pytest
from click.testing import CliRunner

from factcheck.commands.prompt import command
from factcheck.errors import SettingsError
from factcheck.extract.ground import Ground, Rejection, Span, ground
from factcheck.extract.llm.prompt import DEFAULT, locked, prompt, prompts
from factcheck.extract.llm.wire import read_answer, schema

ALL = list(prompts())


def test_every_prompt_is_frozen_and_every_frozen_prompt_is_there():
    assert {one.name: one.sha256 for one in ALL} == locked()
    assert DEFAULT in locked()


@pytest.mark.parametrize("one", ALL, ids=lambda one: one.name)
def test_the_prompt_says_what_it_must(one):
    system = one.system(schema())
    assert json.dumps(schema(), ensure_ascii=False, separators=(",", ":")) in system
    assert "{schema}" not in system
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", one.date)
    assert one.change
    assert one.examples()


@pytest.mark.parametrize("one", ALL, ids=lambda one: one.name)
def test_every_example_passes_our_own_grounding(one):
    for text, answer in one.examples():
        items = read_answer(answer)
        assert items.good
        assert not items.bad
        for item in items.good:
            span = ground(item.quote, Ground(text), Span(0, len(text)))
            assert not isinstance(span, Rejection), item.quote
            for name, words in item.attributes():
                assert not isinstance(Ground(text).find(words), Rejection), (name, words)
            assert (item.kind == "quantity") == (item.value_text is not None)
            if item.value_text is not None:
                assert not isinstance(Ground(text).find(item.value_text, *span), Rejection)


@pytest.mark.parametrize("one", ALL, ids=lambda one: one.name)
def test_examples_share_no_names_or_numbers(one):
    seen: set[str] = set()
    for text, _ in one.examples():
        telling = {word for word in re.findall(r"[\w.,%£]+", text) if word[0].isupper() or word[0].isdigit()}
        assert not telling & seen
        seen |= telling


def test_show_and_list():
    run = CliRunner().invoke
    assert run(command, ["show", "extract-claims@1"]).output.strip() == prompt().system(schema()).strip()
    assert DEFAULT in run(command, ["list"]).output
    rows = json.loads(run(command, ["list", "--json"]).output)
    assert [row["sha256"] for row in rows if row["default"]] == [prompt().sha256]
    with pytest.raises(SettingsError, match="possible: extract-claims@1"):
        prompt("extract-claim")
