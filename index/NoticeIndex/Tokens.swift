import CVietnameseFTS5

/// The index's view of a text: folded words with their places, from the tokenizer that FTS5 itself uses.
enum Tokens {
  /// The folded words of a short text.
  static func words(of text: String) -> [String] {
    var words: [String] = []
    visit(text) { folded, _ in
      words.append(String(decoding: folded, as: UTF8.self))
      return true
    }
    return words
  }

  /// How many words a text has.
  static func count(_ text: String) -> Int {
    var text = text
    return text.withUTF8 { utf8 in
      utf8.withMemoryRebound(to: CChar.self) { Int(tracuu_count_words($0.baseAddress, Int32(clamping: $0.count))) }
    }
  }

  /// Calls `visit` with each word and its byte range until it returns false or the text ends.
  static func visit(_ text: String, _ visit: (UnsafeBufferPointer<UInt8>, Range<Int>) -> Bool) {
    var text = text
    text.withUTF8 { utf8 in
      withoutActuallyEscaping(visit) { visit in
        var context = Context(visit: visit)
        withUnsafeMutablePointer(to: &context) { context in
          utf8.withMemoryRebound(to: CChar.self) { chars in
            _ = tracuu_tokenize(chars.baseAddress, Int32(clamping: chars.count), context) {
              context, folded, length, start, end in
              guard let context, let folded else { return 1 }
              let visit = context.assumingMemoryBound(to: Context.self).pointee.visit
              return folded.withMemoryRebound(to: UInt8.self, capacity: Int(length)) {
                visit(UnsafeBufferPointer(start: $0, count: Int(length)), Int(start)..<Int(end)) ? 0 : 1
              }
            }
          }
        }
      }
    }
  }

  private struct Context {
    let visit: (UnsafeBufferPointer<UInt8>, Range<Int>) -> Bool
  }

  /// Calls `visit` with each word's folded and exact form, the latter empty for a word without diacritics, until it
  /// returns false.
  static func visitExact(
    _ text: String, _ visit: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Bool
  ) {
    var text = text
    text.withUTF8 { utf8 in
      withoutActuallyEscaping(visit) { visit in
        var context = ExactContext(visit: visit)
        withUnsafeMutablePointer(to: &context) { context in
          utf8.withMemoryRebound(to: CChar.self) { chars in
            _ = tracuu_tokenize_exact(chars.baseAddress, Int32(clamping: chars.count), context) {
              context, folded, length, exact, exactLength, _, _ in
              guard let context, let folded, let exact else { return 1 }
              let visit = context.assumingMemoryBound(to: ExactContext.self).pointee.visit
              return folded.withMemoryRebound(to: UInt8.self, capacity: Int(length)) { folded in
                exact.withMemoryRebound(to: UInt8.self, capacity: Int(exactLength)) { exact in
                  visit(
                    UnsafeBufferPointer(start: folded, count: Int(length)),
                    UnsafeBufferPointer(start: exact, count: Int(exactLength))) ? 0 : 1
                }
              }
            }
          }
        }
      }
    }
  }

  private struct ExactContext {
    let visit: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Bool
  }
}
