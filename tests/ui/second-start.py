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
import struct
import subprocess
import sys
import tempfile

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

class Screen:
    """A display without a window manager, and what the server tells of its windows."""

    MAP_NOTIFY, CONFIGURE_NOTIFY = 19, 22
    SUBSTRUCTURE_NOTIFY = 1 << 19

    def __init__(self):
        self.server = subprocess.Popen(["Xvfb", "-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp", "-noreset"],
                                       stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.name = ":" + self.server.stdout.readline().decode().strip()
        self.x = ctypes.CDLL("libX11.so.6")
        self.x.XOpenDisplay.restype = ctypes.c_void_p
        self.x.XDefaultRootWindow.restype = ctypes.c_ulong
        self.x.XCreateSimpleWindow.restype = ctypes.c_ulong
        self.display = ctypes.c_void_p(self.x.XOpenDisplay(self.name.encode()))
        self.root = ctypes.c_ulong(self.x.XDefaultRootWindow(self.display))
        self.x.XSelectInput(self.display, self.root, ctypes.c_long(self.SUBSTRUCTURE_NOTIFY))
        self.x.XFlush(self.display)

    def await_event(self, kind):
        """window and the one below it, or whether it is a menu or the like"""
        event = ctypes.create_string_buffer(256)
        while True:
            self.x.XNextEvent(self.display, event)
            if struct.unpack_from("i", event)[0] == kind:
                window, = struct.unpack_from("L", event, 40)
                return window, struct.unpack_from("i", event, 48)[0], struct.unpack_from("L", event, 72)[0]

    def await_window(self):
        while True:
            window, override, _ = self.await_event(self.MAP_NOTIFY)
            if not override:
                return window

    def cover(self):
        """puts a window over everything"""
        window = self.x.XCreateSimpleWindow(self.display, self.root, 0, 0, 1280, 900, 0, ctypes.c_ulong(0), ctypes.c_ulong(0))
        self.x.XMapRaised(self.display, ctypes.c_ulong(window))
        while self.await_window() != window:
            pass
        return window

    def await_raised(self, window, above):
        while True:
            moved, _, below = self.await_event(self.CONFIGURE_NOTIFY)
            if moved == window and below == above:
                return

    def close(self):
        self.x.XCloseDisplay(self.display)
        self.server.terminate()
        self.server.wait()


class Session:
    """A display, a bus and a folder for their sockets; and any number of starts."""

    def __init__(self, data, run):
        run.mkdir(mode=0o700)
        self.screen = Screen()
        self.env = dict(os.environ, DISPLAY=self.screen.name, GDK_BACKEND="x11", LC_ALL="C.UTF-8", XDG_DATA_HOME=str(data),
                        XDG_RUNTIME_DIR=str(run))
        for name in ("WAYLAND_DISPLAY", "XAUTHORITY", "AT_SPI_BUS_ADDRESS", "LANGUAGE"):
            self.env.pop(name, None)
        self.bus = subprocess.Popen(["dbus-daemon", "--session", "--nofork", "--print-address=1"], stdout=subprocess.PIPE,
                                    stderr=subprocess.DEVNULL, env=self.env)
        self.env["DBUS_SESSION_BUS_ADDRESS"] = self.bus.stdout.readline().decode().strip()
        self.programs = []

    def start(self, *arguments, **environment):
        program = subprocess.Popen([JIXIAO, *map(str, arguments)], env=dict(self.env, **environment))
        self.programs.append(program)
        return program

    def await_text(self, program, text):
        # What the reader's own library warns of is not ours.
        env = {name: value for name, value in self.env.items() if name != "G_DEBUG" and not name.startswith("LD_")}
        subprocess.check_call([sys.executable, __file__, "--await", str(program.pid), text], env=env)

    def quit(self, program):
        subprocess.check_call(["gdbus", "call", "--session", "--dest", "org.jixiao.Jixiao", "--object-path", "/org/jixiao/Jixiao",
                               "--method", "org.gtk.Actions.Activate", "quit", "[]", "{}"], env=self.env,
                              stdout=subprocess.DEVNULL)
        assert program.wait() == 0, program.returncode

    def close(self):
        for program in self.programs:
            if program.poll() is None:
                program.kill()
                program.wait()
        self.bus.terminate()
        self.bus.wait()
        self.screen.close()


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
        self.sessions.append(Session(self.data, self.path / f"run-{len(self.sessions)}"))
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
