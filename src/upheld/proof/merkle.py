"""The Merkle tree of RFC 9162: roots, proofs and their verification, for whole trees and for subtrees.

A leaf is hashed with the prefix 0x00, a node with 0x01, so that neither can be taken for the other. All functions
take and give hashes of 32 bytes; anything of another length is refused first, since an empty hash must never match
an empty root.

Source: RFC 9162, section 2.1 (trees, inclusion, consistency); draft-ietf-plants-merkle-tree-certs, section 4
(subtrees: `[start, end)` with `start` a multiple of the smallest power of two that is not below its size).

Example:
    >>> leaves = [leaf_hash(entry) for entry in (b"a", b"b", b"c")]
    >>> verify_inclusion(1, 3, leaves[1], inclusion_proof(1, leaves), root(leaves))
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from upheld.core.errors import ProofError

HASH_BYTES = 32
EMPTY_ROOT = hashlib.sha256(b"").digest()
"""The root of a tree without leaves."""


def leaf_hash(entry: bytes) -> bytes:
    """The hash of an entry as a leaf."""
    return hashlib.sha256(b"\x00" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of a node over its two children."""
    return hashlib.sha256(b"\x01" + left + right).digest()


class Frontier:
    """The right edge of a growing tree: enough to append and to know the root, in O(log n) memory and time."""

    def __init__(self, size: int = 0, nodes: Iterable[bytes] = ()) -> None:
        self.size = size
        """Number of leaves."""
        self._nodes = list(nodes)
        if len(self._nodes) != size.bit_count() or any(len(node) != HASH_BYTES for node in self._nodes):
            raise ProofError("merkle.frontier", f"These are not the nodes of the edge of a tree of {size} leaves.")

    @property
    def nodes(self) -> tuple[bytes, ...]:
        """Roots of the perfect subtrees from left to right; with `size` all that has to be kept."""
        return tuple(self._nodes)

    def append(self, leaf: bytes) -> None:
        """Add one leaf hash."""
        _require_hash(leaf, "A leaf hash")
        carry, size = leaf, self.size
        while size & 1:
            carry = node_hash(self._nodes.pop(), carry)
            size >>= 1
        self._nodes.append(carry)
        self.size += 1

    def root(self) -> bytes:
        """The root over all leaves appended so far."""
        if not self._nodes:
            return EMPTY_ROOT
        result = self._nodes[-1]
        for node in reversed(self._nodes[:-1]):
            result = node_hash(node, result)
        return result


def root(leaves: Iterable[bytes]) -> bytes:
    """The root over leaf hashes."""
    frontier = Frontier()
    for leaf in leaves:
        frontier.append(leaf)
    return frontier.root()


def inclusion_proof(index: int, leaves: Sequence[bytes]) -> tuple[bytes, ...]:
    """The hashes beside the path from leaf `index` to the root over `leaves`, from the leaf upward."""
    if not 0 <= index < len(leaves):
        raise ProofError("merkle.index", f"There is no leaf {index} in a tree of {len(leaves)}.")
    return _path(index, leaves)


def verify_inclusion(index: int, size: int, leaf: bytes, proof: Sequence[bytes], expected_root: bytes) -> None:
    """Pass if `leaf` is number `index` of the `size` leaves under the root.

    Raises:
        ProofError: it is not shown to be.
    """
    verify_subtree_inclusion(index, 0, size, leaf, proof, expected_root)


def subtree_inclusion_proof(index: int, start: int, end: int, leaves: Sequence[bytes]) -> tuple[bytes, ...]:
    """The proof that leaf `index` of the tree lies in its subtree `[start, end)`."""
    _require_subtree(start, end)
    if not start <= index < end <= len(leaves):
        raise ProofError("merkle.index", f"There is no leaf {index} in [{start}, {end}) of {len(leaves)}.")
    return _path(index - start, leaves[start:end])


def verify_subtree_inclusion(
    index: int, start: int, end: int, leaf: bytes, proof: Sequence[bytes], expected_root: bytes
) -> None:
    """Pass if `leaf` is number `index` of the tree and lies under the root of the subtree `[start, end)`.

    Raises:
        ProofError: it is not shown to. Source: RFC 9162, section 2.1.3.2.
    """
    _require_subtree(start, end)
    _require_hash(leaf, "A leaf hash")
    _require_hash(expected_root, "A root")
    if not start <= index < end:
        raise ProofError("merkle.index", f"Leaf {index} does not lie in [{start}, {end}).")
    at, last, found = index - start, end - start - 1, leaf
    for sibling in proof:
        _require_hash(sibling, "A hash of the proof")
        if last == 0:
            raise ProofError("merkle.proof", "The inclusion proof is longer than its tree is high.")
        if at & 1 or at == last:
            found = node_hash(sibling, found)
            while not at & 1 and at:
                at >>= 1
                last >>= 1
        else:
            found = node_hash(found, sibling)
        at >>= 1
        last >>= 1
    if last != 0:
        raise ProofError("merkle.proof", "The inclusion proof is too short.")
    _require_equal(found, expected_root, "The inclusion proof")


def consistency_proof(old_size: int, leaves: Sequence[bytes]) -> tuple[bytes, ...]:
    """The proof that the first `old_size` leaves are the start of all `leaves`."""
    return subtree_consistency_proof(0, old_size, leaves)


