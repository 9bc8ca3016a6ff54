"""Starts the service over an archive on loopback, and asks it."""

import contextlib
import re
import socket
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request

from program import binary, environment


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def served(archive, log, port, *options, rate_limit="off", prefix=()):
    """(process, base address) of a service that answers. Tests ask more often than people, so nothing is counted."""
    with log.open("wb") as output:
        process = subprocess.Popen(
            [*prefix, binary(), "serve", "--archive", archive.folder, "--port", str(port), "--rate-limit", rate_limit, *options],
            stdout=output, stderr=subprocess.STDOUT, env=environment(),
        )  # fmt: skip
    try:
        yield process, wait_for(process, log, port)
    finally:
        if process.poll() is None:
            process.kill()
            process.wait(timeout=10)


def wait_for(process, log, port):
    """The address once it answers; with port 0 it is the one the service prints."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        assert process.poll() is None, log.read_text(errors="replace")
        printed = re.search(r"127\.0\.0\.1:(\d+)", log.read_text(errors="replace"))
        if port or (printed and printed.group(1) != "0"):
            base = f"http://127.0.0.1:{port or printed.group(1)}"
            with contextlib.suppress(OSError):
                if get(base + "/health/live")[0] == 200:
                    return base
    raise AssertionError(f"no answer in 30 s: {log.read_text(errors='replace')}")


def get(address):
    """(status, headers, body); an error status is an answer too."""
    try:
        with urllib.request.urlopen(address, timeout=30) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read()


def query(**parameters):
    return urllib.parse.urlencode(parameters)
