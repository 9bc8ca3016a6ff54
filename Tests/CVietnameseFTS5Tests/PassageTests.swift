import CVietnameseFTS5
import Testing

@Suite struct PassageTests {
  private let size = 64 << 10

  /// The lengths of a text's passages; records an issue unless they follow each other and cover it.
  private func lengths(_ text: [UInt8]) -> [Int] {
    var lengths: [Int] = []
    var next = 0
    text.withUnsafeBytes { bytes in
      let chars = bytes.bindMemory(to: CChar.self).baseAddress
      var start: Int64 = 0
      var end: Int64 = 0
      while lengths.count < 1_000, tracuu_passage(chars, Int64(bytes.count), Int32(lengths.count), &start, &end) {
        #expect(Int(start) == next && (end > start || bytes.isEmpty))
        lengths.append(Int(end - start))
        next = Int(end)
      }
    }
    #expect(next == text.count)
    return lengths
  }

  private func text(_ length: Int, _ breaks: [Int: Character] = [:]) -> [UInt8] {
    var text = [UInt8](repeating: UInt8(ascii: "x"), count: length)
    for (place, letter) in breaks { text[place] = letter.asciiValue ?? 0 }
    return text
  }

  @Test("leaves a text whole that fits into one, the empty one too")
  func whole() {
    #expect(lengths([]) == [0])
    #expect(lengths(text(1)) == [1])
    #expect(lengths(text(size, [100: "\n"])) == [size])
    #expect(lengths(text(size + 1)) == [size, 1])
  }

  @Test("cuts behind the last line break of the second half, else behind the last blank, else where it is full")
  func cuts() {
    #expect(
      lengths(text(2 * size, [40_000: "\n", 50_000: "\n", 60_000: " "])) == [50_001, size, 2 * size - 50_001 - size])
    #expect(lengths(text(size + 9, [40_000: " ", 60_000: " ", 100: "\n"])) == [60_001, size + 9 - 60_001])
    #expect(lengths(text(size + 9, [100: "\n", 200: " "])) == [size, 9])
    #expect(lengths(text(size + 9, [size - 1: "\n"])) == [size, 9])
    #expect(lengths(text(size + 9, [size: "\n"])) == [size, 9])
    #expect(lengths(text(size + 9, [size / 2: "\n"])) == [size / 2 + 1, size / 2 + 8])
    #expect(lengths(text(size + 9, [size / 2 - 1: "\n"])) == [size, 9])
  }

  @Test("never cuts a character", arguments: ["đ", "ế", "😀", "xế"])
  func characters(letter: String) {
    for shift in 0..<4 {
      let text = text(shift) + Array(String(repeating: letter, count: 3 * size / letter.utf8.count).utf8)
      var start = 0
      for length in lengths(text) {
        #expect(length <= size && String(validating: text[start..<start + length], as: UTF8.self) != nil)
        start += length
      }
    }
  }

  @Test("cuts texts of any kind into passages that make the text, none longer than the limit, none tiny but the last")
  func random() {
    var random = SplitMix(state: 5)
    for _ in 0..<30 {
      let alphabet = random.pick([Array("ab \n"), Array("đất ở\n"), Array("x"), Array("ế 😀"), Array("văn bản. ")])
      var bytes: [UInt8] = []
      let length = random.below(5 * size)
      // Stretches of one letter, so that breaks are seldom or close together.
      while bytes.count < length {
        let letter = Array(String(random.pick(alphabet)).utf8)
        for _ in 0...random.below(random.pick([2, 100, 20_000])) { bytes += letter }
      }
      let found = lengths(bytes)
      #expect(found.dropLast().allSatisfy { $0 > size / 2 - 4 && $0 <= size })
      #expect(found.allSatisfy { $0 <= size })
    }
  }

  @Test("answers for bytes that are no text, and for places that are none")
  func hostile() {
    let found = lengths([UInt8](repeating: 0x80, count: size + 40))
    #expect(found.reduce(0, +) == size + 40)
    var (start, end) = (Int64(0), Int64(0))
    for place in [-1, Int32.min, 1, Int32.max] { #expect(!tracuu_passage("a", 1, place, &start, &end)) }
  }

  @Test("gives SQL the same passages, and NULL where there is none")
  func function() throws {
    let database = try TestDatabase()
    try database.run("CREATE TABLE t (text)")
    let line = String(repeating: "xã ", count: 10_000) + "\n"
    try database.run("INSERT INTO t VALUES ('\(line)\(line)')")
    let passages = try database.rows(
      "SELECT passage(text, 0) || passage(text, 1) = text, passage(text, 0) = substr(text, 1, 30001) FROM t")
    #expect(passages == ["1 1"])
    #expect(
      try database.rows("SELECT passage(text, 2), passage(text, -1), passage(NULL, 0), passage('', 0) = '' FROM t")
        == ["- - - 1"])
  }
}
