"""The same work on many files, on all cores; a worker that dies costs a retry, not the build."""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import TypeVar

Item = TypeVar("Item")
Outcome = TypeVar("Outcome")

FEW = 12
"""Fewer items than this are quicker done here than by workers that must load the language model first."""


def outcomes(
    items: Sequence[Item], work: Callable[[Item], Outcome], lost: Callable[[Item], Outcome], jobs: int
) -> Generator[tuple[int, Outcome], None, None]:
    """(position, work(item)) for every item, in the order in which they are done.

    `work` must be picklable. When a worker dies, the items it may have died of are tried again alone, and if one dies
    again, `lost` answers for it; the others go on together.
    An interrupt ends the workers at once.
    """
    if jobs == 1 or len(items) < FEW:
        yield from ((position, work(item)) for position, item in enumerate(items))
        return
    waiting = dict(enumerate(items))
    while waiting:
        for position, outcome in _together(waiting, work, jobs):
            del waiting[position]
            yield position, outcome
        for position in list(waiting)[: 2 * jobs + 1]:  # with the workers or next in their queue when one died
            yield position, _alone(waiting.pop(position), work, lost)


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


def _alone(item: Item, work: Callable[[Item], Outcome], lost: Callable[[Item], Outcome]) -> Outcome:
    with _pool(1) as pool:
        try:
            return pool.submit(work, item).result()
        except BrokenProcessPool:
            return lost(item)


@contextmanager
def _pool(jobs: int) -> Iterator[ProcessPoolExecutor]:
    """Workers that end with their work, or at once when it is broken off: left alone, a pool would finish it first."""
    pool = ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"), _leave_interrupts_to_the_parent)
    try:
        yield pool
    except BaseException:
        for worker in multiprocessing.active_children():
            worker.terminate()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


def _leave_interrupts_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
