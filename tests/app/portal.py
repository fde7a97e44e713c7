"""portal.py answers|odd|slow: a made-up org.freedesktop.portal.Settings on the session bus."""

import sys
import time

import dbus
import dbus.mainloop.glib
import dbus.service
from gi.repository import GLib

SETTINGS = {
    "answers": {
        "org.freedesktop.appearance": {"color-scheme": dbus.UInt32(1), "contrast": dbus.UInt32(0)},
        "org.gnome.desktop.interface": {
            "text-scaling-factor": dbus.Double(1.25),
            "enable-animations": dbus.Boolean(False),
            "font-name": dbus.String("Cantarell 11"),
        },
        "org.gnome.desktop.a11y.interface": {"high-contrast": dbus.Boolean(True)},
    },
    # Values of the wrong kind, in structures and unknown ones: what can be read is read.
    "odd": {
        "org.freedesktop.appearance": {
            "accent-color": dbus.Struct((0.1, 0.2, 0.3), signature="ddd"),
            "color-scheme": dbus.Int32(1),
            "contrast": dbus.String("much"),
            "reduced-motion": dbus.Array(["a"], signature="s"),
        },
        "org.gnome.desktop.interface": {"text-scaling-factor": dbus.String("large")},
        "unknown": {"x": dbus.Byte(7)},
    },
}


class Portal(dbus.service.Object):
    @dbus.service.method("org.freedesktop.portal.Settings", in_signature="as", out_signature="a{sa{sv}}")
    def ReadAll(self, _namespaces):
        if sys.argv[1] == "slow":
            time.sleep(3)
            return SETTINGS["answers"]
        return SETTINGS[sys.argv[1]]


dbus.mainloop.glib.DBusGMainLoop(set_as_default=True)
bus = dbus.SessionBus()
name = dbus.service.BusName("org.freedesktop.portal.Desktop", bus)
portal = Portal(bus, "/org/freedesktop/portal/desktop")
print("ready", flush=True)
GLib.MainLoop().run()
