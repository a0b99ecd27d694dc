#!/usr/bin/env python3
# accessible-walk.py: what a screen reader is told of every view and every dialog, over its own bus; as TAP
#
# SPDX-FileCopyrightText: 2026 The authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: accessible-walk.py JIXIAO JIXIAO-CLI SAMPLE"""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

from own_session import Session

# What the reader's own library warns of is not ours; the program keeps the setting.
environment = dict(os.environ)
os.environ.pop("G_DEBUG", None)

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib

WATCHDOG_SECONDS = 20
OFFICE_FONTS = re.compile(r"_GB2312")    # in the names that offices know them by
ICON_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*-symbolic")
# What can be worked with, and what is asked for its name when the focus comes to it.
CONTROLS = {"button", "toggle button", "check box", "radio button", "combo box", "text", "entry", "spin button", "slider", "switch",
            "link", "menu", "menu item", "check menu item", "radio menu item", "page tab", "list item", "table", "table cell",
            "dialog", "alert", "frame", "document text"}
# These say nothing about what one does there.
SHAPELESS = {"panel", "filler", "unknown", "invalid", "generic", "grouping", "section"}


class Program:
    """The program in a session of its own, and what is said of it there."""

    def __init__(self, session, *arguments):
        self.session = session
        self.program = session.start(*arguments)
        self.said = []
        self.listener = Atspi.EventListener.new(lambda event: self.said.append(event.any_data))
        self.listener.register("object:announcement")
        self.app = self.wait("the program", self.find_program)
        self.app.set_cache_mask(Atspi.Cache.NONE)
        self.frame = self.wait("its window", lambda: next(children(self.app), None))
        self.window = self.xdotool("search", "--sync", "--onlyvisible", "--pid", str(self.program.pid)).split()[-1]
        self.xdotool("windowmove", self.window, "0", "0")
        self.xdotool("windowsize", "--sync", self.window, str(session.screen.width), str(session.screen.height))
        self.xdotool("windowfocus", "--sync", self.window)

    def xdotool(self, *arguments):
        return subprocess.check_output(["xdotool", *arguments], text=True)

    def find_program(self):
        return next((app for app in children(Atspi.get_desktop(0)) if app.get_process_id() == self.program.pid), None)

    def wait(self, what, question, otherwise=lambda: ""):
        """Runs the main loop until question() has an answer."""
        late = []
        watchdog = GLib.timeout_add_seconds(WATCHDOG_SECONDS, lambda: late.append(True))
        ticker = GLib.timeout_add(20, lambda: True)
        try:
            while not late:
                try:
                    answer = question()
                except GLib.Error:   # it changed while we looked
                    answer = None
                if answer:
                    return answer
                GLib.MainContext.default().iteration(True)
        finally:
            GLib.source_remove(ticker)
            if not late:
                GLib.source_remove(watchdog)
        raise AssertionError(f"waited in vain for {what} {otherwise()}")

    # ---- looking ----

    def dialogs(self):
        hosts = [node for node in children(self.frame) if showing(node)]
        return [node for host in hosts for node in children(host) if node.get_role_name() in ("dialog", "alert") and showing(node)]

    def top(self):
        """What is not covered by something else"""
        return (self.dialogs() or [self.frame])[-1]

    def find(self, role, name, below=None):
        """the first that shows; a role of None is any"""
        def question():
            return next((node for node in walk(below or self.top())
                         if role in (None, node.get_role_name()) and name in node.get_name()), None)

        return self.wait(f"{role} “{name}”", question, lambda: "in " + self.top().get_name())

    def focus(self):
        return next((node for node in walk(self.top()) if has(node, Atspi.StateType.FOCUSED)), None)

    def focus_role(self):
        node = self.focus()
        return node.get_role_name() if node else None

    def await_dialog(self, name):
        dialog = self.wait(f"dialog “{name}”", lambda: next((d for d in self.dialogs() if name in d.get_name()), None),
                           lambda: str([d.get_name() for d in self.dialogs()]))
        self.wait("the focus in it", self.focus)   # before, a key would go to what lies below
        return dialog

    def await_said(self, text):
        return self.wait(f"“{text}” to be said", lambda: next((said for said in self.said if text in said), None), lambda: str(self.said))

    def check(self, where, below=None):
        """asserts that every control that shows is named and has a role"""
        found = []

        def question():
            found[:] = [fault for node in walk(below or self.top()) for fault in faults(node)]
            return not found

        try:
            self.wait(where, question)
        except AssertionError:
            raise AssertionError(f"{where}: " + "; ".join(found)) from None

    # ---- doing ----

    def keys(self, *chords):
        self.xdotool("key", "--window", "0", *chords)

    def press(self, role, name, below=None):
        node = self.find(role, name, below)
        assert node.get_action_iface().do_action(0), f"{role} “{name}” cannot be pressed"

    def tab_to(self, node):
        for _ in range(20):
            if has(node, Atspi.StateType.FOCUSED):
                return
            before = self.focus()
            self.keys("Tab")
            self.wait("the focus to move", lambda: self.focus() not in (None, before))
        raise AssertionError(f"no Tab reaches “{node.get_name()}”")

    def choose(self, menu, item):
        self.press("toggle button", menu)
        self.press("menu item", item)

    def show_view(self, number, name):
        self.keys(f"alt+{number}")
        return self.wait(f"the view “{name}”", lambda: next((node for node in walk(self.frame) if node.get_role_name() == "panel"
                                                            and node.get_name() == name and len(list(walk(node))) > 2), None))

    def end(self):
        self.keys("ctrl+comma")   # what lies over the window does not keep the program
        self.await_dialog("Preferences")
        self.listener.deregister("object:announcement")
        self.session.quit(self.program)

    def close(self):
        """what is on top"""
        n = len(self.dialogs())
        self.wait("the focus in the dialog", self.focus)
        self.keys("Escape")
        self.wait("the dialog to close", lambda: len(self.dialogs()) < n)


