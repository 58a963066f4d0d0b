"""The archive that the benchmarks generate has the rows that the tables ask for."""

from itertools import islice

from benchmarks import pages
from pressmark.tables import FigureRow


def test_the_generated_archive_has_the_columns_of_the_tables():
    made = list(islice(pages.rows(), 20_000))
    figures = [row for row in made if isinstance(row, FigureRow)]
    assert len(made) == 20_000
    assert {(row.kind, row.per, row.restates, row.method) for row in figures} == {("count", None, None, "made")}
