"""The same scene on matplotlib axes."""

import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from datamap.draw import ENGLISH, Node, draw, matrix, register, retention, streams, world
from datamap.draw.compose import compose
from datamap.draw.pictures import REGISTER_LANES


@pytest.fixture
def ax():
    figure = Figure(figsize=(8, 6))
    FigureCanvasAgg(figure)
    return figure.subplots()


def test_every_item_is_an_artist(small, eea, ax):
    scene = register(*small, "REG1", ENGLISH, is_eea=eea)
    assert draw(scene, ax) is ax
    assert len(ax.patches) == len(scene.items)


def test_artists_carry_the_inventorys_ids(small, eea, ax):
    draw(register(*small, "REG1", ENGLISH, is_eea=eea), ax)
    assert {"SRC1", "SYS1", "REC1"} <= {patch.get_gid() for patch in ax.patches}


def test_it_renders(small, eea, ax):
    draw(register(*small, "REG1", ENGLISH, is_eea=eea), ax)
    ax.figure.canvas.draw()
    pixels = np.asarray(ax.figure.canvas.buffer_rgba())
    assert len(np.unique(pixels.reshape(-1, 4), axis=0)) > 50


@pytest.mark.parametrize("chart", ["matrix", "world", "retention", "streams"])
def test_every_chart_renders(small, eea, ax, chart):
    made, hops = small
    charts = {
        "matrix": lambda: matrix(made, hops, ENGLISH),
        "world": lambda: world(made, hops, ENGLISH, is_eea=eea),
        "retention": lambda: retention(made, ENGLISH),
        "streams": lambda: streams(made, hops, ENGLISH, is_eea=eea),
    }
    scene = charts[chart]()
    draw(scene, ax)
    ax.figure.canvas.draw()
    assert len(ax.patches) == len(scene.items) > 5


def test_dollar_signs_are_not_mathematics(ax):
    scene = compose(
        [Node("a", r"$\frac{$ \$x$", "systems")], [], REGISTER_LANES, ENGLISH, title="", description="", rows=()
    )
    draw(scene, ax)
    ax.figure.canvas.draw()
