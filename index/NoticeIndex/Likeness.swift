import NoticeModel

/// What is equal for documents of which one stands for all in `search`.
enum Likeness {
  /// Of near-identical texts, whatever their bytes; of a short text that of its bytes and its reading.
  static func of(_ notice: Notice, text: String) -> Int64 {
    if let fingerprint = notice.fingerprint { return Int64(bitPattern: fingerprint) }
    return ofBytes(notice.provenance.digest.bytes, text: text)
  }

  /// FNV-1a: equal bytes that were read differently are different documents for who searches.
  static func ofBytes(_ digest: [UInt8], text: String) -> Int64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in digest { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int64(bitPattern: hash)
  }
}
