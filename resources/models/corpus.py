#!/usr/bin/env python3
"""Make the training text of small-bert-english from Debian packages.

Downloads the packages listed in PACKAGES (Debian 12, section main), unpacks
them without installing, and writes plain text into the folder WORK:

  WORK/train.txt, WORK/heldout.txt   one paragraph per line, an empty line
                                     between documents
  WORK/sources.tsv                   package, version, documents, words

Run (Debian 12, any user; `pip install lxml` in the environment used):

  python3 corpus.py WORK
"""

import argparse
import gzip
import random
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

from lxml import etree, html

SEED = 20
HELD_OUT = 0.02
DOCUMENT_CHARACTERS = 8000  # longer sources are cut into documents of this size
SYNSETS_PER_DOCUMENT = 20
PARAGRAPH_CHARACTERS = 40  # shorter paragraphs are dropped

PACKAGES = [
    "anarchism",
    "bible-kjv",
    "bible-kjv-text",
    "debian-faq",
    "debian-handbook",
    "debian-policy",
    "debian-reference-en",
    "developers-reference",
    "dict-devil",
    "fortunes",
    "fortunes-min",
    "gimp-help-en",
    "git-doc",
    "gnome-user-docs",
    "harden-doc",
    "installation-guide-amd64",
    "jargon-text",
    "libreoffice-help-en-us",
    "maint-guide",
    "wordnet-base",
]

HTML_FILES = {
    "anarchism": "usr/share/doc/anarchism/html/*.html",
    "debian-faq": "usr/share/doc/debian/FAQ/*.en.html",
    "debian-handbook": "usr/share/doc/debian-handbook/html/en-US/*.html",
    "debian-policy": "usr/share/doc/debian-policy/policy.html/*.html",
    "debian-reference-en": "usr/share/debian-reference/*.en.html",
    "developers-reference": "usr/share/developers-reference/*.html",
    "gimp-help-en": "usr/share/gimp/2.0/help/en/*.html",
    "git-doc": "usr/share/doc/git-doc/**/*.html",
    "harden-doc": "usr/share/doc/harden-doc/html/en-US/*.html",
    "installation-guide-amd64": "usr/share/doc/installation-guide-amd64/en/*.html",
    "libreoffice-help-en-us": "usr/share/libreoffice/help/en-US/text/**/*.html",
    "maint-guide": "usr/share/doc/maint-guide/html/*.en.html",
}
MALLARD_FILES = {"gnome-user-docs": "usr/share/help/C/**/*.page"}
FORTUNES_LEFT_OUT = {"art", "ascii-art", "drugs", "ethnic", "men-women", "translate-me"}

Document = list[str]


def unpack(work: Path) -> dict[str, str]:
    """Download and unpack every package; return its version."""
    debs, versions = work / "debs", {}
    debs.mkdir(parents=True, exist_ok=True)
    if len(list(debs.glob("*.deb"))) < len(PACKAGES):
        subprocess.run(["apt-get", "download", *PACKAGES], cwd=debs, check=True)
    for package in PACKAGES:
        deb = next(debs.glob(f"{package}_*.deb"))
        show = subprocess.run(["dpkg-deb", "-f", deb, "Version"], capture_output=True, text=True, check=True)
        versions[package] = show.stdout.strip()
        if not (work / "x" / package).exists():
            subprocess.run(["dpkg", "-x", deb, work / "x" / package], check=True)
    return versions


def clean(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def is_prose(text: str) -> bool:
    """A paragraph of running English: mostly letters, few symbols."""
    letters = sum(c.isascii() and c.isalpha() or c == " " for c in text)
    return len(text) >= PARAGRAPH_CHARACTERS and letters / len(text) > 0.88 and text.count(" ") >= 6


def html_document(path: Path) -> Document:
    root = html.fromstring(path.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))
    etree.strip_elements(root, "script", "style", "pre", "nav", "table", with_tail=False)
    leaves = root.xpath("//*[self::p or self::div[@class='para'] or self::li or self::dd][not(.//p or .//li or .//div[@class='para'])]")
    return [clean(node.text_content()) for node in leaves]


def mallard_document(path: Path) -> Document:
    root = etree.parse(str(path)).getroot()
    return [clean("".join(node.itertext())) for node in root.iter("{*}p")]


