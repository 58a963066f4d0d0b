"""Work measured by the lines of Python that run, which no other program on the machine disturbs."""

import itertools
import sys


def steps_for(function, argument):
    """How many lines run while a function is called with one argument, each turn of a loop counted again."""
    made = itertools.count()

    def count(frame, event, detail):
        if event == "line":
            next(made)
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        function(argument)
    finally:
        sys.settrace(before)
    return next(made)
