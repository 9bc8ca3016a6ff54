#!/usr/bin/env python3
"""Measures how right the built program reads Vietnamese in legacy encodings, and that it leaves all other text alone.

Everything is written into a temporary folder from texts outside the project (--shared) and read back with
`tracuu extract --format jsonl`. Four parts: whole pages (characters and diacritics, as METRIC.md of the viparse corpus
defines them), segments of 1 to 21 words without any hint, harm to Unicode and foreign text, and the fixtures.
Exits 1 when a floor is missed.
"""

import argparse
import contextlib
import functools
import gzip
import html
import itertools
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time
import unicodedata
from collections import Counter, defaultdict
from difflib import SequenceMatcher
from pathlib import Path

import legacy_pages as legacy

ROOT = Path(__file__).resolve().parents[1]
CHARACTER_FLOOR, DIACRITIC_FLOOR = 0.999, 0.998
SEGMENTS = 300
SEED = 20130722
DECLARED = ("windows-1252", None, "utf-8")
LEGACY_NAME = re.compile(r"tcvn|vni|viscii|vps|1258|viqr|mojibake|as-cp|bkhcm|vietware|mixed", re.I)
LENGTHS = (1, 3, 8, 21)
ENCODINGS = tuple(legacy.TABLES)
SEGMENT_ENCODINGS = (*ENCODINGS, "mojibake")
# Correct, untouched, wrong: what the reference detector, trained on half of these documents, reads in the other half.
REFERENCE = {
    1: ".71/.23/.06 .79/.14/.07 .74/.15/.11 .80/.15/.06 .84/.16/.00 .64/.34/.02",
    3: ".90/.06/.04 .93/.06/.02 .83/.12/.06 .86/.10/.05 .95/.06/.00 .87/.12/.01",
    8: ".993/.003/.003 .980/.013/.007 .956/.034/.010 .973/.010/.017 .98/.02/.00 .980/.017/.003",
    21: ".993/.007/.000 .997/.003/.000 1.000/.000/.000 .997/.000/.003 1.000/.000/.000 .993/.007/.000",
}
FOREIGN = ("fr", "de", "es")
HARM_LENGTHS = (1, 3, 8, 21, 50)
DROPPED = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
# A small letter before a capital beyond ASCII, as in `lÝt`: the transcript itself kept TCVN3 there.
DAMAGED = re.compile(r"(?<=[^\W\d_])(?<=[a-zà-öø-ỹ])[À-ÖØ-Þ]")
EXTRACT_LIMIT = 2_000


# -- running the program --


def extract(binary, folder, *options, paths=None):
    """What the program read, by path below the folder. A file it said nothing of is missing."""
    read = {}
    paths = paths or ["."]
    for start in range(0, len(paths), EXTRACT_LIMIT):
        run = subprocess.run(
            [binary, "extract", "--format", "jsonl", *options, *paths[start : start + EXTRACT_LIMIT]],
            cwd=folder,
            capture_output=True,
            check=False,
            env=os.environ | {"SWIFT_BACKTRACE": "enable=no"},
        )
        if run.returncode < 0:
            sys.exit(f"tracuu ended by signal {-run.returncode} over {folder}")
        for line in run.stdout.splitlines():
            record = json.loads(line)
            read[record["source"].removeprefix("./")] = record
    return read


def write(folder, name, data):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


# -- the metric --


def settled(text):
    """NFC, blanks collapsed, and the few things the program itself settles in any text: Đ for its look-alikes, no
    invisible characters."""
    text = DROPPED.sub("", unicodedata.normalize("NFC", text)).translate({0xD0: "Đ", 0xF0: "đ", 0x189: "Đ"})
    return " ".join(text.split())


@functools.cache
def base(letter):
    if letter in "đĐ":
        return "d" if letter == "đ" else "D"
    return "".join(c for c in unicodedata.normalize("NFD", letter) if not unicodedata.combining(c)) or letter


