"""Time per picture against networkx's drawing, and Graphviz where it is installed, on the same graph.

    python tests/benchmarks/pictures.py [--runs N]

Each side gets the boxes and lines of one register and writes an SVG: ours with lanes, badges, legend and measured
labels, networkx with `draw_networkx` on matplotlib axes, `dot` with boxes and arrows. The charts stand against the same
figures drawn with matplotlib as its gallery does: an annotated heat map, filled outlines, horizontal bars, filled bands.
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
from datamap.draw import ENGLISH, matrix, register, retention, streams, svg, world  # noqa: E402
from datamap.draw.atlas import atlas  # noqa: E402
from datamap.draw.gathering import gather  # noqa: E402


def ours(made, hops):
    return svg(register(made, hops, "R1", ENGLISH, is_eea=is_eea))


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


def is_eea(code):
    return law.is_eea(code, TODAY)


def charts(made, hops):
    """Each chart by name: ours, and the same with matplotlib."""
    outside = hops[hops["status"].isin(("adequate", "safeguarded", "derogation", "unknown", "unsafeguarded"))]
    table = (
        outside.fillna({"country": "?", "mechanism": "?"})
        .groupby(["country", "mechanism"])
        .size()
        .unstack(fill_value=0)
    )
    kept = made["Data"]
    flowing = gather(made, hops, is_eea, 9, 12)
    return {
        "matrix": (lambda: matrix(made, hops, ENGLISH), lambda axes: heat_map(axes, table)),
        "map": (lambda: world(made, hops, ENGLISH, is_eea=is_eea), lambda axes: filled_map(axes, table)),
        "retention": (lambda: retention(made, ENGLISH), lambda axes: bars(axes, kept)),
        "streams": (lambda: streams(made, hops, ENGLISH, is_eea=is_eea), lambda axes: bands(axes, flowing)),
    }


def heat_map(axes, table):
    axes.imshow(table.to_numpy(), aspect="auto")
    axes.set_xticks(range(table.shape[1]), table.columns, rotation=45)
    axes.set_yticks(range(table.shape[0]), table.index)
    for y, row in enumerate(table.to_numpy()):
        for x, count in enumerate(row):
            axes.text(x, y, str(count), ha="center", va="center")


def filled_map(axes, table):
    earth = atlas(788.0)
    axes.invert_yaxis()
    for code in earth.rings:
        for outline in earth.outlines(code):
            axes.fill(*zip(*outline, strict=True), "tab:red" if code in table.index else "lightgrey", ec="grey", lw=0.3)
    for code in set(table.index) & set(earth.places):
        axes.annotate(f"{code} {table.loc[code].sum()}", earth.places[code])


def bars(axes, kept):
    axes.barh(range(len(kept)), [1.0] * len(kept))
    axes.set_yticks(range(len(kept)), kept["category"])


def bands(axes, flowing):
    for n, stream in enumerate(flowing.streams):
        axes.fill_between([0, 1, 2], [n, 0, n], [n + stream.wide, 1, n + stream.wide])
        axes.text(0, n, stream.source)


def with_matplotlib(paint):
    figure, axes = plt.subplots(figsize=(8, 8))
    paint(axes)
    figure.savefig(io.BytesIO(), format="svg")
    plt.close(figure)


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
        for name, (draw, paint) in charts(made, hops).items():
            mine = seconds(lambda draw=draw: svg(draw()), runs)
            theirs = seconds(lambda paint=paint: with_matplotlib(paint), runs)
            print(f"{name} of {nodes} nodes: ours {mine:.3f} s, matplotlib {theirs:.3f} s, ratio {theirs / mine:.1f}")


if __name__ == "__main__":
    main()
