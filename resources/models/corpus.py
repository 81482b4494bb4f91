#!/usr/bin/env python3
"""Make the training text of the bundled models from Debian packages.

Downloads the packages named below (Debian 12, section main), unpacks them
without installing, and writes plain text into the folder WORK:

  WORK/train.txt                one paragraph per line, an empty line between
                                documents; all languages mixed
  WORK/heldout.{en,de,fr,es}.txt  the same for the documents held out
  WORK/sources.tsv              package, version, language, documents, words

Run (Debian 12, any user; `pip install lxml polib` in the environment used):

  python3 corpus.py WORK
"""

import argparse
import gzip
import random
import re
import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import polib
from lxml import etree, html

SEED = 20
HELD_OUT = 0.015
DOCUMENT_CHARACTERS = 8000  # longer sources are cut into documents of this size
SYNSETS_PER_DOCUMENT = 20
PARAGRAPH_CHARACTERS = 40  # shorter paragraphs are dropped
REGIONS = {"en": "en-US", "de": "de-DE", "fr": "fr-FR", "es": "es-ES"}

# package, languages, files; {language} and {region} are filled in. English first:
# a paragraph that was left untranslated is then dropped as a repetition.
MANUALS = [
    ("anarchism", "en", "usr/share/doc/anarchism/html/*.html"),
    ("aptitude-doc-{language}", "en fr es", "usr/share/doc/aptitude/html/{language}/*.html"),
    ("debian-faq", "en", "usr/share/doc/debian/FAQ/*.en.html"),
    ("debian-faq-{language}", "de fr", "usr/share/doc/debian/FAQ/{language}/*.{language}.html"),
    ("debian-handbook", "en de fr es", "usr/share/doc/debian-handbook/html/{region}/*.html"),
    ("debian-policy", "en", "usr/share/doc/debian-policy/policy.html/*.html"),
    ("debian-reference-{language}", "en de fr es", "usr/share/debian-reference/*.{language}.html"),
    ("developers-reference", "en", "usr/share/developers-reference/*.html"),
    ("developers-reference-{language}", "de fr", "usr/share/developers-reference/{language}/*.html"),
    ("gimp-help-{language}", "en de fr es", "usr/share/gimp/2.0/help/{language}/*.html"),
    ("git-doc", "en", "usr/share/doc/git-doc/**/*.html"),
    ("gnome-user-docs", "en", "usr/share/help/C/**/*.page"),
    ("gnome-user-docs", "de fr es", "usr/share/help/{language}/**/*.page"),
    ("harden-doc", "en de fr es", "usr/share/doc/harden-doc/html/{region}/*.html"),
    ("installation-guide-amd64", "en de fr es", "usr/share/doc/installation-guide-amd64/{language}/*.html"),
    ("libreoffice-help-en-us", "en", "usr/share/libreoffice/help/en-US/text/**/*.html"),
    ("libreoffice-help-{language}", "de fr es", "usr/share/libreoffice/help/{language}/text/**/*.html"),
    ("maint-guide", "en", "usr/share/doc/maint-guide/html/*.en.html"),
    ("maint-guide-{language}", "de fr es", "usr/share/doc/maint-guide-{language}/html/*.{language}.html"),
]
CAMPAIGNS = "data did dm dw ei httt l low nr sof sota sotbe thot trow tsg ttb utbs"
STORIES = [f"wesnoth-1.16-{campaign}" for campaign in CAMPAIGNS.split()]
BOOKS = ["bible-kjv", "bible-kjv-text", "dict-devil", "fortunes", "fortunes-min", "jargon-text", "wordnet-base"]
FORTUNES_LEFT_OUT = {"art", "ascii-art", "drugs", "ethnic", "men-women", "translate-me"}

Document = list[str]


def manuals() -> Iterator[tuple[str, str, str]]:
    """Package, language and file pattern of every manual; English before the others."""
    for language, region in REGIONS.items():
        for package, languages, files in MANUALS:
            if language in languages.split():
                yield package.format(language=language), language, files.format(language=language, region=region)