def bases(text):
    return "".join(base(letter)[0] for letter in text)


@functools.cache
def is_marked(letter):
    return letter in "đĐ" or any(unicodedata.combining(c) for c in unicodedata.normalize("NFD", letter))


def marked(text):
    return sum(map(is_marked, text))


@functools.lru_cache(maxsize=200_000)
def aligned(truth, seen):
    """(characters, diacritics) of the truth recovered exactly in a short text, over an alignment of base letters."""
    base_truth, base_seen = bases(truth), bases(seen)
    if len(truth) == len(seen):
        pairs = zip(truth, seen, strict=True)
    else:
        blocks = SequenceMatcher(None, base_truth, base_seen, autojunk=False).get_matching_blocks()
        pairs = ((truth[a + n], seen[b + n]) for a, b, size in blocks for n in range(size))
    same = [a for a, b in pairs if a == b]
    return len(same), sum(map(is_marked, same))


def recovered(truth, seen):
    """The same for whole pages: equal lines at once, other lines word by word, so that a page costs milliseconds.
    Lines are aligned as wholes first; words without a partner count as lost."""
    if truth == seen:
        return sum(map(len, truth)), sum(map(marked, truth))
    characters = diacritics = 0
    if len(truth) == len(seen):
        pairs = list(zip(truth, seen, strict=True))
    else:
        pairs = []
        keys = [[bases(line) for line in lines] for lines in (truth, seen)]
        for tag, a, b, c, d in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
            if tag == "equal":
                pairs += zip(truth[a:b], seen[c:d], strict=True)
            elif tag == "replace":
                pairs.append((" ".join(truth[a:b]), " ".join(seen[c:d])))
    for line, other in pairs:
        if line == other:
            characters, diacritics = characters + len(line), diacritics + marked(line)
            continue
        words, others = line.split(), other.split()
        if len(words) == len(others):
            found = [aligned(a, b) for a, b in zip(words, others, strict=True)] + [(len(words) - 1, 0)]
        else:
            blocks = SequenceMatcher(None, words, others, autojunk=False).get_opcodes()
            found = []
            for _, a, b, c, d in blocks:
                found += [aligned(x, y) for x, y in zip(words[a:b], others[c:d], strict=False)]
                found.append((max(min(b - a, d - c), 0), 0))
        characters += min(sum(n for n, _ in found), len(line))
        diacritics += sum(n for _, n in found)
    return characters, diacritics


# -- 1. whole pages --


def transcripts(shared):
    texts = {}
    for path in sorted((shared / "corpora/viparse-corpus/ground-truth").glob("*.txt")):
        text = unicodedata.normalize("NFC", path.read_text(encoding="utf-8"))
        # Bullets of symbol fonts have no letter of their own.
        text = re.sub("[\ue000-\uf8ff]", "*", text)
        texts[path.stem] = [line for line in map(settled, text.split("\n")) if line]
    return texts


def page_cases(encoders, texts):
    """(case, name, bytes, truth lines) of every page: case is (encoding, font case)."""
    for number, (stem, lines) in enumerate(texts.items()):
        for encoder in encoders.values():
            truth = [settled(encoder.settle(line)) for line in lines]
            fonts = {"right": legacy.RIGHT_FONTS, "none": {}, "false": legacy.FALSE_FONTS}
            for font, faces in fonts.items():
                face = faces.get(encoder.name)
                body = [legacy.legacy_paragraph(encoder, line, face, typed=number % 2 == 0) for line in truth]
                for declared in DECLARED:
                    name = f"{encoder.name}/{font}/{declared}/{stem}.html"
                    yield (encoder.name, font), name, legacy.page(body, declared), truth
        plain = [html.escape(line, quote=False).encode() for line in lines]
        garbled = [legacy.mojibake(html.escape(line, quote=False)).encode() for line in lines]
        unicode_false = [legacy.in_font(line, ".VnTime") for line in plain]
        for encoding, font, body in (
            ("mojibake", "none", garbled),
            ("unicode", "none", plain),
            ("unicode", "false", unicode_false),
        ):
            for declared in DECLARED:
                name = f"{encoding}/{font}/{declared}/{stem}.html"
                yield (encoding, font), name, legacy.page(body, declared), lines


