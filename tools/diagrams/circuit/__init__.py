"""The way of the blood: one loop through heart, lungs and body."""

from tools.diagrams.circuit.picture import blood_path

__all__ = ["blood_path"]
