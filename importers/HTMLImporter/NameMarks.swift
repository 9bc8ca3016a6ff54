/// What the words in an element's class, id or role say about it.
struct NameMarks: OptionSet, Hashable {
  let rawValue: UInt16

  /// Menus, footers, comments and the like.
  static let surrounding = NameMarks(rawValue: 1 << 0)
  /// Words of main text; beside one of them `surrounding` may be chance (`content-with-sidebar`).
  static let doubtful = NameMarks(rawValue: 1 << 1)
  static let good = NameMarks(rawValue: 1 << 2)
  static let bad = NameMarks(rawValue: 1 << 3)
  /// The names that portals give to the text of a page and to nothing else.
  static let content = NameMarks(rawValue: 1 << 4)
  static let breadcrumb = NameMarks(rawValue: 1 << 5)
  /// The day on which the page was published.
  static let date = NameMarks(rawValue: 1 << 6)
  /// The day on which the page is read.
  static let clock = NameMarks(rawValue: 1 << 7)
  static let author = NameMarks(rawValue: 1 << 8)
  static let share = NameMarks(rawValue: 1 << 9)

  /// 25 for a good word, −25 for a bad one: the weights that arc90's Readability gave them in 2009.
  var weight: Int { (contains(.good) ? 25 : 0) - (contains(.bad) ? 25 : 0) }

  /// The marks of all words in a class or id.
  init(name: String) {
    self = []
    var lower: [UInt8] = []
    var squeezed: [UInt8] = []
    for byte in name.utf8.prefix(Self.maximumName) {
      let low = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      lower.append(low)
      if LetterClass.isASCIIAlphanumeric(low) { squeezed.append(low) }
    }
    NameWords.asWritten.collect(in: lower, &self)
    NameWords.squeezed.collect(in: squeezed, &self)
    if contains(.content) { formUnion([.doubtful, .good]) }
  }

  init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// Longer ones are made by programs; their first words say enough.
  private static let maximumName = 200
}

/// Words to be looked for in names, by their first byte. They stand in two flat arrays, because every class of every
/// page is read.
struct NameWords {
  private struct Word {
    var start: Int
    var count: Int
    var isWhole: Bool
    var marks: NameMarks
  }

  private var bytes: [UInt8] = []
  private var words: [Word] = []
  /// Where the words of each first byte start in `words`, and one behind the last.
  private var starts: [Int] = []

  /// A word that begins and ends with `|` must stand alone, between signs or ends.
  init(_ lists: [(NameMarks, [String])]) {
    let all = lists.flatMap { marks, list in
      list.map { word in
        (bytes: word.utf8.filter { $0 != UInt8(ascii: "|") }, isWhole: word.hasPrefix("|"), marks: marks)
      }
    }
    for first in 0..<256 {
      starts.append(words.count)
      for word in all where Int(word.bytes[0]) == first {
        words.append(Word(start: bytes.count, count: word.bytes.count, isWhole: word.isWhole, marks: word.marks))
        bytes += word.bytes
      }
    }
    starts.append(words.count)
  }

  func collect(in name: [UInt8], _ marks: inout NameMarks) {
    name.withUnsafeBufferPointer { name in
      bytes.withUnsafeBufferPointer { bytes in
        words.withUnsafeBufferPointer { words in
          for place in name.indices {
            let first = Int(name[place])
            for index in starts[first]..<starts[first + 1] where Self.stands(words[index], bytes, in: name, at: place) {
              marks.formUnion(words[index].marks)
            }
          }
        }
      }
    }
  }

  private static func stands(
    _ word: Word, _ bytes: UnsafeBufferPointer<UInt8>, in name: UnsafeBufferPointer<UInt8>, at place: Int
  ) -> Bool {
    let end = place + word.count
    guard end <= name.count else { return false }
    var index = 1
    while index < word.count {
      guard name[place + index] == bytes[word.start + index] else { return false }
      index += 1
    }
    guard word.isWhole else { return true }
    if place > 0, LetterClass.isASCIIAlphanumeric(name[place - 1]) { return false }
    return end == name.count || !LetterClass.isASCIIAlphanumeric(name[end])
  }
}
