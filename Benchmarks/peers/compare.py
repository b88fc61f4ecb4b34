#!/usr/bin/env python3
"""Runs ours, JAX and the C written by hand by turns, and prints a table with ratios.

    compare.py [--rounds N] [--jax PYTHON] [WORKLOAD...]

Build ours first: NEUROSCOPE_BENCHMARKS=1 swift build -c release --product benchmarks
"""

import argparse
import json
import pathlib
import statistics
import subprocess
import sys
import tempfile

FOLDER = pathlib.Path(__file__).resolve().parent
WORKLOADS = ["W1", "W2", "W3", "W4", "W5"]


def run(*command):
    """The JSON lines that a command prints, by name."""
    output = subprocess.run([str(part) for part in command], check=True, capture_output=True, text=True).stdout
    lines = [json.loads(line) for line in output.splitlines() if line.startswith("{")]
    return {line["name"]: line.get("steps_per_second", line.get("grids_per_second")) for line in lines}


def build(folder):
    program = pathlib.Path(folder) / "hand_fused"
    subprocess.run(
        ["clang", "-O3", "-march=native", "-ffp-contract=fast", "-fno-math-errno", "-o", program,
         FOLDER / "hand_fused.c", "-lopenblas", "-lm"],
        check=True,
    )
    return program


def figure(number):
    if number is None:
        return "-"
    return f"{number:,.0f}" if number < 10_000 else f"{number / 1000:,.1f} k"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("workloads", nargs="*", default=WORKLOADS)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--jax", help="a Python that has JAX; without it JAX is left out")
    arguments = parser.parse_args()
    ours = FOLDER.parents[1] / ".build/release/benchmarks"
    if not ours.exists():
        sys.exit(f"{ours} is missing: NEUROSCOPE_BENCHMARKS=1 swift build -c release --product benchmarks")
    figures = {}
    with tempfile.TemporaryDirectory() as folder:
        fused = build(folder)
        for number in range(arguments.rounds):
            for name in arguments.workloads:
                found = {"ours": run(ours, name, "--exact", "--rounds", 3)[name], "C": run(fused, name)[name]}
                if name == "W4":
                    found["C, 2 threads"] = run(fused, name, 0.2, 2)[name]
                if arguments.jax:
                    for key, value in run(arguments.jax, FOLDER / "jax_peers.py", name).items():
                        found["JAX " + key.removeprefix(name + "-")] = value
                for column, value in found.items():
                    figures.setdefault(name, {}).setdefault(column, []).append(value)
            print(f"round {number + 1} of {arguments.rounds}", file=sys.stderr)
    columns = ["ours", "JAX call", "JAX loop", "C", "C, 2 threads"]
    print("| workload | " + " | ".join(columns) + " | ours / JAX | ours / C |")
    print("| --- " * (len(columns) + 3) + "|")
    for name, found in figures.items():
        medians = {column: statistics.median(values) for column, values in found.items()}
        best = max((medians[column] for column in ("JAX call", "JAX loop") if column in medians), default=None)
        # Ratios of the same round, since the machine's pace changes from one to the next.
        by_c = statistics.median(a / b for a, b in zip(found["ours"], found["C"]))
        by_jax = f"{medians['ours'] / best:.2f}" if best else "-"
        cells = [figure(medians.get(column)) for column in columns]
        print(f"| {name} | " + " | ".join(cells) + f" | {by_jax} | {by_c:.2f} |")


main()
