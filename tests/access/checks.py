"""What must hold of every object on every screen, as assistive technology meets it."""

from reader import Atspi

ROLES = {
    "frame", "filler", "password text", "panel", "heading", "label", "list", "list item", "radio button", "check box",
    "push button", "link", "image", "progress bar", "entry", "table", "table row", "table column header", "table cell",
    "dialog", "notification",
}  # fmt: skip
UNNAMED = {"filler", "list", "list item", "table row", "table cell", "table column header", "notification"}
PRESSED = {"radio button", "push button", "check box", "link"}
CHECKED = {"radio button", "check box"}
FIELDS = {"entry", "password text"}
WRITTEN = {"label", "heading", "notification"} | FIELDS
SLACK = 2  # pixels, of boxes rounded to whole ones
READ_CLOSELY = 4  # texts a screen
ASKED_AGAIN = 7  # one object in so many


class Facts:
    """An object, as it is remembered and as it answers."""

    def __init__(self, item):
        self.node = item.node
        self.role, self.name, self.states = item.role, item.name, item.states
        self.index, self.children = item.index, item.children
        self.box = self.node.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
        self.said = dict(self.node.get_attributes())
        self.interfaces = {name.rsplit(".", 1)[1] for name in item.interfaces}

    def has(self, *states):
        return all(state in self.states for state in states)

    def has_size(self):
        return self.box.width > 0 and self.box.height > 0


def look(reader, screen):
    reader.settle()
    facts = reader.whole(lambda: [Facts(item) for item in reader.items()])
    reader.check(len(facts) > 5, f"{screen}: there is something to read")
    for fact in facts[::ASKED_AGAIN]:
        fact.node.clear_cache()
        same = (
            fact.node.get_name() == fact.name
            and fact.node.get_role_name() == fact.role
            and reader.states(fact.node) == fact.states
            and fact.node.get_child_count() == fact.children
            and fact.node.get_index_in_parent() == fact.index
        )
        reader.check(same, f"{screen}: {fact.role} “{fact.name[:40]}”: answers what clients remember of it")
    ids = [fact.node.path for fact in facts]
    reader.check(len(set(ids)) == len(ids), f"{screen}: every object has an identity of its own")
    focused = [f"{fact.role} “{fact.name}”" for fact in facts if fact.has("focused")]
    if not screen.startswith("loading"):
        reader.check(len(focused) == 1, f"{screen}: the keyboard is in one place: {focused}")
        first = any(fact.role == "heading" and fact.said.get("level") == "1" for fact in facts)
        reader.check(first, f"{screen}: has a heading of the first level")
    close = 0
    for fact in facts:
        own = f"{screen}: {fact.role} “{fact.name[:40]}”"
        look_at_states(reader, fact, own)
        look_at_place(reader, fact, facts[0].box, own)
        look_at_use(reader, fact, own)
        if "Text" in fact.interfaces:
            close += 1
            look_at_text(reader, fact, close <= READ_CLOSELY, own)
        if fact.role == "table":
            look_at_table(reader, fact.node, own)


def look_at_states(reader, fact, own):
    check = reader.check
    check(fact.role in ROLES, f"{own}: a role that is known")
    check(bool(fact.name) or fact.role in UNNAMED, f"{own}: has a name")
    check(fact.has("visible"), f"{own}: is visible")
    check(fact.has("enabled") == fact.has("sensitive"), f"{own}: can be used, or not")
    check(not fact.has("focused") or fact.has("focusable"), f"{own}: can have the keyboard it has")
    check(fact.has("checkable") == (fact.role in CHECKED), f"{own}: is of those that are checked")
    check(not fact.has("checked") or fact.has("checkable"), f"{own}: is not checked")
    check(fact.has("modal") == (fact.role == "dialog"), f"{own}: dialogs are modal, and nothing else")
    check(fact.has("editable") == (fact.role in FIELDS), f"{own}: fields can be written in, and nothing else")
    check(not fact.has("defunct"), f"{own}: is still there")
    if fact.role == "frame":
        check(fact.has("active"), f"{own}: is the active window")
    if fact.role in FIELDS:
        check(fact.has("single-line") != fact.has("multi-line"), f"{own}: has one line, or several")
    if fact.role == "heading":
        check(fact.said.get("level") in ("1", "2", "3", "4"), f"{own}: says its level")
    if "posinset" in fact.said or "setsize" in fact.said:
        place, size = int(fact.said.get("posinset", 0)), int(fact.said.get("setsize", 0))
        check(1 <= place <= size, f"{own}: its place is within its set: {place} of {size}")


