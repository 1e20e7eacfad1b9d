"""`factcheck eval`: score extraction and verdicts on drafts with gold labels."""

from json import dumps
from pathlib import Path

import click


@click.command(name="eval")
@click.argument("sets", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="GOLD...")
@click.option("--details", is_flag=True, help="List every miss and every false alarm.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
def command(*, sets: tuple[Path, ...], details: bool, as_json: bool) -> None:
    """Score the tool on GOLD: folders with packs/, drafts/ and gold/*.json."""
    from factcheck.checking import check, load_pack
    from factcheck.scoring import Score, add, gold_drafts, table

    score = Score()
    for folder in sets:
        for gold in gold_drafts(folder):
            report = check(gold.draft, packs=load_pack(*gold.packs), as_of=gold.as_of)
            add(score, gold, report.files[0])
    if as_json:
        figures = {"counts": dict(sorted(score.counts.items())), "classes": score.classes, "rules": score.rules}
        click.echo(dumps(figures | {"remarks": score.remarks}, ensure_ascii=False, indent=1, sort_keys=True))
        return
    for line in table(score):
        click.echo(line)
    if details:
        for remark in score.remarks:
            click.echo(f"- {remark}")
