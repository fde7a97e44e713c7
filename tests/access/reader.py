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


STATES = {
    number: state.value_nick
    for number in range(64)
    if (state := Atspi.StateType.__enum_values__.get(number)) is not None
}


def accessibility_bus():
    session = Gio.bus_get_sync(Gio.BusType.SESSION)
    flags = Gio.DBusCallFlags.NONE
    address = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None, flags, -1)
    return Gio.DBusConnection.new_for_address_sync(
        address.unpack()[0],
        Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION,
    )


class Item:
    """What a client remembers of an object; the object itself is `node`."""

    def __init__(self, reader, own, _app, parent, index, children, interfaces, name, role, description, states):
        self.reader = reader
        self.path, self.parent = own[1], parent[1]
        self.index, self.children = index, children
        self.interfaces = interfaces
        self.name, self.description = name, description
        self.number = role
        bits = states[0] | states[1] << 32
        self.states = {nick for number, nick in STATES.items() if bits >> number & 1}

    @property
    def node(self):
        return self.reader.node_of(self)

    @property
    def role(self):
        """Its name, which is asked for once for each role."""
        roles = self.reader.roles
        if self.number not in roles:
            roles[self.number] = self.node.get_role_name()
        return roles[self.number]


class Reader:
    pause = 0.2  # seconds after each press
    quiet = 0.4  # seconds after which nothing more is to come

    def __init__(self, program):
        self.program = program
        self.faults = []
        self.checks = 0
        self.events = []
        self.nodes = {}  # by path
        self.parents = {}  # by path: the parent’s path and the place in it
        self.roles = {}  # by number
        Atspi.init()
        self.listener = Atspi.EventListener.new(self._heard)
        for event in EVENTS:
            self.listener.register(event)
        self.app = self.wait(lambda: self._find_app(), "the program is on the accessibility bus")
        if self.app is None:
            sys.exit(1)
        self.bus = accessibility_bus()

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
            self.pump(self.quiet)

    def items(self):
        """All of the window at once, in reading order, as the program holds it now: what clients that remember
        objects ask for first."""
        answer = self.bus.call_sync(
            self.app.app.bus_name,
            "/org/a11y/atspi/cache",
            "org.a11y.atspi.Cache",
            "GetItems",
            None,
            None,
            Gio.DBusCallFlags.NONE,
            -1,
        )
        self.pump(0.005)  # what was told before the answer: what is gone
        items = [Item(self, *fields) for fields in answer.unpack()[0][1:]]
        self.parents = {item.path: (item.parent, item.index) for item in items}
        self.nodes = {path: node for path, node in self.nodes.items() if path in self.parents}
        return items

    def node_of(self, item):
        return self._node_at(item.path)

    def _node_at(self, path):
        """Met before, or the child of one that was; a client may remember another in its place."""
        if path == self.app.path:
            return self.app
        known = self.nodes.get(path)
        if known is None or known.app is None:  # what was removed never comes back, though its like may
            parent, index = self.parents[path]
            around = self._node_at(parent)
            found = around.get_child_at_index(index)
            if found is None or found.path != path:
                around.clear_cache()
                found = around.get_child_at_index(index)
            if found is None or found.path != path:
                raise GLib.Error(f"{path} went away")
            self.nodes[path] = found
        return self.nodes[path]

    def objects(self):
        """Every object of the window, in reading order."""
        return self.whole(lambda: [item.node for item in self.items()])

    def whole(self, ask):
        """What is asked for, once more if the page was another meanwhile."""
        for _ in range(10):
            try:
                return ask()
            except GLib.Error:
                self.pump(0.05)
        return ask()

    def find(self, role, name, start=False):
        for item in self.items():
            own = item.name
            if (own == name or (start and own.startswith(name))) and item.role == role:
                item.node.clear_cache()
                return item.node
        return None

    def await_object(self, role, name, start=False):
        return self.wait(lambda: self.find(role, name, start), f"{role} “{name}” is there")

    def press(self, role, name, start=False):
        node = self.await_object(role, name, start)
        if node is not None:
            pressed = self.whole(lambda: self.find(role, name, start).get_action_iface().do_action(0))
            self.check(pressed, f"{role} “{name}” can be pressed")
            self.pump(self.pause)

    def key(self, *keys):
        for key in keys:
            subprocess.run(["xdotool", "key", key], check=True)
            self.pump(0.15)

    def states(self, node):
        node.clear_cache()
        return {state.value_nick for state in node.get_state_set().get_states()}

    def focused(self):
        return next((item.node for item in self.items() if "focused" in item.states), None)

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
