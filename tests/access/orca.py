#!/usr/bin/python3
"""orca.py PROGRAM TRANSCRIPT [ARGUMENT...]: takes a learner through the program and compares what the screen
reader says with what a transcript expects. What a transcript's lines mean is told in orca/README.md."""

import os
import re
import subprocess
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from reader import Reader  # noqa: E402

PATIENCE = 12  # seconds until what is expected must have been said
QUIET = 0.7  # seconds of silence after which everything has been said


class Said:
    """What the screen reader has said, as one line without odd spaces."""

    def __init__(self, path):
        self.path = path
        self.from_here = 0

    def all(self):
        with open(self.path, encoding="utf-8", errors="replace") as file:
            return re.sub(r"\s+", " ", file.read())

    def new(self):
        return self.all()[self.from_here :]

    def until_quiet(self):
        last, since, began = self.all(), time.time(), time.time()
        while time.time() - since < QUIET and time.time() - began < PATIENCE:
            time.sleep(0.05)
            now = self.all()
            if now != last:
                last, since = now, time.time()

    def hears(self, phrase):
        end = time.time() + PATIENCE
        while time.time() < end:
            found = self.new().find(phrase)
            if found >= 0:
                self.from_here += found + len(phrase)
                return True
            time.sleep(0.05)
        return False


class Learner:
    def __init__(self, said):
        self.said = said
        self.reader = None

    def do(self, kind, rest):
        self.said.until_quiet()
        self.said.from_here = len(self.said.all())
        if kind == ">":
            for key in rest.split():
                subprocess.run(["xdotool", "key", key], check=True)
                self.said.until_quiet()
        elif kind == '"':
            subprocess.run(["xdotool", "type", "--delay", "50", rest], check=True)
        else:
            self.reader = self.reader or Reader("Behörig")
            role, _, names = rest.partition(": ")
            {"!": self.press, "*": self.use, "?": self.press_some, "^": self.order}[kind](
                role, [name.strip() for name in names.split(" | ")]
            )

    def press(self, role, names):
        self.reader.press(role, names[0])

    def use(self, role, names):
        """With the keyboard, once it is there."""
        node = self.reader.await_object(role, names[0])
        if node is not None:
            node.get_component_iface().grab_focus()
            self.reader.wait(lambda: "focused" in self.reader.states(node), f"{names[0]} has the focus")
            subprocess.run(["xdotool", "key", "space"], check=True)

    def press_some(self, role, names):
        """Those that are there; a name may say in which panel: “panel » name”."""
        for name in names:
            panel, _, own = name.rpartition(" » ")
            around = self.reader.find("panel", panel) if panel else None
            nodes = self.reader.objects()
            if panel:
                nodes = [] if around is None else [around.get_child_at_index(i) for i in range(around.get_child_count())]
            for node in nodes:
                if node.get_role_name() == role and node.get_name() == own:
                    node.get_action_iface().do_action(0)
                    self.reader.pump(0.3)
                    break

    def order(self, role, names):
        """Moves the objects whose names end like these into this order."""

        def places():
            found = [node for node in self.reader.objects() if node.get_role_name() == role]
            return [node for node in found if any(node.get_name().endswith(name) for name in names)]

        for at, name in enumerate(names):
            for _ in names:
                cards = places()
                index = next((i for i, card in enumerate(cards) if card.get_name().endswith(name)), at)
                if index <= at:
                    break
                actions = cards[index].get_action_iface()
                for number in range(actions.get_n_actions()):
                    if actions.get_action_name(number) == "move up":
                        actions.do_action(number)
                self.reader.pump(0.4)


def main():
    program, transcript, *arguments = sys.argv[1:]
    said = Said(os.environ["SAID"])
    assert said.hears("Skärmläsare på"), "Orca did not start"
    running = subprocess.Popen([program, "--database", os.environ["HOME"] + "/b.db", "--language", "sv", *arguments])
    learner = Learner(said)
    faults = heard = 0
    step = "the start"
    for number, line in enumerate(open(transcript, encoding="utf-8"), 1):
        line = line.rstrip("\n")
        if not line or line.startswith("#"):
            continue
        kind, _, rest = line.partition(" ")
        if kind != ":":
            step = line
            learner.do(kind, rest)
        elif said.hears(rest):
            heard += 1
        else:
            faults += 1
            print(f"{transcript}:{number}: after “{step}” not heard: {rest}\n  but: {said.new()[:600]}", flush=True)
    running.terminate()
    code = running.wait()
    if code != 0:
        faults += 1
        print(f"the program ended with {code}")
    if learner.reader:
        faults += len(learner.reader.faults)
    if faults:
        print("--- all that was said:\n" + said.all())
    print(f"{heard} phrases heard, {faults} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
