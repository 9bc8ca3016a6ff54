"""What is read from documents: fields with their evidence, citations both ways, status, register, assignments, drafts."""

import json
import random
import shutil

import pytest
from program import SAMPLES, Archive, facts, item_of, text, tracuu

FACTS = facts()
NOTICES = sorted(path for path, fact in FACTS.items() if fact["kind"] == "notice" and "!/" not in path)


def plain(text):
    return None if text is None else " ".join(text.split()).rstrip(" .;")


@pytest.mark.parametrize("path", NOTICES)
def test_every_field_of_the_samples_is_read(samples, path):
    archive, items = samples
    shown, fact = archive.show(item_of(items, path)["id"]), FACTS[path]
    for name in ("number", "type_code", "issued_on", "issuing_body", "subject", "signer"):
        assert plain(shown[name]) == plain(fact.get(name)), name
    # Documents print it in capitals.
    assert (shown["signer_title"] or "").casefold() == (fact.get("signer_title") or "").casefold()
    assert [plain(name) for name in shown["recipients"]] == [plain(name) for name in fact.get("recipients", [])]


@pytest.mark.parametrize("path", NOTICES)
def test_evidence_lies_in_the_text(samples, path):
    archive, items = samples
    shown = archive.show(item_of(items, path)["id"])
    text = shown["text"]
    for name, (start, end) in shown["evidence"].items():
        assert 0 <= start < end <= len(text), name
        assert 0 < shown["confidence"][name] <= 1
    if "signer" in shown["evidence"]:
        start, end = shown["evidence"]["signer"]
        assert shown["signer"] in text[start:end]
    for section in shown["sections"]:
        start, end = section["span"]
        assert section["label"].split()[-1].lower() in text[start:end].lower()
        assert section["heading"][:20] in text[start:end]
    for citation in shown["citations"]:
        start, end = citation["span"]
        assert 0 <= start < end <= len(text)


def by_number(archive, number):
    return archive.search("--number", number)["hits"][0]["id"]


def references(archive, number):
    return json.loads(archive.run("refs", "--format", "json", by_number(archive, number)).stdout)


def test_citations_lead_both_ways(samples):
    archive, _ = samples
    refs = references(archive, "12/2012/QĐ-UBND")
    replaced = [cited for cited in refs["cites"] if cited["relation"] == "replaces"]
    assert [(cited["number"], cited["document"]["number"]) for cited in replaced] == [("05/2008/QĐ-UBND",) * 2]
    assert {cited["held"] for cited in refs["cites"] if cited["name"]} == {False}
    old = references(archive, "05/2008/QĐ-UBND")
    assert old["status"]["status"] == "replaced" and not old["status"]["partial"]
    assert old["status"]["text"] == "Bị thay thế bởi 12/2012/QĐ-UBND ngày 28/6/2012."
    assert [by["document"]["number"] for by in old["status"]["by"]] == ["12/2012/QĐ-UBND"]
    assert references(archive, "2210/QĐ-UBND")["status"]["status"] == "amended"
    new = references(archive, "1688/QĐ-UBND")
    assert new["status"]["status"] == "no_change_seen"
    assert "cần kiểm tra" in new["status"]["text"]


def graph(archive):
    hits = archive.search("--kind", "notice", "--limit", 100, "")["hits"]
    return {hit["id"]: json.loads(archive.run("refs", "--format", "json", hit["id"]).stdout) for hit in hits}


@pytest.fixture(scope="module")
def whole_graph(tmp_path_factory):
    whole = Archive(tmp_path_factory.mktemp("mot"))
    whole.imports("--collection", "x", *[SAMPLES / path for path in NOTICES])
    found = graph(whole)
    assert any(refs["status"]["status"] == "replaced" for refs in found.values())
    return found


@pytest.mark.parametrize("seed", range(20))
def test_the_order_of_imports_changes_nothing(tmp_path, whole_graph, seed):
    shuffled = [SAMPLES / path for path in NOTICES]
    random.Random(seed).shuffle(shuffled)
    parted = Archive(tmp_path / "nhieu")
    for start in range(0, len(shuffled), 8):
        parted.imports("--collection", "x", *shuffled[start : start + 8])
    assert graph(parted) == whole_graph


