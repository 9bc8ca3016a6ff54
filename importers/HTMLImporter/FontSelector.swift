import Markup

/// A CSS selector, as far as a font is looked for by it.
struct FontSelector {
  enum Subject {
    case everything
    case element(Tag)
    case `class`(String)
    case id(String)
  }

  private(set) var subject = Subject.everything
  /// The element that a class or an id must stand at.
  private(set) var tag: Tag?
  /// False when more is asked of the element, or of those around it, than is kept here.
  private(set) var isExact = true

  /// What is not exact is weakest; then come the elements, classes and ids.
  var rank: Int {
    guard isExact else { return 0 }
    return switch subject {
    case .everything: 1
    case .element: 2
    case .class: tag == nil ? 3 : 4
    case .id: 5
    }
  }

  /// Reads one selector of a group; nil for one that says nothing lasting of an element (`a:hover`, `p:before`,
  /// `[lang]`) or that names an element of which nothing is known.
  init?(_ selector: UnsafeBufferPointer<UInt8>) {
    let whole = CSSBytes.trimmed(selector)
    guard !whole.isEmpty, whole.count <= 512 else { return nil }
    let isCombinator = { (byte: UInt8) in
      byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "~")
    }
    var last = whole
    if let place = whole.lastIndex(where: isCombinator) {
      last = UnsafeBufferPointer(rebasing: whole[(place + 1)...])
      isExact = false
    }
    guard readSimple(last) else { return nil }
  }

  private mutating func readSimple(_ part: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    let element = Self.name(part, &index)
    var known: Tag?
    if !element.isEmpty, element != "*" {
      known = Tag(rawValue: element) ?? .other
      tag = known
    }
    var isNamed = false
    while index < part.count {
      let mark = part[index]
      index += 1
      let name = Self.name(part, &index)
      guard !name.isEmpty else { return false }
      switch mark {
      case UInt8(ascii: "."), UInt8(ascii: "#"):
        if isNamed { isExact = false }
        isNamed = true
        subject = mark == UInt8(ascii: ".") ? .class(name) : .id(name)
      case UInt8(ascii: ":"):
        guard name == "link" || name == "visited" else { return false }
      default:
        return false
      }
    }
    if isNamed { return true }
    guard let known else { return element == "*" && isExact }
    guard known != .other else { return false }
    subject = .element(known)
    return true
  }

  /// Letters, digits, `-`, `_`, `*` and what is not ASCII, in lower case; a backslash takes the next byte as it is
  /// (Word's `o\:p`).
  private static func name(_ part: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> String {
    var bytes: [UInt8] = []
    while index < part.count {
      switch part[index] {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80..., UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "*"):
        bytes.append(CSSBytes.lower(part[index]))
      case UInt8(ascii: "\\") where index + 1 < part.count:
        index += 1
        bytes.append(CSSBytes.lower(part[index]))
      default:
        return String(decoding: bytes, as: UTF8.self)
      }
      index += 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
