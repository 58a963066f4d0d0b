"""Small charts as SVG, drawn on the server: no script, fit for print; a table beside them holds the same numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

WIDTH, HEIGHT, LEFT, BOTTOM = 640, 180, 10, 26
MONTHS_A_YEAR, DAYS_A_YEAR = 12, 372
LABEL_WIDTH, LABEL_HEIGHT = 70, 16
DOT = Markup('<circle class="dot" cx="{}" cy="{}" r="4"><title>{}: {}</title></circle>')
LABEL = Markup('<text x="{}" y="{}" text-anchor="middle">{}</text>')
BAR = Markup('<rect class="bar" x="{}" y="{}" width="{}" height="{}"><title>{}: {}</title></rect>')


@dataclass(frozen=True, slots=True)
class Point:
    """A value at a date (ISO, may be partial), as printed."""

    date: str
    value: float
    printed: str


def points_chart(points: Sequence[Point]) -> Markup:
    """Values over dates as dots, from zero or below to the largest; a label that would cover another is left out."""
    times = [_year(point.date) for point in points]
    first, last = min(times), max(times)
    low, high = min(0.0, *(p.value for p in points)), max(0.0, *(p.value for p in points))
    dots: list[Markup] = []
    told: list[tuple[float, float]] = []
    for point, time in zip(points, times, strict=True):
        x = round(LEFT + 50 + (WIDTH - 120) * ((time - first) / (last - first) if last > first else 0.5), 1)
        y = _height(point.value, low, high)
        dots.append(DOT.format(x, y, point.date, point.printed))
        if not any(abs(x - x2) < LABEL_WIDTH and abs(y - y2) < LABEL_HEIGHT for x2, y2 in told):
            told.append((x, y))
            dots.append(LABEL.format(x, y - 8, point.printed))
    return _drawing("Values over time", dots, _baseline(_height(0, low, high)), _ends(int(first), int(last)))


def bars_chart(counted: Sequence[tuple[int, int]], what: str) -> Markup:
    """How many a year, a bar a year from the first to the last; years without any leave a gap."""
    numbers = dict(counted)
    years = range(min(numbers), max(numbers) + 1)
    step = (WIDTH - 2 * LEFT) / len(years)
    most = max(numbers.values())
    bars = []
    for place, year in enumerate(years):
        y = _height(numbers.get(year, 0), 0, most)
        x, width = round(LEFT + place * step + step * 0.1, 1), round(min(step * 0.8, 60), 1)
        bars.append(BAR.format(x, y, width, HEIGHT - BOTTOM - y, year, numbers.get(year, 0)))
    return _drawing(what, bars, _baseline(HEIGHT - BOTTOM), _ends(years[0], years[-1]))


def _year(date: str) -> float:
    """A partial ISO date as a number of years; the middle of what is not given."""
    year, month, day = [*(int(part) for part in date.split("-")), 0, 0][:3]
    return year + ((month - 1) / MONTHS_A_YEAR if month else 0.5) + (day / DAYS_A_YEAR if day else 0)


def _height(value: float, low: float, high: float) -> float:
    room = HEIGHT - BOTTOM - 24
    return round(HEIGHT - BOTTOM - room * ((value - low) / (high - low) if high > low else 0.5), 1)


def _baseline(y: float) -> Markup:
    return Markup('<line x1="{}" x2="{}" y1="{}" y2="{}"/>').format(LEFT, WIDTH - LEFT, y, y)


def _ends(first: int, last: int) -> Markup:
    start = Markup('<text x="{}" y="{}">{}</text>').format(LEFT, HEIGHT - 8, first)
    end = Markup('<text x="{}" y="{}" text-anchor="end">{}</text>').format(WIDTH - LEFT, HEIGHT - 8, last)
    return start + (end if last > first else Markup())


def _drawing(title: str, marks: Sequence[Markup], *more: Markup) -> Markup:
    inside = Markup().join([*more, *marks])
    frame = Markup('<svg class="chart" viewBox="0 0 {} {}" role="img" aria-label="{}">{}</svg>')
    return frame.format(WIDTH, HEIGHT, escape(title), inside)