def unpack(work: Path) -> dict[str, str]:
    """Download and unpack every package; return its version."""
    packages = sorted({package for package, _, _ in manuals()} | set(STORIES) | set(BOOKS))
    debs, versions = work / "debs", {}
    for folder in (debs, work / "x"):
        folder.mkdir(parents=True, exist_ok=True)
    missing = [package for package in packages if not any(debs.glob(f"{package}_*.deb"))]
    if missing:
        subprocess.run(["apt-get", "download", *missing], cwd=debs, check=True)
    for package in packages:
        deb = next(debs.glob(f"{package}_*.deb"))
        show = subprocess.run(["dpkg-deb", "-f", deb, "Version"], capture_output=True, text=True, check=True)
        versions[package] = show.stdout.strip()
        if not (work / "x" / package).exists():
            subprocess.run(["dpkg", "-x", deb, work / "x" / package], check=True)
    return versions


def clean(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def is_prose(text: str) -> bool:
    """A paragraph of running text: mostly Latin letters, few symbols."""
    letters = sum(c <= "\u024f" and c.isalpha() or c == " " for c in text)
    return len(text) >= PARAGRAPH_CHARACTERS and letters / len(text) > 0.88 and text.count(" ") >= 6


def html_document(path: Path) -> Document:
    root = html.fromstring(path.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))
    etree.strip_elements(root, "script", "style", "pre", "nav", "table", with_tail=False)
    leaves = root.xpath("//*[self::p or self::div[@class='para'] or self::li or self::dd][not(.//p or .//li or .//div[@class='para'])]")
    return [clean(node.text_content()) for node in leaves]


def mallard_document(path: Path) -> Document:
    root = etree.parse(str(path)).getroot()
    return [clean("".join(node.itertext())) for node in root.iter("{*}p")]


def story(unpacked: Path, language: str) -> Iterator[Document]:
    """The dialogues and descriptions of a game's translation catalogues. All
    languages list the same messages in the same order; English is their key."""
    catalogues = unpacked.glob(f"usr/share/games/wesnoth/1.16/locale/{language.replace('en', 'de')}/LC_MESSAGES/*.mo")
    for path in sorted(catalogues):
        entries = [entry for entry in polib.mofile(str(path)) if entry.msgstr]
        texts = [entry.msgid if language == "en" else entry.msgstr for entry in entries]
        yield [clean(re.sub(r"<[^>]*>", "", text)) for text in texts]


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


def book(package: str, unpacked: Path) -> Iterator[Document]:
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


def sources(unpacked: Path) -> Iterator[tuple[str, str, Document]]:
    """Package, language and text of every document."""
    for package in BOOKS:
        for document in book(package, unpacked):
            yield package, "en", document
    for package, language, files in manuals():
        for path in sorted((unpacked / package).glob(files)):
            yield package, language, mallard_document(path) if path.suffix == ".page" else html_document(path)
    for language in REGIONS:
        for package in STORIES:
            for document in story(unpacked / package, language):
                yield package, language, document


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
    corpus: list[tuple[str, Document]] = []
    documents: Counter[tuple[str, str]] = Counter()
    words: Counter[tuple[str, str]] = Counter()
    for package, language, document in sources(work / "x"):
        kept = []
        for paragraph in document:
            key = paragraph.lower()
            if is_prose(paragraph) and key not in seen:
                seen.add(key)
                kept.append(paragraph)
        parts = list(cut(kept))
        corpus.extend((language, part) for part in parts)
        documents[package, language] += len(parts)
        words[package, language] += sum(len(p.split()) for p in kept)
    random.Random(SEED).shuffle(corpus)
    held = round(len(corpus) * HELD_OUT)

    def write(name: str, part: list[Document]) -> None:
        (work / name).write_text("\n\n".join("\n".join(d) for d in part) + "\n")

    write("train.txt", [d for _, d in corpus[held:]])
    for language in REGIONS:
        write(f"heldout.{language}.txt", [d for l, d in corpus[:held] if l == language])
    rows = ["package\tversion\tlanguage\tdocuments\twords"]
    rows += [f"{p}\t{versions[p]}\t{l}\t{documents[p, l]}\t{count}" for (p, l), count in words.items()]
    (work / "sources.tsv").write_text("\n".join(rows) + "\n")
    print("\n".join(rows))


if __name__ == "__main__":
    main()
