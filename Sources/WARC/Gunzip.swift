/// Unpacks a whole gzip file, all its members one after the other.
///
/// - Parameter limit: the bytes it may unpack to; one more throws ``WARCError/Code/limit``, so that a small file cannot
///   take all memory.
public func gunzip(_ bytes: [UInt8], limit: Int) throws(WARCError) -> [UInt8] {
  var unpacked = [UInt8]()
  var offset = 0
  var decompressor = try GzipDecompressor()
  repeat {
    let member = try bytes.span.bytes.withUnsafeBytes { (all) throws(WARCError) in
      try decompressor.withMember(of: UnsafeRawBufferPointer(rebasing: all[offset...]), limit: limit - unpacked.count) {
        unpacked.append(contentsOf: $0)
      }
    }
    offset += member.length
    // Some writers pad a file with zeros to a full block, which gzip(1) ignores.
  } while offset < bytes.count && !bytes[offset...].allSatisfy { $0 == 0 }
  return unpacked
}
