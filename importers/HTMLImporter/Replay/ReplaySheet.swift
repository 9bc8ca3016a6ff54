import ImporterKit
import LegacyEncoding

/// Rewrites style sheets and `style` attributes: what they load is asked of the archive, what could run is left out, and
/// fonts of legacy encodings are none any more, since the text beside them is Unicode.
///
/// Rules and functions are those of lists; every other one is left out with all that stands in it. Linear, no recursion.
struct ReplaySheet {
  let references: ReplayReferences

  /// Of one sheet; the rest is not read. No sheet of an office is as long.
  static let maximumBytes = 1 << 20

  private static let rules: Set<String> = [
    "media", "supports", "page", "keyframes", "-webkit-keyframes", "-moz-keyframes", "layer", "container",
  ]
  private static let functions: Set<String> = [
    "rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color-mix", "rect", "inset", "circle",
    "ellipse", "polygon", "calc", "min", "max", "clamp", "var", "linear-gradient", "radial-gradient",
    "conic-gradient", "repeating-linear-gradient", "repeating-radial-gradient", "-webkit-linear-gradient",
    "-webkit-radial-gradient", "-moz-linear-gradient", "-o-linear-gradient", "translate", "translatex", "translatey",
    "translate3d", "scale", "scalex", "scaley", "scale3d", "rotate", "rotatex", "rotatey", "rotatez", "skew", "skewx",
    "skewy", "matrix", "cubic-bezier", "steps", "repeat", "minmax", "fit-content", "alpha", "blur", "brightness",
    "contrast", "grayscale", "opacity", "drop-shadow", "counter", "counters", "not", "is", "where", "has", "lang",
    "nth-child", "nth-last-child", "nth-of-type", "nth-last-of-type", "nth-col",
  ]
  /// Properties by which old browsers ran programs.
  private static let programs: Set<String> = ["behavior", "-ms-behavior", "-moz-binding"]

  /// The style sheet, rewritten; the attribute's value likewise.
  func rewritten(_ css: some Sequence<UInt8>) -> [UInt8] {
    var reader = Reader(CSSTokens(Array(css.prefix(Self.maximumBytes))[...]))
    var writer = CSSWriter()
    while let token = reader.next() { write(token, &reader, &writer) }
    return writer.bytes
  }

  private func write(_ token: CSSToken, _ reader: inout Reader, _ writer: inout CSSWriter) {
    switch token {
    case .rule(let name):
      let name = Self.lower(name)
      if name == "import" { return writeImport(&reader, &writer) }
      if Self.rules.contains(name) { return writer.append(token) }
      reader.skipRule()
      writer.append(.blank)
    case .address(let address): writer.append(image(address))
    case .function(let name):
      let name = Self.lower(name)
      if name == "url" {
        writer.append(image(reader.string() ?? []))
        reader.skipArguments()
      } else if Self.functions.contains(name) {
        writer.append(token)
      } else {
        reader.skipArguments()
        writer.append(.word(Array("none".utf8)))
      }
    case .word(let name):
      let lower = Self.lower(name)
      if Self.programs.contains(lower) {
        writer.append(.word(Array("x-".utf8) + name))
      } else if lower == "font" || lower == "font-family" {
        writer.append(token)
        writeFonts(&reader, &writer)
      } else {
        writer.append(token)
      }
    default: writer.append(token)
    }
  }

  private static func lower(_ name: [UInt8]) -> String {
    String(decoding: name.map(CSSBytes.lower), as: UTF8.self)
  }

  // MARK: - Addresses

  private func image(_ address: [UInt8]) -> CSSToken {
    let text = String(decoding: address, as: UTF8.self)
    if let image = ReplayImage.inline(text) { return .address(Array(image.utf8)) }
    return references.resource(text).map { .address(Array($0.utf8)) } ?? .word(Array("none".utf8))
  }

  private func writeImport(_ reader: inout Reader, _ writer: inout CSSWriter) {
    let address = reader.importedAddress().map { String(decoding: $0, as: UTF8.self) }
    guard let address = address.flatMap(references.resource) else { return reader.skipRule() }
    writer.append(.rule(Array("import".utf8)))
    writer.append(.blank)
    writer.append(.address(Array(address.utf8)))
  }

  // MARK: - Fonts

  /// Writes the value of a declaration, its legacy fonts renamed; in a selector (`font:hover`) there is nothing to rename.
  private func writeFonts(_ reader: inout Reader, _ writer: inout CSSWriter) {
    var value: [CSSToken] = []
    guard reader.skipBlanks(), reader.peek() == .sign(UInt8(ascii: ":")) else { return }
    while let token = reader.peek(), !Self.endsValue(token), value.count < 200 {
      value.append(token)
      _ = reader.next()
    }
    if reader.peek() != .sign(UInt8(ascii: "{")) { value = Self.renamed(value) }
    var inner = Reader(value)
    while let token = inner.next() { write(token, &inner, &writer) }
  }

  private static func endsValue(_ token: CSSToken) -> Bool {
    [UInt8(ascii: ";"), UInt8(ascii: "{"), UInt8(ascii: "}")].contains { token == .sign($0) }
  }

  /// In each item of the list the first stretch up to its end that names a legacy font.
  private static func renamed(_ value: [CSSToken]) -> [CSSToken] {
    let comma = CSSToken.sign(UInt8(ascii: ","))
    let items = value.split(separator: comma, omittingEmptySubsequences: false).map(renamed(item:))
    return Array(items.joined(separator: [comma]))
  }

  private static func renamed(item: ArraySlice<CSSToken>) -> [CSSToken] {
    // A name has few words; where it begins behind a size is found by trying.
    let first = max(item.startIndex, item.endIndex - 16)
    let start = (first..<item.endIndex).first { place in
      let name = item[place...].flatMap(text)
      return name.withUnsafeBufferPointer { FontEvidence(utf8: $0)?.encodings.isEmpty == false }
    }
    guard let start else { return Array(item) }
    return Array(item[..<start]) + [.blank, .string(Array(FontRenaming.name.utf8))]
  }

  private static func text(_ token: CSSToken) -> [UInt8] {
    switch token {
    case .blank: [0x20]
    case .word(let name), .string(let name): name
    case .sign(let byte): [byte]
    case .number(let written, let unit): written + unit
    default: [0x20]
    }
  }
}
