"""Starts a server on one core and loads it with wrk on the other."""

import os
import re
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from urllib.parse import urlencode

from import_scale import memory
from tracuu_engine import program

SERVER_CORE, LOAD_CORE = "0", "1"
# Asks the addresses of a file in turn, and tells the percentiles as numbers.
SCRIPT = """
local paths, turn = {}, 0
for line in io.lines(os.getenv("TRACUU_PATHS")) do paths[#paths + 1] = line end
request = function()
  turn = turn % #paths + 1
  return wrk.format("GET", paths[turn])
end
done = function(summary, latency)
  local failed = summary.errors
  io.write(string.format("FIGURES %d %d %d %d %d %d %d\\n", summary.requests, summary.duration, latency:percentile(50),
    latency:percentile(95), latency:percentile(99), failed.status,
    failed.connect + failed.read + failed.write + failed.timeout))
end
"""


class Paths:
    """Addresses of the service."""

    @staticmethod
    def search(text, limit=10):
        return "/api/v1/search?" + urlencode({"q": text, "limit": limit})

    @staticmethod
    def page(text):
        return "/tim-kiem?" + urlencode({"q": text})

    @staticmethod
    def feed(text):
        return "/feed.atom?" + urlencode({"q": text})


@dataclass
class Figures:
    server: str
    kind: str
    connections: int
    rate: float
    p50: float
    p95: float
    p99: float
    refused: int
    failed: int
    memory: int


class Server:
    """A server in a process of its own; ended, and waited for, at the end of the block."""

    name = ""

    def command(self, port):
        raise NotImplementedError

    def __enter__(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        command = ["taskset", "-c", SERVER_CORE, *self.command(self.port)]
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(600):
            with socket.socket() as tried:
                if tried.connect_ex(("127.0.0.1", self.port)) == 0:
                    return self
            if self.process.poll() is not None:
                sys.exit(f"{self.name} ended with {self.process.returncode}")
            time.sleep(0.1)
        sys.exit(f"{self.name} does not answer")

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    @property
    def memory(self):
        """Bytes of the process now."""
        return memory(self.process.pid, "VmRSS:")


class Tracuu(Server):
    name = "Tra Cứu"

    def __init__(self, archive, more=()):
        self.archive, self.more = archive, more

    def command(self, port):
        return [
            program(), "serve", "--archive", self.archive, "--port", str(port), "--rate-limit", "off",
            "--max-per-ip", "1000", "--log-level", "error", *self.more,
        ]  # fmt: skip


def wrk(server, kind, paths, connections, seconds, work):
    """The figures of so many connections that ask as fast as they are answered, after a tenth of the time unmeasured."""
    script, listed = work / "load.lua", work / "paths.txt"
    script.write_text(SCRIPT)
    listed.write_text("\n".join(paths) + "\n")
    command = [
        "taskset", "-c", LOAD_CORE, "wrk", "-t1", f"-c{connections}", "--timeout", "60s", "-s", script,
        f"http://127.0.0.1:{server.port}",
    ]  # fmt: skip
    environment = os.environ | {"TRACUU_PATHS": str(listed)}
    for length in (max(seconds // 10, 1), seconds):
        done = subprocess.run([*command, f"-d{length}s"], env=environment, capture_output=True, text=True, check=False)
    found = re.search(r"FIGURES (.*)", done.stdout)
    if not found:
        sys.exit(f"wrk said: {done.stdout}{done.stderr}")
    requests, duration, p50, p95, p99, refused, failed = map(int, found[1].split())
    milliseconds = (p50 / 1000, p95 / 1000, p99 / 1000)
    return Figures(
        server.name, kind, connections, requests / max(duration / 1e6, 1e-6), *milliseconds, refused, failed, server.memory
    )
