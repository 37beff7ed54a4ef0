"""What there is to translate, collected from the source.

That is what `translated`, `counted`, their likes in pieces, `to_translate` and `Phrase` are called
with, the messages and hints of errors, notices and reasons, and the help of commands.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from po import Message

from newsum import errors

SOURCE = Path(errors.__file__).parent
_ERRORS = {name for name, value in vars(errors).items() if isinstance(value, type)}
_FIRST = {"translated", "pieces", "to_translate", "Phrase", *_ERRORS}
_KEYWORDS = {"message", "hint", "help", "metavar", "show_default", "epilog"}
_NO_WORDS = re.compile(r"\{\w+\}|")
_VARIABLES = {"message", "hint"}


def collect(folder: Path = SOURCE) -> list[Message]:
    """Every message once, in the order of the files and of their lines."""
    found: dict[str, Message] = {}
    for path in sorted(folder.rglob("*.py")):
        name = path.relative_to(folder.parent).as_posix()
        for text, plural in messages_in(path.read_text(encoding="utf-8")):
            if _NO_WORDS.fullmatch(text):
                continue
            before = found.get(text, Message(text))
            found[text] = Message(
                text, before.plural or plural, tuple(dict.fromkeys((*before.files, name)))
            )
    return list(found.values())


def messages_in(source: str) -> Iterator[tuple[str, str | None]]:
    """What is told in a module, and its plural.

    >>> list(messages_in('raise ReadError("no {name}", hint="look" if near else "wait")'))
    [('no {name}', None), ('look', None), ('wait', None)]
    """
    for node in _nodes(ast.parse(source)):
        if isinstance(node, ast.Call):
            yield from _in_call(node)
        elif isinstance(node, ast.Assign):
            names = {target.id for target in node.targets if isinstance(target, ast.Name)}
            if names & _VARIABLES:
                yield from ((text, None) for text in _texts(node.value))


def _nodes(node: ast.AST) -> Iterator[ast.AST]:
    """Parents before children, in the order of the source."""
    yield node
    for child in ast.iter_child_nodes(node):
        yield from _nodes(child)


def _in_call(call: ast.Call) -> Iterator[tuple[str, str | None]]:
    name = getattr(call.func, "id", getattr(call.func, "attr", ""))
    if name == "counted":
        one, several = map(_texts, call.args[:2])
        yield from zip(one, several, strict=True)
    elif name in _FIRST and call.args:
        yield from ((text, None) for text in _texts(call.args[0]))
    for keyword in call.keywords:
        if keyword.arg in _KEYWORDS:
            yield from ((text, None) for text in _texts(keyword.value))


def _texts(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _texts(node.body)
        yield from _texts(node.orelse)
    elif isinstance(node, ast.BoolOp):
        for value in node.values:
            yield from _texts(value)
