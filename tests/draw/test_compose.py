"""Nothing lies on anything else, whatever is drawn."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from datamap.draw import ENGLISH, Edge, Node, level0, register, theme
from datamap.draw.compose import compose
from datamap.draw.pictures import REGISTER_LANES
from datamap.draw.wires import rounded

LANES = [lane for column in REGISTER_LANES for lane in column]
TOLERANCE = 0.6


def picture(nodes, edges, lanes=REGISTER_LANES):
    return compose(nodes, edges, lanes, ENGLISH, title="Kuva", description="Kuvaus", rows=())


def overlap(a, b):
    return min(a[2], b[2]) - max(a[0], b[0]) > TOLERANCE and min(a[3], b[3]) - max(a[1], b[1]) > TOLERANCE


def rectangle(box):
    return box.x, box.y, box.x + box.width, box.y + box.height


def faults(scene):
    """Texts that overlap, leave their box or the page, and boxes that overlap."""
    found = []
    extents = [(text.extent(), text) for text in scene.texts]
    for at, (extent, text) in enumerate(extents):
        found += [
            ("texts", text.text, other.text) for other_extent, other in extents[:at] if overlap(extent, other_extent)
        ]
        if extent[0] < -TOLERANCE or extent[2] > scene.width + TOLERANCE or extent[3] > scene.height + TOLERANCE:
            found.append(("page", text.text))
    # A box's or badge's text is the one painted after it, with the same subject.
    for subject in scene.subjects:
        boxes = [rectangle(box) for box in scene.boxes if box.of == subject]
        for extent, text in extents:
            if text.of == subject and not any(
                box[0] <= extent[0] and box[1] - 1 <= extent[1] and extent[2] <= box[2] and extent[3] <= box[3] + 1
                for box in boxes
            ):
                found.append(("outside its box", text.text))
    ends = {subject: [rectangle(box) for box in scene.boxes if box.of == subject] for subject in scene.subjects}
    subjects = list(ends)
    for at, one in enumerate(subjects):
        for other in subjects[:at]:
            found += [("boxes", one, other) for a in ends[one] for b in ends[other] if overlap(a, b)]
    return found


def through_boxes(scene):
    """Lines that run through a box or through the badge of another flow."""
    blocks = [(box.of, rectangle(box)) for box in scene.boxes if box.of]
    found = []
    for path in scene.lines:
        points = [command[-2:] for command in path.commands] if path.of and not path.fill else []
        for (x1, y1), (x2, y2) in pairwise(points):
            half = 0.3
            stroke = (min(x1, x2) - half, min(y1, y2) - half, max(x1, x2) + half, max(y1, y2) + half)
            found += [
                (scene.subjects[path.of].title, scene.subjects[of].title)
                for of, block in blocks
                if of != path.of and overlap(stroke, block) and not own_trunk(scene, path.of, of)
            ]
    return found


def own_trunk(scene, line, badge):
    """Whether a badge sits on the trunk where a line gathers with others."""
    return set(scene.subjects[line].refs) <= set(scene.subjects[badge].refs)


def test_a_small_register_has_no_overlaps(small, eea):
    scene = register(*small, "REG1", ENGLISH, is_eea=eea)
    assert faults(scene) == []
    assert through_boxes(scene) == []


def test_twelve_systems_and_sixty_recipients_have_no_overlaps(of_size, eea):
    scene = register(*of_size(12, 60), "REG1", ENGLISH, is_eea=eea)
    assert faults(scene) == []
    assert through_boxes(scene) == []


def test_sixty_recipients_all_drawn_have_no_overlaps(of_size, eea):
    scene = register(*of_size(12, 60), "REG1", ENGLISH, is_eea=eea, limit=100)
    assert faults(scene) == []
    assert through_boxes(scene) == []


def test_a_controller_has_no_overlaps(of_size, eea):
    scene = level0(*of_size(12, 40, registers=8), ENGLISH, is_eea=eea)
    assert faults(scene) == []
    assert through_boxes(scene) == []


@st.composite
def graphs(draw):
    names = st.text(max_size=40) | st.sampled_from(
        ["Asiakkuudenhallinta- ja markkinointiautomaatiojärjestelmä", "x" * 90]
    )
    nodes = [
        Node(
            f"n{n}",
            draw(names),
            draw(st.sampled_from(LANES)),
            draw(names),
            listed=draw(st.sampled_from([(), (), ("A Oy", "B Oy")])),
        )
        for n in range(draw(st.integers(0, 14)))
    ]
    edge = st.builds(
        Edge,
        st.sampled_from([node.id for node in nodes] or [""]),
        st.sampled_from([node.id for node in nodes] or [""]),
        st.sampled_from([None, *theme.STATUSES]),
        st.sampled_from([None, *theme.CERTAINTIES]),
        st.lists(st.sampled_from(["nimi", "puhelin", "sähköposti"]), unique=True).map(tuple),
    )
    edges = draw(st.lists(edge, max_size=20)) if nodes else []
    return nodes, [replace(edge, refs=(f"F{n}",)) for n, edge in enumerate(edges)]


@settings(max_examples=150, deadline=None)
@given(graphs())
def test_no_graph_has_overlaps(graph):
    scene = picture(*graph)
    assert faults(scene) == []
    assert through_boxes(scene) == []


@settings(max_examples=30, deadline=None)
@given(graphs())
def test_every_edge_is_drawn_once(graph):
    nodes, edges = graph
    scene = picture(nodes, edges)
    drawn = {(edge.source, edge.target, edge.status, edge.certainty) for edge in edges}
    lines = {path.of for path in scene.lines if path.of and not path.fill}
    assert len(lines) == len(drawn)


def test_the_border_stands_between_the_eea_and_the_rest(small, eea):
    scene = register(*small, "REG1", ENGLISH, is_eea=eea)
    lanes = {lane.key: lane for lane in scene.lanes}
    assert lanes["eea"].x + lanes["eea"].width < scene.border < lanes["adequate"].x
    assert "EU/EEA border" in [text.text for text in scene.texts]


def test_the_lane_of_unknown_countries_is_shown_only_with_something_in_it_and_outside_the_border():
    known = picture([Node("a", "A", "eea")], [])
    unknown = picture([Node("a", "A", "unknown")], [])
    assert "unknown" not in [lane.key for lane in known.lanes]
    assert [lane.x > unknown.border for lane in unknown.lanes if lane.key == "unknown"] == [True]


def test_two_flows_between_the_same_ends_are_one_line_with_their_count():
    nodes = [Node("a", "A", "systems"), Node("b", "B", "eea")]
    scene = picture(nodes, [Edge("a", "b", "eea", "actual", ("nimi",)), Edge("a", "b", "eea", "actual", ("osoite",))])
    assert "E1×2" in [text.text for text in scene.texts]
    assert "nimi, osoite" in [text.text for text in scene.texts]


def test_two_flows_of_different_status_between_the_same_ends_are_two_lines():
    nodes = [Node("a", "A", "systems"), Node("b", "B", "third")]
    scene = picture(
        nodes, [Edge("a", "b", "unknown", "actual", ("nimi",)), Edge("a", "b", "derogation", "actual", ("nimi",))]
    )
    assert {"?1", "D1"} <= {text.text for text in scene.texts}


def test_flows_into_a_group_arrive_as_one_with_all_their_data():
    nodes = [Node("a", "A", "systems"), Node("b", "B", "systems"), Node("g", "2 recipients", "eea", listed=("X", "Y"))]
    scene = picture(nodes, [Edge("a", "g", "eea", "actual", ("nimi",)), Edge("b", "g", "eea", "actual", ("osoite",))])
    assert [text.text for text in scene.texts if text.text.startswith("E1")] == ["E1×2"]
    assert {"nimi, osoite", "X, Y"} <= {text.text for text in scene.texts}


def test_many_categories_are_shortened_in_the_key():
    scene = picture(
        [Node("a", "A", "systems"), Node("b", "B", "eea")], [Edge("a", "b", "eea", "actual", tuple("abcdefghij"))]
    )
    assert "a, b, c, d, e, f +4" in [text.text for text in scene.texts]


def test_a_flow_without_categories_says_that_they_are_not_recorded():
    scene = picture([Node("a", "A", "systems"), Node("b", "B", "eea")], [Edge("a", "b", "eea", "actual")])
    assert "data not recorded" in [text.text for text in scene.texts]


def test_possible_flows_are_dashed():
    nodes = [Node("a", "A", "systems"), Node("b", "B", "eea")]
    dashes = {
        certainty: picture(nodes, [Edge("a", "b", "eea", certainty)]).lines[0].dash for certainty in theme.CERTAINTIES
    }
    assert dashes["actual"] == ()
    assert dashes["possible"] and dashes["planned"]


def test_the_legend_holds_what_is_drawn_and_no_more():
    nodes = [Node("a", "A", "systems"), Node("b", "B", "third")]
    scene = picture(nodes, [Edge("a", "b", "unknown", "planned", None)])
    assert scene.legend == (("?", "ground not known"), ("", "planned"))


def test_a_cut_name_is_given_in_full_as_the_title():
    name = "sana " * 60
    scene = picture([Node("a", name, "systems")], [])
    assert [subject.title for subject in scene.subjects.values()] == [name.strip()]


def test_rounded_corners_keep_the_ends():
    commands = rounded([(0.0, 0.0), (10.0, 0.0), (10.0, 20.0)])
    assert (commands[0], commands[-1]) == (("M", 0.0, 0.0), ("L", 10.0, 20.0))
