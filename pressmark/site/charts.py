"""Small charts as SVG, drawn on the server: no script, fit for print; a table beside them holds the same numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

DOTS, BARS = (640, 200), (320, 120)
EDGE, BOTTOM, TOP, SIDE = 8, 26, 34, 70
MONTHS_A_YEAR, DAYS_A_YEAR = 12, 372
LABEL_WIDTH, LABEL_HEIGHT = 130, 26
DOT = Markup('<circle class="dot" cx="{}" cy="{}" r="4"><title>{}: {}</title></circle>')
LABEL = Markup('<text x="{}" y="{}" text-anchor="middle">{}</text>')
BAR = Markup('<rect class="bar" x="{}" y="{}" width="{}" height="{}"><title>{}: {}</title></rect>')
FRAME = Markup('<svg class="chart {}" viewBox="0 0 {} {}" role="img" aria-label="{}">{}</svg>')

Size = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Point:
    """A value at a date (ISO, may be partial), as printed."""

    date: str
    value: float
    printed: str


def points_chart(points: Sequence[Point]) -> Markup:
    """Values over dates as dots, from zero or below to the largest; a label that would cover something is left out.

    Labels are given the room they need on a telephone, where the drawing shrinks and they do not.
    """
    times = [_year(point.date) for point in points]
    first, last = min(times), max(times)
    low, high = min(0.0, *(p.value for p in points)), max(0.0, *(p.value for p in points))
    shares = [(time - first) / (last - first) if last > first else 0.5 for time in times]
    across = [round(SIDE + (DOTS[0] - 2 * SIDE) * share, 1) for share in shares]
    places = list(zip(across, [_height(DOTS, point.value, low, high) for point in points], strict=True))
    dots = [DOT.format(x, y, p.date, p.printed) for p, (x, y) in zip(points, places, strict=True)]
    told: list[tuple[float, float]] = []
    for point, (x, y) in zip(points, places, strict=True):
        covered = [(x2, y2) for x2, y2 in places if abs(x - x2) < LABEL_WIDTH / 2 and 0 < y - y2 < LABEL_HEIGHT]
        if not covered and not any(abs(x - x2) < LABEL_WIDTH and abs(y - y2) < LABEL_HEIGHT for x2, y2 in told):
            told.append((x, y))
            dots.append(LABEL.format(x, y - 9, point.printed))
    below = _baseline(DOTS, _height(DOTS, 0, low, high)) + _ends(DOTS, int(first), int(last))
    return FRAME.format("dots", *DOTS, "Values over time", below + Markup().join(dots))


def bars_chart(counted: Sequence[tuple[int, int]], what: str) -> Markup:
    """How many a year, a bar a year from the first to the last; years without any leave a gap. Two years at least."""
    numbers = dict(counted)
    years = range(min(numbers), max(numbers) + 1)
    step = (BARS[0] - 2 * EDGE) / len(years)
    bars = []
    for place, year in enumerate(years):
        y = _height(BARS, numbers.get(year, 0), 0, max(numbers.values()))
        x, width = round(EDGE + place * step + step * 0.1, 1), round(step * 0.8, 1)
        bars.append(BAR.format(x, y, width, BARS[1] - BOTTOM - y, year, numbers.get(year, 0)))
    below = _baseline(BARS, BARS[1] - BOTTOM) + _ends(BARS, years[0], years[-1])
    return FRAME.format("years", *BARS, what, below + Markup().join(bars))


def _year(date: str) -> float:
    """A partial ISO date as a number of years; the middle of what is not given."""
    year, month, day = [*(int(part) for part in date.split("-")), 0, 0][:3]
    return year + ((month - 1) / MONTHS_A_YEAR if month else 0.5) + (day / DAYS_A_YEAR if day else 0)


def _height(size: Size, value: float, low: float, high: float) -> float:
    room = size[1] - BOTTOM - TOP
    return round(size[1] - BOTTOM - room * ((value - low) / (high - low) if high > low else 0.5), 1)


def _baseline(size: Size, y: float) -> Markup:
    return Markup('<line x1="{}" x2="{}" y1="{}" y2="{}"/>').format(EDGE, size[0] - EDGE, y, y)


def _ends(size: Size, first: int, last: int) -> Markup:
    start = Markup('<text x="{}" y="{}">{}</text>').format(EDGE, size[1] - 6, first)
    end = Markup('<text x="{}" y="{}" text-anchor="end">{}</text>').format(size[0] - EDGE, size[1] - 6, last)
    return start + (end if last > first else Markup())
