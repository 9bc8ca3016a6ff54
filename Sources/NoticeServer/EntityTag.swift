import CDeflate
import NIOCore
import NoticeModel

/// A validator of an answer (`ETag`, RFC 9110 §8.8.3): equal tags of one address stand for equal answers.
struct EntityTag: Hashable, CustomStringConvertible {
  private let opaque: String
  /// The answers say the same, in bytes that may differ.
  private let isWeak: Bool

  /// - Parameter opaque: Letters, digits and dashes.
  init(_ opaque: String, isWeak: Bool = false) {
    self.opaque = opaque
    self.isWeak = isWeak
  }

  /// Two checksums and the length: enough to tell an answer from the one before it at the same address, where nobody
  /// gains by a forgery, and cheaper than a digest, which every answer would have to pay for.
  ///
  /// - Parameter language: that of a page, whose translation never has the same tag.
  init(of body: ByteBuffer, in language: String? = nil) {
    let sums = body.withUnsafeReadableBytes { bytes in
      (libdeflate_crc32(0, bytes.baseAddress, bytes.count), libdeflate_adler32(1, bytes.baseAddress, bytes.count))
    }
    let parts = [sums.0, sums.1, UInt32(clamping: body.readableBytes)].map { String($0, radix: 36) }
    self.init((parts + [language].compactMap(\.self)).joined(separator: "-"))
  }

  /// An original is its bytes.
  init(original digest: ContentDigest) {
    self.init(digest.hex)
  }

  /// The tag of the same answer in gzip, whose bytes are others.
  var gzipped: EntityTag { EntityTag(opaque + "-gzip", isWeak: isWeak) }

  /// As in the header.
  var description: String { (isWeak ? "W/" : "") + "\"\(opaque)\"" }

  /// True where an `If-None-Match` names this tag, weakly compared as it wants, or any.
  func isNamed(in header: String) -> Bool {
    if header.utf8.elementsEqual("*".utf8) { return true }
    // What stands between quotation marks never holds one, so a tag with its marks is found by itself.
    return header.split(separator: ",").contains { element in
      let tag = element.trimmed
      return (tag.hasPrefix("W/") ? tag.dropFirst(2) : tag) == "\"\(opaque)\""
    }
  }

  /// Reads a tag that a route gave its answer; nil for what is none.
  init?(header: String?) {
    guard let header else { return nil }
    let isWeak = header.hasPrefix("W/")
    let quoted = isWeak ? header.dropFirst(2) : header[...]
    guard quoted.utf8.count > 2, quoted.hasPrefix("\""), quoted.hasSuffix("\"") else { return nil }
    self.init(String(quoted.dropFirst().dropLast()), isWeak: isWeak)
  }
}
