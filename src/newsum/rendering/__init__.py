"""Results as text: one function for each format, chosen by `OutputFormat`."""

from collections.abc import Callable, Mapping

from newsum.model import Cleaning, Summary
from newsum.rendering.json_ import (
    cleaning_as_json,
    cleaning_as_jsonl,
    summary_as_json,
    summary_as_jsonl,
)
from newsum.rendering.layout import Layout, OutputFormat
from newsum.rendering.markdown import summary_as_markdown
from newsum.rendering.plain import cleaning_as_plain, summary_as_plain


def _summary_as_rich(summary: Summary, layout: Layout) -> str:
    from newsum.rendering.terminal import summary_as_rich  # noqa: PLC0415 - rich costs 50 ms

    return summary_as_rich(summary, layout)


def _cleaning_as_rich(cleaning: Cleaning, layout: Layout) -> str:
    from newsum.rendering.terminal import cleaning_as_rich  # noqa: PLC0415 - rich costs 50 ms

    return cleaning_as_rich(cleaning, layout)


SUMMARY_RENDERERS: Mapping[OutputFormat, Callable[[Summary, Layout], str]] = {
    OutputFormat.RICH: _summary_as_rich,
    OutputFormat.PLAIN: summary_as_plain,
    OutputFormat.MARKDOWN: summary_as_markdown,
    OutputFormat.JSON: summary_as_json,
    OutputFormat.JSONL: summary_as_jsonl,
}
CLEANING_RENDERERS: Mapping[OutputFormat, Callable[[Cleaning, Layout], str]] = {
    OutputFormat.RICH: _cleaning_as_rich,
    OutputFormat.PLAIN: cleaning_as_plain,
    OutputFormat.JSON: cleaning_as_json,
    OutputFormat.JSONL: cleaning_as_jsonl,
}
