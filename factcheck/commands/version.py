"""`factcheck version`: the tool's version."""

import json

import click

from factcheck.version import __version__


@click.command()
@click.option(
    "--json", "as_json", is_flag=True, help="As JSON, with the versions of Python and of the report's schema."
)
def command(*, as_json: bool) -> None:
    """Print the version."""
    if not as_json:
        click.echo(f"factcheck {__version__}")
        return
    import platform

    from factcheck.model.report import SCHEMA_VERSION

    versions = {
        "factcheck": __version__,
        "report_schema": SCHEMA_VERSION,
        "python": platform.python_version(),
    }
    click.echo(json.dumps(versions))
