"""A page as a strict reader sees it: what stands where, or an error where it is not well formed."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = {"meta"}


@dataclass(kw_only=True)
class Page:
    """What a page holds."""

    shape: list[str] = field(default_factory=list)
    """Start and end tags, in order."""
    attributes: list[tuple[str, str, str]] = field(default_factory=list)
    """Tag, name and value."""
    language_of_text: dict[str, str] = field(default_factory=dict)
    style: str = ""
    text: str = ""
    """Of the body and the title."""
    stretches: dict[str, tuple[int, int]] = field(default_factory=dict)
    """Where in `text` the element of each identity stands."""
    headings: list[tuple[str, str]] = field(default_factory=list)

    @property
    def tags(self) -> set[str]:
        return {tag.strip("/") for tag in self.shape}

    @property
    def ids(self) -> list[str]:
        return [value for _, name, value in self.attributes if name == "id"]

    @property
    def links(self) -> list[str]:
        return [value for _, name, value in self.attributes if name == "href"]

    def text_of(self, identity: str) -> str:
        start, end = self.stretches[identity]
        return self.text[start:end].strip()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = Page()
        self.open: list[tuple[str, str | None, str, int]] = []
        """Tag, identity, language and start of each element around."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        assert len(named) == len(attrs), f"an attribute of <{tag}> is given twice"
        self.page.shape.append(tag)
        self.page.attributes += [(tag, name, value) for name, value in named.items()]
        if tag not in _VOID:
            language = named.get("lang", self.open[-1][2] if self.open else "")
            self.open.append((tag, named.get("id"), language, len(self.page.text)))

    def handle_endtag(self, tag: str) -> None:
        name, identity, _, start = self.open.pop()
        assert name == tag, f"</{tag}> ends <{name}>"
        self.page.shape.append(f"/{tag}")
        if identity is not None:
            self.page.stretches[identity] = (start, len(self.page.text))
        if tag in {"h1", "h2", "h3"}:
            self.page.headings.append((tag, self.page.text[start:]))

    def handle_data(self, data: str) -> None:
        if not self.open:
            assert not data.strip(), f"text outside of the page: {data!r}"
        elif self.open[-1][0] == "style":
            self.page.style += data
        else:
            self.page.text += data
            self.page.language_of_text[data] = self.open[-1][2]

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data!r}")


def read_page(html: str) -> Page:
    """What a page holds; every element must be closed, in order."""
    assert html.startswith("<!doctype html>\n")
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert reader.open == []
    return reader.page
