#!/usr/bin/python3
"""busy_reader.py PROGRAM: reads a program whose frames change all the time, as fast as it can, then presses its
button. What is looked for is said by the sanitizer that the program is built with."""

import os
import sys
import time

from gi.repository import GLib

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from wire import Checks, Program, Wire, pump, turn  # noqa: E402

READS = 8  # seconds


def main():
    checks = Checks()
    turn(True)
    program = Program(sys.argv[1], 20_000)
    wire = Wire()
    app = checks.until(lambda: wire.program("Spegel"), "the program is on the bus") or sys.exit(1)
    window = wire.children(app)[0]
    end, read = time.time() + READS, 0
    while time.time() < end:
        try:
            read += wire.read(window)
        except GLib.Error:  # the page is gone already
            read += 1
        pump(0.01)
    checks(read > 100, f"objects were read: {read}")
    checks(wire.events > 10, f"events were heard: {wire.events}")
    checks(wire.press(wire.children(window)[-1]), "its button can be pressed")
    program.end(checks, 60)
    checks.end()


if __name__ == "__main__":
    main()
