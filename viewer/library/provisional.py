"""Provisional: a library of very many files that no catalogue knows yet: articles are read when opened."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from msgspec.structs import replace

from viewer.library.address import Address
from viewer.library.fields import Fields
from viewer.library.framing import load_all_diagrams, load_all_terms, load_frame, load_sources
from viewer.library.guides import load_guides
from viewer.library.head import Head
from viewer.library.library import Library
from viewer.library.loading import KINDS, load_article
from viewer.library.marks import article_files
from viewer.library.model import Article
from viewer.library.register import Counted, head_of
from viewer.library.report import Report
from viewer.library.source import take_apart
from viewer.library.textfile import read_text

_RECENT = 64
"""Articles kept at hand."""


class FileArticles(Mapping[str, Article]):
    """Articles by the names of their files. One whose file cannot be used is missing once it is read."""

    def __init__(self, files: Mapping[str, str], root: Path) -> None:
        """The articles in `files`, which lie below `root`."""
        self._files, self._root = files, root
        self._recent: dict[str, Article] = {}

    def __getitem__(self, slug: str) -> Article:
        """The article. Raises KeyError where there is none or its file cannot be used."""
        found = self._recent.pop(slug, None) or load_article(Path(self._files[slug]), self._root).article
        if found is None:
            raise KeyError(slug)
        self._recent[slug] = found  # now the latest
        if len(self._recent) > _RECENT:
            del self._recent[next(iter(self._recent))]
        return found

    def __contains__(self, slug: object) -> bool:
        """Whether there is a file with this name."""
        return slug in self._files

    def __iter__(self) -> Iterator[str]:
        """The names of the files."""
        return iter(self._files)

    def __len__(self) -> int:
        """How many files there are."""
        return len(self._files)

    def head(self, slug: str) -> Head | None:
        """What the beginning of a file says; of one that cannot be used its name."""
        if slug in self._recent:
            return head_of(self._recent[slug])
        file = self._files.get(slug)
        if file is None:
            return None
        path, report = Path(file), Report()
        text = read_text(path, self._root, file, report)
        source = take_apart(text, file, report) if text is not None else None
        if source is None:
            return named(slug, file)
        fields = Fields(source.table, file, report)
        title, plain, also = fields.text("title") or slug, fields.text("plain", ""), fields.texts("also")
        return Head(slug, title, plain, also, fields.choice("kind", KINDS), path.parent.name)

    def heads(self) -> Iterable[Head]:
        """What the names of the files say."""
        return (named(slug, file) for slug, file in self._files.items())


class Unread(Counted):
    """The register of a provisional library: it knows what can be known without reading the articles."""

    def __init__(self, library: Library, files: FileArticles) -> None:
        """Know the pictures and terms of `library`, and the names of its files."""
        super().__init__(library)
        self._files = files

    def heads(self) -> Iterable[Head]:
        """The names of the files, read as titles."""
        return self._files.heads()

    def head(self, slug: str) -> Head | None:
        """What lists tell of one article, or None."""
        return self._files.head(slug)

    def pointing(self, whole: Address) -> Iterable[str]:
        """Nothing: that is known when all are read."""
        return ()

    def _named(self) -> Iterable[Head]:
        return ()


def provisional(articles: Path, resources: Path, language: str) -> tuple[Library, Report]:
    """A library whose articles are not read yet, and what is wrong with the rest of it."""
    report = Report()
    files = FileArticles(article_files(articles, language), articles)
    guides = load_guides(articles, resources, language, report)
    frame = load_frame(articles, language, files, (), guides, Report())
    library = Library(
        folder=articles,
        language=language,
        topics=frame.topics,
        articles=files,
        diagrams=load_all_diagrams(articles, resources, language, report),
        sources=load_sources(articles, report),
        chosen_home=frame.home,
        terms=load_all_terms(articles, resources, language, report),
        guides=guides,
        touch=frame.touch,
        touched=frame.touched,
    )
    return replace(library, kept=Unread(library, files)), report


def named(slug: str, file: str) -> Head:
    """What the name of a file says."""
    return Head(slug, slug.replace("-", " ").capitalize(), "", (), KINDS[0], Path(file).parent.name)