def children(node):
    return filter(None, (node.get_child_at_index(n) for n in range(node.get_child_count())))


def has(node, state):
    return node.get_state_set().contains(state)


def showing(node):
    return has(node, Atspi.StateType.SHOWING)


def walk(node):
    yield node
    for child in children(node):
        if showing(child):
            yield from walk(child)


def faults(node):
    role, name = node.get_role_name(), (node.get_name() or "").strip()
    found = []

    if role in CONTROLS or has(node, Atspi.StateType.FOCUSABLE):
        if not name:
            found.append("has no name")
        if role in SHAPELESS:
            found.append("has no role")
        if ICON_NAME.fullmatch(name):
            found.append("is named as an icon")
        plain = OFFICE_FONTS.sub("", name)
        if name.startswith(",") or "<b>" in name or (role not in ("text", "label", "list item", "table cell") and "_" in plain):
            found.append("has a name that cannot be read out")
    if not found or is_toolkits(node, role):
        return []
    return [f"{role} “{name}” in {lineage(node)} {fault}" for fault in found]


def is_toolkits(node, role):
    """What GTK and libadwaita make for themselves around what is named: nobody stops there."""
    if role == "scroll pane":
        return True
    if role == "list":          # the boxes of groups without a heading, and of combo rows
        return not any(has(child, Atspi.StateType.SELECTABLE) for child in children(node)) or within(node, "combo box")
    if role == "list item":     # of combo rows; the outer one of rows that expand
        return within(node, "combo box") or expands(node, 2)
    if role == "grouping":      # two panes and the handle between them
        return has(node, Atspi.StateType.HORIZONTAL) and bool(node.get_name())
    if role == "panel":         # the ground of a dialog, the face of a drop down, the middle of a row that expands
        return within(node, "toggle button", "dialog", "alert") or expands(node, 1)
    return False


def within(node, *roles):
    return any(above.get_role_name() in roles for above in ancestors(node, 12 if "combo box" in roles else 6))


def expands(node, depth):
    below = list(children(node))
    return (any(has(child, Atspi.StateType.EXPANDABLE) and child.get_name() for child in below)
            or depth > 0 and any(expands(child, depth - 1) for child in below))


def ancestors(node, n):
    for _ in range(n):
        node = node.get_parent()
        if node is None:
            return
        yield node


def lineage(node):
    return " < ".join(f"{above.get_role_name()} “{above.get_name()}”" for above in ancestors(node, 12) if above.get_name())


# ---- the first start ----

def test_welcome(p):
    p.find("button", "Open the Samples")
    p.check("welcome")


def test_new(p):
    p.keys("ctrl+n")
    dialog = p.await_dialog("New Self-Evaluation")
    p.find("list item", "项目支出绩效自评表", dialog)
    p.check("forms to choose from")
    p.wait("the focus", p.focus)
    p.keys("Return")
    p.find("button", "Create", dialog)
    p.check("name, code, year, agency")
    p.keys("Escape")
    p.find("list item", "项目支出绩效自评表（公开14表）", dialog)
    p.close()


def test_preferences(p):
    p.keys("ctrl+comma")
    p.await_dialog("Preferences")
    p.check("preferences")
    p.close()


def test_shortcuts(p):
    p.keys("ctrl+question")
    p.await_dialog("Keyboard Shortcuts")
    p.check("shortcuts")
    p.close()


def test_about(p):
    p.choose("Main Menu", "About")
    p.await_dialog("About")
    p.check("about")
    p.close()


