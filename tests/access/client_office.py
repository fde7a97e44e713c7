"""What managers and the course owner have: the overview with people in it, issuing and revoking."""

from visitor import text


def roles(visitor):
    visitor.go("frame.settings", "push button")
    visitor.arrive("settings", state="roles")
    for key in ("settings.manager", "settings.course_owner"):
        visitor.hush()
        visitor.click(key, "check box")
        visitor.wait(lambda: visitor.heard("object:state-changed:checked", "check box"), "a role is told")
    visitor.still("with roles")


def overview(visitor):
    visitor.go("frame.overview")
    visitor.arrive("overview", state="at first")
    table = visitor.wait(lambda: visitor.find("table", text("overview.people")), "the people are in a table")
    rows = table.get_attributes().get("rowcount")
    visitor.check(rows == "62", f"everybody is in the table: {rows} rows, the header among them")
    visitor.still("sixty people")
    visitor.press("radio button", text("overview.chip_soon").split("{")[0], start=True)
    visitor.wait(lambda: rows_of(visitor) < 62, "fewer people are shown")
    visitor.still("who must renew soon")
    visitor.press("radio button", text("overview.chip_all").split("{")[0], start=True)
    visitor.hush()
    visitor.write(text("overview.search"), "finns inte")
    visitor.announced(text("overview.nobody_found"))
    visitor.still("nobody found")
    visitor.click("overview.clear_search")
    unit = text("overview.unit_is", unit=text("overview.all_units"))
    button = visitor.await_object("push button", unit)
    button.get_component_iface().grab_focus()
    visitor.wait(lambda: visitor.name_of_focused() == unit, "the choice of unit takes the keyboard")
    visitor.hush()
    visitor.key("space")
    visitor.dialog("unit", text("overview_page.unit"))
    visitor.press("radio button", "Exempelbiblioteket")
    visitor.escape()
    visitor.wait(lambda: rows_of(visitor) < 62, "one unit is shown")
    visitor.hush()
    visitor.click("overview.export")
    visitor.announced("Filen finns här")


def rows_of(visitor):
    table = visitor.find("table", text("overview.people"))
    return int(table.get_attributes().get("rowcount")) if table else 0


def without_key(visitor):
    visitor.go("frame.issue")
    visitor.arrive("issue", state="without a key")
    visitor.wait(lambda: visitor.find("heading", text("issue.no_key")), "what is missing is told")


def issue(visitor):
    visitor.go("frame.issue")
    visitor.arrive("issue", state="at first")
    waiting = visitor.wait(lambda: visitor.find("list", text("issue.waiting")), "what waits is in a list")
    visitor.still("one waits")
    button = visitor.await_object("push button", text("issue.issue_chosen", count=0))
    visitor.check("sensitive" not in visitor.states(button), "nothing is issued before it is chosen")
    box = next(node for node in visitor.objects() if node.get_role_name() == "check box")
    box.get_action_iface().do_action(0)
    visitor.click("issue.seen", "check box")
    button = visitor.await_object("push button", text("issue.issue_chosen", count=1))
    visitor.wait(lambda: "sensitive" in visitor.states(button), "it can be issued now")
    visitor.check(waiting is not None, "and stands there still")
    visitor.still("chosen")
    visitor.hush()
    button.get_action_iface().do_action(0)
    visitor.announced("Klart")
    visitor.wait(lambda: visitor.find("table", text("issue.issued")), "what is issued is in a table")
    visitor.still("issued")


def revoke(visitor):
    visitor.go("frame.issue")
    visitor.arrive("issue", state="with what is issued")
    begins = text("issue.revoke_named").split("{")[0]
    button = visitor.await_object("push button", begins, start=True)
    if button is None:
        return
    name = button.get_name()
    button.get_component_iface().grab_focus()
    visitor.wait(lambda: visitor.name_of_focused() == name, "the way to revoke takes the keyboard")
    visitor.hush()
    visitor.key("space")
    number = name[len(begins) :]
    visitor.dialog("revoke", text("issue.revoke_title", number=number))
    visitor.write(text("issue.revoke_reason"), "Fel namn på intyget")
    visitor.hush()
    visitor.click("issue.revoke_really")
    visitor.announced(text("office.revoked"))
    visitor.still("revoked")
