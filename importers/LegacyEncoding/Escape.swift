import Glibc

/// Places in a private-use area for bytes that are no text yet: letters below 0x20 of VISCII and VPS, which HTML
/// readers drop, and bytes that are not UTF-8 in a page that otherwise is.
///
/// U+EF00 to U+EFFF; such a scalar leaves this module only as a letter or as U+FFFD.
enum Escape {
  static let base: UInt32 = 0xEF00

  static func byte(of scalar: UInt32) -> UInt8? {
    scalar & 0xFFFF_FF00 == base ? UInt8(truncatingIfNeeded: scalar) : nil
  }

  /// Replaces the scalars of this area that the original holds itself by U+FFFD and gives their number: private
  /// characters mean nothing without their font. They are EE BC 80 to EE BF BF in UTF-8.
  static func replaceStrangers(in utf8: inout ArraySlice<UInt8>) -> Int {
    guard var next = first(in: utf8) else { return 0 }
    var output: [UInt8] = []
    output.reserveCapacity(utf8.count)
    var (start, count) = (utf8.startIndex, 0)
    while true {
      output.append(contentsOf: utf8[start..<next])
      output.appendReplacement()
      count += 1
      start = next + 3
      guard let following = first(in: utf8[start...]) else { break }
      next = following
    }
    output.append(contentsOf: utf8[start...])
    utf8 = output[...]
    return count
  }

  /// The place of the first scalar of this area.
  static func first(in utf8: ArraySlice<UInt8>) -> Int? {
    utf8.withUnsafeBytes { bytes -> Int? in
      guard let base = bytes.baseAddress else { return nil }
      var index = 0
      while index + 2 < bytes.count {
        guard let found = memchr(base + index, 0xEE, bytes.count - 2 - index) else { return nil }
        index = UnsafeRawPointer(found) - base
        if (0xBC...0xBF).contains(bytes[index + 1]), bytes[index + 2] & 0xC0 == 0x80 { return utf8.startIndex + index }
        index += 1
      }
      return nil
    }
  }
}

/// The form in which decoded text holds control characters until its encoding is known.
public enum ControlEscape {
  /// True for the characters that decoded text uses for itself, which no page can mean.
  public static func isReserved(_ scalar: UInt32) -> Bool { Escape.byte(of: scalar) != nil }

  /// Three bytes of UTF-8 for a control character below 0x20.
  public static func utf8(of control: UInt8) -> [UInt8] {
    var output: [UInt8] = []
    output.append(scalar: Escape.base + UInt32(control & 0x1F))
    return output
  }
}
