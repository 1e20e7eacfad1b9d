"""`factcheck init`: begin with a configuration and a pack of one's own."""

from datetime import date
from pathlib import Path

import click

_SETTINGS = """\
# Settings of factcheck for the drafts in this folder and below. `factcheck config show` prints them all.

# The packs in force. Take out the first line to keep the shipped packs instead.
reference = ["packs/desk"]

# What makes the exit code 1: error, warning, unverifiable, never.
fail-on = "error"
"""

_FILES = {
    "facts.csv": """\
entity,metric,period,value,unit,source,url,as_of,status,note
northport,population,{year},48200,person,Northport register of inhabitants,https://northport.example/register/{year},{year}-12-31,actual,an example: replace it
northport,homes-completed,{year},1240,homes,Northport housing report,https://northport.example/housing/{year},{year}-12-31,actual,an example: replace it
""",
    "entities.csv": """\
entity,label,type,part_of,aliases
northport,Northport,town,,the town|Northport council
""",
    "metrics.csv": """\
metric,label,kind,unit,min,stale_after_days,aliases,phrases
population,Population,stock,person,0,800,inhabitants|residents,population of {value}
homes-completed,Homes completed,flow,homes,0,500,new homes|homes built,{value} new homes|{value} homes
""",
    "datapackage.json": """\
{
 "name": "desk",
 "title": "Figures of our desk",
 "version": "1",
 "licenses": [{"title": "for our own use"}]
}
""",
}  # fmt: skip


@click.command()
@click.argument("folder", default=".", metavar="[FOLDER]")
def command(*, folder: str) -> None:
    """Write factcheck.toml and an example pack in FOLDER (default: here); what exists is never overwritten."""
    base = Path(folder)
    year = str(date.today().year - 1)  # noqa: DTZ011 - an example of last year's figures
    files = {"factcheck.toml": _SETTINGS}
    if (base / "packs" / "desk").exists():
        click.echo(f"{base / 'packs' / 'desk'} exists; left as it is")
    else:
        files |= {f"packs/desk/{name}": text.replace("{year}", year) for name, text in _FILES.items()}
    for name, text in files.items():
        file = base / name
        if file.exists():
            click.echo(f"{file} exists; left as it is")
            continue
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
        click.echo(f"wrote {file}")
    click.echo("next: factcheck reference lint, then factcheck check DRAFT")