def measure_pages(binary, folder, encoders, texts):
    """Figures by (encoding, font case), and every page below a floor."""
    truths, cases = {}, {}
    for case, name, data, truth in page_cases(encoders, texts):
        write(folder, name, data)
        truths[name], cases[name] = truth, case
    read = extract(binary, folder)
    totals, worst = defaultdict(Counter), []
    for name, truth in truths.items():
        case = cases[name]
        record = read.get(name, {})
        seen = [line for line in map(settled, (record.get("text") or "").split("\n")) if line]
        counts = totals[case]
        total, letters = sum(map(len, truth)), sum(map(marked, truth))
        strict = recovered(truth, seen)
        # Without its fonts TCVN3 has no toned capitals: the case of letters is not in the page.
        folded = case[0] == "tcvn3" and case[1] != "right"
        got = recovered([t.lower() for t in truth], [s.lower() for s in seen]) if folded else strict
        counts.update(
            pages=1,
            characters=total,
            diacritics=letters,
            characters_right=got[0],
            diacritics_right=got[1],
            characters_strict=strict[0],
            diacritics_strict=strict[1],
            review=int("encoding_review" in record.get("warnings", ())),
            missing=int(not record),
        )
        counts["read as " + str(record.get("encoding"))] += 1
        if got[0] < CHARACTER_FLOOR * total or got[1] < DIACRITIC_FLOOR * letters:
            fold = str.lower if folded else str
            parting = difference([fold(line) for line in truth], fold(" ".join(seen)))
            worst.append((got[1] / max(letters, 1), got[0] / max(total, 1), name, record.get("encoding"), parting))
    return totals, sorted(worst)


# -- 2. segments --


def segments_of(texts, length, count, accepts, chosen):
    """Runs of consecutive words of one text; a token with a letter is a word, figures between are kept."""
    tokens = [[token for line in text for token in line.split()] for text in texts]
    words = [[n for n, token in enumerate(text) if any(map(str.isalpha, token))] for text in tokens]
    starts = [(number, start) for number, text in enumerate(words) for start in range(len(text) - length + 1)]
    chosen.shuffle(starts)
    found = []
    for number, start in starts:
        first, last = words[number][start], words[number][start + length - 1]
        segment = " ".join(tokens[number][first : last + 1])
        if last - first < 2 * length and accepts(segment):
            found.append(segment)
            if len(found) == count:
                break
    return found


def measure_segments(binary, folder, encoders, texts, count):
    """{(words, encoding): Counter of correct, untouched, wrong, shown}."""
    chosen = random.Random(SEED)
    holding = set.intersection(*(encoder.holding for encoder in encoders.values())) | {" "}
    results, expected = {}, {}

    def accepts(segment):
        return marked(segment) and set(segment) <= holding and not DAMAGED.search(segment)

    for length in LENGTHS:
        drawn = segments_of(texts.values(), length, count, accepts, chosen)
        for number, segment in enumerate(drawn):
            for encoding in (*SEGMENT_ENCODINGS, "unicode"):
                if encoding in encoders:
                    data = encoders[encoding].encode(segment, typed=number % 2 == 0)
                    untouched = legacy.cp1252_reading(data)
                else:
                    untouched = legacy.mojibake(segment) if encoding == "mojibake" else segment
                    data = untouched.encode()
                name = f"{encoding}-{length}-{number}.txt"
                write(folder, name, data)
                expected[name] = (length, encoding, segment, untouched)
    read = extract(binary, folder)
    for name, (length, encoding, segment, untouched) in expected.items():
        text = settled((read.get(name) or {}).get("text") or "")
        fold = str.lower if encoding == "tcvn3" else str
        counts = results.setdefault((length, encoding), Counter())
        if fold(text) == fold(settled(segment)):
            counts["correct"] += 1
        elif text == settled(untouched):
            counts["untouched"] += 1
        else:
            counts["wrong"] += 1
            counts.setdefault("examples", [])
            if len(counts["examples"]) < 5:
                counts["examples"].append((segment, text))
    return results


