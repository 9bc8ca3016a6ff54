#!/usr/bin/env python3
"""Writes invented notices of invented offices as records, one JSON object a line, any number of them.

    notices.py 100000 --seed 1 > notices.jsonl

The same count and seed give the same bytes. Words, topics, offices and places are drawn by Zipf's law, lengths from a
log-normal distribution, numbers restart each year in each office; one text in twenty is a page without a number, one in
fifty has no diacritics. Nobody and no place is meant: names are syllables put together.
"""

import argparse
import datetime
import json
import random
import sys

import vocabulary as words
from corpus import fold

POOL = 4096
"""Draws are sixteen random bits cut to an index into a pool, where a word stands as often as it is to be drawn."""
TOPICS = 480
BEGIN, END = datetime.date(1998, 1, 5).toordinal(), datetime.date(2025, 12, 26).toordinal()
PAGES, UNACCENTED, WITH_YEAR = 0.05, 0.02, 0.12
# Type, abbreviation, how many of a hundred.
TYPES = (
    ("Thông báo", "TB", 28), ("Quyết định", "QĐ", 26), ("Công văn", "", 16), ("Kế hoạch", "KH", 9),
    ("Báo cáo", "BC", 8), ("Tờ trình", "TTr", 5), ("Giấy mời", "GM", 4), ("Chỉ thị", "CT", 2), ("Hướng dẫn", "HD", 2),
)  # fmt: skip
DEPARTMENTS = (
    ("Nội vụ", "NV"), ("Tài chính - Kế hoạch", "TCKH"), ("Tài nguyên và Môi trường", "TNMT"), ("Tư pháp", "TP"),
    ("Lao động - Thương binh và Xã hội", "LĐTBXH"), ("Giáo dục và Đào tạo", "GDĐT"), ("Y tế", "YT"),
    ("Kinh tế và Hạ tầng", "KTHT"), ("Văn hóa và Thông tin", "VHTT"), ("Nông nghiệp và Phát triển nông thôn", "NNPTNT"),
)  # fmt: skip
# V verb, O object, N noun, Q quality, L link, U unusual word, T word of the topic, S topic, P place, F M G a name,
# D day, H month, Y year, K small and B big number. Each letter in braces is drawn anew.
SENTENCES = (
    "Giao {C} {L} {V} {T} tại {P}, {V} {N} {Q} trước ngày {D}/{H}/{Y}.",
    "{C} {V} {O} {L} {V} {T} {Q}, {V} {N} và {N} trên địa bàn {P}.",
    "Yêu cầu các {N} {V} {T} {Q}; {L} {V} {O} thì báo cáo {C} để được hướng dẫn.",
    "Tổng kinh phí {V} {T} là {B}.{B}.000 đồng, trong đó {N} đóng góp {K} phần trăm.",
    "{L} {S}, {C} có {K} {N} đã {V} {O}, đạt {K} phần trăm kế hoạch năm {Y}.",
    "Ông {F} {M} {G} và bà {F} {M} {G} ở {P} chịu trách nhiệm {V} {T}, {Q} và {Q}.",
    "Thời gian {V} từ ngày {D} tháng {H} năm {Y}, {L} {V} {N} tại {P} {Q}.",
    "Trong quá trình {V} {S}, nếu có {N} hoặc {U} thì {V} {N} {L} {V} {T}.",
    "Các {N}, {N}, {N} có liên quan {V} {O} {Q} {L} {S}.",
    "Số {N} cần {V} là {K}, {L} {V} {U}, {U} và {N} của {P}.",
    "Đề nghị {C} {V} {N} {Q}, cử người {V} {T}; {L} {V} {O} {Q}.",
    "{V} {U} {L} {V} {T} ở {P} còn chưa {Q}, cần {V} {N} {Q} hơn.",
    "Mỗi {N} được {V} {K} {U}, {L} {N} không {V} thì {V} {O}.",
    "Hộ ông {F} {M} {G}, thửa đất số {K}, tờ bản đồ số {K}, diện tích {B} m2, {L} {V} {T}.",
    "Chiều ngày {D}/{H}, {C} đã {V} {S} với sự tham gia của {N}, {N} {L} {V} {U}.",
    "Năm {Y} toàn {P} có {B} {N}, tăng {K} so với năm trước; {T} {Q} {L} {V} {O}.",
    "Việc {V} {O} {L} {V} {N} phải {Q}, {Q}; nghiêm cấm {V} {U} khi chưa {V}.",
    "{C} chủ trì, {V} {T} cùng {C} và {C}, {L} {V} {N} trong {K} ngày.",
)
KINDS = ("xã", "thôn", "huyện", "thị trấn")
PAGE_MENU = "Trang chủ | Giới thiệu | Tin tức | Văn bản | Thủ tục hành chính | Lịch công tác | Liên hệ"
MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"


