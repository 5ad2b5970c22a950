"""The definition that a law is audited against: elements, groups, weights, sources."""

from ssetext.framework.frame import Element, Frame, Group, frames, load_frame, require_concepts

__all__ = ["Element", "Frame", "Group", "frames", "load_frame", "require_concepts"]