def notice(number, day, subject, text, type="QUYẾT ĐỊNH", body="ỦY BAN NHÂN DÂN\nXÃ MẪU HẠ"):
    d, m, y = day
    return (
        f"{body}\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: {number}\n"
        f"Mẫu Hạ, ngày {d} tháng {m} năm {y}\n\n{type}\n{subject}\n\n{text}\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nTrần Văn Mẫu\n"
    )


@pytest.fixture
def office(archive, tmp_path):
    folder = tmp_path / "xa-mau-ha"
    folder.mkdir()

    def write(name, *arguments, **more):
        (folder / f"{name}.txt").write_text(notice(*arguments, **more), encoding="utf-8")

    write("a", "13/QĐ-UBND", (2, 3, 2012), "Về việc ban hành quy chế họp", "Điều 1. Ban hành quy chế họp.")
    write("b", "13/QĐ-UBND", (5, 2, 2013), "Về việc thành lập tổ công tác", "Điều 1. Thành lập tổ công tác.")
    write("c", "17/QĐ-UBND", (9, 9, 2013), "Về việc đặt tên đường", "Điều 1. Đặt tên đường.")
    write("c2", "17/QĐ-UBND", (10, 9, 2013), "Về việc mua sắm", "Điều 1. Mua sắm một máy bơm.")
    write(
        "d", "19/QĐ-UBND", (1, 10, 2013), "Về việc bãi bỏ văn bản",
        "Điều 1. Bãi bỏ Quyết định số 13/QĐ-UBND ngày 02/3/2012 của UBND xã Mẫu Hạ.\n"
        "Điều 2. Bãi bỏ Điều 1 Quyết định số 17/QĐ-UBND ngày 09/9/2013 của UBND xã Mẫu Hạ.\n"
        "Điều 3. Theo Quyết định số 17/QĐ-UBND của UBND xã Mẫu Hạ.\n"
        "1. Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã: Tổng hợp kết quả trước ngày 15/10/2013.\n",
    )  # fmt: skip
    archive.imports(folder)
    return archive


def test_numbers_that_begin_anew_each_year_are_told_apart_by_their_day(office):
    found = {hit["issued_on"]: hit["id"] for hit in office.search("--number", "13/QĐ-UBND")["hits"]}

    def status(id):
        return json.loads(office.run("refs", "--format", "json", id).stdout)["status"]

    assert status(found["2012-03-02"])["status"] == "repealed"
    assert status(found["2013-02-05"])["status"] == "no_change_seen"
    seven = {hit["issued_on"]: hit["id"] for hit in office.search("--number", "17/QĐ-UBND")["hits"]}
    partly = status(seven["2013-09-09"])
    assert (partly["status"], partly["partial"]) == ("repealed", True)
    assert partly["text"].startswith("Bị bãi bỏ một phần bởi 19/QĐ-UBND")
    assert status(seven["2013-09-10"])["status"] == "no_change_seen"


def test_a_documents_own_days_tell_that_it_does_not_hold(archive, tmp_path):
    folder = tmp_path / "han"
    folder.mkdir()
    for name, number, effect in [
        ("a", "21/QĐ-UBND", "có hiệu lực thi hành kể từ ngày 01/01/2999."),
        ("b", "22/QĐ-UBND", "có hiệu lực từ ngày 01/4/2012 đến hết ngày 31/12/2013."),
        ("c", "23/QĐ-UBND", "có hiệu lực từ ngày 01/4/2012."),
    ]:
        text = notice(number, (2, 3, 2012), "Về việc thử hạn", "Điều 1. Quyết định này " + effect)
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    found = {item["source"][-5]: item["id"] for item in archive.imports(folder)["items"]}
    status = {name: json.loads(archive.run("refs", "--format", "json", id).stdout)["status"] for name, id in found.items()}
    assert [(status[n]["status"], status[n]["day"]) for n in "abc"] == [
        ("not_yet_in_force", "2999-01-01"), ("expired", "2013-12-31"), ("no_change_seen", None),
    ]


