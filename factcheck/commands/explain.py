"""`factcheck explain`: the page of one rule."""

import click


@click.command()
@click.argument("slug")
def command(*, slug: str) -> None:
    """Print the page of the rule SLUG: what it finds, an example, what is no error."""
    from factcheck.commands.pages import pages
    from factcheck.config import suggestion
    from factcheck.errors import SettingsError

    found = {page.slug: page for page in pages()}
    page = found.get(slug)
    if page is None:
        raise SettingsError("explain", f"there is no rule `{slug}`{suggestion(slug, found)}")
    off = "" if page.default else "; runs only if selected"
    click.echo(f"{page.slug} ({page.family}, at most {page.severity}, since {page.since}{off})\n")
    click.echo(f"{page.title}\n\n{page.body}\n")
    click.echo("## Leave it out")
    click.echo(f'\n`--ignore {page.slug}`, or in factcheck.toml: `ignore = ["{page.slug}"]`,')
    click.echo(f'or make it quieter: `[severity]` `{page.slug} = "note"`.')
