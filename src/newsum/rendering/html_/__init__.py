"""A page to read: one file, without scripts, that asks nobody for anything."""

from newsum.rendering.html_.page import summary_as_html

__all__ = ["summary_as_html"]
