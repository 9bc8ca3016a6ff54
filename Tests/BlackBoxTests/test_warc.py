"""The originals are an archive that other tools read without this program."""

import hashlib
import subprocess
import sys
from pathlib import Path

from warcio.archiveiterator import ArchiveIterator

from program import SAMPLES, facts

WARCIO = Path(sys.executable).with_name("warcio")


def warcio(*arguments):
    return subprocess.run([WARCIO, *arguments], capture_output=True, check=False, timeout=120)


def records(archive):
    """(type, headers, bytes) of every record, read by warcio."""
    for path in archive.warcs():
        with path.open("rb") as stream:
            for record in ArchiveIterator(stream):
                yield record.rec_type, record.rec_headers, record.raw_stream.read()


def test_warcio_accepts_every_digest(samples):
    archive, _ = samples
    assert archive.warcs()
    done = warcio("check", "-v", *archive.warcs())
    assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()
    assert b"digest pass" in done.stdout and b"failed" not in done.stdout


def test_warcio_indexes_every_record(samples):
    archive, _ = samples
    done = warcio("index", *archive.warcs())
    assert done.returncode == 0, done.stderr.decode()
    assert len(done.stdout.splitlines()) == len(list(records(archive)))


def test_each_file_begins_with_warcinfo(samples):
    archive, _ = samples
    for path in archive.warcs():
        with path.open("rb") as stream:
            assert next(iter(ArchiveIterator(stream))).rec_type == "warcinfo"


def test_every_imported_file_stands_in_a_record_byte_for_byte(samples):
    archive, _ = samples
    kept = {data for kind, _, data in records(archive) if kind == "resource"}
    for path in sorted({path.split("!/")[0] for path in facts()}):
        assert (SAMPLES / path).read_bytes() in kept, path


def test_every_payload_digest_is_the_digest_of_the_bytes(samples):
    archive, _ = samples
    checked = 0
    for kind, headers, data in records(archive):
        if kind == "resource":
            algorithm, _, digest = headers.get_header("WARC-Payload-Digest").partition(":")
            assert (algorithm, digest) == ("sha256", hashlib.sha256(data).hexdigest())
            checked += 1
    assert checked > 20
