"""`factcheck rules`: the catalogue."""

import json

import click


@click.command()
@click.option(
    "-o",
    "--output-format",
    type=click.Choice(["text", "json", "markdown"]),
    default="text",
    show_default=True,
)
def command(*, output_format: str) -> None:
    """List all rules: slug, ceiling of severity, what it finds.

    `markdown` prints every page, as docs/rules.md holds them.
    """
    from factcheck.commands.pages import markdown, pages

    found = pages()
    if output_format == "markdown":
        click.echo(markdown(found), nl=False)
    elif output_format == "json":
        keys = ("slug", "family", "severity", "since", "default", "title")
        click.echo(json.dumps([{key: getattr(page, key) for key in keys} for page in found], indent=2))
    else:
        width = max(len(page.slug) for page in found)
        for page in found:
            off = "" if page.default else " (only if selected)"
            click.echo(f"{page.slug:<{width}}  {page.severity:<7}  {page.title}{off}")
