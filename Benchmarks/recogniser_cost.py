#!/usr/bin/env python3
"""What reading fields, sections, citations and tasks costs: its share of an import's CPU, and how it grows.

    recogniser_cost.py [--share PATH…]

Without options: the same 20 MB of an invented directive as many short and as few long records, and the seconds of CPU that
`tracuu extract` takes for them. With --share: imports the paths under `perf` (Debian's linux-perf) and prints how much
of the samples has a recogniser on its stack.
"""

import argparse
import json
import os
import re
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TRACUU = os.environ.get("TRACUU_BIN", str(ROOT / ".build" / "release" / "tracuu"))
TOTAL = 20 << 20
SIZES = (1 << 10, 10 << 10, 100 << 10, 1 << 20, 10 << 20)
RECOGNISER = re.compile(
    r"Recogni|Citation|HeadRead|HeadMark|HeadFrame|Segment|PrivateBlocks|RestrictionMarks|Assignment|Listing"
)
WRITING = re.compile(r"StoredFacts|encode\(to:\)|VersionRow")

HEAD = """ỦY BAN NHÂN DÂN
HUYỆN TÂN MẪU
Số: {n}/CT-UBND
Tân Mẫu, ngày 22 tháng 7 năm 2013
CHỈ THỊ
Về việc thử nghiệm phòng, chống lụt bão
Căn cứ Luật Phòng, chống thiên tai ngày 19 tháng 6 năm 2013;
"""
POINTS = """{n}. Phòng Kinh tế và Hạ tầng huyện:
a) Chủ trì, phối hợp với Ban Chỉ huy quân sự huyện rà soát, kiểm tra các công trình đê, kè trước ngày 30/8/2013;
b) Tham mưu Ủy ban nhân dân huyện sửa đổi Quyết định số {n}/2012/QĐ-UBND ngày 12 tháng 3 năm 2012 và bãi bỏ Điều 4 Thông báo số {n}/TB-UBND.
Các hộ dân ở vùng trũng thấp cần chủ động dự trữ lương thực, thuốc men và nước uống; liên hệ cán bộ thôn khi cần giúp đỡ.
Giao Trung tâm Y tế huyện bố trí lực lượng trực 24/24 giờ, báo cáo kết quả về Văn phòng trước 17 giờ hằng ngày.
"""


def text_of(size):
    parts = [HEAD.format(n=17)]
    length = len(parts[0].encode())
    number = 1
    while length < size:
        parts.append(POINTS.format(n=number % 900 + 1))
        length += len(parts[-1].encode())
        number += 1
    return "".join(parts).encode()[:size].decode(errors="ignore")


def growth():
    print(f"{'a text of':>12} {'texts':>7} {'CPU':>8} {'µs/KB':>7}")
    with tempfile.TemporaryDirectory() as folder:
        for size in SIZES:
            count = TOTAL // size
            file = Path(folder) / f"{size}.jsonl"
            text = text_of(size)
            with file.open("w", encoding="utf-8") as lines:
                for number in range(count):
                    record = {"id": f"{number}", "title": "Chỉ thị", "text": text}
                    lines.write(json.dumps(record, ensure_ascii=False) + "\n")
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            done = subprocess.run(
                [TRACUU, "extract", "--format", "jsonl", file], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            if done.returncode != 0:
                sys.exit(done.stderr.decode())
            seconds = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
            print(f"{size >> 10:>9} KB {count:>7} {seconds:>7.2f}s {seconds / TOTAL * (1 << 10) * 1e6:>7.1f}")


def share(paths):
    with tempfile.TemporaryDirectory() as folder:
        samples = Path(folder) / "perf.data"
        imports = [TRACUU, "import", "--quiet", "--archive", Path(folder) / "a", *paths]
        subprocess.run(
            ["perf", "record", "-q", "-F", "999", "-g", "-o", samples, *imports],
            check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        stacks = subprocess.run(
            ["perf", "script", "-i", samples, "-F", "period,ip,sym"], capture_output=True, check=True).stdout
        readable = subprocess.run(
            ["swift-demangle", "--simplified"], input=stacks, capture_output=True, check=True).stdout
    total = taken = 0
    for stack in readable.decode(errors="replace").split("\n\n"):
        head, _, frames = stack.strip().partition("\n")
        if not head.strip().isdigit():
            continue
        total += int(head)
        if RECOGNISER.search(frames) and not WRITING.search(frames):
            taken += int(head)
    if total == 0:
        sys.exit("perf recorded nothing")
    print(f"recognisers: {taken / total:.1%} of the import's CPU")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--share", nargs=argparse.REMAINDER, metavar="PATH", help="and further options of import")
    asked = parser.parse_args()
    share(asked.share) if asked.share else growth()
