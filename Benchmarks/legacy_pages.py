"""Writes Vietnamese text the way the offices' editors of 1995 to 2008 saved it: TCVN3, VNI, VISCII, VPS and
windows-1258 bytes, with the fonts of the time, without them or with the wrong ones, and UTF-8 misread as windows-1252.

The tables are read from a folder of CSV files (bytes_hex,unicode_hex). What an encoding cannot hold becomes a character
reference, or another character in the page and in the truth alike: `Encoder.settle` says which.
"""

import csv
import html
import re
import unicodedata

TABLES = {"tcvn3": "tcvn3", "vni": "vni-win", "viscii": "viscii", "vps": "vps", "windows-1258": "windows-1258"}
RIGHT_FONTS = {
    "tcvn3": ".VnTime",
    "vni": "VNI-Times",
    "viscii": "VI Times",
    "vps": "VPS Times",
    "windows-1258": "Times New Roman",
}
FALSE_FONTS = {"tcvn3": "VNI-Times", "vni": ".VnTime", "viscii": ".VnTime", "vps": ".VnTime", "windows-1258": ".VnTime"}
ASCII_LOOKALIKES = {"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "..."}


def cp1252_byte(letter):
    """The windows-1252 byte of one character, the undefined five standing for their C1 controls; None without one."""
    try:
        return letter.encode("cp1252")[0]
    except UnicodeEncodeError:
        return ord(letter) if ord(letter) in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else None


def cp1252_reading(data):
    """Bytes as a browser shows them under windows-1252."""
    return "".join(chr(b) if b in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else bytes([b]).decode("cp1252") for b in data)


def mojibake(text):
    """UTF-8 read as windows-1252 and saved again as UTF-8."""
    return cp1252_reading(text.encode())


class Encoder:
    """Unicode to the bytes of one legacy encoding."""

    def __init__(self, name, folder):
        self.name = name
        self.letters = self._read(folder / f"{TABLES[name]}.csv")
        self.typed = {}
        if name == "windows-1258":
            # The Vietnamese keyboard types a base and a combining tone even where a single byte exists.
            for raw, letter in self._rows(folder / "windows-1258-seq.csv"):
                if len(raw) == 2 or letter not in self.letters:
                    self.typed[letter] = raw
                self.letters.setdefault(letter, raw)
        self.capitals = {}
        if name == "tcvn3":
            for letter, raw in list(self.letters.items()):
                capital = letter.upper()
                if len(capital) == 1 and capital not in self.letters:
                    self.capitals[capital] = raw
        self.used = {b for raw in self.letters.values() for b in raw if b < 0x20 or b > 0x7E}
        self.holding = set(self.letters) | set(self.capitals) | {chr(c) for c in range(0x20, 0x7F)}

    @staticmethod
    def _rows(path):
        with open(path, encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                letters = "".join(chr(int(part, 16)) for part in row["unicode_hex"].split())
                yield bytes.fromhex(row["bytes_hex"]), letters

    @classmethod
    def _read(cls, path):
        letters = {}
        for raw, letter in cls._rows(path):
            if len(letter) == 1 and letter != "\u00a0" and not unicodedata.combining(letter):
                letters.setdefault(letter, raw)
        return letters

    def settle(self, text):
        """The text with what neither a byte nor a reference can say in this encoding replaced by look-alikes: a
        reference such as &#231; stands for the byte E7 on these pages."""
        settled = []
        for letter in text:
            byte = None if letter in self.holding else cp1252_byte(letter)
            settled.append(ASCII_LOOKALIKES.get(letter, "*") if byte in self.used else letter)
        return "".join(settled)

    def encode(self, text, typed=False):
        """Bytes of settled text. `typed` writes windows-1258 as the keyboard did rather than as a converter."""
        out = bytearray()
        for letter in text:
            raw = (self.typed.get(letter) if typed else None) or self.letters.get(letter) or self.capitals.get(letter)
            if raw is None:
                byte = cp1252_byte(letter)
                raw = bytes([byte]) if byte is not None else f"&#{ord(letter)};".encode()
            out += raw
        return bytes(out)

    def runs(self, line):
        """(text, is set in the capitals font) parts of a line, for TCVN3 with its fonts."""
        parts = []

        def add(text, capitals):
            if text and parts and parts[-1][1] == capitals:
                parts[-1] = (parts[-1][0] + text, capitals)
            elif text:
                parts.append((text, capitals))

        words = re.split(r"(\s+)", line)
        shouted = stretches(words)
        for index, word in enumerate(words):
            if index % 2:
                add(word, shouted[index - 1] and index + 1 < len(words) and shouted[index + 1])
            elif shouted[index]:
                add(word.lower(), True)
            else:
                for letter in word:
                    add(letter.lower() if letter in self.capitals else letter, letter in self.capitals)
        return parts


def is_shouted(word):
    """A word typed in the capitals font: no lower-case letter, two letters or more, one beyond ASCII."""
    letters = [letter for letter in word if letter.isalpha()]
    return (
        len(letters) > 1
        and all(letter.isupper() and unicodedata.normalize("NFD", letter)[0] < "\u0250" for letter in letters)
        and any(letter > "\x7f" for letter in letters)
        and word.lower().upper() == word
    )


def stretches(words):
    """Which of the words (at even places, blanks between them) stand in a stretch of capitals: `ỦY BAN NHÂN DÂN` whole,
    but `UBND` alone stays as it is."""
    shouted = [index % 2 == 0 and is_shouted(word) for index, word in enumerate(words)]
    for order in (range(2, len(words), 2), range(len(words) - 3, -1, -2)):
        step = order.step
        for index in order:
            word = words[index]
            shouted[index] |= shouted[index - step] and word.isascii() and word.isupper()
    return shouted


def page(paragraphs, declared=None):
    """An HTML page of paragraphs given as bytes."""
    meta = f'<meta http-equiv="Content-Type" content="text/html; charset={declared}">' if declared else ""
    body = b"\n".join(b"<p>" + paragraph + b"</p>" for paragraph in paragraphs)
    return f"<html><head>{meta}</head><body>\n".encode() + body + b"\n</body></html>\n"


def in_font(raw, face):
    return f'<font face="{face}">'.encode() + raw + b"</font>" if face else raw


def legacy_paragraph(encoder, line, face, typed=False):
    """One settled line as the bytes of a paragraph; TCVN3 in its own font gets its capitals from `.VnTimeH`."""
    if encoder.name == "tcvn3" and face == ".VnTime":
        return b"".join(
            in_font(encoder.encode(html.escape(text, quote=False)), ".VnTimeH" if capitals else face)
            for text, capitals in encoder.runs(line)
        )
    return in_font(encoder.encode(html.escape(line, quote=False), typed), face)