def test_a_citation_that_fits_several_documents_shows_them(office):
    nine = json.loads(office.run("refs", "--format", "json", office.search("--number", "19/QĐ-UBND")["hits"][0]["id"]).stdout)
    vague = [cited for cited in nine["cites"] if cited["number"] == "17/QĐ-UBND" and cited["issued_on"] is None]
    assert len(vague) == 1 and vague[0]["document"] is None and vague[0]["held"]
    assert {candidate["issued_on"] for candidate in vague[0]["candidates"]} == {"2013-09-09", "2013-09-10"}


def test_the_register_names_gaps_and_doubles(office):
    register = json.loads(office.run("register", "--year", "2013", "--format", "json").stdout)
    assert register["title"] == "Danh mục theo số (từ kho)"
    (group,) = register["groups"]
    assert group["issuing_body"] == "Ủy ban nhân dân xã Mẫu Hạ" and group["type_code"] == "QĐ"
    assert [entry["number"] for entry in group["entries"]] == ["13/QĐ-UBND", "17/QĐ-UBND", "17/QĐ-UBND", "19/QĐ-UBND"]
    assert group["gaps"] == [[1, 12], [14, 16], [18, 18]] and group["doubles"] == [17]
    text = office.run("register", "--year", "2013").stdout.decode()
    assert "14–16/QĐ-UBND  không có trong kho" in text and text.count("trùng số") == 2
    assert len(text.splitlines()) == 9
    table = office.run("register", "--year", "2013", "--format", "csv").stdout.decode()
    assert table.startswith("Cơ quan,Loại,") and len(table.splitlines()) == 8
    assert "<table>" in office.run("register", "--year", "2013", "--format", "html").stdout.decode()
    assert json.loads(office.run("register", "--year", "2013", "--type", "Thông báo", "--format", "json", expect=1).stdout)["groups"] == []
    office.run("register", "--year", "13", expect=2)
    office.run("register", "--year", "2013", "--type", "không có", expect=2)


def test_documents_are_found_by_whom_they_tell_to_do_something(office):
    hits = office.search("--assigned-to", "van phong", "")["hits"]
    assert [hit["number"] for hit in hits] == ["19/QĐ-UBND"]
    (assignment,) = office.show(hits[0]["id"])["assignments"]
    assert assignment["unit"] == "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã"
    assert assignment["deadline"] == "2013-10-15"
    assert office.search("--assigned-to", "công an", "")["total"] == 0


def test_a_number_means_its_document_where_only_one_has_it(office):
    for spelling in (["19/QĐ-UBND"], ["qd 19"], ["qd", "19"], ["19"]):
        assert json.loads(office.run("show", "--format", "json", *spelling).stdout)["number"] == "19/QĐ-UBND"
    assert json.loads(office.run("show", "--format", "json", "13/QĐ-UBND", "năm", "2013").stdout)["issued_on"] == "2013-02-05"
    done = office.run("show", "qd 13", expect=1)
    assert len(text(done.stdout).splitlines()) == 2 and "hãy chọn" in text(done.stderr)


def test_a_draft_is_checked(office, tmp_path):
    draft = tmp_path / "du-thao.txt"
    draft.write_text(
        "Căn cứ Quyết định số 13/QĐ-UBND ngày 02/3/2012 của UBND xã Mẫu Hạ;\n"
        "Căn cứ Quyết định số 13/QĐ-UBND ngày 05/02/2013 của UBND xã Mẫu Hạ;\n"
        "Căn cứ Nghị định số 99/2013/NĐ-CP ngày 29/8/2013 của Chính phủ;\n",
        encoding="utf-8",
    )
    done = office.run("check", "--format", "json", draft, expect=1)
    checked = json.loads(done.stdout)["citations"]
    assert [(item["number"], item["held"], (item["status"] or {}).get("status")) for item in checked] == [
        ("13/QĐ-UBND", True, "repealed"), ("13/QĐ-UBND", True, "no_change_seen"), ("99/2013/NĐ-CP", False, None),
    ]  # fmt: skip
    typed = office.run("check", "-", input=draft.read_bytes(), expect=1).stdout.decode()
    assert "Bị bãi bỏ bởi 19/QĐ-UBND ngày 01/10/2013." in typed and "99/2013/NĐ-CP" in typed
    office.run("check", "-", input="không có gì".encode(), expect=1)


