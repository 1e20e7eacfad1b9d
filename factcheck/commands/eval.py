"""`factcheck eval`: score extraction and verdicts on drafts with gold labels."""

from datetime import date
from json import dumps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factcheck.commands import terminal
from factcheck.config import EXTRACTORS

if TYPE_CHECKING:
    from factcheck.model.report import Report
    from factcheck.scoring import GoldDraft, Score


@click.command(name="eval")
@click.argument("sets", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="GOLD...")
@click.option("--details", is_flag=True, help="List every miss and every false alarm.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
@click.option("--extractor", type=click.Choice(EXTRACTORS), default="grammar", show_default=True)
@click.option("--model", metavar="NAME", help="Model of the llm extractor.")
@click.option("--base-url", metavar="URL", help="Server of the llm extractor; OpenAI's own without it.")
@click.option("--max-tokens", type=click.IntRange(min=1), metavar="N", help="Tokens for each draft.")
@click.option("--no-cache", is_flag=True, help="Ask anew, whatever the model has answered before.")
def command(*, sets: tuple[Path, ...], details: bool, as_json: bool, **options: Any) -> int:
    """Score the tool on GOLD: folders with packs/, drafts/ and gold/*.json.

    With a model, also how much of a draft it lists, how much of what it lists stands there, and what it costs, so
    that models can be chosen by figures. Exit code 2 if it did not read every window.
    """
    from factcheck.scoring import Score, add, gold_drafts, table

    score = Score()
    for folder in sets:
        for gold in gold_drafts(folder):
            add(score, gold, _checked(gold, score, **options).files[0])
    failed = score.counts["model windows failed"]
    if as_json:
        named = {key: options[key] for key in ("extractor", "model", "base_url") if options[key]}
        figures = {
            "counts": dict(sorted(score.counts.items())),
            "classes": score.classes,
            "rules": score.rules,
        }
        click.echo(
            dumps(named | figures | {"remarks": score.remarks}, ensure_ascii=False, indent=1, sort_keys=True)
        )
        return 2 if failed else 0
    for line in table(score):
        click.echo(line)
    if details:
        for remark in score.remarks:
            click.echo(f"- {remark}")
    return 2 if failed else 0


def _checked(
    gold: "GoldDraft",
    score: "Score",
    *,
    extractor: str,
    model: str | None,
    base_url: str | None,
    max_tokens: int | None,
    no_cache: bool,
) -> "Report":
    from factcheck.checking import ModelChoice, check, check_all, load_pack, read_by_model
    from factcheck.commands.model import host
    from factcheck.readers import read
    from factcheck.scoring import add_model

    packs = load_pack(*gold.packs)
    if extractor == "grammar":
        return check(gold.draft, packs=packs, as_of=gold.as_of)
    day = date.fromisoformat(gold.as_of)
    draft = read(gold.draft)
    choice = ModelChoice(model or "", base_url, max_tokens=max_tokens, cache=not no_cache)
    if not score.counts["model requests"] + score.counts["model cached"]:
        terminal.complain(f"the text of these drafts goes to {host(choice)} (model {choice.model})")
    made = read_by_model([(draft, packs, day)], choice)
    add_model(score, gold, made)
    return check_all([draft], packs, as_of=day, extractions=made.extractions, extractor=made.extractor)