# -- 3. harm --


def manual_pages(language, folder, enough):
    """Texts of translated manual pages: the installed ones, then those of Debian's package."""
    roots = [Path("/usr/share/man") / language]
    texts = read_manuals(roots[0])
    if len(texts) < enough:
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run(["apt-get", "download", f"manpages-{language}"], cwd=folder, capture_output=True, check=False)
        for package in folder.glob("*.deb"):
            subprocess.run(["dpkg", "-x", package, folder], capture_output=True, check=False)
        texts += read_manuals(folder / "usr/share/man" / language)
    return random.Random(SEED).sample(texts, min(enough, len(texts)))


def read_manuals(root):
    texts = []
    for path in sorted(root.glob("man*/*.gz")):
        try:
            source = gzip.decompress(path.read_bytes()).decode()
        except (OSError, UnicodeDecodeError):
            continue
        lines = [line for line in source.split("\n") if line and line[0] not in ".'"]
        text = re.sub(r"\\f(?:\[[^\]]*\]|\(..|.)|\\[&%/,]", "", "\n".join(lines))
        text = re.sub(r"\\(?:\[[^\]]*\]|\(..|.)", " ", text)
        # Some pages were misread before they were packed: as windows-1252 bytes these lines are UTF-8.
        lines = [line for line in map(settled, text.split("\n")) if line and not re.search("[ÂÃ][\x80-\xbf]", line)]
        if sum(map(len, lines)) > 200:
            texts.append(lines)
    return texts


def cut(lines, limit=2500):
    """The first lines of a text, so that hundreds of pages in a dozen versions stay readable in seconds."""
    total = itertools.accumulate(map(len, lines))
    return [line for line, size in zip(lines, total, strict=True) if size <= limit] or [lines[0][:limit]]


def cp1252_text(line):
    return line.encode("cp1252", "replace").decode("cp1252")


def harm_inputs(shared, folder, pages, segments):
    """(group, name, bytes, truth or None); without a truth the words read must stand in the bytes."""
    for language in FOREIGN:
        texts = manual_pages(language, folder / f"packages-{language}", pages)
        for number, text in enumerate(texts):
            lines = cut(text)
            for charset, face in itertools.product(("utf-8", "windows-1252"), (None, ".VnTime", "VNI-Times")):
                truth = lines if charset == "utf-8" else [settled(cp1252_text(line)) for line in lines]
                codec = "utf-8" if charset == "utf-8" else "cp1252"
                body = [legacy.in_font(html.escape(line, quote=False).encode(codec, "replace"), face) for line in truth]
                for declared in (charset, None):
                    group = f"{language} pages, {charset}, font {face or 'none'}"
                    name = f"{language}/{charset}/{face}/{declared}/{number}.html"
                    yield group, name, legacy.page(body, declared), truth
        chosen = random.Random(SEED)
        for length in HARM_LENGTHS:
            drawn = segments_of(texts, length, segments, lambda s: any(c > "\x7f" and c.isalpha() for c in s), chosen)
            for number, segment in enumerate(drawn):
                latin = settled(cp1252_text(segment))
                name = f"{language}-{length}-{number}.txt"
                yield f"{language} segments, utf-8", f"segments/u-{name}", segment.encode(), [segment]
                yield f"{language} segments, windows-1252", f"segments/l-{name}", latin.encode("cp1252"), [latin]
    with open(shared / "corpora/retrieval/xquad-vi/corpus.jsonl", encoding="utf-8") as file:
        passages = [[settled(json.loads(line)["text"])] for line in file]
    for number, lines in enumerate(passages):
        yield "xquad-vi txt", f"xquad/{number}.txt", lines[0].encode(), lines
        for face in (None, ".VnTime", "VNI-Times"):
            body = [legacy.in_font(html.escape(line, quote=False).encode(), face) for line in lines]
            yield f"xquad-vi html, font {face or 'none'}", f"xquad/{face}/{number}.html", legacy.page(body), lines
    for group, pattern in (
        ("readability pages", "corpora/html/readability/test-pages/*/source.html"),
        ("phapdien pages", "corpora/phapdien/demuc/*.html"),
        ("uchardet tests", "corpora/encodings/uchardet/test/**/utf-8*.txt"),
    ):
        for path in sorted(shared.glob(pattern)):
            yield group, f"{group.split()[0]}/{path.parent.name}-{path.name}", path.read_bytes(), None


