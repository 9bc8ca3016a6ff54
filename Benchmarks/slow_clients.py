#!/usr/bin/env python3
"""What other users feel while 1,200 connections send or read as slowly as they may.

    slow_clients.py --archive ARCHIVE [--seconds 60]

500 connections with slow heads, 500 with slow bodies and 200 that read slowly, all from 127.0.0.1; the other users come
from 127.0.0.2, each request on a connection of its own. The service has its own limits, none is lifted. Ends with 1 where
a request of the others fails, or one of the promises (p99 of 500 ms, 150 MB of memory) is missed.
"""

import argparse
import http.client
import itertools
import subprocess
import sys
import time
from pathlib import Path

from import_scale import memory
from search_report import percentile
from service_load import Paths, Server
from tracuu_engine import program

LATEST, MEMORY = 500, 150e6
WORDS = ("thông báo", "nha dat", "hoc phi", "bóng đá", "giao thong", "bao hiem y te")


class Guarded(Server):
    """The service with the limits that everybody gets."""

    name = "Tra Cứu"

    def __init__(self, archive):
        self.archive = archive

    def command(self, port):
        return [program(), "serve", "--archive", self.archive, "--port", str(port), "--log-level", "error"]


def slow(port, seconds):
    address = f"http://127.0.0.1:{port}/"
    kinds = (
        ["-H", "-c", "500", "-i", "5", "-u", address],
        ["-B", "-c", "500", "-i", "5", "-s", "8192", "-u", address + "kiem-tra"],
        ["-X", "-c", "200", "-w", "8", "-y", "16", "-n", "5", "-z", "4", "-k", "3", "-u", address + "?a"],
    )
    rate = ["-r", "200", "-l", str(seconds), "-p", "3"]
    return [
        subprocess.Popen(["slowhttptest", *kind, *rate], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for kind in kinds
    ]


def ask(port, path):
    """Milliseconds until the whole answer was there, and what was wrong with it."""
    began = time.perf_counter()
    try:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20, source_address=("127.0.0.2", 0))
        connection.request("GET", path)
        answer = connection.getresponse()
        answer.read()
        connection.close()
        failure = "" if answer.status == 200 else str(answer.status)
    except OSError as error:
        failure = type(error).__name__
    return (time.perf_counter() - began) * 1000, failure


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--archive", type=Path, required=True)
    parser.add_argument("--seconds", type=int, default=60)
    arguments = parser.parse_args()

    times, failures, peak = [], [], 0
    with Guarded(arguments.archive) as server:
        attackers = slow(server.port, arguments.seconds)
        try:
            # Under the rates that one address has: four searches and four other pages a second.
            paths = itertools.cycle([path for word in WORDS for path in (Paths.search(word), "/duyet")])
            end = time.monotonic() + arguments.seconds
            while time.monotonic() < end:
                took, failure = ask(server.port, next(paths))
                times.append(took)
                if failure:
                    failures.append(failure)
                peak = max(peak, server.memory)
                time.sleep(0.125)
            died = [attacker.args for attacker in attackers if attacker.poll() not in (None, 0)]
        finally:
            for attacker in attackers:
                attacker.terminate()
                attacker.wait()
    if died:
        sys.exit(f"did not attack to the end: {died}")
    p50, p99 = percentile(times, 0.5), percentile(times, 0.99)
    print(
        f"1,200 slow connections for {arguments.seconds} s; others: {len(times)} requests, {len(failures)} failed"
        f" ({', '.join(sorted(set(failures))) or 'none'}), p50 {p50:.1f} ms, p99 {p99:.1f} ms, slowest"
        f" {max(times):.1f} ms; memory of the server at most {peak / 1e6:.0f} MB"
    )
    sys.exit(1 if failures or p99 > LATEST or peak > MEMORY else 0)


if __name__ == "__main__":
    main()
