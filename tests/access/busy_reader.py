#!/usr/bin/python3
"""busy_reader.py PROGRAM: reads a program whose frames change all the time, as fast as it can, then presses its
button. What is looked for is said by the sanitizer that the program is built with."""

import os
import subprocess
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from reader import GLib, Reader, turn_on  # noqa: E402

READS = 8  # seconds


def main():
    turn_on()
    running = subprocess.Popen([sys.argv[1]], stderr=subprocess.PIPE, text=True)
    reader = Reader("Spegel")
    end, read = time.time() + READS, 0
    while time.time() < end:
        try:
            for node in reader.objects():
                node.get_role_name(), node.get_name(), reader.states(node)
                if node.get_text_iface() is not None:
                    reader.text(node)
                read += 1
        except GLib.Error:  # the page is gone already
            pass
        reader.pump(0.01)
    reader.check(read > 100, f"objects were read: {read}")
    reader.check(len(reader.events) > 10, f"events were heard: {len(reader.events)}")
    window = reader.app.get_child_at_index(0)
    window.clear_cache()
    button = window.get_child_at_index(window.get_child_count() - 1)
    reader.check(button.get_action_iface().do_action(0), "its button can be pressed")
    said = running.communicate(timeout=60)[1]
    reader.check(running.returncode == 0, f"the program ends well: {running.returncode}")
    reader.check("Sanitizer" not in said, said[:3000])
    reader.end()


if __name__ == "__main__":
    main()
