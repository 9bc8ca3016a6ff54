"""Makes pages of an invented district's portal: any number, always the same for the same seed."""

import random

SYLLABLES = (
    "thông báo quyết định về việc giải phóng mặt bằng bồi thường hỗ trợ tái cư đất đai học phí năm tuyển dụng viên "
    "chức tiêm phòng gia súc cầm ngừng cấp nước sinh hoạt lịch tiếp công dân đấu giá quyền sử kế hoạch phòng chống lụt "
    "bão ủy ban nhân huyện xã thị trấn phối hợp triển khai thực hiện nghiêm túc báo cáo kết quả trước ngày tháng"
).split()


def marker(prefix, number):
    """A word of letters only that stands for a number, so that no tokenizer and no number parser can split it."""
    letters = ""
    for _ in range(4):
        number, digit = divmod(number, 20)
        letters = "abcdeghiklmnopqrstuv"[digit] + letters
    return prefix + letters


def page(number, group=0, words=180, seed=1):
    """One page with layout tables, menu and footer; its text has `marker("trang", n)` and `marker("nhom", group)`."""
    chosen = random.Random(seed * 1_000_003 + number)
    lines = [" ".join(chosen.choices(SYLLABLES, k=30)) for _ in range(max(1, words // 30))]
    body = "\n".join(f"<p align=justify><font face=Arial size=2>{line}.</font>" for line in lines)
    return f"""<html><head><meta http-equiv=Content-Type content="text/html; charset=utf-8">
<title>Tin số {number} - Cổng thông tin huyện Tân Lộc Hạ</title></head><body>
<table width=100% border=0><tr><td class=menu><a href=index.html>Trang chủ</a><br><a href=tb.html>Thông báo</a>
<td valign=top><table><tr><td><b>{marker("trang", number)}</b> {marker("nhom", group)}<br>
{body}
</table></table><div class=footer>&copy; UBND huyện Tân Lộc Hạ</div></body></html>
""".encode()


def write_pages(folder, count, group_size=50, words=180, seed=1):
    """Writes `count` pages into subfolders of `folder`, page n in group n // group_size; the paths, in order."""
    paths = []
    for number in range(count):
        group = number // group_size
        path = folder / f"muc-{group:03}" / f"tin-{number:05}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(page(number, group, words, seed))
        paths.append(path)
    return paths