def look_at_place(reader, fact, window, own):
    box = fact.box
    reader.check(box.width >= 0 and box.height >= 0, f"{own}: has a box")
    if not fact.has_size():
        reader.check(not fact.has("focusable", "showing"), f"{own}: is somewhere if it can be used")
        return
    reader.check(
        box.x >= -SLACK and box.x + box.width <= window.width + SLACK,
        f"{own}: is not cut off at the side ({box.x}+{box.width} of {window.width})",
    )
    if fact.has("showing"):
        reader.check(
            box.y < window.height and box.y + box.height > 0,
            f"{own}: is within the window ({box.y}+{box.height} of {window.height})",
        )
    if fact.has("focusable", "showing") and fact.role not in ("panel", "dialog"):
        reader.check(box.width >= 24 and box.height >= 16, f"{own}: is large enough ({box.width}×{box.height})")


def look_at_use(reader, fact, own):
    if fact.role in PRESSED and fact.has("sensitive"):
        action = fact.node.get_action_iface()
        reader.check(action is not None and action.get_n_actions() > 0, f"{own}: can be pressed")
        reader.check(fact.has("focusable"), f"{own}: can be reached with the keyboard")
    elif fact.role in FIELDS:
        reader.check(fact.node.get_editable_text_iface() is not None, f"{own}: can be written in")
        labels = [
            relation.get_target(0).get_name()
            for relation in fact.node.get_relation_set()
            if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY
        ]
        reader.check(labels in ([], [fact.name]), f"{own}: knows its label: {labels}")
    elif fact.has("focusable", "sensitive") and fact.role not in ("panel", "dialog"):
        action = fact.node.get_action_iface()
        reader.check(action is not None and action.get_n_actions() > 0, f"{own}: something can be done with it")
    if fact.role == "radio button":
        groups = [
            relation.get_n_targets()
            for relation in fact.node.get_relation_set()
            if relation.get_relation_type() == Atspi.RelationType.MEMBER_OF
        ]
        reader.check(groups == [int(fact.said.get("setsize", 0))], f"{own}: knows its group: {groups}")
    if fact.role == "progress bar":
        value = fact.node.get_value_iface()
        low, now, high = (
            Atspi.Value.get_minimum_value(value),
            Atspi.Value.get_current_value(value),
            Atspi.Value.get_maximum_value(value),
        )
        reader.check(low <= now <= high and low < high, f"{own}: says how far: {low} {now} {high}")


