#!/usr/bin/env python3
"""Writes the first inputs of each fuzz target: `seeds.py FOLDER` makes FOLDER/decoder and FOLDER/html.

The office and its notice are invented. Encodings that Python does not know are written out as bytes.
"""

import sys
import unicodedata
from pathlib import Path

TEXT = (
    "Ủy ban nhân dân huyện Tân Lộc Hạ thông báo về việc nghỉ lễ: "
    "Đề nghị các hộ ở ấp Bến Gỗ giữ vệ sinh."
)
VIQR = b"U?y ban nha^n da^n huye^.n Ta^n Lo^.c Ha. tho^ng ba'o ve^` vie^.c nghi? le^~: DDe^` nghi. giu+~ ve^. sinh."
TCVN3 = (
    b"Uy ban nh\xa9n d\xa9n huy\xd6n T\xa9n L\xe9c H\xb9 th\xabng b\xb8o v\xd2 vi\xd6c ngh\xd8 l\xd4: "
    b"\xa7\xd2 ngh\xde c\xb8c h\xe9 \xeb \xcap B\xd5n G\xe7 gi\xf7 v\xd6 sinh."
)
VNI = (
    b"U\xdby ban nha\xe2n da\xe2n huye\xe4n Ta\xe2n Lo\xe4c Ha\xef tho\xe2ng ba\xf9o ve\xe0 vie\xe4c ngh\xe6 le\xe3: "
    b"\xd1e\xe0 ngh\xf2 ca\xf9c ho\xe4 \xf4\xfb a\xe1p Be\xe1n Go\xe3 gi\xf6\xf5 ve\xe4 sinh."
)
VISCII = (
    b"\x9cy ban nh\xe2n d\xe2n huy\xaen T\xe2n L\xb5c H\xd5 th\xf4ng b\xe1o v\xab vi\xaec ngh\xef l\xad: "
    b"\xd0\xab ngh\xb8 c\xe1c h\xb5 \xb7 \xa4p B\xaan G\xb2 gi\xe6 v\xae sinh. \x02\x05\x06\x14\x19\x1e"
)
VPS = (
    b"\xd1y ban nh\xe2n d\xe2n huy\x8cn T\xe2n L\xb6c H\xe5 th\xf4ng b\xe1o v\x8a vi\x8cc ngh\xcc l\xcd: "
    b"\xf1\x8a ngh\xce c\xe1c h\xb6 \xaa \xc3p B\x89n G\x87 gi\xbb v\x8c sinh. \x02\x03\x04\x05\x10\x15"
)
# The labels of the decoder target, in its order.
DECLARED = (
    "none utf-8 iso-8859-1 windows-1252 windows-1258 x-viet-tcvn3 tcvn3 x-viet-vni vni viscii x-viet-vps utf-16 gb2312"
    " x-user-defined no-such-charset utf-7"
).split()
OVERRIDES = "none tcvn3 vni viscii vps windows-1258 utf-8 unknown".split()


