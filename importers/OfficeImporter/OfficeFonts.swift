import LegacyEncoding

/// The fonts of one document by their names, so that a stretch of text needs a number only.
struct OfficeFonts {
  typealias Key = UInt16

  /// Any font of no legacy family, and none.
  static let none: Key = 0
  /// Far more than documents have; what comes after is taken for no legacy font.
  private static let maximumNames = 4_096

  private var keys: [String: Key] = [:]
  /// The fonts by their key, which is one more than their place.
  private var fonts: [FontEvidence] = []

  mutating func key(of name: String?) -> Key {
    guard let name, !name.isEmpty else { return Self.none }
    if let key = keys[name] { return key }
    guard keys.count < Self.maximumNames else { return Self.none }
    let key = newKey(FontEvidence(list: name))
    keys[name] = key
    return key
  }

  private mutating func newKey(_ evidence: FontEvidence?) -> Key {
    guard let evidence, !evidence.encodings.isEmpty else { return Self.none }
    if let place = fonts.firstIndex(of: evidence) { return Key(place + 1) }
    fonts.append(evidence)
    return Key(fonts.count)
  }

  /// Nil for a font of no legacy family.
  func evidence(of key: Key) -> FontEvidence? { key == Self.none ? nil : fonts[Int(key) - 1] }
}
