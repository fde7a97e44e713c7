"""The accessibility bus as it is, call by call. For the tests that disturb it or read it harder than any
screen reader does: Atspi's library keeps a cache of its own and falls over then, before what is tested does."""

import subprocess
import sys
import time

from gi.repository import Gio, GLib

PATIENCE = 20  # seconds
ROOT = "/org/a11y/atspi/accessible/root"
REGISTRY = "org.a11y.atspi.Registry"
ACCESSIBLE = "org.a11y.atspi.Accessible"
PROPERTIES = "org.freedesktop.DBus.Properties"


def session():
    return Gio.bus_get_sync(Gio.BusType.SESSION)


def turn(on):
    """What a desktop does when somebody wants assistive technology, or no longer does."""
    value = GLib.Variant("(ssv)", ("org.a11y.Status", "IsEnabled", GLib.Variant("b", on)))
    call(session(), "org.a11y.Bus", "/org/a11y/bus", PROPERTIES, "Set", value)


def call(bus, name, path, interface, method, arguments=None):
    answer = bus.call_sync(name, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE, 3000, None)
    return answer.unpack()


def process_of(bus, name):
    dbus = "org.freedesktop.DBus"
    return call(bus, dbus, "/", dbus, "GetConnectionUnixProcessID", GLib.Variant("(s)", (name,)))[0]


class Wire:
    """A connection of its own to the accessibility bus; counts what is told there."""

    def __init__(self):
        address = call(session(), "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")[0]
        kind = Gio.DBusConnectionFlags
        self.bus = Gio.DBusConnection.new_for_address_sync(
            address, kind.AUTHENTICATION_CLIENT | kind.MESSAGE_BUS_CONNECTION, None, None
        )
        self.bus.set_exit_on_close(False)
        self.events = 0
        for kind in ("Object", "Window"):
            interface = "org.a11y.atspi.Event." + kind
            self.bus.signal_subscribe(
                None, interface, None, None, None, Gio.DBusSignalFlags.NONE, self._heard
            )

    def _heard(self, *_):
        self.events += 1

    def ask(self, node, interface, method, arguments=None):
        return call(self.bus, *node, interface, method, arguments)

    def get(self, node, interface, name):
        return self.ask(node, PROPERTIES, "Get", GLib.Variant("(ss)", (interface, name)))[0]

    def children(self, node):
        return self.ask(node, ACCESSIBLE, "GetChildren")[0]

    def program(self, name):
        """The program as the desktop holds it; None when it is not there."""
        for child in self.children((REGISTRY, ROOT)):
            try:
                if self.get(child, ACCESSIBLE, "Name") == name:
                    return child
            except GLib.Error:  # it went away, and the registry is about to learn it
                pass
        return None

    def read(self, node):
        """Everything below, as an eager reader asks for it. How many objects that was."""
        self.ask(node, ACCESSIBLE, "GetRoleName"), self.ask(node, ACCESSIBLE, "GetState")
        self.get(node, ACCESSIBLE, "Name")
        if "org.a11y.atspi.Text" in self.ask(node, ACCESSIBLE, "GetInterfaces")[0]:
            self.ask(node, "org.a11y.atspi.Text", "GetText", GLib.Variant("(ii)", (0, -1)))
        return 1 + sum(self.read(child) for child in self.children(node))

    def press(self, node):
        return self.ask(node, "org.a11y.atspi.Action", "DoAction", GLib.Variant("(i)", (0,)))[0]


class Checks:
    def __init__(self):
        self.made = self.failed = 0

    def __call__(self, holds, what):
        self.made += 1
        if not holds:
            self.failed += 1
            print("FAIL " + what, flush=True)
        return holds

    def until(self, condition, what):
        """Until it holds; what it gave, or None after a while, which is a fault."""
        end = time.time() + PATIENCE
        while time.time() < end:
            pump(0.05)
            try:
                if found := condition():
                    self.made += 1
                    return found
            except GLib.Error:  # not there just now
                pass
        self(False, what)
        return None

    def end(self):
        print(f"{self.made - self.failed} passed, {self.failed} failed")
        sys.exit(1 if self.failed else 0)


def pump(seconds):
    """Takes in what the bus has to say, for some seconds."""
    loop = GLib.MainLoop()
    GLib.timeout_add(int(1000 * seconds), loop.quit)
    loop.run()


class Program:
    """busy_mirror, which ends by itself after so many frames, or when its button is pressed."""

    def __init__(self, path, frames):
        self.running = subprocess.Popen(
            [path, str(frames)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )

    def end(self, checks, seconds):
        """What it said at its end: its slowest key, in milliseconds."""
        try:
            said, faults = self.running.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            self.running.kill()
            said, faults = self.running.communicate()
            checks(False, f"the program ends within {seconds} s")
        checks(self.running.returncode == 0, f"the program ends well: {self.running.returncode}")
        checks("Sanitizer" not in faults, faults[:3000])
        return int(said) if said.strip().isdigit() else None