def says_otherwise(data, text):
    """Whether the text read holds a word beyond ASCII that does not stand in the bytes of the page."""
    try:
        source = data.decode()
    except UnicodeDecodeError:
        source = data.decode("cp1252", "replace")
    source = re.sub(r"<!--.*?-->", "", source, flags=re.S)
    # A tag may or may not part words.
    parts = [re.sub(r"<[^>]*>", blank, source) for blank in ("", " ")]
    # Of a picture the text that stands for it is read.
    parts += re.findall(r"""\balt\s*=\s*("[^"]*"|'[^']*')""", source, flags=re.I)
    known = " ".join(settled(html.unescape(part)) for part in parts)
    known_words = set(known.split())
    words = {word for word in settled(text).split() if not word.isascii()}
    return sorted(word for word in words - known_words if word not in known)


def measure_harm(binary, folder, shared, pages, segments):
    groups, examples, inputs = defaultdict(Counter), [], {}
    for group, name, data, truth in harm_inputs(shared, folder / "packages", pages, segments):
        write(folder / "in", name, data)
        inputs[name] = (group, truth)
    read = extract(binary, folder / "in")
    for name, (group, truth) in inputs.items():
        record = read.get(name) or {}
        text = record.get("text") or ""
        if truth is None:
            changed = says_otherwise((folder / "in" / name).read_bytes(), text)
        else:
            changed = settled(text) != " ".join(truth)
        converted = bool(LEGACY_NAME.search(record.get("encoding") or ""))
        groups[group].update(
            documents=1,
            changed=int(bool(changed)),
            converted=int(converted),
            review=int("encoding_review" in record.get("warnings", ())),
        )
        if changed or converted:
            groups[group]["harmed"] += 1
            examples.append((group, name, record.get("encoding"), difference(truth, text) if truth else changed[:3]))
    return groups, examples


def difference(truth, text):
    """The first place where two texts part."""
    truth, text = " ".join(truth), settled(text)
    at = next((n for n, (a, b) in enumerate(zip(truth, text, strict=False)) if a != b), min(len(truth), len(text)))
    return truth[max(at - 10, 0) : at + 20], text[max(at - 10, 0) : at + 20]


# -- 4. fixtures --


def measure_fixtures(binary, shared):
    """[(name, is right, first differing lines)] over the fixtures and their expected text."""
    folder = shared / "data/vietnamese/fixtures"
    names = sorted(json.loads((folder / "manifest.json").read_text(encoding="utf-8")))
    viqr = [name for name in names if "viqr" in name]
    read = extract(binary, folder, paths=[f"{name}.html" for name in names if name not in viqr])
    read |= extract(binary, folder, "--encoding", "viqr", paths=[f"{name}.html" for name in viqr]) if viqr else {}
    results = []
    for name in names:
        record = read.get(f"{name}.html") or {}
        lines = [
            [line for line in map(settled, text.split("\n")) if line]
            for text in ((folder / f"{name}.expected.txt").read_text(encoding="utf-8"), record.get("text") or "")
        ]
        parting = next((pair for pair in itertools.zip_longest(*lines) if pair[0] != pair[1]), None)
        results.append((name, parting is None, record.get("encoding"), parting))
    return results


