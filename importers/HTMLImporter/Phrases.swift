import ImporterKit

/// Phrases that are looked for in texts byte by byte: many times as fast as `String.contains`, which compares
/// characters.
struct Phrases {
  private let phrases: [[UInt8]]

  init(_ phrases: [String]) {
    self.phrases = phrases.map { Array($0.utf8) }
  }

  /// True where one of the phrases stands in the first bytes of the text.
  func stand(in text: String, within reach: Int = .max) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      let bytes = UnsafeBufferPointer(rebasing: bytes[..<min(reach, bytes.count)])
      return phrases.contains { phrase in phrase.withUnsafeBufferPointer { ByteSearch.first($0, in: bytes) != nil } }
    }
  }

  /// True where the text begins with one of the phrases.
  func begin(_ text: some Collection<UInt8>) -> Bool {
    phrases.contains { text.starts(with: $0) }
  }
}
