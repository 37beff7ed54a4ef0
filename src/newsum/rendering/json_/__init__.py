"""JSON for programs: stable keys, offsets for every quotation, the same bytes from run to run.

One module for each document; `document` and `passages` have what they share.
"""

from newsum.rendering.json_.cleaning import cleaning_as_json, cleaning_as_jsonl
from newsum.rendering.json_.inspection import inspection_as_json, inspection_as_jsonl
from newsum.rendering.json_.summary import summary_as_json, summary_as_jsonl
from newsum.rendering.json_.verification import verification_as_json, verification_as_jsonl

__all__ = [
    "cleaning_as_json",
    "cleaning_as_jsonl",
    "inspection_as_json",
    "inspection_as_jsonl",
    "summary_as_json",
    "summary_as_jsonl",
    "verification_as_json",
    "verification_as_jsonl",
]
