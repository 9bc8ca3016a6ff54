import Markup

/// Where the parts of a package point: other parts and addresses outside, by the ids that texts use.
struct WordRelationships: XMLVisitor {
  enum Name: String, XMLVocabulary {
    case relationship = "r:Relationship"
    case other = ""

    static let prefixes = ["http://schemas.openxmlformats.org/package/2006/relationships": "r"]
  }

  struct Relationship {
    /// The last segment of the type's address: `header`, `hyperlink`, `officeDocument`; strict OOXML has others before.
    var type: String
    var target: String
    var isExternal: Bool
  }

  private(set) var byID: [String: Relationship] = [:]

  mutating func start(_ element: borrowing XMLElement<Name>) -> Bool {
    guard element.name == .relationship, let id = element.attribute("Id") else { return true }
    let type = element.attribute("Type") ?? ""
    byID[id] = Relationship(
      type: type.split(separator: "/").last.map(String.init) ?? "", target: element.attribute("Target") ?? "",
      isExternal: element.attribute("TargetMode") == "External")
    return true
  }

  mutating func end(_ name: Name) {}
  mutating func text(_ utf8: UnsafeBufferPointer<UInt8>) {}

  /// The first part of a type, as a path in the package; `base` is the folder of the part that points.
  func part(ofType type: String, base: String) -> String? {
    byID.filter { $0.value.type == type && !$0.value.isExternal }.min { $0.key < $1.key }
      .map { Self.path($0.value.target, base: base) }
  }

  /// A part by its id.
  func part(_ id: String, base: String) -> String? {
    guard let found = byID[id], !found.isExternal else { return nil }
    return Self.path(found.target, base: base)
  }

  /// The path that a target stands for: relative to the folder of its part, or to the package where it starts with `/`.
  private static func path(_ target: String, base: String) -> String {
    guard !target.hasPrefix("/") else { return String(target.dropFirst()) }
    var segments = base.split(separator: "/")
    for segment in target.split(separator: "/") where segment != "." {
      if segment == ".." { _ = segments.popLast() } else { segments.append(segment) }
    }
    return segments.joined(separator: "/")
  }
}
