import CDeflate
import NoticeModel

/// Unpacks what pages are shown by.
enum ReplayBytes {
  /// Nil where the member is damaged or holds more than any page that was kept.
  static func unpacked(_ replay: Replay) -> [UInt8]? {
    guard replay.isPacked else { return replay.bytes }
    // RFC 1952: the last four bytes are the length, the lowest first.
    let length = replay.bytes.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    guard replay.bytes.count > 18, length <= Replay.maximumBytes, let decompressor = libdeflate_alloc_decompressor()
    else { return nil }
    defer { libdeflate_free_decompressor(decompressor) }
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: length) { output, count in
      let result = replay.bytes.withUnsafeBytes {
        libdeflate_gzip_decompress(decompressor, $0.baseAddress, $0.count, output.baseAddress, length, nil)
      }
      isWhole = result == LIBDEFLATE_SUCCESS
      count = isWhole ? length : 0
    }
    return isWhole ? bytes : nil
  }
}
