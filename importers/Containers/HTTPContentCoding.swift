import WARC

/// A content coding that can be undone.
enum ContentCoding: Sendable {
  case gzip, deflate, brotli

  /// How undoing ended.
  enum End: Sendable {
    case whole, damaged, ratio, tooLarge
  }

  init?(_ name: String) {
    switch name {
    case "gzip", "x-gzip": self = .gzip
    case "deflate", "x-deflate": self = .deflate
    case "br": self = .brotli
    default: return nil
    }
  }

  /// True for names that mean a coding nobody undoes here; false for those that mean none.
  static func isUnknown(_ name: String) -> Bool {
    ContentCoding(name) == nil && !["identity", "none", "chunked", "utf-8", "8bit", "binary", "7bit"].contains(name)
  }

  /// False where the bytes show that the coding is undone already.
  func fits(_ bytes: ArraySlice<UInt8>) -> Bool {
    switch self {
    case .gzip: bytes.starts(with: [0x1F, 0x8B])
    case .deflate, .brotli: true
    }
  }

  /// The bytes behind the coding, as far as they come out.
  func decode(_ bytes: ArraySlice<UInt8>, limits: WARCReadingLimits) -> (bytes: [UInt8], end: End) {
    switch self {
    case .gzip: return inflated(bytes, .gzip, limits)
    case .deflate:
      // RFC 9110 says zlib; many servers sent the bare data, which browsers take, too.
      let result = inflated(bytes, .zlib, limits)
      guard result.end == .damaged, result.bytes.isEmpty else { return result }
      return inflated(bytes, .none, limits)
    case .brotli: return unbrotlied(bytes, limits)
    }
  }

  private func inflated(
    _ bytes: ArraySlice<UInt8>, _ wrapping: Inflater.Wrapping, _ limits: WARCReadingLimits
  ) -> (bytes: [UInt8], end: End) {
    guard var inflater = try? Inflater(wrapping) else { return ([], .damaged) }
    return unpacked(bytes, limits) { rest, output in
      let step = inflater.step(rest)
      output.append(contentsOf: inflater.produced)
      return step
    }
  }

  private func unbrotlied(_ bytes: ArraySlice<UInt8>, _ limits: WARCReadingLimits) -> (bytes: [UInt8], end: End) {
    guard var decoder = try? BrotliDecoder() else { return ([], .damaged) }
    return unpacked(bytes, limits) { rest, output in
      let step = decoder.step(rest)
      output.append(contentsOf: decoder.produced)
      return step
    }
  }

  private func unpacked(
    _ bytes: ArraySlice<UInt8>, _ limits: WARCReadingLimits,
    _ step: (UnsafeRawBufferPointer, inout [UInt8]) -> (consumed: Int, state: Inflater.State)
  ) -> (bytes: [UInt8], end: End) {
    var output = [UInt8]()
    let end: End = bytes.withUnsafeBytes { packed in
      var position = 0
      while true {
        let before = output.count
        let result = step(UnsafeRawBufferPointer(rebasing: packed[position...]), &output)
        position += result.consumed
        if limits.isBomb(packed: bytes.count, unpacked: output.count) { return .ratio }
        if output.count > limits.document { return .tooLarge }
        switch result.state {
        case .ended: return .whole
        case .damaged: return .damaged
        case .running where result.consumed == 0 && output.count == before: return .damaged
        case .running: break
        }
      }
    }
    return (end == .ratio || end == .tooLarge ? [] : output, end)
  }
}
