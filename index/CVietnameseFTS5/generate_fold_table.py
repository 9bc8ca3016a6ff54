#!/usr/bin/env python3
"""Writes the folding table of the tokenizer, for C and for Swift, from one computation.

    python3 index/CVietnameseFTS5/generate_fold_table.py

writes fold_table.h beside this script and Sources/VietnameseText/FoldTable.swift. Both files are committed, so that
building needs no Python. The Unicode version is that of the running Python's unicodedata; indexes written with another
table must be rebuilt, so regenerate on purpose only.

Every code point has a 16-bit value:
    0           separator
    1           joiner: part of no word and no boundary (soft hyphen, zero width, direction, variation selector)
    2           mark: part of a word, folded to nothing
    3           letter, digit or mark that is its own folded form
    4 + n       folded to the n-th replacement
    + 0x8000    a word by itself (ideographs, kana)
in a two-stage table of 128 code points a block.

The header also has, for the code points of Vietnamese letters, the letter without its tone (upper 5 bits: a place in
`exact_letters`) and the tone (lower 3 bits: none, huyền, sắc, hỏi, ngã, nặng); 0 for all others.
"""
import base64
import pathlib
import unicodedata

SEPARATOR, JOINER, MARK, SELF, FIRST_REPLACEMENT, ALONE = 0, 1, 2, 3, 4, 0x8000
BLOCK = 128

JOINERS = {0xAD, 0x61C, 0x2060, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2066, 0x206A),
           *range(0x180B, 0x180E), 0x180F, *range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)}

# Letters that Unicode does not decompose although they are a plain letter with a stroke, or two letters. Eth and African
# D look like đ and are typed for it in old pages.
PLAIN = {"đ": "d", "ð": "d", "ɖ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "ħ": "h", "ŧ": "t",
         "ı": "i", "þ": "th", "ς": "σ"}

# Scripts without blanks between words: one word a character.
ALONE_RANGES = [(0x3005, 0x3007), (0x3021, 0x3029), (0x3031, 0x3035), (0x3038, 0x303C), (0x3041, 0x3096),
                (0x309D, 0x309F), (0x30A1, 0x30FA), (0x30FC, 0x30FF), (0x31F0, 0x31FF), (0x3400, 0x4DBF),
                (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0xFF66, 0xFF9D), (0x1B000, 0x1B16F), (0x20000, 0x3FFFD)]


def in_word(character):
    return unicodedata.category(character)[0] in "LNM" and ord(character) not in JOINERS


def vanishes(character):
    """Diacritics go. Vowel signs of Indic scripts and the like are letters in all but name and stay."""
    category = unicodedata.category(character)
    return category == "Me" or category[0] == "M" and (
        unicodedata.combining(character) != 0 or 0x300 <= ord(character) <= 0x36F)


def folded(character):
    if 0xAC00 <= ord(character) <= 0xD7A3:  # Hangul syllables decompose into letters, not into letter and mark
        return character
    text = character
    while True:
        decomposed = unicodedata.normalize("NFKD", text)
        if "\u2044" in decomposed:  # ½: "12" would be another number
            return text
        step = "".join(PLAIN.get(c, c) for c in decomposed.lower() if in_word(c) and not vanishes(c))
        if step == text:
            return text
        text = step


def values():
    replacements = {}
    table = []
    for code in range(0x110000):
        character = chr(code)
        if code in JOINERS:
            value = JOINER
        elif 0xD800 <= code <= 0xDFFF or not in_word(character):
            value = SEPARATOR
        else:
            result = folded(character)
            assert "".join(map(folded, result)) == result, hex(code)
            if result == "":
                value = MARK
            else:
                value = SELF if result == character else (
                    FIRST_REPLACEMENT + replacements.setdefault(result, len(replacements)))
                if any(low <= ord(part) <= high for part in character + result for low, high in ALONE_RANGES):
                    value |= ALONE
        table.append(value)
    assert len(replacements) + FIRST_REPLACEMENT < ALONE
    return table, list(replacements)


