"""The exam from its start to its result, and the certificate: first by hardly answering, which fails; then in the
showcase, whose exam is one question."""

import re

from orca import Learner
from visitor import STRINGS, text


def begin(visitor):
    """The choice of time, and that it is one's own work."""
    visitor.arrive("exam_start")
    button = visitor.await_object("push button", text("exam.begin"), start=True) if direct_is_shut(visitor) else None
    button = button or visitor.await_object("push button", text("exam.begin_direct"))
    visitor.check("sensitive" not in visitor.states(button), "the exam begins when one has said that it is one’s own")
    visitor.press("radio button", text("exam.time_twice").split("{")[0], start=True)
    visitor.press("radio button", text("exam.time_unlimited"))
    visitor.hush()
    visitor.click("exam.own_work", "check box")
    visitor.wait(lambda: visitor.heard("object:state-changed:checked", "check box"), "the confirmation is told")
    visitor.wait(lambda: "sensitive" in visitor.states(button), "and the exam can begin")
    visitor.still("confirmed")
    button.get_action_iface().do_action(0)


def direct_is_shut(visitor):
    return visitor.find("push button", text("exam.begin_direct")) is None


def failed(visitor):
    visitor.go("frame.certificate")
    visitor.click("certificate.about_exam")
    begin(visitor)
    visitor.arrive("exam", state="first")
    count = int(re.search(r"(\d+)$", visitor.name_of_focused()).group(1))
    visitor.check(count > 10, f"there are questions: {count}")
    answer_some(visitor)
    visitor.click("exam.mark", "check box")
    overview(visitor, count)
    pause(visitor)
    hand_in(visitor, changes_her_mind=True)
    visitor.arrive("exam_result", STRINGS["exam.did_not_pass"], "failed")
    bars = [node for node in visitor.objects() if node.get_role_name() == "progress bar"]
    visitor.check(len(bars) >= 5, "the result is told part by part")
    visitor.go("frame.course")
    visitor.wait(lambda: visitor.name_of_focused() == text("plan.title"), "the course plan is there again")
    visitor.go("frame.certificate")
    visitor.click("certificate.about_exam")
    visitor.arrive("exam_start", state="after a failure")
    visitor.click("exam.see_result")
    visitor.arrive("exam_result", STRINGS["exam.did_not_pass"], "again")


def answer_some(visitor):
    """Of the questions at the beginning, the kinds that are answered with a press or two."""
    kinds = set()
    for number in range(1, 7):
        roles = [node.get_role_name() for node in visitor.objects()]
        pressed = "radio button" if "radio button" in roles else "check box"
        if pressed not in kinds or "list item" in roles:
            kinds.add(pressed)
            visitor.still(f"question {number}")
        first = visitor.wait(lambda: first_answer(visitor, pressed), "a question can be answered")
        first.get_action_iface().do_action(0)
        visitor.pump(0.1)
        visitor.click("page.next")
        then = f"Fråga {number + 1} "
        visitor.wait(
            lambda then=then: (visitor.name_of_focused() or "").startswith(then), "the next question has the keyboard"
        )


def first_answer(visitor, role):
    mark = text("exam.mark")
    answers = [node for node in visitor.objects() if node.get_role_name() == role and node.get_name() != mark]
    return answers[0] if answers else visitor.find("check box", mark)


def overview(visitor, count):
    """Which are answered, which not, which marked; each a way there."""
    fold = text("exam.overview_show").split("{")[0]
    if visitor.find("push button", fold, start=True):
        visitor.press("push button", fold, start=True)
        visitor.wait(lambda: visitor.find("push button", text("exam.overview_hide")), "the overview unfolds")
    names = [node.get_name() for node in visitor.objects() if node.get_role_name() == "push button"]
    items = [name for name in names if re.match(r"Fråga \d+, ", name)]
    visitor.check(len(items) == count, f"the overview has every question: {len(items)} of {count}")
    for key in ("exam.is_answered", "exam.is_unanswered"):
        visitor.check(any(f", {text(key)}" in name for name in items), f"the overview tells {text(key)}")
    visitor.check(any("markerad" in name for name in items), "the overview tells what is marked")
    visitor.still("overview")
    visitor.press("push button", f"Fråga {count}, ", start=True)
    visitor.arrive("exam", text("exam.place", number=count, count=count), "scenario")


def pause(visitor):
    visitor.click("exam.pause")
    visitor.wait(lambda: visitor.find("heading", text("exam.paused")), "the exam pauses")
    visitor.arrive("exam", state="paused")
    visitor.check(visitor.find("panel", text("exam.question")) is None, "a paused exam hides its questions")
    visitor.click("exam.resume")
    visitor.wait(lambda: visitor.find("panel", text("exam.question")), "the exam goes on")
    visitor.go("frame.course")
    visitor.arrive("plan", state="during an exam")
    visitor.click("exam.back_to")
    visitor.arrive("exam", state="back")


def hand_in(visitor, changes_her_mind=False):
    visitor.hush()
    visitor.use("exam.hand_in")
    visitor.dialog("hand-in", text("exam.hand_in_title"))
    if changes_her_mind:
        visitor.click("exam.go_on_with")
        visitor.wait(lambda: not visitor.dialogs(), "one can go on with the exam")
        visitor.wait(lambda: visitor.name_of_focused() == text("exam.hand_in"), "where one was")
        visitor.use("exam.hand_in")
        visitor.wait(visitor.dialogs, "the question is asked again")
    visitor.click("exam.hand_in_really")


def passed(visitor):
    visitor.go("frame.certificate")
    visitor.click("certificate.about_exam")
    begin(visitor)
    visitor.arrive("exam", state="only")
    hand = Learner(None)
    hand.reader = visitor
    hand.press_some("radio button", ["Utan onödigt dröjsmål"])
    hand.press_some("check box", ["Att du är saklig", "Att du är opartisk"])
    hand.press_some(
        "radio button",
        [
            "En kommentar med sekretessbelagda uppgifter » Ska registreras",
            "Ett hjärta under en bild » Behöver inte registreras",
        ],
    )
    hand.order("list item", ["Tack för frågan", "Svaret", "Vägen vidare"])
    visitor.still("answered")
    hand_in(visitor)
    visitor.arrive("exam_result", STRINGS["exam.did_pass"], "passed")
    visitor.go("frame.certificate")
    visitor.arrive("certificate", state="waiting")
    visitor.hush()
    visitor.click("certificate.save_result")
    visitor.announced("Resultatfilen finns här")
    visitor.hush()
    visitor.use("certificate.locally")
    visitor.dialog("issue-locally", text("issue.locally_title"))
    visitor.escape(text("certificate.locally"))


def certificate(visitor):
    """Issued meanwhile."""
    visitor.go("frame.certificate")
    visitor.arrive("certificate", state="issued")
    visitor.hush()
    visitor.click("certificate.verify")
    visitor.wait(lambda: visitor.heard("object:announcement"), "the verdict on the certificate is announced")
    visitor.hush()
    visitor.click("certificate.save_pdf")
    visitor.wait(lambda: visitor.heard("object:announcement"), "where the certificate is saved is announced")
    visitor.still("saved")


def revoked(visitor):
    visitor.go("frame.certificate")
    visitor.arrive("certificate", state="revoked")
    visitor.wait(lambda: visitor.find("heading", text("certificate.revoked")), "a revoked certificate says so")
