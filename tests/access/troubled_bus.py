#!/usr/bin/python3
"""troubled_bus.py PROGRAM: what a program goes through while assistive technology comes, goes, falls and hangs.
It must be found again each time, never wait for longer than a key may, and end when it is to end."""

import os
import signal
import subprocess
import sys

import gi

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from wire import ACCESSIBLE, REGISTRY, Checks, Program, Wire, process_of, pump, session, turn  # noqa: E402

FRAMES = 12_000  # a minute and more, unless it is told to end before
KEY_WAIT = 300  # milliseconds, the most that a key waits for a screen reader
SLACK = 400  # milliseconds that this machine may be busy with something else
NAME = "Spegel"
MAGNIFIER = ("object:state-changed:focused", "object:text-caret-moved", "window")
READER = (*MAGNIFIER, "object:children-changed:add")


def found(checks, when):
    """A connection on which the program is found, with a button in its window."""
    wire = Wire()
    app = checks.until(lambda: wire.program(NAME), f"the program is on the bus {when}")
    window = app and checks.until(lambda: wire.children(app), f"it has its window {when}")
    if not window:
        checks.end()
    checks(wire.read(window[0]) > 3, f"its window can be read {when}")
    return wire, wire.children(window[0])[-1]


def turned_off_and_on(checks):
    wire, _ = found(checks, "when assistive technology is on")
    turn(False)
    checks.until(lambda: wire.program(NAME) is None, "it leaves the bus when assistive technology is turned off")
    turn(True)
    found(checks, "when it is turned on again")


def who_reads(checks):
    """A magnifier is no screen reader: what is said aloud by the program itself does not disturb it."""
    wire, button = found(checks, "when nobody listens yet")
    window = wire.children(wire.program(NAME))[0]

    def said(name):
        return any(wire.get(child, ACCESSIBLE, "Name") == name for child in wire.children(window))

    checks.until(lambda: said("Läses inte upp"), "nobody reads when nobody has asked to hear of anything")
    for events, aloud in ((MAGNIFIER, False), (READER, True)):
        listener = subprocess.Popen(
            [sys.executable, __file__, "--listen", *events], stdout=subprocess.PIPE, text=True
        )
        checks(listener.stdout.readline() == "listens\n", "somebody listens")
        pump(1)
        checks.until(lambda: said("Läses upp") == aloud, f"it is known who reads: {events}")
        listener.kill()
        listener.wait()
    checks.until(lambda: said("Läses inte upp"), "nobody reads any more when the reader is gone")


def listen(events):
    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi

    Atspi.init()
    listener = Atspi.EventListener.new(lambda *_: None)
    for event in events:
        listener.register(event)
    print("listens", flush=True)
    Atspi.event_main()


def registry_falls(checks):
    wire, _ = found(checks, "before the registry falls")
    os.kill(process_of(wire.bus, REGISTRY), signal.SIGKILL)
    found(checks, "after the registry was started anew")


def bus_falls(checks):
    bus = session()
    launcher = process_of(bus, "org.a11y.Bus")
    with open(f"/proc/{launcher}/task/{launcher}/children") as children:
        daemons = [int(number) for number in children.read().split()]
    for process in [*daemons, launcher]:
        os.kill(process, signal.SIGKILL)
    checks.until(lambda: turn(True) or True, "another bus can be had")
    return found(checks, "after its bus was killed and there was another")


def reader_hangs(checks):
    """A reader that has asked for all keys and answers none."""
    holder = subprocess.Popen([sys.executable, __file__, "--hold-keys"], stdout=subprocess.PIPE, text=True)
    checks(holder.stdout.readline() == "holds\n", "a reader asks for the keys")
    holder.send_signal(signal.SIGSTOP)
    pump(3)
    wire, button = found(checks, "while a reader hangs")
    holder.kill()
    holder.wait()
    return wire, button


def hold_keys():
    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi

    Atspi.init()
    listener = Atspi.DeviceListener.new(lambda *_: True)
    Atspi.register_keystroke_listener(listener, None, 0, 3, Atspi.KeyListenerSyncType.SYNCHRONOUS)
    print("holds", flush=True)
    Atspi.event_main()


def launcher_hangs(checks, path):
    """What a program that starts and ends meanwhile must not wait for."""
    launcher = process_of(session(), "org.a11y.Bus")
    with open(f"/proc/{launcher}/task/{launcher}/children") as children:
        stopped = [launcher, *(int(number) for number in children.read().split())]
    for process in stopped:
        os.kill(process, signal.SIGSTOP)
    Program(path, 20).end(checks, 8)
    os.kill(launcher, signal.SIGCONT)  # now only the bus hangs
    Program(path, 200).end(checks, 8)
    for process in stopped:
        os.kill(process, signal.SIGCONT)


def main():
    checks = Checks()
    turn(True)
    program = Program(sys.argv[1], FRAMES)
    turned_off_and_on(checks)
    who_reads(checks)
    registry_falls(checks)
    bus_falls(checks)
    wire, button = reader_hangs(checks)
    checks(wire.press(button), "its button can be pressed after all of it")
    slowest = program.end(checks, 20)
    checks(slowest is not None and slowest <= KEY_WAIT + SLACK, f"no key waited long: {slowest} ms")
    checks(slowest is not None and slowest >= KEY_WAIT, f"a key was waited for: {slowest} ms")
    launcher_hangs(checks, sys.argv[1])
    checks.end()


if __name__ == "__main__":
    if sys.argv[1] == "--hold-keys":
        hold_keys()
    elif sys.argv[1] == "--listen":
        listen(sys.argv[2:])
    else:
        main()