# The letters with a mark of their own stand for themselves as capitals, which no folded word has.
EXACT_LETTERS = {"a": "a", "ă": "A", "â": "B", "e": "e", "ê": "E", "i": "i", "o": "o", "ô": "O", "ơ": "P", "u": "u", "ư": "U",
                 "y": "y", "d": "d", "đ": "D"}
TONES = ["", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"]
EXACT_LOW, EXACT_HIGH = (0xC0, 0x1B1), (0x1EA0, 0x1EFA)


def exact_values(low, high):
    values = [0] * (high - low)
    for place, letter in enumerate(EXACT_LETTERS, start=1):
        for tone, mark in enumerate(TONES):
            toned = unicodedata.normalize("NFC", letter + mark)
            for character in (toned, toned.upper()):
                if len(character) == 1 and low <= ord(character) < high:
                    values[ord(character) - low] = place << 3 | tone
    if low <= 0xD0 < high:  # Eth is typed for Đ in old pages.
        values[0xD0 - low] = values[0xF0 - low] = (list(EXACT_LETTERS).index("đ") + 1) << 3
    return values


def stages(table):
    blocks = {}
    first = [blocks.setdefault(tuple(table[at:at + BLOCK]), len(blocks)) for at in range(0, len(table), BLOCK)]
    while first[-1] == first[-2]:
        first.pop()
    return first, [value for block in blocks for value in block]


def pool(replacements):
    offsets, data = [0], b""
    for replacement in replacements:
        data += replacement.encode()
        offsets.append(len(data))
    return offsets, data


def c_array(kind, name, numbers):
    lines, line = [], " "
    for number in numbers:
        item = f" {number},"
        if len(line) + len(item) > 118:
            lines.append(line)
            line = " "
        line += item
    return f"static const {kind} {name}[{len(numbers)}] = {{\n" + "\n".join(lines + [line]) + "\n};\n"


def swift_text(name, data):
    text = base64.b64encode(data).decode()
    lines = [text[at:at + 110] for at in range(0, len(text), 110)]
    return f'  static let {name} = """\n' + "".join(f"    {line}\\\n" for line in lines)[:-2] + '\n    """\n'


def words(numbers):
    return b"".join(number.to_bytes(2, "little") for number in numbers)


def main():
    table, replacements = values()
    first, second = stages(table)
    offsets, data = pool(replacements)
    assert max(first) < 0x100 and max(offsets) < 0x10000
    here = pathlib.Path(__file__).resolve().parent
    note = f"Generated by index/CVietnameseFTS5/generate_fold_table.py from Unicode {unicodedata.unidata_version}; do not edit."
    (here / "fold_table.h").write_text(
        f"// {note}\n#include <stdint.h>\n\n"
        f"enum {{ FOLD_LIMIT = {len(first) * BLOCK} }};\n\n"
        + c_array("uint8_t", "fold_first", first) + "\n" + c_array("uint16_t", "fold_second", second) + "\n"
        + c_array("uint16_t", "fold_offsets", offsets) + "\n" + c_array("uint8_t", "fold_pool", list(data)) + "\n"
        + f"enum {{ EXACT_LOW = {EXACT_LOW[0]}, EXACT_HIGH = {EXACT_HIGH[0]} }};\n\n"
        + c_array("uint8_t", "exact_low", exact_values(*EXACT_LOW)) + "\n"
        + c_array("uint8_t", "exact_high", exact_values(*EXACT_HIGH)) + "\n"
        + c_array("char", "exact_letters", [0] + [ord(letter) for letter in EXACT_LETTERS.values()]))
    (here.parents[1] / "Sources/VietnameseText/FoldTable.swift").write_text(
        f"// {note}\n\n"
        "/// The folding table as base64: bytes in `first`, 16-bit little-endian numbers in `second` and `offsets`, UTF-8 in\n"
        "/// `pool`. Text, because the compiler takes minutes for an array literal of this size.\n"
        "enum FoldTable {\n"
        + swift_text("first", bytes(first)) + "\n" + swift_text("second", words(second)) + "\n"
        + swift_text("offsets", words(offsets)) + "\n" + swift_text("pool", data) + "}\n")
    print(f"{note} {len(first)} blocks, {len(second) // BLOCK} distinct, {len(replacements)} replacements, {len(data)} bytes")


if __name__ == "__main__":
    main()