# -- reporting --


def percent(part, whole):
    return f"{100 * part / whole:.3f}" if whole else "-"


def report_pages(totals, worst, missed, verbose):
    print("\nPages (floors 99.9 % of characters, 99.8 % of diacritics)")
    print(f"{'encoding':13} {'fonts':6} {'chars %':>8} {'diacr. %':>8} {'pages':>6} {'review':>6}  read as")
    for (encoding, font), counts in sorted(totals.items()):
        figures = [percent(counts[f"{kind}_right"], counts[kind]) for kind in ("characters", "diacritics")]
        named = ", ".join(f"{key[8:]} {n}" for key, n in counts.most_common() if key.startswith("read as "))
        row = f"{encoding:13} {font:6} {figures[0]:>8} {figures[1]:>8}"
        print(f"{row} {counts['pages']:6} {counts['review']:6}  {named}")
        if encoding == "tcvn3" and font != "right":
            strict = [percent(counts[f"{kind}_strict"], counts[kind]) for kind in ("characters", "diacritics")]
            print(f"{'  its case too':20} {strict[0]:>8} {strict[1]:>8}")
        if (
            counts["characters_right"] < CHARACTER_FLOOR * counts["characters"]
            or counts["diacritics_right"] < DIACRITIC_FLOOR * counts["diacritics"]
        ):
            missed.append(f"pages {encoding}, fonts {font}")
    print(f"Pages below a floor: {len(worst)}")
    for diacritics, characters, name, encoding, parting in worst if verbose else worst[:12]:
        print(f"  {100 * diacritics:7.3f} {100 * characters:7.3f} {name} ({encoding}): {parting}")


def report_segments(results, missed, verbose):
    print("\nSegments without any hint: correct/untouched/wrong, below it the reference's")
    print("words " + "".join(f"{encoding:>24}" for encoding in SEGMENT_ENCODINGS) + "   Unicode harmed")
    for length in LENGTHS:
        ours, theirs = [], []
        for encoding, reference in zip(SEGMENT_ENCODINGS, REFERENCE[length].split(), strict=True):
            counts = results[length, encoding]
            total = counts["correct"] + counts["untouched"] + counts["wrong"]
            shares = [counts[key] / max(total, 1) for key in ("correct", "untouched", "wrong")]
            verdict = judge(shares, reference)
            if verdict == "missed":
                missed.append(f"segments of {length} words, {encoding}")
            ours.append(f"{'/'.join(f'{share:.3f}' for share in shares)} {verdict:6}")
            theirs.append(reference + " " * 7)
        plain = results[length, "unicode"]
        harmed = plain["untouched"] + plain["wrong"]
        if harmed:
            missed.append(f"Unicode segments of {length} words")
        total = harmed + plain["correct"]
        print(f"{length:5} " + "".join(f"{cell:>25}" for cell in ours) + f"   {harmed}/{total}")
        print(" " * 6 + "".join(f"{cell:>25}" for cell in theirs))
    if verbose:
        for (length, encoding), counts in results.items():
            for truth, text in counts.get("examples", ()):
                print(f"  {length} {encoding}: {truth!r} read as {text!r}")


def judge(shares, reference):
    """Beaten: no fewer right and no more wrong than the reference, and one of the two better. Its figures are rounded:
    half of their last place counts as equal."""
    right, _, wrong = map(float, reference.split("/"))
    slack = 0.5001 * 0.1 ** len(reference.split("/")[0].partition(".")[2])
    gain, loss = shares[0] - right, shares[2] - wrong
    if gain < -slack or loss > slack:
        return "missed"
    return "beaten" if gain > slack or loss < -slack else "equal"


