# own_session.py: a display and a bus that a test has for itself
#
# SPDX-FileCopyrightText: 2026 The authors
# SPDX-License-Identifier: GPL-3.0-or-later

import ctypes
import os
import struct
import subprocess


class Screen:
    """A display without a window manager, and what the server tells of its windows."""

    MAP_NOTIFY, CONFIGURE_NOTIFY = 19, 22
    SUBSTRUCTURE_NOTIFY = 1 << 19

    def __init__(self, width, height):
        self.width, self.height = width, height
        self.server = subprocess.Popen(["Xvfb", "-displayfd", "1", "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp",
                                        "-noreset"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
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
        window = self.x.XCreateSimpleWindow(self.display, self.root, 0, 0, self.width, self.height, 0, ctypes.c_ulong(0), ctypes.c_ulong(0))
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

    def __init__(self, program, data, run, width=1280, height=900):
        run.mkdir(mode=0o700)
        self.program = program
        self.screen = Screen(width, height)
        self.env = dict(os.environ, DISPLAY=self.screen.name, GDK_BACKEND="x11", LC_ALL="C.UTF-8", XDG_DATA_HOME=str(data),
                        XDG_RUNTIME_DIR=str(run))
        for name in ("WAYLAND_DISPLAY", "XAUTHORITY", "AT_SPI_BUS_ADDRESS", "LANGUAGE"):
            self.env.pop(name, None)
        self.bus = subprocess.Popen(["dbus-daemon", "--session", "--nofork", "--print-address=1"], stdout=subprocess.PIPE,
                                    stderr=subprocess.DEVNULL, env=self.env)
        self.env["DBUS_SESSION_BUS_ADDRESS"] = self.bus.stdout.readline().decode().strip()
        self.programs = []
        self.await_accessibility()

    def await_accessibility(self):
        """The toolkit asks for this bus as it starts, and warns when a busy machine does not answer in 25 s."""
        subprocess.check_call(["gdbus", "call", "--session", "--timeout", "120", "--dest", "org.a11y.Bus", "--object-path",
                               "/org/a11y/bus", "--method", "org.a11y.Bus.GetAddress"], env=self.env, stdout=subprocess.DEVNULL)

    def start(self, *arguments, **environment):
        program = subprocess.Popen([self.program, *map(str, arguments)], env=dict(self.env, **environment))
        self.programs.append(program)
        return program

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
