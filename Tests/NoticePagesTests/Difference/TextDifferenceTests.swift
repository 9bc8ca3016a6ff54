import NoticeModel
import Testing

@testable import NoticePages

@Suite struct TextDifferenceTests {
  /// `=` kept, `-` removed, `+` added, `~` changed with its runs in brackets.
  private func shown(_ old: [String], _ new: [String]) -> [String] {
    TextDifference(from: old.map { .paragraph($0) }, to: new.map { .paragraph($0) }).paragraphs.map { paragraph in
      switch paragraph {
      case .kept(let text): "=" + text
      case .removed(let text): "-" + text
      case .added(let text): "+" + text
      case .changed(let words): "~" + words.runs.map(shown).joined()
      }
    }
  }

  private func shown(_ run: WordDifference.Run) -> String {
    switch run.fate {
    case .kept: run.blank + run.text
    case .removed: run.blank + "[-\(run.text)]"
    case .added: run.blank + "[+\(run.text)]"
    }
  }

  @Test("a paragraph that was put in, one that was taken out and one that was reworded are told apart")
  func paragraphs() {
    let old = [
      "Kính gửi: Ủy ban nhân dân các xã.", "Thực hiện kế hoạch năm 2012 của huyện.", "Điều khoản cũ.", "Nơi nhận:",
    ]
    let new = [
      "Kính gửi: Ủy ban nhân dân các xã.", "Thực hiện kế hoạch năm 2013 của huyện.", "Nơi nhận:", "Lưu văn thư.",
    ]
    #expect(
      shown(old, new) == [
        "=Kính gửi: Ủy ban nhân dân các xã.", "~Thực hiện kế hoạch năm [-2012] [+2013] của huyện.", "-Điều khoản cũ.",
        "=Nơi nhận:", "+Lưu văn thư.",
      ])
  }

  @Test(
    "words change whole: a syllable with its marks, a figure, a day, a number",
    arguments: [
      ("họp tại hội trường xã", "hợp tại hội trường xã", "~[-họp] [+hợp] tại hội trường xã"),
      (
        "kinh phí 1.000.000 đồng một hộ", "kinh phí 1.500.000 đồng một hộ",
        "~kinh phí [-1.000.000] [+1.500.000] đồng một hộ"
      ),
      (
        "ban hành ngày 22/7/2013 tại huyện", "ban hành ngày 23/7/2013 tại huyện",
        "~ban hành ngày [-22/7/2013] [+23/7/2013] tại huyện"
      ),
      (
        "theo văn bản 164/TB-UBND đã nêu", "theo văn bản 165/TB-UBND đã nêu",
        "~theo văn bản [-164/TB-UBND] [+165/TB-UBND] đã nêu"
      ),
      ("đơn vị, cá nhân liên quan.", "đơn vị, cá nhân liên quan;", "~đơn vị, cá nhân liên quan[-.][+;]"),
    ])
  func words(old: String, new: String, expected: String) {
    #expect(shown([old], [new]) == [expected])
  }

  @Test("words taken out or put in at the beginning do not stick to the next")
  func beginnings() {
    #expect(shown(["Về việc họp ban chỉ đạo"], ["việc họp ban chỉ đạo"]) == ["~[-Về] việc họp ban chỉ đạo"])
    #expect(shown(["việc họp ban chỉ đạo"], ["Về việc họp ban chỉ đạo"]) == ["~[+Về] việc họp ban chỉ đạo"])
  }

  @Test("a word or two kept between changes is joined with them")
  func islands() {
    #expect(
      shown(["họp vào tháng 7 năm 2013 tại hội trường huyện"], ["họp vào tháng 8 năm 2014 tại hội trường huyện"])
        == ["~họp vào tháng [-7 năm 2013] [+8 năm 2014] tại hội trường huyện"])
  }

  @Test("blanks, line breaks, composition and kinds of blocks are no change")
  func blanks() {
    let old: [Block] = [
      .heading(level: 2, "Điều 1.  Phạm vi"), .tableRow(["a", "b"]), .paragraph(" "), .paragraph("ấm"),
    ]
    let new: [Block] = [
      .paragraph("Điều 1. Phạm\nvi"), .paragraph("a b"), .paragraph("a\u{302}\u{301}m"), .paragraph("\u{A0}"),
    ]
    #expect(TextDifference(from: old, to: new).isEmpty)
  }

  @Test("the new text can be put together from what was kept and added, the old one from what was kept and removed")
  func whole() {
    let old = "Một hai ba, bốn năm sáu; bảy tám chín mười.\nMười một (mười hai) 13/14."
    let new = "Hai ba bốn năm, sáu; bảy chín mười mười một.\n(mười hai) 13/15 và 16."
    var numbers = TokenNumbers()
    var budget = ComparisonBudget(10_000)
    let runs = WordDifference(
      WordTokens(old, numbers: &numbers), WordTokens(new, numbers: &numbers), budget: &budget
    ).runs
    func text(without fate: WordDifference.Run.Fate) -> String {
      runs.filter { $0.fate != fate }.map(\.text).joined().filter { !$0.isWhitespace }
    }
    #expect(text(without: .removed) == new.filter { !$0.isWhitespace })
    #expect(text(without: .added) == old.filter { !$0.isWhitespace })
  }

  @Test("rows and words that repeat in disorder cost far less than each with each")
  func bounded() {
    let row = ["0\t0", "0\t1", "1\t0", "1\t1"]
    let rows = (0..<20_000).map { row[($0 &* 2_654_435_761) >> 7 & 3] }
    let other = (0..<20_000).map { row[($0 &* 40_503) >> 5 & 3] }
    let difference = TextDifference(from: rows.map { .paragraph($0) }, to: other.map { .paragraph($0) })
    // 400 million pairs of rows.
    #expect((100_000..<1_000_000).contains(difference.comparisons))
    #expect(difference.paragraphs.count >= 20_000)
    let long = (0..<200_000).map { ($0 &* 2_654_435_761) >> 9 & 1 == 0 ? "a" : "b" }.joined(separator: " ")
    let turned = (0..<200_000).map { ($0 &* 40_503) >> 6 & 1 == 0 ? "a" : "b" }.joined(separator: " ")
    let words = TextDifference(from: [.paragraph(long)], to: [.paragraph(turned)])
    // 40 billion pairs of words.
    #expect((100_000..<2_000_000).contains(words.comparisons))
    #expect(words.paragraphs.count == 1)
  }

  @Test("a small change in a long text costs little: one step for each token kept, few more")
  func cheap() {
    let old = (0..<5_000).map { Block.paragraph("Điểm \($0) của quy chế làm việc") }
    var new = old
    new[2_500] = .paragraph("Điểm 2500 của quy chế công tác")
    let difference = TextDifference(from: old, to: new)
    #expect(difference.comparisons < 100)
    #expect(difference.paragraphs.filter { !$0.isKept }.count == 1)
  }

  @Test("long stretches without a change are folded to their number, with two paragraphs of context")
  func folded() {
    let old = (1...20).map { Block.paragraph("Đoạn thứ \($0)") }
    var new = old
    new[9] = .paragraph("Một nội dung hoàn toàn khác hẳn")
    let parts = FoldedText(TextDifference(from: old, to: new)).parts
    #expect(parts.count == 8)
    #expect(parts.first == .folded(7) && parts.last == .folded(8))
    #expect(parts[1] == .paragraph(.kept("Đoạn thứ 8")))
  }

  @Test("a single hidden paragraph is shown rather than folded")
  func notFolded() {
    let texts = ["a", "một", "hai", "ba", "bốn", "năm", "b"]
    let new = ["c", "một", "hai", "ba", "bốn", "năm", "d"]
    let parts = FoldedText(TextDifference(from: texts.map { .paragraph($0) }, to: new.map { .paragraph($0) })).parts
    #expect(parts.count == 9)
  }

  @Test("in a paragraph of hundreds of words only those around the change are shown")
  func foldedWords() throws {
    let words = (0..<300).map { "chữ\($0)" }
    var changed = words
    changed[150] = "khác"
    let difference = TextDifference(
      from: [.paragraph(words.joined(separator: " "))], to: [.paragraph(changed.joined(separator: " "))])
    guard case .changed(let runs) = try #require(difference.paragraphs.first) else {
      Issue.record("not a changed paragraph")
      return
    }
    let parts = FoldedWords(runs).parts
    #expect(parts.first == .folded(130) && parts.last == .folded(129) && parts.count == 6)
  }
}
