"""Results as text: one function for each format, chosen by `OutputFormat`.

Each is imported when first called: rich alone costs 50 ms.
"""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

from newsum.model import Cleaning, Inspection, Summary, Verification
from newsum.rendering.layout import Layout, OutputFormat


def _on_demand(module: str, name: str) -> Callable[[Any, Layout], str]:
    def render(result: Any, layout: Layout) -> str:  # noqa: ANN401 - any result
        return str(getattr(import_module(f"newsum.rendering.{module}"), name)(result, layout))

    return render


SUMMARY_RENDERERS: Mapping[OutputFormat, Callable[[Summary, Layout], str]] = {
    OutputFormat.RICH: _on_demand("terminal", "summary_as_rich"),
    OutputFormat.LINEAR: _on_demand("linear", "summary_as_linear"),
    OutputFormat.PLAIN: _on_demand("plain", "summary_as_plain"),
    OutputFormat.MARKDOWN: _on_demand("markdown", "summary_as_markdown"),
    OutputFormat.JSON: _on_demand("json_", "summary_as_json"),
    OutputFormat.JSONL: _on_demand("json_", "summary_as_jsonl"),
    OutputFormat.SRT: _on_demand("subtitles", "summary_as_srt"),
    OutputFormat.HTML: _on_demand("html_", "summary_as_html"),
}
CLEANING_RENDERERS: Mapping[OutputFormat, Callable[[Cleaning, Layout], str]] = {
    OutputFormat.RICH: _on_demand("terminal", "cleaning_as_rich"),
    OutputFormat.LINEAR: _on_demand("plain", "cleaning_as_plain"),
    OutputFormat.PLAIN: _on_demand("plain", "cleaning_as_plain"),
    OutputFormat.JSON: _on_demand("json_", "cleaning_as_json"),
    OutputFormat.JSONL: _on_demand("json_", "cleaning_as_jsonl"),
    OutputFormat.SRT: _on_demand("subtitles", "cleaning_as_srt"),
    OutputFormat.VTT: _on_demand("subtitles", "cleaning_as_vtt"),
}
INSPECTION_RENDERERS: Mapping[OutputFormat, Callable[[Inspection, Layout], str]] = {
    OutputFormat.RICH: _on_demand("terminal", "inspection_as_rich"),
    OutputFormat.LINEAR: _on_demand("reports", "inspection_as_plain"),
    OutputFormat.PLAIN: _on_demand("reports", "inspection_as_plain"),
    OutputFormat.JSON: _on_demand("json_", "inspection_as_json"),
    OutputFormat.JSONL: _on_demand("json_", "inspection_as_jsonl"),
}
VERIFICATION_RENDERERS: Mapping[OutputFormat, Callable[[Verification, Layout], str]] = {
    OutputFormat.RICH: _on_demand("terminal", "verification_as_rich"),
    OutputFormat.LINEAR: _on_demand("reports", "verification_as_plain"),
    OutputFormat.PLAIN: _on_demand("reports", "verification_as_plain"),
    OutputFormat.JSON: _on_demand("json_", "verification_as_json"),
    OutputFormat.JSONL: _on_demand("json_", "verification_as_jsonl"),
}
