/// Images that stand in the page itself (`data:`).
enum ReplayImage {
  private static let types = ["png", "gif", "jpeg", "jpg", "webp"].map { "data:image/\($0);base64," }
  private static let longest = 512 << 10

  /// The address where it is one of an image of pixels and nothing but that; nil for all others.
  static func inline(_ address: String) -> String? {
    let address = address.utf8.filter { $0 > 0x20 }
    guard address.count <= longest, address.count > 5, address[0] | 0x20 == UInt8(ascii: "d") else { return nil }
    let head = String(decoding: address.prefix(24).map(CSSBytes.lower), as: UTF8.self)
    guard let type = types.first(where: head.hasPrefix) else { return nil }
    let data = address.dropFirst(type.utf8.count)
    guard data.allSatisfy(isBase64) else { return nil }
    return type + String(decoding: data, as: UTF8.self)
  }

  private static func isBase64(_ byte: UInt8) -> Bool {
    LetterClass.isASCIIAlphanumeric(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "/")
      || byte == UInt8(ascii: "=")
  }
}
