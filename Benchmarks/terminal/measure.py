#!/usr/bin/env python3
"""Measures the built program through a pseudo-terminal: key to screen, and bytes a frame.

Usage: measure.py [BINARY]; prints a JSON line per figure. Only the standard library is needed.
"""
import fcntl, json, os, pty, select, signal, statistics, struct, sys, termios, time

BINARY = sys.argv[1] if len(sys.argv) > 1 else os.path.join(
    os.path.dirname(os.path.abspath(__file__)), "../../.build/release/neuroscope")
COLUMNS, ROWS = 200, 60


class Program:
    def __init__(self, *arguments):
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.environ.update(TERM="xterm-256color", LC_ALL="C.UTF-8")
            os.environ.pop("NO_COLOR", None)
            os.execv(BINARY, [BINARY, *arguments])
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))

    def read(self, seconds, until=None):
        """Reads for some seconds, or until `until` has been written; returns the text and how long it took."""
        begin, text = time.monotonic(), b""
        while (left := seconds - (time.monotonic() - begin)) > 0:
            if not select.select([self.terminal], [], [], left)[0]:
                break
            try:
                text += os.read(self.terminal, 1 << 16)
            except OSError:  # the program has left
                break
            if until and until in text:
                return text, time.monotonic() - begin
        return text, None if until else seconds

    def press(self, key):
        os.write(self.terminal, key)

    def end(self):
        self.press(b"q")
        self.read(1)
        try:
            os.kill(self.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        os.waitpid(self.pid, 0)


def figure(name, **values):
    print(json.dumps({"name": name, **values}), flush=True)


def endless(demo):
    """Settings without which a run would end by itself."""
    return () if demo == "optimizer-race" else ("--set", "stop.loss=0")


def key_to_screen(demo, speed):
    program = Program("demo", demo, "--speed", speed, "--set", "steps=none", *endless(demo))
    program.read(3)
    times = []
    for _ in range(40):
        program.press(b"?")
        _, seconds = program.read(2, until=b"Shift-Tab")
        if seconds is None:
            sys.exit("the help did not open")
        times.append(seconds * 1000)
        program.press(b"?")
        program.read(0.12)
    program.end()
    times.sort()
    figure("key to screen", demo=demo, speed=speed, columns=COLUMNS, rows=ROWS,
           median_ms=round(statistics.median(times), 1), p95_ms=round(times[int(len(times) * 0.95) - 1], 1),
           worst_ms=round(times[-1], 1))


def bytes_a_frame(demo, speed):
    program = Program("demo", demo, "--speed", speed, "--set", "steps=none", *endless(demo))
    program.read(3)
    text, seconds = program.read(4)
    program.press(b" ")
    program.read(1.5)
    idle, _ = program.read(3)
    program.end()
    figure("bytes to the terminal", demo=demo, speed=speed, columns=COLUMNS, rows=ROWS,
           training_bytes_a_second=round(len(text) / seconds), training_bytes_a_frame_at_60=round(len(text) / seconds / 60),
           paused_bytes=len(idle))


for demo, speed in (("spirals", "max"), ("xor", "250"), ("digits", "max"), ("optimizer-race", "max")):
    key_to_screen(demo, speed)
    bytes_a_frame(demo, speed)
