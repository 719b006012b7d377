"""Pictures of where personal data goes: laid out once, written as SVG or drawn on matplotlib axes."""

from datamap.draw.figure import draw
from datamap.draw.hops import Past
from datamap.draw.matrix import matrix
from datamap.draw.pictures import ego, level0, register
from datamap.draw.retention import retention
from datamap.draw.scene import Edge, Node, Scene
from datamap.draw.streams import streams
from datamap.draw.svg import svg
from datamap.draw.words import ENGLISH
from datamap.draw.world import world

__all__ = [
    "ENGLISH",
    "Edge",
    "Node",
    "Past",
    "Scene",
    "draw",
    "ego",
    "level0",
    "matrix",
    "register",
    "retention",
    "streams",
    "svg",
    "world",
]
