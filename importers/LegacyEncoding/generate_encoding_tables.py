#!/usr/bin/env python3
"""Writes EncodingRows.swift from the tables of Vietnamese legacy encodings.

    generate_encoding_tables.py FOLDER > EncodingRows.swift

FOLDER holds one CSV file per encoding with the columns encoding, bytes_hex, unicode_hex. Every row is kept as it is; what
the decoder makes of the rows is decided in LegacyTable.swift.
"""
import csv
import os
import sys

# Swift name, files (later files only add what is new), and what the table rests on.
TABLES = [
    ("tcvn3", ["tcvn3"], "TCVN3 (ABC): fonts named .Vn…; five independent sources and real documents agree"),
    ("vni", ["vni-win", "vni-win-lenient"], "VNI-Windows; the second file is read, never written"),
    ("viscii", ["viscii"], "VISCII 1.1 (RFC 1456)"),
    ("vps", ["vps"], "VPS; the capitals below 0x20 from Mozilla and vietunicode"),
    ("windows1258", ["windows-1258", "windows-1258-seq"], "Windows-1258: letters and combining tones"),
    ("tcvn5712v1", ["tcvn5712-1"], "TCVN 5712:1993 VN1"),
    ("tcvn5712v2", ["tcvn5712-2", "tcvn5712-2-seq"], "TCVN 5712:1993 VN2 (ISO-IR-180)"),
    ("bkhcm1", ["bkhcm1"], "BK HCM1; one lineage of tables only"),
    ("bkhcm2", ["bkhcm2"], "BK HCM2; one lineage of tables only"),
    ("vietwareF", ["vietware-f"], "Vietware F; one lineage of tables only"),
    ("vietwareX", ["vietware-x"], "Vietware X; one lineage of tables only"),
    ("vniMac", ["vni-mac"], "VNI for Macintosh; one lineage of tables only"),
    ("viqr", ["viqr"], "VIQR (RFC 1456), with the common ways to write the horn"),
]


def rows(folder, names):
    found = {}
    for name in names:
        with open(os.path.join(folder, name + ".csv"), encoding="utf-8") as file:
            for row in csv.DictReader(file):
                found.setdefault(row["bytes_hex"].replace(" ", ""), row["unicode_hex"].split())
    return sorted(found.items())


def main():
    folder = sys.argv[1]
    print("// Written by generate_encoding_tables.py; do not edit.\n")
    print("/// The rows of the encoding tables: bytes in hexadecimal, `=`, code points in hexadecimal joined by `+`.")
    print("enum EncodingRows {")
    for number, (name, files, comment) in enumerate(TABLES):
        if number:
            print()
        print(f"  /// {comment}.")
        print(f'  static let {name} = """')
        line = ""
        for key, scalars in rows(folder, files):
            item = f"{key}={'+'.join(scalars)}"
            if len(line) + 1 + len(item) > 110:
                print("    " + line)
                line = item
            else:
                line = f"{line} {item}" if line else item
        print("    " + line)
        print('    """')
    print("}")


main()
