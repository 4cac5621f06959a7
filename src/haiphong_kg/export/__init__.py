"""The graph for other systems: formats, the catalogue record, and the manifest of a release."""

from haiphong_kg.export.formats import EXPORTERS, Exporter, export_format
from haiphong_kg.export.rdf import constructed
from haiphong_kg.export.release import catalogue, manifest

__all__ = ["EXPORTERS", "Exporter", "catalogue", "constructed", "export_format", "manifest"]
