"""`tracuu convert`: one file or stdin in Unicode, its markup as it was, and the same text when it is read again."""

import json
import subprocess

import pytest

from program import SAMPLES, SHARED, binary, environment, text, tracuu

FIXTURES = SHARED / "data" / "vietnamese" / "fixtures"
PAGES = sorted([*SAMPLES.rglob("*.html"), *SAMPLES.rglob("*.htm"), *SAMPLES.rglob("*.txt"), *FIXTURES.glob("*.html")])

HEAD = "<meta charset=windows-1252><title>Th«ng b¸o</title>\r\n"
LINE = "<p><font face='.VnTime'>Uû ban nh©n d©n huyÖn <b>T©n</b>  Léc H¹</font> <!-- Th«ng -->\n"
READ = (
    "<meta charset=utf-8><title>Thông báo</title>\r\n"
    "<p><font face='Times New Roman'>Uỷ ban nhân dân huyện <b>Tân</b>  Lộc Hạ</font> <!-- Th«ng -->\n"
)
PAGE = (HEAD + LINE).encode("cp1252")


def convert(*arguments, **options):
    return tracuu("convert", *arguments, **options)


def extracted(path):
    return json.loads(tracuu("extract", "--format", "jsonl", path).stdout.splitlines()[0])


def test_a_page_keeps_its_markup(tmp_path):
    file = tmp_path / "trang.html"
    file.write_bytes(PAGE)
    done = convert(file)
    assert text(done.stdout) == READ
    assert "tcvn3" in text(done.stderr)
    assert ".VnTime" in text(done.stderr)
    assert convert("--quiet", file).stderr == b""
    assert file.read_bytes() == PAGE


def test_stdin_is_read_for_a_dash():
    assert text(convert("-", input=PAGE).stdout) == READ
    assert convert("-", input=b"").stdout == b""


def test_plain_text_keeps_its_lines_and_blanks(tmp_path):
    file = tmp_path / "thong-bao.txt"
    before = "  Uû ban nh©n d©n huyÖn\tT©n Léc H¹  \r\n\r\n\x0cTh«ng b¸o \n vÒ viÖc\xa0häp"
    after = "  Uỷ ban nhân dân huyện\tTân Lộc Hạ  \r\n\r\n\x0cThông báo \n về việc\xa0họp"
    file.write_bytes(before.encode("cp1252"))
    assert text(convert(file).stdout) == after
    assert text(convert("--format", "text", "-", input=b"<p> caf\xc3\xa9\r\n").stdout) == "<p> café\r\n"


def test_a_person_may_name_the_encoding():
    done = convert("--from", "viqr", "-", input=b"Tha`nh pho^' Ho^` Chi' Minh.\r\n")
    assert text(done.stdout) == "Thành phố Hồ Chí Minh.\r\n"
    assert "viqr (option)" in text(done.stderr)


@pytest.mark.parametrize(("option", "value"), [("--from", "klingon"), ("--to", "viscii"), ("--format", "pdf")])
def test_what_is_not_known_is_a_wrong_command_line(option, value):
    done = convert(option, value, "-", input=PAGE, expect=2)
    assert done.stdout == b""
    if option == "--from":
        assert "tcvn3" in text(done.stderr)


def test_text_in_unicode_comes_out_as_it_was():
    for page in ("\ufeff<html><p>Huyện Tân Lộc Hạ &nbsp; &eacute;</p>\r\n", "\ufeffHuyện Tân Lộc Hạ \r\n"):
        assert convert("-", input=page.encode()).stdout == page.encode()


def test_a_file_is_written_whole_or_not_at_all(tmp_path):
    file = tmp_path / "trang.html"
    file.write_bytes(PAGE)
    output = tmp_path / "moi.html"
    output.write_bytes(b"x")
    output.chmod(0o640)
    assert convert("--output", output, file).stdout == b""
    assert text(output.read_bytes()) == READ
    assert output.stat().st_mode & 0o777 == 0o640
    convert("--output", file, file, expect=2)
    assert file.read_bytes() == PAGE
    convert("--output", tmp_path / "khong-co" / "moi.html", file, expect=3)
    convert("--force", "--output", file, file)
    assert text(file.read_bytes()) == READ
    assert sorted(path.name for path in tmp_path.iterdir()) == ["moi.html", "trang.html"]


def test_doubts_and_refusals_have_their_exit_codes(tmp_path):
    convert(tmp_path / "khong-co.html", expect=3)
    assert convert("-", input=b"%PDF-1.4\n", expect=1).stdout == b""
    done = convert("-", input=b"<p>Huy\xe1\xbb\x87n T\xc3\xa2n \x00 L\xe1\xbb\x99c", expect=1)
    assert "nul_bytes" in text(done.stderr)
    assert "Huyện Tân" in text(done.stdout)


def test_a_reader_that_goes_away_is_no_failure():
    command = [str(binary()), "convert", "--quiet", "-"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
    ) as process:
        process.stdout.close()
        process.stdin.write(b"<p>" + b"Uy ban nhan dan\n" * 20_000)
        process.stdin.close()
        assert process.wait(60) == 0


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_the_converted_file_says_the_same_and_converts_to_itself(path, tmp_path):
    once = convert(path, expect={0, 1}).stdout
    once.decode("utf-8")
    copy = tmp_path / path.name
    copy.write_bytes(once)
    again = convert(copy, expect={0, 1})
    assert again.stdout == once
    assert "giữ nguyên" in text(again.stderr)
    before, after = extracted(path), extracted(copy)
    assert after["text"] == before["text"]
    assert after["title"] == before["title"]
    assert after["encoding"] == "utf-8"
