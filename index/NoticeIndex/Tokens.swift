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

  /// Calls `found` with the place of each of the folded `words` that stands in a text and its byte range; it tells up to
  /// which byte the text is still of interest.
  static func find(
    _ words: [[UInt8]], in text: UnsafeBufferPointer<UInt8>, _ found: (Int, Range<Int>) -> Int
  ) {
    let all = words.flatMap(\.self)
    withoutActuallyEscaping(found) { found in
      var context = FindContext(found: found)
      withUnsafeMutablePointer(to: &context) { context in
        all.withUnsafeBytes { all in
          var next = all.bindMemory(to: CChar.self).baseAddress
          let tokens = words.map { word in
            defer { next = next?.advanced(by: word.count) }
            return tracuu_token(text: next, length: Int32(word.count), offset: 0)
          }
          text.withMemoryRebound(to: CChar.self) { chars in
            tracuu_find_words(chars.baseAddress, Int32(clamping: chars.count), tokens, Int32(tokens.count), context) {
              context, word, start, end in
              guard let context else { return end }
              let found = context.assumingMemoryBound(to: FindContext.self).pointee.found
              return Int32(clamping: found(Int(word), Int(start)..<Int(end)))
            }
          }
        }
      }
    }
  }

  private struct FindContext {
    let found: (Int, Range<Int>) -> Int
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
