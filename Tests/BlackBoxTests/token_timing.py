"""Measures whether the time of a refusal tells where a wrong token differs from the right one.

Tokens that differ in their first letter and in their last come in random order over one connection. The service stops
an address that fails ten times a minute, so each request comes from an address of its own, as behind a proxy.
"""

import argparse
import http.client
import ipaddress
import random
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from program import Archive, text, tracuu
from service import served

WARM_UP = 200
CLIENTS = int(ipaddress.IPv4Address("10.0.0.1"))


@dataclass
class Timing:
    """Seconds from the request to its answer."""

    first: list
    last: list

    @property
    def difference(self):
        return abs(statistics.fmean(self.first) - statistics.fmean(self.last))

    @property
    def deviation(self):
        """The standard deviation of single answers, the two kinds pooled."""
        return statistics.fmean([statistics.variance(self.first), statistics.variance(self.last)]) ** 0.5

    @property
    def errors(self):
        """The difference in standard errors of itself: beyond three or so it is no accident, however small."""
        return self.difference / (self.deviation * (1 / len(self.first) + 1 / len(self.last)) ** 0.5)

    @property
    def tells(self):
        return self.difference >= self.deviation

    def __str__(self):
        def shown(seconds):
            return f"{seconds * 1e6:,.2f} µs"

        return (
            f"2 × {len(self.first):,} requests, mean {shown(statistics.fmean(self.first))} where the first letter differs,"
            f" {shown(statistics.fmean(self.last))} where the last does, σ {shown(self.deviation)}"
            f" (the means are {self.errors:.2f} standard errors apart)"
        )


def run(folder, each, seed=1):
    (folder / "spool").mkdir()
    token, line = text(tracuu("token", "Nguyễn Văn Giả Định").stdout).splitlines()
    (folder / "tokens.txt").write_text(line + "\n", encoding="utf-8")
    (folder / "notice.txt").write_text("Thông báo lịch cấp nước", encoding="utf-8")
    archive = Archive(folder / "archive")
    archive.imports(folder / "notice.txt")
    options = ["--upload-tokens", folder / "tokens.txt", "--spool", folder / "spool", "--trusted-proxy", "127.0.0.1"]
    with served(archive, folder / "log", 0, *options) as (_, base):
        return measured(base.removeprefix("http://"), token, each, random.Random(seed))


def measured(host, token, each, order):
    other = str.maketrans({letter: "B" if letter == "A" else "A" for letter in set(token)})
    timing = Timing([], [])
    kinds = [
        (token[0].translate(other) + token[1:], timing.first),
        (token[:-1] + token[-1].translate(other), timing.last),
    ]
    requests = kinds * each
    order.shuffle(requests)
    connection = http.client.HTTPConnection(host, timeout=30)
    for place, (wrong, times) in enumerate(order.choices(kinds, k=WARM_UP) + requests):
        headers = {"Authorization": f"Bearer {wrong}", "X-Forwarded-For": str(ipaddress.IPv4Address(CLIENTS + place))}
        begin = time.perf_counter()
        connection.request("GET", "/api/v1/imports/x", headers=headers)
        answer = connection.getresponse()
        answer.read()
        end = time.perf_counter()
        assert answer.status == 401, answer.status
        if place >= WARM_UP:
            times.append(end - begin)
    connection.close()
    return timing


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--each", type=int, default=5000)
    with tempfile.TemporaryDirectory(prefix="tracuu-tokens-") as folder:
        timing = run(Path(folder), parser.parse_args().each)
    print(timing)
    return 1 if timing.tells else 0


if __name__ == "__main__":
    sys.exit(main())