def zipf(items, flat=2.7):
    """A pool of the items, the n-th of them 1/(n+flat) as often as a share, none fewer than once."""
    shares = [1 / (rank + flat) for rank in range(len(items))]
    scale = (POOL - len(items)) / sum(shares)
    pool = [item for item, share in zip(items, shares, strict=True) for _ in range(1 + int(share * scale))]
    return (pool + items * (POOL // len(items) + 1))[:POOL]


def draws(chosen):
    while True:
        yield from memoryview(chosen.randbytes(1 << 16)).cast("H")


class Office:
    def __init__(self, name, symbol, place, chief):
        self.name, self.symbol, self.place, self.chief = name, symbol, place, chief
        self.capitals = name.upper()


def offices(chosen, places):
    """Provinces, their districts and communes, each with its committee and the larger with departments."""
    found, names = [], iter(places)
    for _ in range(4):
        province = next(names)
        found.append(Office(f"Ủy ban nhân dân tỉnh {province}", "UBND", province, "CHỦ TỊCH"))
        for name, short in DEPARTMENTS:
            found.append(Office(f"Sở {name} tỉnh {province}", f"S{short}", province, "GIÁM ĐỐC"))
        for _ in range(9):
            district = next(names)
            found.append(Office(f"Ủy ban nhân dân huyện {district}", "UBND", district, "CHỦ TỊCH"))
            for name, short in DEPARTMENTS[:8]:
                found.append(Office(f"Phòng {name} huyện {district}", f"P{short}", district, "TRƯỞNG PHÒNG"))
            for _ in range(6):
                commune = next(names)
                name = f"Ủy ban nhân dân xã {commune}, huyện {district}"
                found.append(Office(name, "UBND", commune, "CHỦ TỊCH"))
    chosen.shuffle(found)
    return found


class Generator:
    def __init__(self, count, seed):
        self.count, self.chosen = count, random.Random(seed)
        chosen = self.chosen
        places = [f"{a} {b} {c}" for a in words.FIRSTS for b in words.SECONDS for c in words.LASTS]
        chosen.shuffle(places)
        self.offices = offices(chosen, places)
        mixed = {key: chosen.sample(items, len(items)) for key, items in (
            ("V", words.VERBS), ("O", words.OBJECTS), ("N", words.NOUNS), ("Q", words.QUALITIES), ("L", words.LINKS),
            ("U", words.RARE), ("F", words.FAMILIES), ("M", words.MIDDLES), ("G", words.GIVEN),
        )}  # fmt: skip
        self.pools = {key: zipf(items) for key, items in mixed.items()}
        self.pools |= {
            "P": zipf([f"{kind} {name}" for kind, name in zip(KINDS * 400, places, strict=False)], 40),
            "C": zipf([office.name for office in self.offices], 20),
            "D": zipf(list(range(1, 29)), 1000), "H": zipf(list(range(1, 13)), 1000),
            "Y": zipf(list(range(2025, 1997, -1)), 12), "K": zipf(list(range(2, 400)), 30),
            "B": zipf(chosen.sample(range(100, 1000), 900), 1000),
        }  # fmt: skip
        self.office_pool = zipf(self.offices, 30)
        self.types = [type_ for type_ in TYPES for _ in range(type_[2])]
        self.topics = zipf([self.topic(chosen) for _ in range(TOPICS)], 8)
        self.templates = [self.template(text) for text in SENTENCES]
        self.numbers = {}
        self.next = draws(chosen).__next__
        self.encode = json.JSONEncoder(ensure_ascii=False).encode

    def topic(self, chosen):
        """A subject and the words that texts about it use more than others."""
        subject = f"{chosen.choice(words.VERBS)} {chosen.choice(words.OBJECTS)}"
        near = chosen.sample(words.OBJECTS, 3) + chosen.sample(words.RARE, 5) + chosen.sample(words.NOUNS, 6)
        return subject, zipf([subject.split(" ", 2)[2], *near], 1)

    @staticmethod
    def template(text):
        """The text with %s in place of the letters, and the letters."""
        parts = text.replace("{", "}").split("}")
        return "%s".join(parts[0::2]), parts[1::2]

    def pick(self, key):
        return self.pools[key][self.next() & POOL - 1]

    def sentence(self):
        # The pools of the topic are set by `record`; a draw is one index, which is what makes this fast.
        form, keys = self.templates[self.next() % len(self.templates)]
        pools, draw = self.pools, self.next
        text = form % tuple([pools[key][draw() & 4095] for key in keys])
        return text[0].upper() + text[1:]

    def body(self, letters):
        lines, written = [], 0
        while written < letters:
            line = " ".join([self.sentence() for _ in range(1 + self.next() % 3)])
            lines.append(line)
            written += len(line)
        return lines

    def number(self, office, kind, short, year):
        key = (office.name, kind)
        last_year, last = self.numbers.get(key, (0, 0))
        ordinal = last + 1 if last_year == year else 1
        self.numbers[key] = year, ordinal
        symbol = "UB" if office.symbol == "UBND" and year < 2004 else office.symbol
        if not short:
            return f"{ordinal}/{symbol}-{('VX', 'TH', 'NC', 'KT')[self.next() & 3]}"
        if short in ("QĐ", "CT") and self.chosen.random() < WITH_YEAR:
            return f"{ordinal:02}/{year}/{short}-{symbol}"
        return f"{ordinal:02}/{short}-{symbol}"

    def record(self, index):
        chosen, pools = self.chosen, self.pools
        subject, pools["T"] = self.topics[self.next() & POOL - 1]
        pools["S"] = [subject] * POOL
        letters = min(max(chosen.lognormvariate(6.95, 0.55), 250), 5000)
        # More is written every year; days come in order, as numbers do.
        when = datetime.date.fromordinal(BEGIN + int((END - BEGIN) * ((index + chosen.random()) / self.count) ** 0.7))
        office = self.office_pool[self.next() & POOL - 1]
        if chosen.random() < PAGES:
            record = self.page(subject, office, when, letters)
        else:
            record = self.notice(subject, office, when, letters)
        if chosen.random() < UNACCENTED:
            record = {key: "\n".join(map(fold, value.split("\n"))) for key, value in record.items()}
        return {"id": f"n{index:07}"} | record

    def line(self, index):
        return self.encode(self.record(index)) + "\n"

    def page(self, subject, office, when, letters):
        title = f"{office.place}: {subject} {self.pick('Q')} tại {self.pick('P')}"
        head = f"{office.name}\n{PAGE_MENU}\n{title}\nNgày đăng: {when.day}/{when.month}/{when.year}"
        return {"title": title, "text": "\n".join([head, *self.body(letters), f"Lượt xem: {self.pick('B')}"])}

    def notice(self, subject, office, when, letters):
        kind, short, _ = self.types[self.next() % len(self.types)]
        number = self.number(office, kind, short, when.year)
        title = f"Về việc {subject} {self.pick('L')} {self.pick('V')} {self.pick('N')} {self.pick('P')} năm {when.year}"
        signer = f"{self.pick('F')} {self.pick('M')} {self.pick('G')}"
        law = words.LAWS[self.next() % len(words.LAWS)]
        head = (
            f"{office.capitals}\n{MOTTO}\nSố: {number}\n"
            f"{office.place}, ngày {when.day:02} tháng {when.month:02} năm {when.year}\n"
            f"{kind.upper()}\n{title}\nCăn cứ {law};\nTheo đề nghị của {self.pick('C')},"
        )
        foot = f"Nơi nhận:\n- Như trên;\n- {self.pick('C')};\n- Lưu: VT.\n{office.chief}\n{signer}"
        body = self.body(max(letters - 450, 100))
        if short == "QĐ":
            body = [f"Điều {place}. {line}" for place, line in enumerate(body, 1)]
        return {
            "title": title, "text": "\n".join([head, *body, foot]), "number": number, "type": kind,
            "issuing_body": office.name, "issued_on": when.isoformat(), "signer": signer,
        }  # fmt: skip


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("count", type=int)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    sys.stdout.reconfigure(encoding="utf-8")
    generator = Generator(arguments.count, arguments.seed)
    sys.stdout.writelines(map(generator.line, range(arguments.count)))


if __name__ == "__main__":
    main()
