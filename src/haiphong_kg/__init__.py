"""Hải Phòng Partnership Graph: a knowledge graph of a city's international partnerships."""

__version__ = "0.1.0"
