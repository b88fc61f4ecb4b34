#!/usr/bin/env python3
"""Bytes that the dashboard writes to a terminal of 200x60, while training flat out and while paused.

    terminal_bytes.py BINARY [DEMO [SECONDS]]

A JSON line each: frames and bytes a second, bytes a frame, and the share of a core that the program used.
"""

import fcntl
import json
import os
import pty
import select
import struct
import sys
import termios
import time


def start(binary, demo):
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ.update(TERM="xterm-256color", LANG="C.UTF-8", LC_ALL="C.UTF-8", COLORTERM="truecolor")
        os.execv(binary, [binary, "demo", demo, "--speed", "max", "--set", "steps=none", "--set", "stop={}"])
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 60, 200, 0, 0))
    return pid, terminal


def processor_seconds(pid):
    fields = open(f"/proc/{pid}/stat").read().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def read(terminal, seconds):
    """The bytes and the number of bursts: a pause of 4 ms ends one, and a frame is a burst."""
    end = time.monotonic() + seconds
    data, bursts, last = 0, 0, 0.0
    while (left := end - time.monotonic()) > 0:
        if not select.select([terminal], [], [], left)[0]:
            break
        try:
            chunk = os.read(terminal, 1 << 16)
        except OSError:  # the program has ended
            break
        now = time.monotonic()
        if now - last > 0.004:
            bursts += 1
        last = now
        data += len(chunk)
    return data, bursts


def report(name, pid, terminal, seconds):
    begin = processor_seconds(pid)
    data, frames = read(terminal, seconds)
    used = processor_seconds(pid) - begin
    line = {
        "name": name, "frames_per_second": round(frames / seconds, 1), "bytes_per_second": round(data / seconds),
        "bytes_per_frame": round(data / frames) if frames else 0, "cores": round(used / seconds, 3),
    }
    print(json.dumps(line), flush=True)


def main():
    binary = sys.argv[1]
    demo = sys.argv[2] if len(sys.argv) > 2 else "spirals"
    seconds = float(sys.argv[3]) if len(sys.argv) > 3 else 5
    pid, terminal = start(binary, demo)
    read(terminal, 2)
    report("terminal-training", pid, terminal, seconds)
    os.write(terminal, b" ")
    read(terminal, 1)
    report("terminal-paused", pid, terminal, seconds)
    os.write(terminal, b"q")
    read(terminal, 1)
    os.close(terminal)
    os.waitpid(pid, 0)


main()
