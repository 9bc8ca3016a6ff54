"""The words of a page as an independent reader (html5lib, the browsers' algorithm) sees them."""

import codecs
import re
import unicodedata
from collections import Counter

import html5lib

# UTF-32 before UTF-16: its little-endian mark begins with the other's.
MARKS = [
    (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"), (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
]  # fmt: skip
WORD = re.compile(r"\w+")
UNSEEN = ("script", "style")
# Their content is markup for readers without frames, which the parser hands over unread.
FALLBACK = ("noframes", "iframe", "noembed")
# Elements that do not end a word: `<b>T</b>hông` is one word to a reader.
INLINE = set(
    "a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd mark nobr q s samp small span strike strong sub sup "
    "tt u var wbr o:p".split()
)


def words(text):
    """The words of a text, each with its count. What only formats (soft hyphen, zero width) is no part of a word."""
    seen = "".join(c for c in unicodedata.normalize("NFC", text) if unicodedata.category(c) != "Cf")
    return Counter(WORD.findall(seen))


def decoded(data):
    """Text by byte order mark, else by validity as UTF-8; None leaves the choice to the page's own declaration."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def page_words(data):
    """The words outside script, style and comments."""
    page = decoded(data)
    if page is None:
        tree = html5lib.parse(data, namespaceHTMLElements=False, useChardet=False)
    else:
        tree = html5lib.parse(page, namespaceHTMLElements=False)
    return words("".join(texts(tree)))


def texts(tree):
    """Every text of the tree in order, blanks between what a reader sees apart; without recursion: hostile pages nest
    deeper than Python's stack."""
    pending = [tree]
    while pending:
        node = pending.pop()
        if isinstance(node, str):
            yield node
            continue
        # Comments have no name; what follows them is their parent's.
        name = node.tag.rsplit("}")[-1] if isinstance(node.tag, str) else None
        if name is None or name in UNSEEN:
            continue
        if name in FALLBACK and node.text:
            pending.append(html5lib.parse(node.text, namespaceHTMLElements=False))
            continue
        space = "" if name in INLINE else " "
        pending.append(space)
        for child in reversed(node):
            pending += [child.tail or "", child]
        pending += [node.text or "", space]
