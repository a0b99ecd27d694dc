#!/usr/bin/env python3
# second-start.py: what happens when the program is started while it runs; as TAP
#
# SPDX-FileCopyrightText: 2026 The authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: second-start.py JIXIAO SAMPLE
       second-start.py --await PID TEXT     (by itself, as the screen reader of one session)
"""

import ctypes
import hashlib
import os
import pathlib
import signal
import subprocess
import sys
import tempfile

from own_session import Session

WATCHDOG_SECONDS = 120
SAVED = "All changes saved"
IN_USE = "The data is open in another window or program. Close it there, then try again."


# ---- a screen reader, in a process of its own: its library knows one session ----

def read_screen(pid, text):
    import gi

    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi, GLib

    def shows(node):
        # Role "application" has no states.
        if node.get_role() != Atspi.Role.APPLICATION and not node.get_state_set().contains(Atspi.StateType.SHOWING):
            return False
        if text in (node.get_name() or ""):
            return True
        return any(shows(node.get_child_at_index(n)) for n in range(node.get_child_count()))

    def look():
        try:
            desktop = Atspi.get_desktop(0)
            apps = [desktop.get_child_at_index(n) for n in range(desktop.get_child_count())]
            return any(app.get_process_id() == pid and shows(app) for app in apps)
        except (GLib.Error, AttributeError):   # it changed while we looked
            return False

    GLib.timeout_add(20, lambda: True)         # what is cached here is refreshed while the loop runs
    while not look():
        GLib.MainContext.default().iteration(True)


# ---- the session ----

class ReadSession(Session):
    """One that is looked at by a screen reader of its own."""

    def await_text(self, program, text):
        # What the reader's own library warns of is not ours.
        env = {name: value for name, value in self.env.items() if name != "G_DEBUG" and not name.startswith("LD_")}
        subprocess.check_call([sys.executable, "-B", __file__, "--await", str(program.pid), text], env=env)


class Watch:
    """What anybody does in a folder, as the kernel tells it."""

    MODIFY, ATTRIB, MOVED, CREATE, DELETE, OPEN = 0x2, 0x4, 0xc0, 0x100, 0x200, 0x20
    WRITES = MODIFY | ATTRIB | MOVED | CREATE | DELETE

    def __init__(self, folder, mask):
        libc = ctypes.CDLL(None, use_errno=True)
        self.file = libc.inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC)
        assert libc.inotify_add_watch(self.file, os.fsencode(folder), mask) > 0, os.strerror(ctypes.get_errno())

    def take(self):
        """(mask, name) of what happened since the last look"""
        found = []
        while True:
            try:
                data = os.read(self.file, 65536)
            except BlockingIOError:
                return found
            while data:
                _, mask, _, length = struct.unpack_from("iIII", data)
                found.append((hex(mask), data[16:16 + length].rstrip(b"\0").decode()))
                data = data[16 + length:]


class Place:
    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="jixiao-start-")
        self.path = pathlib.Path(self.folder.name)
        self.data = self.path / "data"
        self.store = self.data / "jixiao" / "store.sqlite"
        self.sessions = []

    def session(self):
        self.sessions.append(ReadSession(JIXIAO, self.data, self.path / f"run-{len(self.sessions)}"))
        return self.sessions[-1]

    def digests(self):
        return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in self.store.parent.iterdir() if path.is_file()}

    def close(self):
        for session in self.sessions:
            session.close()
        self.folder.cleanup()


# ---- the tests ----

def test_a_second_start_raises_the_first_window_and_hands_its_file_over(place):
    session = place.session()
    first = session.start()
    window = session.screen.await_window()
    session.await_text(first, SAVED)
    watch = Watch(place.store.parent, Watch.OPEN)
    cover = session.screen.cover()

    second = session.start(SAMPLE)
    session.screen.await_raised(window, cover)
    assert second.wait() == 0, second.returncode
    session.await_text(first, "灌溉渠系维修养护")

    opened = [name for _, name in watch.take() if name.startswith("store.sqlite")]
    assert not opened, f"somebody opened {opened} again"
    assert first.poll() is None


def test_a_second_start_has_no_store_of_its_own(place):
    session = place.session()
    first = session.start()
    session.await_text(first, SAVED)

    second = session.start(XDG_DATA_HOME=str(place.path / "other"))
    assert second.wait() == 0, second.returncode
    assert not (place.path / "other").exists(), "it would have used the folder, had it opened a store"
    session.quit(first)


def test_in_another_session_the_store_is_told_to_be_in_use_and_not_touched(place):
    one, other = place.session(), place.session()
    first = one.start()
    one.await_text(first, SAVED)
    # While it stands still, whatever happens in the folder is the other's doing.
    first.send_signal(signal.SIGSTOP)
    os.waitid(os.P_PID, first.pid, os.WSTOPPED | os.WNOWAIT)
    before = place.digests()
    watch = Watch(place.store.parent, Watch.WRITES)

    second = other.start(SAMPLE)
    other.await_text(second, "The Data Cannot Be Opened")
    other.await_text(second, IN_USE)
    other.quit(second)

    assert watch.take() == []
    assert place.digests() == before and "store.sqlite" in before
    first.send_signal(signal.SIGCONT)
    one.quit(first)


def test_what_a_killed_program_leaves_keeps_nobody_out(place):
    one, other = place.session(), place.session()
    first = one.start()
    one.await_text(first, SAVED)
    first.kill()
    first.wait()

    second = other.start()
    other.await_text(second, SAVED)
    other.quit(second)


def main():
    tests = [(name[5:].replace("_", " "), test) for name, test in globals().items() if name.startswith("test_")]
    print(f"1..{len(tests)}")
    for number, (name, test) in enumerate(tests, 1):
        place = Place()
        try:
            test(place)
            print(f"ok {number} - {name}", flush=True)
        except (AssertionError, subprocess.CalledProcessError) as error:
            print(f"not ok {number} - {name}\n# {error}", flush=True)
        finally:
            place.close()


signal.alarm(WATCHDOG_SECONDS)
if sys.argv[1] == "--await":
    read_screen(int(sys.argv[2]), sys.argv[3])
else:
    JIXIAO, SAMPLE = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    main()