def bible(unpacked: Path) -> Iterator[Document]:
    """One document per chapter; three verses make a paragraph."""
    out = subprocess.run(
        [unpacked / "bible-kjv/usr/bin/bible", "-f", "Gen1:1-Rev22:21"],
        cwd=unpacked / "bible-kjv-text/usr/lib", stdin=subprocess.DEVNULL, capture_output=True, text=True, check=True,
    ).stdout
    chapters: dict[str, list[str]] = {}
    for chapter, verse in re.findall(r"^(\w+?\d+):\d+ (.+)$", out, re.MULTILINE):
        chapters.setdefault(chapter, []).append(clean(verse))
    for verses in chapters.values():
        yield [" ".join(verses[i : i + 3]) for i in range(0, len(verses), 3)]


def wordnet(unpacked: Path) -> Iterator[Document]:
    """One paragraph per synset: its first word, its gloss, its example sentences."""
    for part in ("noun", "verb", "adj", "adv"):
        synsets: Document = []
        for line in (unpacked / f"wordnet-base/usr/share/wordnet/data.{part}").read_text().splitlines():
            if line.startswith(" "):
                continue
            fields, gloss = line.split(" | ", 1)
            word = re.sub(r"[(].*[)]", "", fields.split(" ")[4].replace("_", " "))
            synsets.append(clean(f"{word}: {gloss}"))
        for i in range(0, len(synsets), SYNSETS_PER_DOCUMENT):
            yield synsets[i : i + SYNSETS_PER_DOCUMENT]


def fortunes(folder: Path) -> Iterator[Document]:
    for path in sorted(p for p in folder.iterdir() if not p.suffix and p.name not in FORTUNES_LEFT_OUT):
        for fortune in path.read_text(errors="replace").split("\n%\n"):
            yield [clean(fortune.replace("\b", ""))]


def jargon(unpacked: Path) -> Iterator[Document]:
    text = gzip.decompress((unpacked / "jargon-text/usr/share/doc/jargon-text/jargon.txt.gz").read_bytes())
    yield [clean(paragraph) for paragraph in text.decode(errors="replace").split("\n\n")]


def devil(unpacked: Path) -> Iterator[Document]:
    text = gzip.decompress((unpacked / "dict-devil/usr/share/dictd/devil.dict.dz").read_bytes()).decode(errors="replace")
    for entry in re.split(r"\n(?=\S)", text):
        yield [clean(paragraph) for paragraph in entry.split("\n\n")]


def documents(package: str, unpacked: Path) -> Iterator[Document]:
    if package == "bible-kjv":
        yield from bible(unpacked)
    elif package == "wordnet-base":
        yield from wordnet(unpacked)
    elif package.startswith("fortunes"):
        yield from fortunes(unpacked / package / "usr/share/games/fortunes")
    elif package == "dict-devil":
        yield from devil(unpacked)
    elif package == "jargon-text":
        yield from jargon(unpacked)
    elif package in HTML_FILES:
        for path in sorted((unpacked / package).glob(HTML_FILES[package])):
            yield html_document(path)
    elif package in MALLARD_FILES:
        for path in sorted((unpacked / package).glob(MALLARD_FILES[package])):
            yield mallard_document(path)


def cut(document: Document) -> Iterator[Document]:
    part: Document = []
    for paragraph in document:
        part.append(paragraph)
        if sum(map(len, part)) > DOCUMENT_CHARACTERS:
            yield part
            part = []
    if part:
        yield part


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("work", type=Path)
    work: Path = parser.parse_args().work
    versions = unpack(work)
    seen: set[str] = set()
    corpus: list[Document] = []
    rows = ["package\tversion\tdocuments\twords"]
    for package in PACKAGES:
        first = len(corpus)
        for document in documents(package, work / "x"):
            kept = []
            for paragraph in document:
                key = paragraph.lower()
                if is_prose(paragraph) and key not in seen:
                    seen.add(key)
                    kept.append(paragraph)
            corpus.extend(cut(kept))
        words = sum(len(p.split()) for d in corpus[first:] for p in d)
        rows.append(f"{package}\t{versions[package]}\t{len(corpus) - first}\t{words}")
        print(rows[-1])
    random.Random(SEED).shuffle(corpus)
    held = round(len(corpus) * HELD_OUT)
    for name, part in (("heldout.txt", corpus[:held]), ("train.txt", corpus[held:])):
        (work / name).write_text("\n\n".join("\n".join(d) for d in part) + "\n")
    (work / "sources.tsv").write_text("\n".join(rows) + "\n")


if __name__ == "__main__":
    main()
