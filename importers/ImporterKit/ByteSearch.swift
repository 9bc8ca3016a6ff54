import Foundation

/// Looks for bytes in bytes, from one first byte to the next.
package enum ByteSearch {
  /// Where `needle` first stands in `bytes`; nil when it does not. Fast where the first byte is rare, never copies.
  package static func first(
    _ needle: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard let wanted = needle.baseAddress, let base = bytes.baseAddress, let lead = needle.first else { return nil }
    var index = 0
    while index + needle.count <= bytes.count {
      guard let found = memchr(base + index, Int32(lead), bytes.count - needle.count - index + 1) else { return nil }
      index = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      if memcmp(base + index, wanted, needle.count) == 0 { return index }
      index += 1
    }
    return nil
  }

  package static func contains(_ needle: String, in text: String) -> Bool {
    var needle = needle
    var text = text
    return needle.withUTF8 { wanted in text.withUTF8 { first(wanted, in: $0) != nil } }
  }
}
