"""A reader of the accessibility bus, as a screen reader is one: finds objects by role and name, listens to
events, presses keys. For the tests beside it; run with Debian's own Python (python3-gi)."""

import subprocess
import sys
import time
import warnings

import gi

warnings.simplefilter("ignore")
gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

EVENTS = (
    "object:state-changed",
    "object:property-change",
    "object:children-changed",
    "object:announcement",
    "object:text-changed",
    "object:text-caret-moved",
    "object:text-selection-changed",
    "window",
)
PATIENCE = 20  # seconds


def turn_on():
    """What a desktop does when somebody wants assistive technology."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    bus.call_sync(
        "org.a11y.Bus",
        "/org/a11y/bus",
        "org.freedesktop.DBus.Properties",
        "Set",
        GLib.Variant("(ssv)", ("org.a11y.Status", "IsEnabled", GLib.Variant("b", True))),
        None,
        Gio.DBusCallFlags.NONE,
        -1,
    )


class Reader:
    def __init__(self, program):
        self.program = program
        self.faults = []
        self.checks = 0
        self.events = []
        Atspi.init()
        self.listener = Atspi.EventListener.new(self._heard)
        for event in EVENTS:
            self.listener.register(event)
        self.app = self.wait(lambda: self._find_app(), "the program is on the accessibility bus")
        if self.app is None:
            sys.exit(1)

    def _heard(self, event):
        try:
            source = (event.source.get_role_name(), event.source.get_name())
        except GLib.Error:
            source = ("gone", "")
        self.events.append((event.type, *source, event.detail1))

    def _find_app(self):
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            app = desktop.get_child_at_index(index)
            if app is not None and app.get_name() == self.program and app.get_child_count() > 0:
                return app
        return None

    def check(self, holds, what):
        self.checks += 1
        if not holds:
            self.faults.append(what)
            print("FAIL " + what, flush=True)

    def pump(self, seconds=0.02):
        """Takes in what the bus has to say."""
        context = GLib.MainContext.default()
        end = time.time() + seconds
        while time.time() < end:
            while context.iteration(False):
                pass
            time.sleep(0.002)

    def wait(self, condition, what):
        """Until it holds; what it gave, or None after a while, which is a fault."""
        end = time.time() + PATIENCE
        while time.time() < end:
            self.pump()
            try:
                found = condition()
            except GLib.Error:  # an object that went away meanwhile
                found = None
            if found:
                self.checks += 1
                return found
        self.check(False, what)
        return None

    def settle(self):
        """Until nothing has been told of for a while, or for some seconds at most."""
        before, end = -1, time.time() + PATIENCE / 4
        while before != len(self.events) and time.time() < end:
            before = len(self.events)
            self.pump(0.4)

    def objects(self):
        """Every object of the window, in reading order, as the program holds it now."""
        for _ in range(10):
            try:
                return self._walk()
            except GLib.Error:  # the page was another meanwhile
                self.pump(0.05)
        return self._walk()

    def _walk(self):
        found = []

        def walk(node):
            found.append(node)
            node.clear_cache()
            for index in range(node.get_child_count()):
                child = node.get_child_at_index(index)
                if child is not None:
                    walk(child)

        self.app.clear_cache()
        walk(self.app.get_child_at_index(0))
        return found

    def find(self, role, name, start=False):
        for node in self.objects():
            if node.get_role_name() != role:
                continue
            own = node.get_name()
            if own == name or (start and own.startswith(name)):
                return node
        return None

    def await_object(self, role, name, start=False):
        return self.wait(lambda: self.find(role, name, start), f"{role} “{name}” is there")

    def press(self, role, name, start=False):
        node = self.await_object(role, name, start)
        if node is not None:
            self.check(node.get_action_iface().do_action(0), f"{role} “{name}” can be pressed")
            self.pump(0.2)

    def key(self, *keys):
        for key in keys:
            subprocess.run(["xdotool", "key", key], check=True)
            self.pump(0.15)

    def states(self, node):
        node.clear_cache()
        return {state.value_nick for state in node.get_state_set().get_states()}

    def focused(self):
        for node in self.objects():
            if "focused" in self.states(node):
                return node
        return None

    def text(self, node):
        return Atspi.Text.get_text(node.get_text_iface(), 0, -1)

    def heard(self, kind, role=None, name=None):
        return any(
            event[0].startswith(kind)
            and (role is None or event[1] == role)
            and (name is None or event[2] == name)
            for event in self.events
        )

    def end(self):
        print(f"{self.checks - len(self.faults)} passed, {len(self.faults)} failed")
        sys.exit(1 if self.faults else 0)
