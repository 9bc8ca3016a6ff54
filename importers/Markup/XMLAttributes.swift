import CLibXML2

/// The attributes of one element as libxml2 lends them: five pointers each, to local name, prefix, namespace, start and
/// end of the value.
struct XMLAttributes {
  private let pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  private let count: Int

  init(_ pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int32) {
    self.pointers = pointers
    self.count = pointers == nil ? 0 : max(0, Int(count))
  }

  func value(of name: StaticString) -> String? {
    guard let pointers else { return nil }
    return name.withUTF8Buffer { wanted in
      for index in 0..<count {
        let place = pointers + 5 * index
        guard xmlStrEqual(place[0], wanted.baseAddress) != 0 else { continue }
        guard let start = place[3], let end = place[4], end >= start else { return "" }
        return Self.text(UnsafeBufferPointer(start: start, count: end - start))
      }
      return nil
    }
  }

  /// libxml2 leaves an ampersand of a value as `&#38;`.
  private static func text(_ value: UnsafeBufferPointer<UInt8>) -> String {
    guard value.contains(UInt8(ascii: "&")) else { return String(decoding: value, as: UTF8.self) }
    let reference = Array("&#38;".utf8)
    var result: [UInt8] = []
    var index = 0
    while index < value.count {
      result.append(value[index])
      index += value[index...].starts(with: reference) ? reference.count : 1
    }
    return String(decoding: result, as: UTF8.self)
  }
}
