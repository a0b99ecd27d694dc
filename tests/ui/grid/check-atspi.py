#!/usr/bin/env python3
# check-atspi.py: what a screen reader is told of the grid, over its own bus
#
# SPDX-FileCopyrightText: 2026 The authors
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import subprocess
import sys

# What the reader's own library warns of is not ours; the program keeps the setting.
environment = dict(os.environ, LC_ALL="C.UTF-8")
os.environ.pop("G_DEBUG", None)

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib

WATCHDOG_SECONDS = 60


def wait(question):
    """Runs the main loop until question() has an answer."""
    late = []
    watchdog = GLib.timeout_add_seconds(WATCHDOG_SECONDS, lambda: late.append(True))
    ticker = GLib.timeout_add(20, lambda: True)
    try:
        while not late:
            try:
                answer = question()
            except GLib.Error:
                answer = None
            if answer:
                return answer
            GLib.MainContext.default().iteration(True)
    finally:
        GLib.source_remove(ticker)
        if not late:
            GLib.source_remove(watchdog)
    sys.exit("waited in vain for: " + question.__name__)


def children(node):
    return filter(None, (node.get_child_at_index(i) for i in range(node.get_child_count())))


def find(node, role):
    if node.get_role_name() == role:
        return node
    for child in children(node):
        found = find(child, role)
        if found:
            return found
    return None


def states(node):
    return {state.value_nick for state in node.get_state_set().get_states()}


def main():
    program = subprocess.Popen(sys.argv[1:], env=environment)
    try:
        desktop = Atspi.get_desktop(0)

        def table_of_the_program():
            return next(
                (find(app, "table") for app in children(desktop) if app.get_process_id() == program.pid), None
            )

        def focused_editor():
            return next((n for n in children(table) if "focused" in states(n)), None)

        table = wait(table_of_the_program)
        window = subprocess.check_output(
            ["xdotool", "search", "--sync", "--onlyvisible", "--pid", str(program.pid)], text=True
        ).split()[-1]
        subprocess.check_call(["xdotool", "windowfocus", "--sync", window])
        editor = wait(focused_editor)
        assert "editable" in states(editor), states(editor)

        cells = [node for node in children(table) if node.get_role_name() == "table cell"]
        assert len(cells) > 50, len(cells)
        unnamed = [node for node in cells if not node.get_name()]
        assert not unnamed, len(unnamed)

        marked = [node for node in cells if "invalid-entry" in states(node)]
        assert len(marked) == 2, [node.get_name() for node in marked]
        for node in marked:
            message = next(children(node)).get_name()
            assert message and node.get_name().endswith(message), node.get_name()

        before = editor.get_name()
        subprocess.check_call(["xdotool", "key", "--window", "0", "Down"])

        def move_that_is_told():
            return editor.get_name() != before and "row 3" in editor.get_name()

        wait(move_that_is_told)
    finally:
        program.kill()


main()
