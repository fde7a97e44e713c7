#!/usr/bin/python3
"""client.py PROGRAM SHOWCASE: an independent reader of the accessibility bus goes through the program, looks at
every screen it meets, and does what assistive technology does: presses, focuses, writes, reads tables and text.
Prints what does not hold; ends with 1 then."""

import os
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from reader import Atspi, Reader, turn_on  # noqa: E402

ROLES = {
    "frame", "filler", "password text", "panel", "heading", "label", "list", "list item", "radio button", "check box", "push button",
    "link", "image", "progress bar", "entry", "table", "table row", "table column header", "table cell", "dialog",
    "notification",
}  # fmt: skip
UNNAMED = {"filler", "list", "list item", "table row", "table cell", "notification", "progress bar"}


def look(reader, screen):
    """What must hold of every object of every screen."""
    reader.settle()
    nodes = reader.objects()
    reader.check(len(nodes) > 5, f"{screen}: there is something to read")
    focused = 0
    for node in nodes:
        role, name = node.get_role_name(), node.get_name()
        states = reader.states(node)
        own = f"{screen}: {role} “{name[:40]}”"
        focused += "focused" in states
        reader.check(role in ROLES, f"{own}: a role that is known")
        reader.check(bool(name) or role in UNNAMED, f"{own}: has a name")
        box = node.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
        reader.check(box.width >= 0 and box.height >= 0, f"{own}: has a box")
        if "focusable" in states and "showing" in states and role not in ("panel", "dialog"):
            reader.check(box.width >= 24 and box.height >= 16, f"{own}: is large enough ({box.width}×{box.height})")
        if role in ("radio button", "push button", "check box", "link") and "sensitive" in states:
            reader.check(node.get_action_iface().get_n_actions() > 0, f"{own}: can be pressed")
        if node.get_text_iface() is not None and role == "label":
            look_at_text(reader, node, own)
        if role == "table":
            look_at_table(reader, node, own)
    reader.check(focused <= 1, f"{screen}: the keyboard is in one place at most")


def look_at_text(reader, node, own):
    text = node.get_text_iface()
    whole = Atspi.Text.get_text(text, 0, -1)
    reader.check(Atspi.Text.get_character_count(text) == len(whole), f"{own}: its length is that of its text")
    line = Atspi.Text.get_string_at_offset(text, 0, Atspi.TextGranularity.LINE)
    reader.check(whole.startswith(line.content), f"{own}: its first line begins it")


def look_at_table(reader, node, own):
    table = node.get_table_iface()
    rows, columns = Atspi.Table.get_n_rows(table), Atspi.Table.get_n_columns(table)
    reader.check(rows > 0 and columns > 0, f"{own}: says how many rows and columns it has")
    cells = 0
    for row in range(min(rows, 12)):
        for column in range(columns):
            cell = Atspi.Table.get_accessible_at(table, row, column)
            if cell is None or cell.get_role_name() != "table cell":
                continue
            cells += 1
            place = Atspi.TableCell.get_position(cell.get_table_cell())
            reader.check((place[1], place[2]) == (row, column), f"{own}: a cell knows where it stands")
            headers = Atspi.TableCell.get_column_header_cells(cell.get_table_cell())
            titles = [header.get_name() for header in headers]
            reader.check(
                all(title == Atspi.Table.get_column_description(table, column) for title in titles),
                f"{own}: a cell knows its column’s header",
            )
    reader.check(cells > 0, f"{own}: its cells can be asked for by row and column")


def first_start(reader):
    look(reader, "first start")
    field = reader.await_object("entry", "Ditt namn")
    labels = field.get_relation_set()
    reader.check(
        any(relation.get_target(0).get_name() == "Ditt namn" for relation in labels), "the field knows its label"
    )
    field.get_component_iface().grab_focus()
    reader.wait(lambda: "focused" in reader.states(field), "the focus can be moved from outside")
    reader.events.clear()
    subprocess.run(["xdotool", "type", "--delay", "60", "Adå"], check=True)
    reader.wait(lambda: reader.text(field) == "Adå", "what is typed is read")
    reader.check(reader.heard("object:text-changed:insert", "entry"), "typing is told")
    reader.check(reader.heard("object:text-caret-moved", "entry"), "the caret is told")
    Atspi.Text.set_caret_offset(field.get_text_iface(), 1)
    reader.wait(lambda: Atspi.Text.get_caret_offset(field.get_text_iface()) == 1, "the caret can be set")
    Atspi.Text.set_selection(field.get_text_iface(), 0, 1, 3)
    reader.wait(lambda: Atspi.Text.get_n_selections(field.get_text_iface()) == 1, "text can be selected")
    Atspi.EditableText.set_text_contents(field.get_editable_text_iface(), "Åsa Öberg")
    reader.wait(lambda: reader.text(field) == "Åsa Öberg", "text can be set from outside")
    reader.check(field.get_object_locale().startswith("sv"), "the language is said")
    reader.events.clear()
    reader.press("push button", "Gå vidare")
    reader.wait(lambda: reader.heard("object:state-changed:focused", "panel"), "the new page gets the focus")
    reader.check(reader.heard("object:state-changed:defunct"), "what was on the old page is gone")
    look(reader, "course start")


