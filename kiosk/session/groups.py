"""Scanning by groups: which controls are offered together, so that a switch reaches any in a few presses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

MOST: Final = 8
"""So many things are offered one after another; more of them are put into groups."""

Path = tuple[int, ...]
"""The way from the top: the place among its like at each level. Empty before anything is offered."""


@dataclass(frozen=True, slots=True)
class _Node:
    first: int
    end: int
    inside: tuple[_Node, ...] = ()


class Groups:
    """``areas`` are what a screen consists of, each with the numbers of controls that belong together in it.

    No group holds controls of two areas, but for the one at the top.
    """

    def __init__(self, areas: Sequence[Sequence[int]]) -> None:
        total = sum(map(sum, areas))
        leaves = [_Node(at, at + 1) for at in range(total)]
        self._top = _Node(0, total, tuple(leaves))
        if total <= MOST:
            return
        found, at = [], 0
        for sections in areas:
            nodes = []
            for size in filter(None, sections):
                nodes.append(_joined(_packed(leaves[at : at + size])))
                at += size
            if nodes:
                found.append(_packed(nodes))
        flat = [node for nodes in found for node in nodes]
        top = flat if len(flat) <= MOST else _packed([_joined(nodes) for nodes in found])
        self._top = _joined(top) if len(top) == 1 else _Node(0, total, tuple(top))

    @property
    def breadth(self) -> int:
        """How many things are offered in one round at the top."""
        return max(1, len(self._top.inside))

    def next(self, path: Path) -> Path:
        """What is offered after ``path``; after the last of a group comes what stands after the group."""
        while path:
            if path[-1] + 1 < len(self._at(path[:-1]).inside):
                return (*path[:-1], path[-1] + 1)
            path = path[:-1]
        return (0,)

    def inside(self, path: Path) -> Path | None:
        """The first thing of a group; None for one control."""
        return (*path, 0) if self._at(path).inside else None

    def span(self, path: Path) -> range:
        """The controls that are offered together at ``path``."""
        node = self._at(path)
        return range(node.first, node.end)

    def path_to(self, control: int) -> Path:
        """The way to one control."""
        path: Path = ()
        node = self._top
        while node.inside:
            at = next(at for at, child in enumerate(node.inside) if control < child.end)
            path, node = (*path, at), node.inside[at]
        return path

    def _at(self, path: Path) -> _Node:
        node = self._top
        for place in path:
            node = node.inside[place]
        return node


def _packed(nodes: list[_Node]) -> list[_Node]:
    """As few levels of groups, as alike in size, as it takes for ``MOST`` at the top."""
    while len(nodes) > MOST:
        count = -(-len(nodes) // MOST)
        bounds = [len(nodes) * part // count for part in range(count + 1)]
        nodes = [_joined(nodes[a:b]) for a, b in pairwise(bounds)]
    return nodes


def _joined(nodes: list[_Node]) -> _Node:
    return nodes[0] if len(nodes) == 1 else _Node(nodes[0].first, nodes[-1].end, tuple(nodes))
