"""A desktop of its own for tests of the real window: Xvfb with openbox as window manager, and a home folder in which
nothing is known yet. Needs Xvfb, openbox, xdotool, wmctrl and
xprop.
"""
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

# Fonts of other machines must not count: only DejaVu, which the program's packages bring.
fonts = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>/usr/share/fonts/truetype/dejavu</dir><match target="pattern">
<edit name="family" mode="prepend" binding="strong"><string>DejaVu Sans</string></edit></match><cachedir>{cache}</cachedir></fontconfig>"""

screen_numbers = threading.Lock()


class Desktop:
    def __init__(self, program, width=3840, height=2160):
        self.program = program
        self.home = Path(tempfile.mkdtemp(prefix="desktop-"))
        (self.home / "fonts.conf").write_text(fonts.format(cache=self.home / "fonts"))
        self.processes = []
        self.size = f"{width}x{height}x24"
        self.start_desktop()

    def start_desktop(self):
        self.helpers = []
        self.environment = dict(
            os.environ, DISPLAY=self.start_screen(), HOME=str(self.home), XDG_CONFIG_HOME=str(self.home / "config"),
            XDG_RUNTIME_DIR=str(self.home), HF_HUB_CACHE=str(self.home / "hub"),
            FONTCONFIG_FILE=str(self.home / "fonts.conf"), LC_ALL="C.UTF-8", LANGUAGE="en", QT_QPA_PLATFORM="xcb",
            QT_SCALE_FACTOR="1", QT_STYLE_OVERRIDE="Fusion")
        self.environment.pop("QT_QPA_PLATFORMTHEME", None)
        self.helpers.append(subprocess.Popen(["openbox"], env=self.environment, stderr=subprocess.DEVNULL,
                                             stdout=subprocess.DEVNULL))
        for _ in range(600):  # half a minute: machines may be busy
            if "window id" in self.run("xprop", "-root", "_NET_SUPPORTING_WM_CHECK", check=False):
                return
            time.sleep(0.05)
        for helper in self.helpers:
            helper.kill()
        sys.exit("no window manager")

    def start_screen(self):
        with screen_numbers:
            for number in range(90, 190):
                if Path(f"/tmp/.X{number}-lock").exists():
                    continue
                server = subprocess.Popen(["Xvfb", f":{number}", "-screen", "0", self.size, "-nolisten", "tcp"],
                                          stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                for _ in range(50):
                    time.sleep(0.1)
                    if Path(f"/tmp/.X11-unix/X{number}").exists():
                        self.helpers.append(server)
                        return f":{number}"
                    if server.poll() is not None:
                        break  # somebody else took the number
                server.kill()
        sys.exit("no display for Xvfb")

    def run(self, *command, check=True):
        return subprocess.run(command, env=self.environment, check=check, capture_output=True, text=True).stdout

    def xdo(self, *arguments):
        return self.run("xdotool", *map(str, arguments))

    def launch(self, *arguments, **environment):
        """The program, without waiting for its window."""
        process = subprocess.Popen([self.program, *map(str, arguments)], env=self.environment | environment)
        self.processes.append(process)
        return process

    def find(self, name, process):
        """The window of this process whose title holds `name`, once it is to be seen."""
        for _ in range(300):
            found = self.run("xdotool", "search", "--all", "--onlyvisible", "--pid", str(process.pid), "--name", name,
                             check=False).split()
            if found:
                return found[-1]
            if process.poll() is not None:
                raise RuntimeError(f"the program has ended with {process.returncode}")
            time.sleep(0.1)
        raise RuntimeError(f"no window “{name}”")

    def key(self, *keys):
        self.xdo("key", "--delay", 30, *keys)

    def type(self, text):
        self.xdo("type", "--delay", 8, text)

    def end(self):
        for each in self.processes:
            if each.poll() is None:
                each.kill()
                each.wait()
        for each in reversed(self.helpers):
            each.terminate()
            each.wait()
        shutil.rmtree(self.home, ignore_errors=True)
