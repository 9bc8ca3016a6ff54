/// Comparisons that take the same time wherever two values differ, so that time tells nothing of a secret.
enum ConstantTime {
  /// Whether two sequences of bytes are equal. Looks at every byte of both when they are of one length; the length
  /// itself is no secret.
  static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left.count == right.count else { return false }
    var difference: UInt8 = 0
    for place in left.indices { difference |= left[place] ^ right[place] }
    return difference == 0
  }
}
