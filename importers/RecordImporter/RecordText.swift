import LegacyEncoding
import NoticeModel

/// The text of one record; its values may still be in a legacy encoding.
struct RecordText {
  let source: DecodedText
  var utf8: [UInt8] { source.utf8 }

  /// JSON is UTF-8 by its standard (RFC 8259), so damaged bytes are damage there; CSV comes in any encoding.
  init(_ bytes: ArraySlice<UInt8>, _ format: RecordFormat, encoding: String?) {
    source = CharsetDecoder.open(Array(bytes), declared: format == .jsonLines ? "utf-8" : nil, override: encoding)
  }

  var isBlank: Bool { utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D } }

  /// True for files whose line breaks are not single bytes.
  static func isWide(_ bytes: [UInt8]) -> Bool {
    let head = CharsetDecoder.open(Array(bytes.prefix(4_096)))
    return head.encoding.hasPrefix("utf-16") || head.encoding.hasPrefix("utf-32")
  }
}

/// A record's fields under their own names, in their order; a name may come twice.
struct Record {
  var values: [(name: String, value: String)] = []
}

/// Why bytes are not a record.
struct RecordProblem: Error {
  let reason: String

  init(_ reason: String) {
    self.reason = reason
  }
}
