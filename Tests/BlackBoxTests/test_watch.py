"""A folder that is watched: what a scanner puts there is imported when it is whole."""

import contextlib
import json
import os
import shutil
import signal
import subprocess
import threading
import queue

import pytest
from program import binary, environment


class Watch:
    """The program over a folder; its acknowledged items come one by one."""

    def __init__(self, archive, folder, *options):
        self.process = subprocess.Popen(
            [binary(), "import", "--archive", archive.folder, "--quiet", "--acknowledge", "--settle", "0.3", *options, "--watch", folder],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(),
        )  # fmt: skip
        self.items = queue.Queue()
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        for line in self.process.stdout:
            self.items.put(json.loads(line))

    def next(self):
        return self.items.get(timeout=30)

    def end(self, number=signal.SIGTERM):
        self.process.send_signal(number)
        return self.process.wait(timeout=30)


@pytest.fixture
def folder(tmp_path):
    path = tmp_path / "quet"
    path.mkdir()
    (path / "co-san.txt").write_text("Thông báo có sẵn việc mộtnày", encoding="utf-8")
    return path


@contextlib.contextmanager
def watching(archive, folder, *options):
    watch = Watch(archive, folder, *options)
    try:
        first = watch.next()
        assert first["source"].endswith("co-san.txt")
        yield watch
    finally:
        if watch.process.poll() is None:
            watch.process.kill()
            watch.process.wait()


def name(item):
    return item["source"].split("/quet/", 1)[-1]


def test_what_arrives_is_imported_whatever_way_it_comes(archive, folder, tmp_path):
    with watching(archive, folder) as watch:
        (folder / "chep.txt").write_text("Thông báo việc haichép", encoding="utf-8")
        assert (name(item := watch.next()), item["outcome"]) == ("chep.txt", "added")
        (tmp_path / "ngoai.txt").write_text("Thông báo việc bachuyển", encoding="utf-8")
        os.rename(tmp_path / "ngoai.txt", folder / "chuyen.txt")
        assert name(watch.next()) == "chuyen.txt"
        (folder / "dang-tai.txt.part").write_text("Thông báo việc bốntải", encoding="utf-8")
        os.rename(folder / "dang-tai.txt.part", folder / "da-tai.txt")
        assert name(watch.next()) == "da-tai.txt"
        # A folder that comes with files in it, and one that is made here and filled later.
        inside = tmp_path / "bo"
        inside.mkdir()
        (inside / "trong.txt").write_text("Thông báo việc nămtrong", encoding="utf-8")
        shutil.move(inside, folder / "bo")
        assert name(watch.next()) == "bo/trong.txt"
        (folder / "bo" / "sau").mkdir()
        (folder / "bo" / "sau" / "muon.txt").write_text("Thông báo việc sáumuộn", encoding="utf-8")
        assert name(watch.next()) == "bo/sau/muon.txt"
        (folder / "trung.txt").write_text("Thông báo việc sáumuộn", encoding="utf-8")
        assert watch.next()["outcome"] == "duplicate"
        (folder / "chep.txt").write_text("Thông báo việc haisửa", encoding="utf-8")
        assert watch.next()["outcome"] == "updated"
        assert watch.end() == 143
    for word in ["mộtnày", "haisửa", "bachuyển", "bốntải", "nămtrong", "sáumuộn"]:
        assert len(archive.found(word)) == 1, word
    # The same folder imported as a whole is the same documents.
    again = archive.imports(folder)
    assert again["outcomes"]["unchanged"] == again["inputs"] == 7
    archive.run("verify", "--full")


def test_a_file_that_is_written_slowly_is_taken_once_and_whole(archive, folder):
    with watching(archive, folder) as watch:
        with (folder / "dai.txt").open("w", encoding="utf-8") as slow:
            slow.write("Thông báo phần đầu. ")
            slow.flush()
            (folder / "nhanh.txt").write_text("Thông báo nhanh", encoding="utf-8")
            # The other one is taken meanwhile, which shows that time has passed.
            assert name(watch.next()) == "nhanh.txt"
            slow.write("Phần cuối cuốicùng.")
        item = watch.next()
        assert (name(item), item["outcome"]) == ("dai.txt", "added")
        assert watch.end(signal.SIGINT) == 130
    assert archive.found("cuốicùng") == [item["id"]]


def test_the_archive_is_free_between_imports_and_a_killed_watch_loses_nothing(archive, folder):
    with watching(archive, folder) as watch:
        archive.run("verify")
        (folder / "moi.txt").write_text("Thông báo việc mớiđến", encoding="utf-8")
        watch.process.send_signal(signal.SIGKILL)
        watch.process.wait()
    with watching_again(archive, folder) as watch:
        names = {name(watch.next()), name(watch.next())}
        assert names == {"co-san.txt", "moi.txt"}
    assert len(archive.found("mớiđến")) == 1


@contextlib.contextmanager
def watching_again(archive, folder):
    watch = Watch(archive, folder)
    try:
        yield watch
    finally:
        watch.process.kill()
        watch.process.wait()


def test_a_folder_that_goes_away_ends_the_watch(archive, folder):
    with watching(archive, folder) as watch:
        shutil.rmtree(folder)
        assert watch.process.wait(timeout=30) == 3
        assert "không còn" in watch.process.stderr.read().decode()


def test_a_folder_that_is_not_there_is_said(archive, tmp_path):
    said = archive.run("import", "--watch", tmp_path / "khong-co", expect=3).stderr.decode()
    assert "Không theo dõi được" in said
