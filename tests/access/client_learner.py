"""The learner's places: the first start, the course, a source, the urgent cards, the settings, who it is; and the
ten kinds of exercises."""

import subprocess

from reader import Atspi
from visitor import kinds_there_are, text

NAME = "Åsa Öberg"


def first_start(visitor):
    visitor.arrive("first_start")
    visitor.click("start.go_on")
    visitor.announced(text("start.name_missing"))
    visitor.still("name missing")
    field = visitor.await_object("entry", text("start.name"))
    visitor.check("invalid-entry" in visitor.states(field), "what is missing is said where it is missing")
    field.get_component_iface().grab_focus()
    visitor.wait(lambda: "focused" in visitor.states(field), "the focus can be moved from outside")
    visitor.hush()
    subprocess.run(["xdotool", "type", "--delay", "60", "Ada"], check=True)
    visitor.wait(lambda: visitor.text(field) == "Ada", "what is typed is read")
    visitor.check(visitor.heard("object:text-changed:insert", "entry"), "typing is told")
    visitor.check(visitor.heard("object:text-caret-moved", "entry"), "the caret is told")
    Atspi.Text.set_caret_offset(field.get_text_iface(), 1)
    visitor.wait(lambda: Atspi.Text.get_caret_offset(field.get_text_iface()) == 1, "the caret can be set")
    Atspi.Text.set_selection(field.get_text_iface(), 0, 1, 3)
    visitor.wait(lambda: Atspi.Text.get_n_selections(field.get_text_iface()) == 1, "text can be selected")
    visitor.write(text("start.name"), NAME)
    visitor.write(text("start.unit"), "Exempelbadet")
    visitor.check(field.get_object_locale().startswith("sv"), "the language is said")
    visitor.hush()
    visitor.click("start.go_on")
    visitor.arrive("course_start", "Sociala medier i tjänsten")
    visitor.check(visitor.heard("object:state-changed:focused", "panel"), "that the new page has the keyboard is told")
    visitor.check(visitor.heard("object:children-changed"), "that there is another page is told")
    visitor.check(visitor.heard("object:state-changed:defunct"), "what was on the old page is gone")


def course(visitor):
    """The menu's places, a page, and the dialogs one meets there."""
    visitor.go("frame.my_page")
    visitor.arrive("home")
    visitor.go("frame.certificate")
    visitor.arrive("certificate", state="none")
    visitor.go("frame.course")
    visitor.arrive("plan")
    visitor.go("frame.my_page")
    visitor.click("home.begin")
    visitor.arrive("page", "Varför är vi här?")
    visitor.hush()
    visitor.use("page.look")
    visitor.dialog("look", text("settings.look"))
    visitor.escape(text("page.look"))
    window(visitor)
    a_source(visitor)
    visitor.hush()
    visitor.key("question")
    visitor.dialog("shortcuts", text("frame.shortcuts"))
    visitor.escape()


def window(visitor):
    visitor.hush()
    own = subprocess.run(["xdotool", "getactivewindow"], check=True, capture_output=True, text=True).stdout.strip()
    subprocess.run(["xdotool", "windowminimize", own], check=True)
    visitor.wait(lambda: visitor.heard("window:deactivate"), "that the window is left is told")
    subprocess.run(["xdotool", "windowactivate", own], check=True)
    visitor.wait(lambda: visitor.heard("window:activate"), "that the window is back is told")
    visitor.wait(lambda: visitor.heard("object:state-changed:focused"), "and where the keyboard is")


def a_source(visitor):
    """The first provision that one meets on the way."""
    link = None
    for _ in range(6):
        links = [node for node in visitor.objects() if node.get_role_name() == "link"]
        menu = {text(key) for key in ("frame.my_page", "frame.course", "frame.certificate", "frame.urgent")}
        link = next((node for node in links if node.get_name() not in menu), None)
        if link is not None:
            break
        visitor.click("page.next")
        visitor.pump(0.2)
    visitor.check(link is not None, "there is a provision to follow")
    if link is None:
        return
    visitor.hush()
    link.get_component_iface().grab_focus()
    link.get_action_iface().do_action(0)
    visitor.wait(visitor.dialogs, "a provision shows its source")
    for dialog in visitor.dialogs():
        visitor.dialog("source", dialog.get_name())
    visitor.click("source.copy")
    visitor.announced(text("source.copied"))
    visitor.escape(link.get_name())


def urgent(visitor):
    visitor.go("frame.urgent")
    visitor.arrive("urgent")
    cards = next(node for node in visitor.objects() if node.get_name() == text("urgent.choose")
                 and node.get_role_name() == "panel")  # fmt: skip
    first = cards.get_child_at_index(0)
    visitor.check(bool(first.get_description()), "an urgent card says when it applies")
    title = first.get_name()
    first.get_action_iface().do_action(0)
    visitor.wait(lambda: visitor.find("panel", title), "the card’s steps are there")
    visitor.still("a card")
    visitor.click("urgent.all_cards")
    visitor.wait(lambda: not visitor.find("panel", title), "all cards are there again")


def changed_in_pieces(visitor):
    """What is asked in one breath is done in its order, each on what the one before it left."""
    field = visitor.await_object("entry", text("settings.email_field"))
    described = [
        relation.get_target(0).get_name()
        for relation in field.get_relation_set()
        if relation.get_relation_type() == Atspi.RelationType.DESCRIBED_BY
    ]
    visitor.check(described == [text("settings.email_what")], f"the field knows what is said about it: {described}")
    writable = field.get_editable_text_iface()
    Atspi.EditableText.set_text_contents(writable, "nr 7")
    Atspi.EditableText.insert_text(writable, 3, "1", 1)
    Atspi.EditableText.insert_text(writable, 4, "2å", 3)
    Atspi.EditableText.delete_text(writable, 0, 3)
    visitor.wait(lambda: visitor.text(field) == "12å7", "the pieces are put together in their order")


