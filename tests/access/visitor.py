"""A reader of the accessibility bus who knows the program: its words, as they stand in the string files, and
which screens and dialogs it has, as they stand in the source. Keeps account of those it has met."""

import glob
import json
import os
import re
import sqlite3
import subprocess

from checks import look, look_at_dialog
from reader import Atspi, Reader

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SHOWCASE = ROOT + "/courses/showcase"
COURSE = ROOT + "/courses/sociala-medier"

# What the panel of a screen is called, as keys of its text; the others are named by what they show.
TITLES = {
    "loading": ["frame.program"],
    "first_start": ["start.title"],
    "who": ["start.who"],
    "home": ["home.left.one", "home.left.many", "home.all_done", "home.certified", "home.passed"],
    "plan": ["plan.title"],
    "module_end": ["end.done", "end.almost"],
    "urgent": ["urgent.title"],
    "exam_start": ["exam.title"],
    "exam": ["exam.place"],
    "exam_result": ["exam.did_pass", "exam.did_not_pass", "exam.did_supplement"],
    "certificate": ["certificate.title"],
    "overview": ["overview.title"],
    "issue": ["issue.title"],
    "settings": ["settings.title"],
    "failed": ["failed.title"],
}


def read_strings():
    strings = {}
    for path in glob.glob(ROOT + "/assets/strings/sv/*.json"):
        subject = os.path.basename(path)[:-5]
        with open(path, encoding="utf-8") as file:
            strings.update({f"{subject}.{key}": value for key, value in json.load(file).items()})
    return strings


STRINGS = read_strings()


def text(key, **arguments):
    """What the program says; arguments that are not given stand for anything in a pattern."""
    return STRINGS[key].format(**arguments) if arguments else STRINGS[key]


def pattern(key):
    return re.sub(r"\\\{\w+\\\}", ".+", re.escape(STRINGS[key]))


def source(path):
    with open(f"{ROOT}/engine/{path}", encoding="utf-8") as file:
        return file.read()


def screens_there_are():
    inside = re.search(r"enum class Screen \{(.*?)\};", source("ui/wish.hpp"), re.DOTALL).group(1)
    return set(re.findall(r"^\s*(\w+)", inside, re.MULTILINE))


def dialogs_there_are():
    """Those that are asked for by name, and that of a source, which is asked for by its link."""
    named = {"source"}
    for path in glob.glob(ROOT + "/engine/ui/*.cpp"):
        with open(path, encoding="utf-8") as file:
            named.update(re.findall(r'ShowDialog\{"([a-z-]+)', file.read()))
    return named


def kinds_there_are():
    inside = re.search(r"using Kinds =\s*KindList<(.*?)>;", source("course/kinds.hpp"), re.DOTALL).group(1)
    return {kind.lower() for kind in re.findall(r"\w+", inside)}


class Visitor(Reader):
    pause = 0.02
    quiet = 0.2

    def __init__(self):
        self.met = set()
        self.here = ""
        super().__init__("Behörig")

    def arrive(self, screen, title=None, state=""):
        """The screen is there and has the keyboard; then all of it is looked at. There is nothing to do while the
        course is opened, so then nothing has the keyboard."""
        self.here = f"{screen} {state}".strip()
        wanted = re.escape(title) if title else "|".join(pattern(key) for key in TITLES[screen])

        def is_here():
            focused = self.focused()
            if screen == "loading" and self.find("notification", text("frame.loading")):
                return True
            return focused and focused.get_role_name() == "panel" and re.fullmatch(wanted, focused.get_name())

        if self.wait(is_here, f"{self.here}: has the keyboard when it is shown"):
            self.met.add(("screen", screen))
        look(self, self.here)

    def still(self, state):
        """The same screen, after something was done on it."""
        look(self, f"{self.here}, {state}")

    def dialog(self, name, title):
        """Opened by what was just pressed; closing it with Escape gives the keyboard back."""
        if self.wait(lambda: self.find("dialog", title), f"dialog {name}: is there"):
            self.met.add(("dialog", name))
            look_at_dialog(self, f"dialog {name}", title)
            look(self, f"dialog {name}")

    def escape(self, opener=None):
        self.key("Escape")
        self.wait(lambda: not self.dialogs(), f"{self.here}: Escape closes the dialog")
        if opener is not None:
            self.wait(lambda: self.name_of_focused() == opener, f"{self.here}: “{opener}” has the keyboard again")

    def dialogs(self):
        return [node for node in self.objects() if node.get_role_name() == "dialog"]

    def name_of_focused(self):
        focused = self.focused()
        return focused and focused.get_name()

    def click(self, key, role="push button", **arguments):
        self.press(role, text(key, **arguments))

    def go(self, key, role="link"):
        """By the menu."""
        self.press(role, text(key), start=True)

    def use(self, key, role="push button"):
        """With the keyboard, so that a dialog knows where it came from."""
        node = self.await_object(role, text(key))
        if node is not None:
            node.get_component_iface().grab_focus()
            self.wait(lambda: "focused" in self.states(node), f"“{text(key)}” takes the keyboard")
            self.key("space")

    def write(self, label, words):
        field = self.wait(
            lambda: self.find("entry", label) or self.find("password text", label), f"field “{label}” is there"
        )
        if field is None:
            return
        Atspi.EditableText.set_text_contents(field.get_editable_text_iface(), words)
        self.wait(
            lambda: Atspi.Text.get_character_count(field.get_text_iface()) == len(words),
            f"field “{label}” can be written in",
        )
        if field.get_role_name() == "password text" and words:
            self.check(self.text(field) != words, f"field “{label}” keeps its secret")

    def announced(self, what):
        """Something was said of its own accord, and it begins like this; events are counted from `hush`."""
        self.wait(
            lambda: any(kind.startswith("object:announcement") and re.match(what, said) for kind, _, said, _ in self.events),
            f"{self.here}: it is announced: {what}",
        )

    def hush(self):
        self.pump(0.05)
        self.events.clear()


def without_desktop():
    """A folder with what opens files, which opens none."""
    folder = os.environ["HOME"] + "/bin"
    os.makedirs(folder, exist_ok=True)
    with open(folder + "/xdg-open", "w", encoding="ascii") as file:
        file.write("#!/bin/sh\n")
    os.chmod(file.name, 0o755)
    return folder


class Run:
    """One start of the program to its end. `before`: done to the database first, by the program's own commands."""

    def __init__(self, program, name, *arguments, before=()):
        self.database = f"{os.environ['HOME']}/{name}/behorig.db"
        os.makedirs(os.path.dirname(self.database), exist_ok=True)
        for command in before:
            subprocess.run(
                [program, "--database", self.database, *command], check=True, stdout=subprocess.DEVNULL
            )
        self.outside = {**os.environ, "PATH": f"{without_desktop()}:{os.environ['PATH']}"}
        self.command = [program, "--database", self.database, "--language", "sv", *arguments]

    def __enter__(self):
        self.process = subprocess.Popen(self.command, env=self.outside)
        return self

    def __exit__(self, kind, *_):
        if kind is not None:
            self.process.kill()

    def end(self, visitor, code=0):
        visitor.hush()
        self.process.terminate()
        ended = self.process.wait()
        visitor.check(ended == code, f"the program ends as it should: {ended}")
        visitor.wait(lambda: visitor.heard("window:destroy"), "the end of the window is told")

    def ticks(self):
        with open(f"/proc/{self.process.pid}/stat", encoding="ascii") as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
        return int(fields[11]) + int(fields[12])

    def hold(self):
        """Another program holds the database; ends when what is given back is closed."""
        other = sqlite3.connect(self.database, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        return other
