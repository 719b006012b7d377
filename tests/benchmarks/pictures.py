"""Time per picture against networkx's drawing, and Graphviz where it is installed, on the same graph.

    python tests/benchmarks/pictures.py [--runs N]

Each side gets the boxes and lines of one register and writes an SVG: ours with lanes, badges, legend and measured
labels, networkx with `draw_networkx` on matplotlib axes, `dot` with boxes and arrows.
"""

import argparse
import io
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parents[2])]

import matplotlib  # noqa: E402
import networkx as nx  # noqa: E402
from draw.sizes import SIZES, TODAY, sized  # noqa: E402
from matplotlib import pyplot as plt  # noqa: E402

from datamap import law  # noqa: E402
from datamap.draw import ENGLISH, register, svg  # noqa: E402


def ours(made, hops):
    return svg(register(made, hops, "R1", ENGLISH, is_eea=lambda code: law.is_eea(code, TODAY)))


def graph(made, hops):
    """The nodes and edges of the same register, named as in the picture."""
    names = made.names
    result = nx.MultiDiGraph()
    flows = made["Flows"][made["Flows"]["register"] == "R1"]
    mine = hops[(hops["register"] == "R1") & (hops["via"] != "ownership")]
    for frame in (flows, mine):
        for start, end in zip(frame["from"], frame["to"], strict=True):
            result.add_edge(names.get(start, start), names.get(end, end))
    return result


def networkx_drawing(drawn):
    figure, axes = plt.subplots(figsize=(8, 8))
    nx.draw_networkx(drawn, pos=nx.spring_layout(drawn, seed=1), ax=axes)
    file = io.BytesIO()
    figure.savefig(file, format="svg")
    plt.close(figure)


def dot_drawing(drawn):
    lines = "".join(f'"{start}" -> "{end}";' for start, end in drawn.edges())
    subprocess.run(["dot", "-Tsvg"], input=f"digraph {{ rankdir=LR; node [shape=box]; {lines} }}".encode(),
                   capture_output=True, check=True)  # fmt: skip


def seconds(work, runs):
    work()
    took = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        took.append(time.perf_counter() - start)
    return statistics.median(took)


def main():
    matplotlib.use("svg")
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    for nodes in SIZES:
        made, hops = sized(nodes)
        drawn = graph(made, hops)
        mine = seconds(lambda made=made, hops=hops: ours(made, hops), runs)
        peers = {"draw_networkx": lambda drawn=drawn: networkx_drawing(drawn)}
        if shutil.which("dot"):
            peers["dot"] = lambda drawn=drawn: dot_drawing(drawn)
        for name, peer in peers.items():
            theirs = seconds(peer, runs)
            print(
                f"picture of {len(drawn)} of {nodes} nodes: ours {mine:.3f} s, {name} {theirs:.3f} s, ratio {theirs / mine:.1f}"
            )


if __name__ == "__main__":
    main()
