"""`factcheck prompt`: the prompts of the model step, and what is kept of its answers."""

import json

import click


@click.group()
def command() -> None:
    """Show the prompts that `--extractor llm` uses; forget the answers that were kept."""


@command.command(name="list")
@click.option("--json", "as_json", is_flag=True, help="As JSON, with hash and date.")
def listed(*, as_json: bool) -> None:
    """List every prompt with its version and hash."""
    from factcheck.extract.llm.prompt import DEFAULT, prompts

    found = list(prompts())
    if as_json:
        keys = ("name", "date", "change", "sha256")
        rows = [{key: getattr(one, key) for key in keys} | {"default": one.name == DEFAULT} for one in found]
        click.echo(json.dumps(rows, indent=2, ensure_ascii=False))
        return
    for one in found:
        default = " (default)" if one.name == DEFAULT else ""
        click.echo(f"{one.name}  {one.sha256[:12]}  {one.date}  {one.change}{default}")


@command.command()
@click.argument("name", default="extract-claims")
def show(*, name: str) -> None:
    """Print a prompt as it is sent: NAME is extract-claims@1, or extract-claims for its newest version."""
    from factcheck.extract.llm.prompt import prompt
    from factcheck.extract.llm.wire import schema

    click.echo(prompt(name).system(schema()))


@command.command()
def forget() -> None:
    """Delete every answer of a model that is kept in the cache folder."""
    from factcheck.cache_folder import cache_folder
    from factcheck.extract.llm.cache import clear
    from factcheck.reporters.look import counted

    click.echo(f"{counted(clear(cache_folder()), 'answer')} deleted")