def report_harm(groups, examples, missed):
    print("\nHarm: documents whose text is not what the bytes say, or read as a legacy encoding")
    for group, counts in sorted(groups.items()):
        print(
            f"{group:42} {counts['harmed']:5}/{counts['documents']:<6} changed {counts['changed']}, "
            f"converted {counts['converted']}, for review {counts['review']}"
        )
        if counts["harmed"]:
            missed.append(f"harm: {group}")
    for _, name, encoding, parting in examples[:12]:
        print(f"  {name} ({encoding}): {parting}")


def report_fixtures(results, missed):
    print(f"\nFixtures: {sum(right for _, right, _, _ in results)}/{len(results)} exact")
    for name, right, encoding, parting in results:
        if not right:
            print(f"  {name} ({encoding}): {parting}")
            missed.append(f"fixture {name}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="folder of texts and tables")
    parser.add_argument("--quick", action="store_true", help="a sixth of the pages, for every change")
    parser.add_argument("--only", choices=("pages", "segments", "harm", "fixtures"), action="append")
    parser.add_argument("--json", action="store_true", help="figures as JSON, the tables to standard error")
    parser.add_argument("--verbose", action="store_true", help="every page below a floor, examples of wrong segments")
    arguments = parser.parse_args()
    shared = arguments.shared.resolve()
    binary = Path(os.environ.get("TRACUU_BIN") or ROOT / ".build/release/tracuu").resolve()
    if not binary.is_file() or not (shared / "data/vietnamese/encodings").is_dir():
        sys.exit(f"needs the built program ({binary}) and the texts ({shared})")
    parts = arguments.only or ("pages", "segments", "harm", "fixtures")
    encoders = {name: legacy.Encoder(name, shared / "data/vietnamese/encodings") for name in ENCODINGS}
    texts = transcripts(shared)
    figures, missed, began = {}, [], time.monotonic()
    with tempfile.TemporaryDirectory(prefix="encodings-") as temporary:
        folder = Path(temporary)
        folder.chmod(0o755)
        if "pages" in parts:
            pages = dict(list(texts.items())[::6]) if arguments.quick else texts
            figures["pages"] = measure_pages(binary, folder / "pages", encoders, pages)
        if "segments" in parts:
            figures["segments"] = measure_segments(binary, folder / "segments", encoders, texts, SEGMENTS)
        if "harm" in parts:
            sizes = (30, 40) if arguments.quick else (300, 334)
            figures["harm"] = measure_harm(binary, folder / "harm", shared, *sizes)
        if "fixtures" in parts:
            figures["fixtures"] = measure_fixtures(binary, shared)
    with contextlib.redirect_stdout(sys.stderr if arguments.json else sys.stdout):
        if "pages" in figures:
            report_pages(*figures["pages"], missed, arguments.verbose)
        if "segments" in figures:
            report_segments(figures["segments"], missed, arguments.verbose)
        if "harm" in figures:
            report_harm(*figures["harm"], missed)
        if "fixtures" in figures:
            report_fixtures(figures["fixtures"], missed)
        print(f"\n{time.monotonic() - began:.0f} s; missed: {'; '.join(missed) or 'nothing'}")
    if arguments.json:
        print(json.dumps(as_json(figures) | {"missed": missed}, ensure_ascii=False))
    return 1 if missed else 0


def as_json(figures):
    named = {}
    if "pages" in figures:
        named["pages"] = {" ".join(case): counts for case, counts in figures["pages"][0].items()}
    if "segments" in figures:
        named["segments"] = {f"{length} {encoding}": c for (length, encoding), c in figures["segments"].items()}
    if "harm" in figures:
        named["harm"] = dict(figures["harm"][0])
    if "fixtures" in figures:
        named["fixtures"] = {name: right for name, right, _, _ in figures["fixtures"]}
    return named


if __name__ == "__main__":
    sys.exit(main())
