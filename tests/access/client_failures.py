"""When things do not obey: another program holds the store, the course is not there, an answer is not kept."""

from visitor import text


def held_store(visitor, run, other):
    """First one waits, then one is told why; then it lets go."""
    visitor.arrive("loading")
    visitor.arrive("failed", state="the store is held")
    visitor.check(visitor.heard("object:announcement", "notification"), "what has happened is announced")
    visitor.wait(lambda: visitor.find("label", text("failed.calm")), "and that nothing is lost")
    other.close()
    visitor.click("failed.again")
    visitor.arrive("page", "Text, rubrik och lista", "after all")


def not_kept(visitor, run):
    """What cannot be kept is told, with what to do; then it is kept."""
    other = run.hold()
    visitor.hush()
    visitor.click("page.next")
    visitor.announced(text("page.not_saved"))
    visitor.arrive("page", "Lagruta, anmärkning och bild", "not kept")
    other.close()
    visitor.hush()
    visitor.click("frame.save_again")
    visitor.announced(text("page.saved"))
    visitor.still("kept")


def no_course(visitor, run):
    visitor.arrive("failed", state="no course")
    visitor.hush()
    visitor.click("frame.copy_text")
    visitor.use("failed.again")
    visitor.wait(lambda: visitor.find("heading", text("failed.title")), "it is told again")
    visitor.still("again")
