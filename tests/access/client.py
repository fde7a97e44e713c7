#!/usr/bin/python3
"""client.py PROGRAM: an independent reader of the accessibility bus goes through the program, looks at every
screen and dialog there is, and does what assistive technology does: presses, focuses, writes, reads tables and
text. Prints what does not hold; ends with 1 then."""

import os
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import client_exam as exam  # noqa: E402
import client_failures as failures  # noqa: E402
import client_learner as learner  # noqa: E402
import client_office as office  # noqa: E402
from reader import turn_on  # noqa: E402
from visitor import SHOWCASE, Run, Visitor, dialogs_there_are, screens_there_are  # noqa: E402


def rest(visitor, run):
    """Being read costs nothing while nothing happens."""
    visitor.settle()
    before = run.ticks()
    visitor.pump(3.0)
    spent = run.ticks() - before
    visitor.check(spent <= 1, f"idle with somebody listening costs no time: {spent} ticks in 3 s")


def the_course(program):
    with Run(program, "course", before=[["demo", "--people", "60"]]) as run:
        visitor = Visitor()
        for step in (
            learner.first_start,
            learner.course,
            learner.urgent,
            learner.settings,
            learner.who,
            office.roles,
            office.overview,
            office.without_key,
            exam.failed,
        ):
            step(visitor)
        rest(visitor, run)
        run.end(visitor)
    return visitor


def the_showcase(program):
    before = [["key", "new", "--name", "Exempelstaden"]]
    with Run(program, "showcase", "--course", SHOWCASE, before=before) as run:
        visitor = Visitor()
        for step in (
            learner.exercises,
            exam.passed,
            office.roles,
            office.issue,
            exam.certificate,
            office.revoke,
            exam.revoked,
        ):
            step(visitor)
        run.end(visitor)
    return visitor


def a_held_store(program):
    run = Run(program, "held", "--course", SHOWCASE)
    other = run.hold()
    with run:
        visitor = Visitor()
        failures.held_store(visitor, run, other)
        failures.not_kept(visitor, run)
        run.end(visitor)
    return visitor


def no_course(program):
    with Run(program, "nowhere", "--course", SHOWCASE + "/nowhere") as run:
        visitor = Visitor()
        failures.no_course(visitor, run)
        run.end(visitor, code=2)
    return visitor


def main():
    program = sys.argv[1]
    only = sys.argv[2:]  # some of the parts, for whoever looks for a fault
    turn_on()
    met, total, all_parts = set(), None, (the_course, the_showcase, a_held_store, no_course)
    for part in all_parts:
        if only and part.__name__ not in only:
            continue
        began = time.time()
        visitor = part(program)
        print(f"{part.__name__}: {visitor.checks} checks in {time.time() - began:.0f} s", flush=True)
        met |= visitor.met
        if total is not None:
            visitor.checks += total.checks
            visitor.faults += total.faults
        total = visitor
    if not only:
        for kind, there_are in (("screen", screens_there_are()), ("dialog", dialogs_there_are())):
            visited = {name for of, name in met if of == kind}
            total.check(visited == there_are, f"every {kind} is visited: {sorted(visited ^ there_are)} differ")
    total.end()


if __name__ == "__main__":
    main()
