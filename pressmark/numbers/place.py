"""Where an amount stands in its sentence."""

from __future__ import annotations

from dataclasses import dataclass

from pressmark.numbers.amounts import Amount


@dataclass(frozen=True, slots=True)
class Place:
    """`start`: first word of the amount with its limit; `noun`: where its noun may begin; `floor`: end of the last."""

    amount: Amount
    start: int
    noun: int
    floor: int