def test_import(p):
    p.session.start(SAMPLE)
    p.await_dialog("Import")
    p.find("list item", NAME)
    p.check("import")
    p.close()


# ---- an assessment that is worked on ----

def test_list(p):
    p.tab_to(p.find("list item", NAME))
    p.keys("Return")
    p.find("page tab", "Overview")
    p.keys("F6")
    p.wait("the focus in the editor", lambda: p.focus_role() not in (None, "list item"))
    p.keys("shift+F6")
    p.wait("the focus in the list", lambda: p.focus_role() == "list item")
    p.keys("ctrl+f")
    p.find("combo box", "Every state")
    p.check("list with search and filters")
    assert p.find("combo box", "Every state").get_description() == "State"
    p.keys("Escape")
    p.wait("the focus in the list", lambda: p.focus_role() == "list item")
    p.keys("F6")


def test_overview(p):
    p.check("overview", p.show_view(1, "Overview"))


def test_indicators(p):
    view = p.show_view(2, "Indicators")
    table = p.find("table", "绩效指标", view)
    p.check("indicators", view)

    # The heads are fillers to GTK's bridge; their words are there.
    heads = [node.get_name() for node in children(table) if node.get_role_name() == "filler"]
    assert {"一级指标", "实际完成值", "得分"} <= set(heads), heads
    marked = [node for node in walk(table) if has(node, Atspi.StateType.INVALID_ENTRY)]
    assert marked
    for cell in marked:
        message = next(children(cell)).get_name()
        assert message and cell.get_name().endswith(message), cell.get_name()


def test_computed_cell(p):
    table = p.find("table", "项目资金", p.show_view(1, "Overview"))
    editor = next(node for node in children(table) if node.get_role_name() == "text")
    p.tab_to(editor)
    p.keys("ctrl+Home", "End")
    p.wait("the score", lambda: editor.get_name().startswith("得分"))
    assert "10" in editor.get_description(), editor.get_description()


def test_fill(p):
    p.show_view(2, "Indicators")
    p.wait("the focus", p.focus)
    p.keys("ctrl+Home", "End", "ctrl+Down", "Up", "shift+Down", "ctrl+d")
    p.await_said("filled")
    p.keys("ctrl+z")


def test_paste(p):
    p.show_view(2, "Indicators")
    p.wait("the focus", p.focus)
    p.keys("ctrl+Home", "shift+Down", "ctrl+c", "ctrl+Down", "ctrl+v")
    p.await_dialog("Add")
    p.check("what reaches beyond the table")
    p.close()


def test_report(p):
    p.check("report", p.show_view(3, "Report"))


def test_findings(p):
    p.press("page tab", "Findings")
    p.find("list", "Findings")
    pane = p.find("panel", "Findings")
    p.check("findings", pane)
    p.press("toggle button", "This is known", pane)
    p.find("text", "", pane)
    p.check("what is known", pane)
    p.keys("Escape")


def test_preview(p):
    p.press("page tab", "Preview")
    p.find("document text", "Printed pages")
    pane = p.find("panel", "Preview")
    p.press("toggle button", "Page 1", pane)
    p.find("table", "Pages", pane)
    p.check("thumbnails", pane)
    p.keys("Escape")
    p.press("toggle button", "Width", pane)
    p.find("menu item", "", pane)
    p.check("how the pages are shown", pane)
    p.keys("Escape")
    p.press("button", "Search the Pages", pane)
    p.find("entry", "Search the Pages", pane)
    p.check("search", pane)
    p.keys("Escape")


def test_score(p):
    p.show_view(2, "Indicators")
    p.wait("the focus", p.focus)
    p.keys("ctrl+t")
    p.check("score", p.find("dialog", "Score at a Glance"))
    p.keys("Escape")


def test_details(p):
    p.show_view(2, "Indicators")
    p.wait("the focus", p.focus)
    p.keys("ctrl+Home", "shift+F2")
    p.check("how a cell came about", p.find("dialog", "一级指标"))
    p.keys("Escape")


def test_evidence(p):
    p.show_view(2, "Indicators")
    p.wait("the focus", p.focus)
    p.keys("ctrl+Home", "ctrl+shift+e")
    p.await_dialog("Evidence")
    p.find("list item", "proof.txt")
    p.check("evidence")
    p.close()


def test_dialogs_of_an_assessment(p):
    for item, title in ("Change the Form", "Change the Form"), ("Rules", "Rules of Scoring"), ("Page Settings", "Page Settings"):
        p.choose("Form and Rules", item)
        p.await_dialog(title)
        p.check(title)
        p.close()


