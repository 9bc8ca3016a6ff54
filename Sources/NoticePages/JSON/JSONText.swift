/// A JSON text as it is written (RFC 8259): the bytes so far, and the objects and arrays that are still open.
///
/// Keys are put in order when their object ends: whoever writes them need not know the order.
struct JSONText {
  private(set) var bytes: [UInt8] = []
  private var open: [Container] = []
  /// The fields of the open objects, those of the outer ones first.
  private var fields: [Field] = []
  private var failure: EncodingError?
  /// How many objects and arrays were begun.
  private var count = 0

  private struct Field {
    var key: String
    var start: Int
  }

  /// An object or array, or what stands around them all.
  struct Place {
    /// How many are open with it.
    fileprivate var depth = 0
    fileprivate var number = 0
  }

  private struct Container {
    var number: Int
    var isObject: Bool
    var start: Int
    /// How many of `fields` belong to outer objects.
    var outerFields: Int
    var isEmpty = true
  }

  init() {
    bytes.reserveCapacity(1 << 10)
  }

  /// The whole text, ended.
  ///
  /// - Throws: where a value was written into an object or array that had ended.
  mutating func finish() throws -> [UInt8] {
    close(to: Place())
    if let failure { throw failure }
    return bytes
  }

  // MARK: - Objects and arrays

  /// Begins one within another, as its next value.
  ///
  /// Where that value has begun one already it goes on with that, as values do whose fields are written by several parts.
  mutating func begin(isObject: Bool, in place: Place) -> Place {
    guard open.count <= place.depth else {
      let begun = open[place.depth]
      if begun.isObject != isObject || !isOpen(place) { failure = failure ?? JSONText.outOfOrder }
      return Place(depth: place.depth + 1, number: begun.number)
    }
    close(to: place)
    count += 1
    bytes.append(UInt8(ascii: isObject ? "{" : "["))
    open.append(Container(number: count, isObject: isObject, start: bytes.count, outerFields: fields.count))
    return Place(depth: open.count, number: count)
  }

  private func isOpen(_ place: Place) -> Bool {
    place.depth == 0 || place.depth <= open.count && open[place.depth - 1].number == place.number
  }

  /// Ends what is open within `place`.
  private mutating func close(to place: Place) {
    if !isOpen(place) { failure = failure ?? JSONText.outOfOrder }
    while open.count > place.depth {
      let last = open.removeLast()
      if last.isObject { sortFields(of: last) }
      bytes.append(UInt8(ascii: last.isObject ? "}" : "]"))
    }
  }

  /// Makes ready for the next value of an array.
  mutating func beginElement(in place: Place) {
    close(to: place)
    separate()
  }

  /// Makes ready for the value of the next key of an object.
  mutating func beginField(_ key: String, in place: Place) {
    close(to: place)
    separate()
    fields.append(Field(key: key, start: bytes.count))
    append(key)
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func separate() {
    guard let last = open.indices.last else { return }
    if !open[last].isEmpty { bytes.append(UInt8(ascii: ",")) }
    open[last].isEmpty = false
  }

  private mutating func sortFields(of object: Container) {
    let own = fields[object.outerFields...]
    defer { fields.removeSubrange(object.outerFields...) }
    guard zip(own, own.dropFirst()).contains(where: { $0.key > $1.key }) else { return }
    // Each ends before the comma of the next.
    let ends = own.dropFirst().map { $0.start - 1 } + [bytes.count]
    var sorted: [UInt8] = []
    sorted.reserveCapacity(bytes.count - object.start)
    for (field, end) in zip(own, ends).sorted(by: { $0.0.key < $1.0.key }) {
      if !sorted.isEmpty { sorted.append(UInt8(ascii: ",")) }
      sorted += bytes[field.start..<end]
    }
    bytes.replaceSubrange(object.start..., with: sorted)
  }

  // MARK: - Values

  mutating func append(literal: StaticString) {
    literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ value: some BinaryInteger) { bytes.append(contentsOf: value.description.utf8) }

  /// The shortest decimal that is this number, without a fraction where it has none.
  mutating func append(_ value: some BinaryFloatingPoint & LosslessStringConvertible) throws {
    guard value.isFinite else {
      throw EncodingError.invalidValue(value, .init(codingPath: [], debugDescription: "JSON has no word for \(value)"))
    }
    let text = value.description
    bytes.append(contentsOf: text.hasSuffix(".0") ? text.utf8.dropLast(2) : text.utf8[...])
  }

  mutating func append(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { escape($0) }
    if isDone == nil {
      var text = text
      text.withUTF8 { escape($0) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Most texts have nothing to escape; what lies between is copied in one piece.
  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    var copied = 0
    for place in text.indices where text[place] < 0x20 || text[place] == 0x22 || text[place] == 0x5C {
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied..<place]))
      copied = place + 1
      switch text[place] {
      case 0x08: append(literal: "\\b")
      case 0x09: append(literal: "\\t")
      case 0x0A: append(literal: "\\n")
      case 0x0C: append(literal: "\\f")
      case 0x0D: append(literal: "\\r")
      case 0x22: append(literal: "\\\"")
      case 0x5C: append(literal: "\\\\")
      default:
        append(literal: "\\u00")
        bytes += [text[place] >> 4, text[place] & 15].map { $0 < 10 ? 0x30 + $0 : 0x57 + $0 }
      }
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied...]))
  }

  // MARK: - Errors

  private static var outOfOrder: EncodingError {
    .invalidValue((), .init(codingPath: [], debugDescription: "a value was written into a container that had ended"))
  }
}