def verify_consistency(old_size: int, new_size: int, old_root: bytes, new_root: bytes, proof: Sequence[bytes]) -> None:
    """Pass if the tree of `new_size` leaves is the old one with leaves added at its end.

    Size 0 is refused: nothing can be proven from an empty tree, and the standard gives it no proof.

    Raises:
        ProofError: it is not shown to be.
    """
    if old_size == 0:
        raise ProofError("merkle.index", "Nothing can be shown to grow from an empty tree.")
    verify_subtree_consistency(0, old_size, new_size, old_root, new_root, proof)


def subtree_consistency_proof(start: int, end: int, leaves: Sequence[bytes]) -> tuple[bytes, ...]:
    """The proof that `[start, end)` is a subtree of the tree over `leaves`."""
    _require_range(start, end, len(leaves))
    _require_subtree(start, end)
    return _subtree_path(start, end, leaves, is_known=True)


def verify_subtree_consistency(
    start: int, end: int, size: int, subtree_root: bytes, tree_root: bytes, proof: Sequence[bytes]
) -> None:
    """Pass if the subtree `[start, end)` with its root belongs to the tree of `size` leaves with its root.

    Raises:
        ProofError: it is not shown to. Source: draft-ietf-plants-merkle-tree-certs, section 4.4.3.
    """
    _require_range(start, end, size)
    if start == end or end - start == size:
        _verify_without_proof(start, end, subtree_root, tree_root, proof)
        return
    _require_subtree(start, end)
    for value in (subtree_root, tree_root, *proof):
        _require_hash(value, "A root or a hash of the proof")
    first, last, total = _start_of_walk(start, end, size)
    remaining = list(proof)
    if first != last and not remaining:
        raise ProofError("merkle.proof", "The consistency proof is too short.")
    small = large = subtree_root if first == last else remaining.pop(0)
    for sibling in remaining:
        if total == 0:
            raise ProofError("merkle.proof", "The consistency proof is longer than its tree is high.")
        if last & 1 or last == total:
            if first < last:
                small = node_hash(sibling, small)
            large = node_hash(sibling, large)
            while last and not last & 1:
                first, last, total = first >> 1, last >> 1, total >> 1
        else:
            large = node_hash(large, sibling)
        first, last, total = first >> 1, last >> 1, total >> 1
    if total != 0:
        raise ProofError("merkle.proof", "The consistency proof is too short.")
    _require_equal(small, subtree_root, "The consistency proof, for the older root,")
    _require_equal(large, tree_root, "The consistency proof, for the newer root,")


def _verify_without_proof(start: int, end: int, subtree_root: bytes, tree_root: bytes, proof: Sequence[bytes]) -> None:
    """An empty subtree belongs to every tree, the whole tree to itself; neither leaves anything to prove."""
    if proof:
        raise ProofError("merkle.proof", "The consistency proof is longer than its tree is high.")
    _require_equal(subtree_root, EMPTY_ROOT if start == end else tree_root, "The root of the subtree")


def _start_of_walk(start: int, end: int, size: int) -> tuple[int, int, int]:
    """Where the subtree's right edge stops being an edge of its own: the levels below need no hash."""
    first, last, total = start, end - 1, size - 1
    is_right_edge = last == total
    while first != last and (is_right_edge or last & 1):
        first, last, total = first >> 1, last >> 1, total >> 1
    return first, last, total


def _path(index: int, leaves: Sequence[bytes]) -> tuple[bytes, ...]:
    if len(leaves) == 1:
        return ()
    middle = _split(len(leaves))
    if index < middle:
        return (*_path(index, leaves[:middle]), root(leaves[middle:]))
    return (*_path(index - middle, leaves[middle:]), root(leaves[:middle]))


def _subtree_path(start: int, end: int, leaves: Sequence[bytes], *, is_known: bool) -> tuple[bytes, ...]:
    """`is_known` tells whether the verifier has the root of what is left of the subtree."""
    if (start, end) == (0, len(leaves)):
        return () if is_known else (root(leaves),)
    middle = _split(len(leaves))
    left, right = leaves[:middle], leaves[middle:]
    if end <= middle:
        return (*_subtree_path(start, end, left, is_known=is_known), root(right))
    if middle <= start:
        return (*_subtree_path(start - middle, end - middle, right, is_known=is_known), root(left))
    return (*_subtree_path(0, end - middle, right, is_known=False), root(left))


def _split(size: int) -> int:
    """The largest power of two below `size`."""
    return 1 << (size - 1).bit_length() - 1


def _require_subtree(start: int, end: int) -> None:
    if not 0 <= start < end or start % (1 << (end - start - 1).bit_length()):
        raise ProofError("merkle.subtree", f"[{start}, {end}) is not a subtree.")


def _require_range(start: int, end: int, size: int) -> None:
    if not 0 <= start <= end <= size:
        raise ProofError("merkle.index", f"A tree of {size} leaves has no subtree [{start}, {end}).")


def _require_hash(value: bytes, what: str) -> None:
    if len(value) != HASH_BYTES:
        raise ProofError("merkle.hash", f"{what} has {len(value)} bytes instead of {HASH_BYTES}.")


def _require_equal(found: bytes, expected: bytes, what: str) -> None:
    if found != expected:
        raise ProofError("merkle.root", f"{what} leads to {found.hex()} instead of {expected.hex()}.")