def test_a_held_document_changes_no_status(archive, tmp_path):
    (tmp_path / "a.txt").write_text(notice("13/QĐ-UBND", (2, 3, 2012), "Về việc họp", "Điều 1. Họp."), encoding="utf-8")
    text = "Điều 1. Bãi bỏ Quyết định số 13/QĐ-UBND ngày 02/3/2012 của UBND xã Mẫu Hạ."
    (tmp_path / "b.txt").write_text(notice("19/QĐ-UBND", (1, 10, 2013), "Về việc bãi bỏ", text), encoding="utf-8")
    archive.imports("--collection", "x", tmp_path / "a.txt")
    archive.imports("--collection", "y", "--hold", tmp_path / "b.txt")
    assert references(archive, "13/QĐ-UBND")["status"]["status"] == "no_change_seen"
    archive.run("release", "y")
    assert references(archive, "13/QĐ-UBND")["status"]["status"] == "repealed"
    archive.run("rebuild")
    assert references(archive, "13/QĐ-UBND")["status"]["status"] == "repealed"


def test_a_document_of_another_body_with_the_same_number_is_not_meant(archive, tmp_path):
    folder = tmp_path / "hai-xa"
    folder.mkdir()
    one = notice("12/2013/QĐ-UBND", (7, 8, 2013), "Về việc họp", "Điều 1. Họp.", body="ỦY BAN NHÂN DÂN\nTỈNH TÂN LỘC")
    text = "Điều 2. Quyết định này thay thế Quyết định số 12/2013/QĐ-UBND ngày 05/3/2013 của UBND tỉnh Bắc Hà."
    two = notice("30/2014/QĐ-UBND", (1, 2, 2014), "Về việc phí", text, body="ỦY BAN NHÂN DÂN\nTỈNH BẮC HÀ")
    (folder / "a.txt").write_text(one, encoding="utf-8")
    (folder / "b.txt").write_text(two, encoding="utf-8")
    archive.imports(folder)
    assert references(archive, "12/2013/QĐ-UBND")["status"]["status"] == "no_change_seen"
    assert references(archive, "30/2014/QĐ-UBND")["cites"][0]["held"] is False


def test_a_number_of_many_communes_is_found_by_its_body(archive, tmp_path):
    folder = tmp_path / "xa"
    folder.mkdir()
    names = ["An", "Bình", "Cát", "Dương", "Giang", "Hà", "Kim", "Lâm", "Mỹ", "Ninh"]
    for place in range(120):
        body = f"ỦY BAN NHÂN DÂN\nXÃ {names[place % 10]} {names[place // 10 % 10]} {'MỘT' if place < 100 else 'HAI'}".upper()
        (folder / f"{place}.txt").write_text(
            notice("11/QĐ-UBND", (1 + place % 28, 1 + place % 12, 2013), f"Về việc {place}", "Điều 1. Họp.", body=body),
            encoding="utf-8",
        )
    archive.imports(folder)
    draft = "Căn cứ Quyết định số 11/QĐ-UBND của UBND xã Bình An Hai;\nCăn cứ Quyết định số 11/QĐ-UBND của UBND xã Không Có;\n"
    done = archive.run("check", "--format", "json", "-", input=draft.encode(), expect=1)
    checked = json.loads(done.stdout)["citations"]
    assert [(item["held"], item["document"] is not None) for item in checked] == [(True, True), (False, False)]