def look_at_text(reader, fact, closely, own):
    reader.check(fact.role in WRITTEN, f"{own}: is of those that have text")
    text = fact.node.get_text_iface()
    whole = Atspi.Text.get_text(text, 0, -1)
    reader.check(Atspi.Text.get_character_count(text) == len(whole), f"{own}: its length is that of its text")
    if fact.role == "label":
        words = [word for word in whole.split() if word != "•"]
        reader.check(words == fact.name.split(), f"{own}: its text is its name")
    if not whole:
        return
    line = Atspi.Text.get_string_at_offset(text, 0, Atspi.TextGranularity.LINE)
    reader.check(whole.startswith(line.content), f"{own}: its first line begins it")
    if not closely:
        return
    for granularity in (Atspi.TextGranularity.LINE, Atspi.TextGranularity.WORD):
        pieces, at = [], 0
        while at < len(whole):
            piece = Atspi.Text.get_string_at_offset(text, at, granularity)
            if piece.end_offset <= at or piece.content != whole[piece.start_offset : piece.end_offset]:
                break
            pieces.append(piece.content)
            at = piece.end_offset
        reader.check("".join(pieces) == whole, f"{own}: its {granularity.value_nick}s are the whole of it: {pieces}")
    letter = Atspi.Text.get_string_at_offset(text, 0, Atspi.TextGranularity.CHAR)
    reader.check(letter.content == whole[0], f"{own}: its first letter can be asked for")
    if not fact.has("showing"):
        return
    box = Atspi.Text.get_character_extents(text, 0, Atspi.CoordType.WINDOW)
    inside = (
        fact.box.x - SLACK <= box.x <= fact.box.x + fact.box.width
        and fact.box.y - SLACK <= box.y <= fact.box.y + fact.box.height
    )
    reader.check(inside, f"{own}: its first letter stands in it")
    if 1 < box.width < fact.box.width:  # a text whose letters have places of their own
        there = Atspi.Text.get_offset_at_point(text, box.x + box.width // 2, box.y + box.height // 2, Atspi.CoordType.WINDOW)
        reader.check(there == 0, f"{own}: the letter at a point can be asked for: {there}")


def look_at_table(reader, node, own):
    table = node.get_table_iface()
    rows, columns = Atspi.Table.get_n_rows(table), Atspi.Table.get_n_columns(table)
    reader.check(rows > 1 and columns > 0, f"{own}: says how many rows and columns it has")
    cells = 0
    for column in range(columns):
        header = Atspi.Table.get_column_header(table, column)
        role = header and header.get_role_name()
        reader.check(role == "table column header", f"{own}: column {column} has a header: {role}")
    for row in range(min(rows, 8)):
        for column in range(columns):
            cell = Atspi.Table.get_accessible_at(table, row, column)
            if cell is None or cell.get_role_name() != "table cell":
                continue
            cells += 1
            look_at_cell(reader, table, cell, (row, column), own)
    reader.check(cells > 0, f"{own}: its cells can be asked for by row and column")


def look_at_cell(reader, table, cell, expected, own):
    row, column = expected
    place = Atspi.TableCell.get_position(cell.get_table_cell())
    reader.check((place[1], place[2]) == expected, f"{own}: a cell knows where it stands")
    titles = [header.get_name() for header in Atspi.TableCell.get_column_header_cells(cell.get_table_cell())]
    reader.check(
        titles == [Atspi.Table.get_column_description(table, column)], f"{own}: a cell knows its column’s header"
    )
    about = [header.get_name() for header in Atspi.TableCell.get_row_header_cells(cell.get_table_cell())]
    first = Atspi.Table.get_row_description(table, row)
    reader.check(about == ([] if column == 0 else [first]), f"{own}: a cell knows what its row is about: {about}")
    reader.check(bool(first), f"{own}: a row says what it is about")


def look_at_dialog(reader, own, title):
    """Has the keyboard, is modal, and what lies under it cannot be used."""
    dialog = reader.find("dialog", title)
    inside = lambda: dialog_around(reader.focused()) is not None  # noqa: E731
    reader.wait(inside, f"{own}: the keyboard is in it")
    reader.wait(
        lambda: any(kind.startswith("object:state-changed:focused") and on for kind, _, _, on in reader.events),
        f"{own}: that it has the keyboard is told",
    )
    reader.check("modal" in reader.states(dialog), f"{own}: is modal")
    under = next(
        (node for node in reader.objects() if node.get_role_name() in ("link", "push button")
         and dialog_around(node) is None and "sensitive" in reader.states(node)),
        None,
    )  # fmt: skip
    if under is not None:
        under.get_component_iface().grab_focus()
        under.get_action_iface().do_action(0)
        reader.pump(0.1)
        reader.check(inside() and reader.find("dialog", title) is not None, f"{own}: what is under it cannot be used")


def dialog_around(node):
    while node is not None and node.get_role_name() != "application":
        if node.get_role_name() == "dialog":
            return node
        node = node.get_parent()
    return None
