import Glibc

/// The C library's converter, for the encodings that have no table here.
struct IconvDecoder: ~Copyable {
  private let handle: iconv_t

  private init?(from name: String) {
    // The library takes "UTF-7" for a plain encoding, but letters of that text are not the letters they look like.
    guard !name.lowercased().hasPrefix("utf-7"), !name.lowercased().hasPrefix("utf7") else { return nil }
    guard let handle = iconv_open("UTF-8", name), handle != iconv_t(bitPattern: -1) else { return nil }
    self.handle = handle
  }

  deinit { iconv_close(handle) }

  /// True for encodings the library knows and in which ASCII text stands as itself: a document's own label was read as
  /// ASCII, so it cannot name one like EBCDIC.
  static func reads(_ name: String) -> Bool {
    let ascii = Array("<p>AZaz09</p>".utf8)
    guard let decoder = IconvDecoder(from: name) else { return false }
    let (utf8, invalid) = decoder.decode(ascii[...])
    return utf8 == ascii && invalid == 0
  }

  static func decode(_ bytes: ArraySlice<UInt8>, from name: String) -> (utf8: [UInt8], invalid: Int) {
    guard let decoder = IconvDecoder(from: name) else { return UTF8Repair.repair(bytes) }
    return decoder.decode(bytes)
  }

  /// Decodes all of `bytes`; each byte that cannot start a character becomes U+FFFD, and so does a cut last character.
  private func decode(_ bytes: ArraySlice<UInt8>) -> (utf8: [UInt8], invalid: Int) {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 4)
    var invalid = 0
    // iconv declares its input mutable for old platforms' sake, and never writes to it.
    bytes.withUnsafeBytes { input in
      var next = UnsafeMutableRawPointer(mutating: input.baseAddress)?.assumingMemoryBound(to: CChar.self)
      var left = input.count
      while left > 0 {
        let result = convert(&next, &left, into: &output)
        if result == 0 || result == E2BIG { continue }
        // Letters that waited for a combining mark belong before the replacement.
        flush(into: &output)
        output.appendReplacement()
        invalid += 1
        if result == EINVAL { break }
        next = next?.advanced(by: 1)
        left -= 1
      }
      flush(into: &output)
    }
    return (output, invalid)
  }

  /// One call; gives 0, `E2BIG` (call again), `EILSEQ` (undefined byte) or `EINVAL` (the input ends inside a
  /// character).
  private func convert(
    _ next: inout UnsafeMutablePointer<CChar>?, _ left: inout Int, into output: inout [UInt8]
  ) -> Int32 {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 16_384) { buffer in
      var target = buffer.baseAddress
      var room = buffer.count
      let failed = iconv(handle, &next, &left, &target, &room) == -1
      let error = failed ? errno : 0
      output.append(contentsOf: UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: buffer[..<(buffer.count - room)])))
      return error
    }
  }

  private func flush(into output: inout [UInt8]) {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { buffer in
      var target = buffer.baseAddress
      var room = buffer.count
      _ = iconv(handle, nil, nil, &target, &room)
      output.append(contentsOf: UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: buffer[..<(buffer.count - room)])))
    }
  }
}