def test_menus(p):
    for name in "Main Menu", "Form and Rules", "Other formats":
        p.press("toggle button", name)
        p.find("menu item", "")
        p.check(name)
        p.keys("Escape")
        p.wait("the menu to close", lambda: not any(node.get_role_name() == "menu" for node in walk(p.frame)))


def test_check_all(p):
    p.choose("Main Menu", "Check All")
    p.await_dialog("Check All")
    p.find("list item", NAME)
    p.check("findings of all")
    p.close()


def test_export(p):
    p.choose("Main Menu", "Export Many")
    p.await_dialog("Export Many")
    p.find("list item", NAME)
    p.check("what is exported")
    p.press("button", "Next")
    p.find("combo box", "Make")
    p.check("how it is exported")
    p.close()


def test_agencies(p):
    p.choose("Main Menu", "Agencies")
    p.await_dialog("Agencies")
    p.check("agencies")
    p.tab_to(p.find("list item", "智慧城市"))
    p.keys("Return")
    p.find("text", "Name")
    p.check("an agency")
    p.keys("Escape")
    p.find("list item", "智慧城市")
    p.close()


def test_forms(p):
    p.choose("Main Menu", "Forms")
    p.await_dialog("Forms")
    p.find("list item", "项目支出绩效自评表（公开14表）")
    p.check("forms")
    p.tab_to(p.find("list item", "项目支出绩效自评表（公开14表）"))
    p.keys("Return")
    p.find("document text", "Printed pages")
    p.check("a form")
    p.press("button", "Duplicate and Adjust")
    p.find("text", "Title")
    p.check("a form that is adjusted")
    p.keys("Escape")
    p.find("button", "Duplicate and Adjust")
    p.keys("Escape")
    p.find("list item", "项目支出绩效自评表（公开14表）")
    p.close()


def test_bin(p):
    p.keys("ctrl+f", "Escape")   # into the list, from wherever one was before the last dialog
    p.tab_to(p.find("list item", NAME))
    p.keys("Delete")
    p.await_said("in the bin now, has a button: Undo")   # a mnemonic would be read out
    p.find("button", "Undo")
    p.check("what was moved to the bin")
    p.choose("Main Menu", "Bin")
    p.await_dialog("Bin")
    p.check("bin")
    p.press("button", "Restore")
    p.wait("the dialog to close", lambda: not p.dialogs())   # the last one is back
    p.find("list item", NAME)
    p.choose("Main Menu", "Bin")
    p.find(None, "The Bin Is Empty")
    p.check("empty bin")
    p.close()


# ---- the run ----

FIRST = (test_welcome, test_new, test_preferences, test_shortcuts, test_about, test_import)
WORK = (test_list, test_overview, test_indicators, test_computed_cell, test_fill, test_paste, test_report, test_findings, test_preview, test_score,
        test_details, test_evidence, test_dialogs_of_an_assessment, test_menus, test_check_all, test_export, test_agencies, test_forms, test_bin)
NAME = "政府批准聘用人员支出"


def prepare(data, folder):
    """a store with an assessment and a file of evidence"""
    proof = folder / "proof.txt"
    proof.write_text("proof\n")
    run = dict(environment, XDG_DATA_HOME=str(data), LC_ALL="C.UTF-8")
    subprocess.check_call([CLI, "import", SAMPLE], env=run, stdout=subprocess.DEVNULL)
    found = subprocess.check_output([CLI, "--json", "list"], env=run, text=True)
    subprocess.check_call([CLI, "attach", json.loads(found)["assessments"][0]["id"], "indicators/0", proof], env=run, stdout=subprocess.DEVNULL)


def main():
    number = 0
    print(f"1..{len(FIRST) + len(WORK)}")
    with tempfile.TemporaryDirectory(prefix="jixiao-walk-") as name:
        folder = pathlib.Path(name)
        prepare(folder / "prepared", folder)
        session = Session(JIXIAO, folder / "empty", folder / "run", 1366, 768)
        os.environ.update({name: session.env[name] for name in ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR")})
        try:
            for data, tests in ("empty", FIRST), ("prepared", WORK):
                session.env["XDG_DATA_HOME"] = str(folder / data)
                program = Program(session)
                for test in tests:
                    number += 1
                    what = test.__name__[5:].replace("_", " ")
                    try:
                        while program.dialogs():   # of a test that failed
                            program.close()
                        test(program)
                        print(f"ok {number} - {what}", flush=True)
                    except (AssertionError, GLib.Error, StopIteration, AttributeError) as error:   # or it changed while we looked
                        print(f"not ok {number} - {what}\n# {error}", flush=True)
                program.end()
        finally:
            session.close()


JIXIAO, CLI, SAMPLE = (os.path.abspath(name) for name in sys.argv[1:4])
main()
