"""A worker that dies costs a retry, not the build."""

import os
import signal
from pathlib import Path

from pressmark.workers import outcomes


def double(number):
    return number * 2


def die_once(task):
    """Kill this process the first time a marked task is met, and only then."""
    number, folder = task
    marker = Path(folder) / "died"
    if number == 7 and not marker.exists():
        marker.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return number * 2


def process_or_die_once(task):
    die_once(task)
    return os.getpid()


def die_always(number):
    if number == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    return number * 2


def test_few_items_are_done_in_this_process():
    assert dict(outcomes([1, 2, 3], double, double, jobs=2)) == {0: 2, 1: 4, 2: 6}


def test_a_killed_worker_costs_a_retry(tmp_path):
    tasks = [(number, str(tmp_path)) for number in range(20)]
    assert dict(outcomes(tasks, die_once, double, jobs=2)) == {number: number * 2 for number in range(20)}


def test_only_what_a_worker_may_have_died_of_is_tried_alone(tmp_path):
    tasks = [(number, str(tmp_path)) for number in range(60)]
    assert len(set(dict(outcomes(tasks, process_or_die_once, double, jobs=2)).values())) <= 2 + 5 + 2


def test_an_item_that_kills_every_worker_is_given_up_and_the_others_are_done():
    found = dict(outcomes(list(range(20)), die_always, lambda number: "lost", jobs=2))
    assert found == {number: number * 2 for number in range(20)} | {7: "lost"}
