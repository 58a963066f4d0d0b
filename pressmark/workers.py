"""The same work on many files, on all cores; a worker that dies costs a retry, not the build."""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

Item = TypeVar("Item")
Outcome = TypeVar("Outcome")

FEW = 12
"""Fewer items than this are quicker done here than by workers that must load the language model first."""


def outcomes(
    items: Sequence[Item], work: Callable[[Item], Outcome], lost: Callable[[Item], Outcome], jobs: int
) -> Iterator[tuple[int, Outcome]]:
    """(position, work(item)) for every item, in the order in which they are done.

    `work` must be picklable. An item whose worker dies is tried again alone; if it dies again, `lost` answers for it.
    An interrupt ends the workers at once.
    """
    if jobs == 1 or len(items) < FEW:
        yield from ((position, work(item)) for position, item in enumerate(items))
        return
    waiting = dict(enumerate(items))
    try:
        for position, outcome in _together(waiting, work, jobs):
            del waiting[position]
            yield position, outcome
        for position, item in waiting.items():
            yield from _alone(position, item, work, lost)
    except BaseException:
        for worker in multiprocessing.active_children():
            worker.terminate()
        raise


def _together(waiting: dict[int, Item], work: Callable[[Item], Outcome], jobs: int) -> Iterator[tuple[int, Outcome]]:
    """What the workers finish; nothing more once one of them has died."""
    with _pool(jobs) as pool:
        positions = {pool.submit(work, item): position for position, item in waiting.items()}
        yield from _finished(as_completed(positions), positions)


def _finished(done: Iterable[Future[Outcome]], positions: dict[Future[Outcome], int]) -> Iterator[tuple[int, Outcome]]:
    for future in done:
        try:
            outcome = future.result()
        except BrokenProcessPool:
            continue
        yield positions[future], outcome


def _alone(
    position: int, item: Item, work: Callable[[Item], Outcome], lost: Callable[[Item], Outcome]
) -> Iterator[tuple[int, Outcome]]:
    with _pool(1) as pool:
        try:
            yield position, pool.submit(work, item).result()
        except BrokenProcessPool:
            yield position, lost(item)


def _pool(jobs: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"), _leave_interrupts_to_the_parent)


def _leave_interrupts_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