def menu(reader):
    for link, screen in (
        ("Min sida", "home"),
        ("Kursen", "plan"),
        ("Intyg", "certificate"),
    ):
        reader.press("link", link)
        reader.pump(0.4)
        look(reader, screen)
    reader.press("push button", "Inställningar")
    reader.pump(0.4)
    look(reader, "settings")
    for role in ("Jag är chef", "Jag är kursansvarig"):
        box = reader.await_object("check box", role, start=True)
        if box is not None and "checked" not in reader.states(box):
            reader.press("check box", role, start=True)
    for link, screen in (("Översikt", "overview"), ("Utfärda", "issue")):
        if reader.wait(lambda: reader.find("link", link, start=True), f"{link} is in the menu"):
            reader.press("link", link, start=True)
            reader.pump(0.6)
            look(reader, screen)


def exercises(reader):
    reader.press("push button", "Nästa")
    reader.press("push button", "Nästa")
    look(reader, "single")
    button = reader.await_object("push button", "Svara")
    reader.check("sensitive" not in reader.states(button), "what cannot be pressed yet says so")
    reader.events.clear()
    reader.press("radio button", "Lagruta")
    reader.wait(lambda: reader.heard("object:state-changed:checked", "radio button"), "a choice is told")
    reader.wait(lambda: "sensitive" in reader.states(button), "and the button can be pressed now")
    Atspi.Component.scroll_to(button.get_component_iface(), Atspi.ScrollType.ANYWHERE)
    reader.wait(lambda: "showing" in reader.states(button), "what is below can be scrolled to")
    point = button.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
    window = reader.app.get_child_at_index(0).get_component_iface()
    hit = Atspi.Component.get_accessible_at_point(window, point.x + 5, point.y + 5, Atspi.CoordType.SCREEN)
    reader.check(hit is not None and hit.get_name() == "Svara", f"what is at a point can be asked for: {hit and hit.get_name()}")
    reader.events.clear()
    reader.press("push button", "Svara")
    reader.wait(lambda: reader.heard("object:announcement", "notification"), "the feedback is announced")
    look(reader, "single, answered")
    reader.press("push button", "Avsluta modulen")
    look(reader, "module end")
    reader.press("push button", "Fortsätt med 2 Alla övningar")
    for kind in ("single", "multiple", "order", "sort", "mark", "hotspot", "compose", "plan", "moderate", "scenario"):
        reader.pump(0.3)
        look(reader, kind)
        if kind == "order":
            cards = [node for node in reader.objects() if node.get_role_name() == "list item"]
            actions = cards[0].get_action_iface()
            names = [actions.get_action_name(number) for number in range(actions.get_n_actions())]
            reader.check("move down" in names, f"a card can be moved without dragging: {names}")
        if kind != "scenario":
            reader.press("push button", "Nästa")


def rest(reader, process):
    """Being read costs nothing while nothing happens."""
    reader.settle()

    def ticks():
        with open(f"/proc/{process.pid}/stat", encoding="ascii") as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
        return int(fields[11]) + int(fields[12])

    before = ticks()
    reader.pump(3.0)
    spent = ticks() - before
    reader.check(spent <= 1, f"idle with somebody listening costs no time: {spent} ticks in 3 s")


def run(program, steps, *arguments):
    database = os.environ["HOME"] + "/" + steps[0].__name__ + ".db"
    running = subprocess.Popen([program, "--database", database, "--language", "sv", *arguments])
    reader = Reader("Behörig")
    reader.pump(1.0)
    for step in steps:
        step(reader)
    rest(reader, running)
    reader.events.clear()
    running.terminate()
    reader.check(running.wait() == 0, "the program ends well")
    reader.pump(0.3)
    reader.check(reader.heard("window:destroy"), "the end of the window is told")
    return reader


def main():
    program, showcase = sys.argv[1:]
    turn_on()
    first = run(program, [first_start, menu])
    second = run(program, [exercises], "--course", showcase)
    second.checks += first.checks
    second.faults += first.faults
    second.end()


if __name__ == "__main__":
    main()