def cp1258(text):
    """Base letters with their hats and horns, the five tones as marks behind them: what windows-1258 can hold."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    marked = ""
    for letter in text:
        parts = unicodedata.normalize("NFD", letter)
        rest = unicodedata.normalize("NFC", "".join(part for part in parts if part not in tones))
        marked += rest + "".join(part for part in parts if part in tones)
    return marked.encode("cp1258")


def seen_as(text, encoding):
    """UTF-8 that was once read as `encoding` and saved again."""
    return text.encode().decode(encoding, "replace").encode()


SAMPLES = {
    "ascii": b"UBND huyen Tan Loc Ha thong bao",
    "utf8": TEXT.encode(),
    "utf8-decomposed": unicodedata.normalize("NFD", TEXT).encode(),
    "utf8-cut": TEXT.encode()[:-40] + "ệ".encode()[:2],
    "utf8-damaged": TEXT.encode().replace("ộ".encode(), b"\xe1\xbb"),
    "utf8-bom": b"\xef\xbb\xbf" + TEXT.encode(),
    "utf16le-bom": b"\xff\xfe" + TEXT.encode("utf-16le"),
    "utf16be": TEXT.encode("utf-16be"),
    "utf16-surrogate": "𝐓ân\ud800".encode("utf-16le", "surrogatepass"),
    "utf32le": TEXT.encode("utf-32le"),
    "tcvn3": TCVN3,
    "tcvn3-capitals": TCVN3.upper(),
    "vni": VNI,
    "viscii": VISCII,
    "vps": VPS,
    "viqr": VIQR,
    "windows-1258": cp1258(TEXT),
    "gbk": "人民政府通告 通知".encode("gbk"),
    "mojibake": seen_as(TEXT, "cp1252"),
    "mojibake-1258": seen_as(TEXT, "cp1258"),
    "mojibake-twice": seen_as(seen_as(TEXT, "latin-1").decode(), "latin-1"),
    "tcvn3-as-utf8": TCVN3.decode("latin-1").encode(),
    "vni-as-utf8": VNI.decode("latin-1").encode(),
    "c0-letters": b"Huy\x0fn T\x01n \x02\x05\x06 \x14\x19\x1e b\x10n \x15ng\x00",
    "nul": b"th\xc3\xb4ng\x00b\xc3\xa1o\r\n\r\n\x0ctrang 2\r",
    "mixed": TCVN3 + b"\r\n\r\n" + TEXT.encode() + b"\n\n" + VNI,
}


def page(body, head=b""):
    return b"<html><head><title>Th\xf4ng b\xe1o</title>" + head + b"</head><body>" + body + b"</body></html>"


def meta(charset):
    return b'<meta http-equiv="Content-Type" content="text/html; charset=%s">' % charset


PAGES = {
    "font-tcvn3": page(b'<p><font face=".VnTime">' + TCVN3 + b"</font> ThongTin</p>", meta(b"iso-8859-1")),
    "font-vni": page(b'<p><font face="VNI-Times, Arial">' + VNI + b"</font></p>", meta(b"x-user-defined")),
    "font-style": page(b'<p style="font-family: .VnArialH">' + TCVN3 + b'</p><p style="display:none">x</p>'),
    "font-css": page(b'<p class=a>' + TCVN3 + b"</p>", b"<style>.a { font: 12pt '.VnTime' }</style>"),
    "font-references": page(
        b"<font face=.VnTime>" + b"".join(b"&#%d;" % byte if byte > 127 else bytes([byte]) for byte in TCVN3)
        + b"&ETH;&agrave;&nbsp;&#128;&#x1EA5;&#0;&#xD800;&#1114112;&amp</font>"),
    "mojibake": page(seen_as("<p>" + TEXT + "</p>", "cp1252"), meta(b"utf-8")),
    "viqr": page(b"<p>" + VIQR + b"</p>"),
    "utf16": ("\ufeff<html><title>x</title><p>" + TEXT).encode("utf-16le"),
    "windows-1258": page(cp1258("<p>" + TEXT + "</p>"), meta(b"windows-1258")),
    "viscii": page(b"<p>" + VISCII + b"</p>", meta(b"viscii")),
    "vps": page(b"<p>" + VPS + b"</p>", b"<meta charset=x-viet-vps>"),
    "table": page(
        b"<table><tr><th>S\xe8<th>Ng\xb5y<tr><td>12/TB<td>03/05/1999</table><table><tr><td><table><tr><td>"
        b"a</table></table><ul><li>m\xe9t<li>hai</ul><h1>A</h1><h6>B</h6><pre> a\n\n b</pre><dl><dt>c<dd>d</dl>"),
    "frames": b'<frameset cols="20%,*"><frame src="menu.htm"><frame src="tb/01.htm"></frameset><noframes>x</noframes>',
    "links": page(b'<a href="a.htm">m\xe9t<a href=b.htm>hai</a><base href="/"><iframe src=c></iframe><img alt="d">'),
    "comment": b"<p>a<!-- b <script>c</scrip <style>d<title>e",
    "broken": b"<title>a<textarea>b<xmp>c<![CDATA[d]]><?xml e><p a='f>g<plaintext>h",
    "nested": b"<div><b><i><u><font>" * 20 + b"<p>x" + b"</b></i><select><option>y<button>z<svg><title>t<math>",
}


def main(folder):
    decoder, html = folder / "decoder", folder / "html"
    for place in (decoder, html):
        place.mkdir(parents=True, exist_ok=True)
    for name, sample in SAMPLES.items():
        (decoder / name).write_bytes(b"\x00" + sample)
        (html / name).write_bytes(page(b"<p>" + sample))
    for name, sample in PAGES.items():
        (decoder / f"page-{name}").write_bytes(b"\x80" + sample)
        (html / f"page-{name}").write_bytes(sample)
    for place, label in enumerate(DECLARED):
        (decoder / f"declared-{label}").write_bytes(bytes([place]) + SAMPLES.get(label, TCVN3))
    for place, label in enumerate(OVERRIDES):
        (decoder / f"override-{label}").write_bytes(bytes([place << 4]) + SAMPLES.get(label, VNI))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
