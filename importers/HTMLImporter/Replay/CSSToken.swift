import NoticeModel

/// A piece of a style sheet (CSS Syntax Level 3, section 4), its escapes undone.
///
/// Comments, what is no token, and the marks that hid sheets from old browsers come as blanks: nothing that is left out
/// may join what stands around it.
enum CSSToken: Equatable {
  case blank
  case word([UInt8])
  /// A name with its opening parenthesis.
  case function([UInt8])
  case rule([UInt8])
  case hash([UInt8])
  case string([UInt8])
  /// An address without quotation marks; one with them is a function with a string.
  case address([UInt8])
  /// A number as written, with its unit or `%`.
  case number([UInt8], unit: [UInt8])
  /// One sign of ASCII.
  case sign(UInt8)
}

/// Takes a style sheet apart, however broken; linear, and every sheet has an end.
struct CSSTokens {
  private let css: ArraySlice<UInt8>
  private var index: Int

  init(_ css: ArraySlice<UInt8>) {
    self.css = css
    index = css.startIndex
  }

  mutating func next() -> CSSToken? {
    guard index < css.endIndex else { return nil }
    let byte = css[index]
    switch byte {
    case 0...0x20, 0x7F:
      while index < css.endIndex, css[index] <= 0x20 || css[index] == 0x7F { index += 1 }
      return .blank
    case UInt8(ascii: "/") where at(1) == UInt8(ascii: "*"):
      skipComment()
      return .blank
    case UInt8(ascii: "<") where css[index...].starts(with: "<!--".utf8):
      index += 4
      return .blank
    case UInt8(ascii: "-") where css[index...].starts(with: "-->".utf8):
      index += 3
      return .blank
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      index += 1
      return .string(string(until: byte))
    case UInt8(ascii: "#"):
      index += 1
      let name = name()
      return name.isEmpty ? .sign(byte) : .hash(name)
    case UInt8(ascii: "@"):
      index += 1
      let name = name()
      return name.isEmpty ? .blank : .rule(name)
    case _ where beginsNumber(): return number()
    case _ where beginsName(at: index): return named()
    default:
      index += 1
      return Self.signs.contains(byte) ? .sign(byte) : .blank
    }
  }

  /// Not `<`, which could end a `style` element, nor a lone backslash, which would make the next byte something else.
  private static let signs = Set(".,:;>+~*=|^$/!%&()[]{}-".utf8)

  private func at(_ distance: Int) -> UInt8? {
    let place = index + distance
    return place < css.endIndex ? css[place] : nil
  }

  private mutating func skipComment() {
    index += 2
    while index < css.endIndex, !(css[index] == UInt8(ascii: "*") && at(1) == UInt8(ascii: "/")) { index += 1 }
    index = min(index + 2, css.endIndex)
  }

  // MARK: - Names

  private static func isName(_ byte: UInt8) -> Bool {
    LetterClass.isASCIIAlphanumeric(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  private func isEscape(at place: Int) -> Bool {
    place + 1 < css.endIndex && css[place] == UInt8(ascii: "\\") && css[place + 1] != 0x0A && css[place + 1] != 0x0D
      && css[place + 1] != 0x0C
  }

  private func beginsName(at place: Int) -> Bool {
    guard place < css.endIndex else { return false }
    let byte = css[place]
    if byte == UInt8(ascii: "-") {
      return place + 1 < css.endIndex
        && (css[place + 1] == byte || isEscape(at: place + 1) || Self.isName(css[place + 1]))
    }
    return Self.isName(byte) || isEscape(at: place)
  }

  private mutating func name() -> [UInt8] {
    var name: [UInt8] = []
    while index < css.endIndex {
      if Self.isName(css[index]) {
        name.append(css[index])
        index += 1
      } else if isEscape(at: index) {
        name += escape()
      } else {
        break
      }
    }
    return name
  }

  /// The character of the escape at the index; NUL and what is no character are U+FFFD.
  private mutating func escape() -> [UInt8] {
    index += 1
    var (value, count) = (UInt32(0), 0)
    while count < 6, index < css.endIndex, let digit = css[index].hexValue {
      value = value << 4 | UInt32(digit)
      (index, count) = (index + 1, count + 1)
    }
    guard count > 0 else {
      // The other bytes of the character follow as parts of the name.
      defer { index += 1 }
      return css[index] == 0 ? Array("\u{FFFD}".utf8) : [css[index]]
    }
    if index < css.endIndex, css[index] == 0x0D, at(1) == 0x0A {
      index += 2
    } else if index < css.endIndex, [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains(css[index]) {
      index += 1
    }
    let scalar = value == 0 ? nil : Unicode.Scalar(value)
    return Array((scalar ?? "\u{FFFD}").utf8)
  }

  private mutating func named() -> CSSToken {
    let name = name()
    guard index < css.endIndex, css[index] == UInt8(ascii: "(") else { return .word(name) }
    index += 1
    guard name.map(CSSBytes.lower).elementsEqual("url".utf8) else { return .function(name) }
    var place = index
    while place < css.endIndex, css[place] <= 0x20 { place += 1 }
    if place < css.endIndex, css[place] == UInt8(ascii: "\"") || css[place] == UInt8(ascii: "'") {
      return .function(name)
    }
    index = place
    return .address(address())
  }

  /// Up to the closing parenthesis, as written; escapes undone.
  private mutating func address() -> [UInt8] {
    var address: [UInt8] = []
    while index < css.endIndex, css[index] != UInt8(ascii: ")") {
      if isEscape(at: index) {
        address += escape()
      } else {
        address.append(css[index])
        index += 1
      }
    }
    index = min(index + 1, css.endIndex)
    while let last = address.last, last <= 0x20 { address.removeLast() }
    return address
  }

  private mutating func string(until quote: UInt8) -> [UInt8] {
    var text: [UInt8] = []
    while index < css.endIndex, css[index] != quote, css[index] != 0x0A, css[index] != 0x0D {
      if isEscape(at: index) {
        text += escape()
      } else if css[index] == UInt8(ascii: "\\") {
        // A string goes on behind an escaped line break.
        index += 1
        while index < css.endIndex, css[index] == 0x0A || css[index] == 0x0D { index += 1 }
      } else {
        text.append(css[index])
        index += 1
      }
    }
    index = min(index + 1, css.endIndex)
    return text
  }

  // MARK: - Numbers

  private static func isDigit(_ byte: UInt8?) -> Bool { byte.map { (0x30...0x39).contains($0) } ?? false }

  private func beginsNumber() -> Bool {
    let isSigned = css[index] == UInt8(ascii: "+") || css[index] == UInt8(ascii: "-")
    let first = isSigned ? 1 : 0
    return Self.isDigit(at(first)) || at(first) == UInt8(ascii: ".") && Self.isDigit(at(first + 1))
  }

  private mutating func number() -> CSSToken {
    let start = index
    index += 1
    while Self.isDigit(at(0)) || at(0) == UInt8(ascii: ".") && Self.isDigit(at(1)) { index += 1 }
    let written = Array(css[start..<index])
    if at(0) == UInt8(ascii: "%") {
      index += 1
      return .number(written, unit: [UInt8(ascii: "%")])
    }
    return .number(written, unit: beginsName(at: index) ? name() : [])
  }
}