def settings(visitor):
    visitor.go("frame.settings", "push button")
    visitor.arrive("settings")
    for node in visitor.objects():
        if node.get_role_name() in ("push button", "entry", "check box", "heading", "label"):
            Atspi.Component.scroll_to(node.get_component_iface(), Atspi.ScrollType.ANYWHERE)
            seen = lambda node=node: "showing" in visitor.states(node)  # noqa: E731
            visitor.wait(seen, f"settings: “{node.get_name()}” can be scrolled to")
    visitor.still("at its end")
    visitor.hush()
    visitor.use("settings.erase")
    visitor.dialog("erase", text("settings.erase_title"))
    visitor.escape(text("settings.erase"))
    changed_in_pieces(visitor)
    visitor.write(text("settings.email_field"), "asa.exempel.se")
    visitor.hush()
    visitor.await_object("push button", text("settings.show_shortcuts")).get_component_iface().grab_focus()
    visitor.announced(text("settings.email_wrong"))
    visitor.write(text("settings.email_field"), "asa@exempel.se")
    visitor.hush()
    visitor.click("settings.set_email")
    visitor.announced(text("office.email_kept"))
    visitor.write(text("settings.new_pin"), "1234")
    visitor.write(text("settings.new_pin_again"), "4321")
    visitor.hush()
    visitor.click("settings.set_pin")
    visitor.announced(text("settings.pin_differs"))
    visitor.still("two codes")
    visitor.write(text("settings.new_pin_again"), "1234")
    visitor.hush()
    visitor.click("settings.set_pin")
    visitor.announced(text("settings.pin_kept"))


def who(visitor):
    visitor.go("frame.switch_person", "push button")
    visitor.arrive("who")
    visitor.press("push button", NAME)
    field = text("start.pin_for", name=NAME)
    visitor.wait(lambda: visitor.name_of_focused() == field, "the code is asked for where one is")
    visitor.write(field, "4321")
    visitor.hush()
    visitor.click("start.pin_open")
    visitor.announced(text("start.pin_wrong"))
    visitor.still("wrong code")
    visitor.write(field, "1234")
    visitor.click("start.pin_open")
    visitor.wait(lambda: visitor.find("link", text("frame.my_page")), "the right code opens")


def exercises(visitor):
    """The showcase, which has one of each kind."""
    visitor.arrive("page", "Text, rubrik och lista")
    visitor.go("frame.switch_person", "push button")
    visitor.click("start.new_person")
    visitor.arrive("first_start", state="somebody new")
    visitor.write(text("start.name"), NAME)
    visitor.click("start.go_on")
    visitor.arrive("page", "Text, rubrik och lista", "again")
    visitor.click("page.next")
    visitor.arrive("page", "Lagruta, anmärkning och bild")
    visitor.click("page.next")
    visitor.arrive("page", "Inlägg och sammanfattning", "single")
    button = visitor.await_object("push button", text("page.answer"))
    visitor.check("sensitive" not in visitor.states(button), "what cannot be pressed yet says so")
    visitor.hush()
    visitor.press("radio button", "I lagrutan")
    visitor.wait(lambda: visitor.heard("object:state-changed:checked", "radio button"), "a choice is told")
    visitor.wait(lambda: "sensitive" in visitor.states(button), "and the button can be pressed now")
    Atspi.Component.scroll_to(button.get_component_iface(), Atspi.ScrollType.ANYWHERE)
    visitor.wait(lambda: "showing" in visitor.states(button), "what is below can be scrolled to")
    point = button.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
    frame = visitor.app.get_child_at_index(0).get_component_iface()
    hit = Atspi.Component.get_accessible_at_point(frame, point.x + 5, point.y + 5, Atspi.CoordType.SCREEN)
    visitor.check(hit is not None and hit.get_name() == text("page.answer"), "what is at a point can be asked for")
    visitor.hush()
    visitor.click("page.answer")
    visitor.wait(lambda: visitor.heard("object:announcement", "notification"), "the feedback is announced")
    visitor.still("answered")
    visitor.click("page.finish")
    visitor.arrive("module_end")
    visitor.press("push button", "Fortsätt med 2 Alla övningar")
    titles = {
        "single": "Ett val",
        "multiple": "Flera val",
        "order": "Ordning",
        "sort": "Sortera",
        "mark": "Markera",
        "hotspot": "Peka i bilden",
        "compose": "Skriv själv",
        "plan": "Planera",
        "moderate": "Moderera",
        "scenario": "Scenario",
    }
    visitor.check(set(titles) == kinds_there_are(), "every kind of exercise is visited")
    for kind, title in titles.items():
        visitor.arrive("page", title, kind)
        if kind == "order":
            a_card(visitor)
        if kind != "scenario":
            visitor.click("page.next")


def a_card(visitor):
    cards = [node for node in visitor.objects() if node.get_role_name() == "list item"]
    actions = cards[0].get_action_iface()
    names = [actions.get_action_name(number) for number in range(actions.get_n_actions())]
    visitor.check("move down" in names, f"a card can be moved without dragging: {names}")
    visitor.hush()
    actions.do_action(names.index("move down"))
    visitor.wait(lambda: visitor.heard("object:announcement"), "where a moved card has come is announced")
    visitor.still("moved")
