import ImporterKit
import LegacyEncoding

/// Writes the start tags of a replayed page: known attributes, each in quotation marks.
struct ReplayAttributes {
  let references: ReplayReferences
  let sheet: ReplaySheet

  init(_ references: ReplayReferences) {
    self.references = references
    sheet = ReplaySheet(references: references)
  }

  /// The tag as `name`; nil where it would show nothing without what was left out.
  func tag(
    _ name: String, of tag: SourceTag, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [UInt8]? {
    let read = { (attribute: StaticString) in tag.value(of: attribute, in: bytes).map { Self.text($0, bytes) } }
    var written = ReplayTag(name)
    switch name {
    case "a", "area":
      if let link = read("href").flatMap(references.link) {
        written.add("href", link)
        // The page around has to change with the page in it.
        if !link.hasPrefix("#") { written.add("target", "_top") }
        written.add("rel", "nofollow noopener noreferrer")
      }
    case "img":
      if let source = read("src").flatMap(image) { written.add("src", source) }
      if let map = read("usemap"), map.hasPrefix("#") { written.add("usemap", map) }
    case "frame", "iframe":
      guard let source = read("src").flatMap(references.resource) else {
        // Sizes of a frameset go by its frames.
        return name == "frame" ? written.closed : nil
      }
      written.add("src", source)
      written.add("referrerpolicy", "no-referrer")
    case "link":
      let kinds = (read("rel") ?? "").lowercased().split { $0 == " " || $0 == "\n" || $0 == "\t" }
      guard kinds.contains("stylesheet"), !kinds.contains("alternate"),
        let source = read("href").flatMap(references.resource)
      else { return nil }
      written.add("rel", "stylesheet")
      written.add("href", source)
      if let media = read("media") { written.add("media", media) }
      return written.closed
    case "input":
      guard let shown = input(read) else { return nil }
      written = shown
    case "select", "textarea", "button": written.add("disabled", "")
    default: break
    }
    add(tag, bytes, to: &written)
    return written.closed
  }

  private func add(_ tag: SourceTag, _ bytes: UnsafeBufferPointer<UInt8>, to written: inout ReplayTag) {
    var seen: Set<String> = []
    for attribute in tag.attributes where attribute.name.count <= 20 {
      let name = String(decoding: bytes[attribute.name].map(CSSBytes.lower), as: UTF8.self)
      guard seen.insert(name).inserted else { continue }
      switch name {
      case "style":
        written.add("style", bytes: sheet.rewritten(Self.text(attribute.value, bytes).utf8))
      case "background":
        if let source = image(Self.text(attribute.value, bytes)) { written.add("background", source) }
      case "face":
        let list = Self.text(attribute.value, bytes)
        let isLegacy = FontEvidence(list: list)?.encodings.isEmpty == false
        written.add("face", isLegacy ? FontRenaming.name : list)
      case "type":
        // Of lists; a kind of anything else is none of the page's business.
        let kind = Self.text(attribute.value, bytes)
        if kind.utf8.count == 1 || ["disc", "circle", "square"].contains(kind.lowercased()) {
          written.add("type", kind)
        }
      case _ where ReplayElements.plain.contains(name):
        written.add(name, bytes: Array(Self.text(attribute.value, bytes).utf8))
      default: break
      }
    }
  }

  private func image(_ reference: String) -> String? { ReplayImage.inline(reference) ?? references.resource(reference) }

  /// Fields that show something, and take nothing.
  private func input(_ read: (StaticString) -> String?) -> ReplayTag? {
    let kind = (read("type") ?? "text").lowercased()
    if kind == "hidden" { return nil }
    if kind == "image" {
      var image = ReplayTag("img")
      if let source = read("src").flatMap(self.image) { image.add("src", source) }
      return image
    }
    var input = ReplayTag("input")
    input.add("type", ["submit", "button", "reset", "checkbox", "radio"].contains(kind) ? kind : "text")
    input.add("disabled", "")
    return input
  }

  /// The value with its references undone.
  private static func text(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let text = SourceText(range: range, isCollapsed: false, dropsLead: false, hasReferences: true, isAttribute: true)
    return String(decoding: DecodedText.plain(text.decodable(bytes)[...]), as: UTF8.self)
  }
}

/// A start tag on its way out. Of two attributes of one name browsers take the first, which is ours.
struct ReplayTag {
  private var bytes: [UInt8]

  init(_ name: String) { bytes = Array("<\(name)".utf8) }

  var closed: [UInt8] { bytes + [UInt8(ascii: ">")] }

  mutating func add(_ name: String, _ value: String) { add(name, bytes: Array(value.utf8)) }

  mutating func add(_ name: String, bytes value: [UInt8]) {
    bytes += " \(name)=\"".utf8
    ReplayText.append(value[...], to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }
}
