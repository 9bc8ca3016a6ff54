/// What a font's name says of the encoding of text set in it: evidence, never proof (in one real collection 44 % of
/// such fonts stood over Unicode text).
public struct FontEvidence: Sendable, Hashable {
  /// The encodings such a font was made for, the most likely first; empty for a font of no legacy family.
  public let encodings: [VietnameseEncoding]
  /// True for a `.Vn…H` font, and its like, which draws lower-case letters as capitals.
  public let isCapital: Bool
  /// The name as written without quotes, escapes and blanks around it, at most 40 bytes, such as `.VnTime`. Empty for
  /// a font of no legacy family, whose name says nothing.
  public let name: String

  /// Any font of no legacy family.
  public static let none = FontEvidence(encodings: [], isCapital: false, name: "")

  init(encodings: [VietnameseEncoding], isCapital: Bool, name: String) {
    self.encodings = encodings
    self.isCapital = isCapital
    self.name = name
  }

  /// Reads a font list as in `face="…"` or `font-family: …`, whose first name decides; nil for an empty list.
  public init?(list: some StringProtocol) {
    let fast = list.utf8.withContiguousStorageIfAvailable { FontEvidence(utf8: $0) }
    guard let evidence = fast ?? Array(list.utf8).withUnsafeBufferPointer({ FontEvidence(utf8: $0) }) else {
      return nil
    }
    self = evidence
  }

  /// The same from UTF-8. Common fonts cost a look at their first and last letters; nothing is allocated for them.
  public init?(utf8: UnsafeBufferPointer<UInt8>) {
    guard let place = FontNameBytes.first(of: utf8) else { return nil }
    guard FontNameBytes.mayBeLegacy(place) else {
      self = .none
      return
    }
    let written = FontNameBytes.cleaned(place)
    guard !written.isEmpty else { return nil }
    let family = FontFamily(written)
    guard !family.encodings.isEmpty else {
      self = .none
      return
    }
    self.init(
      encodings: family.encodings, isCapital: family.isCapital,
      name: String(decoding: FontNameBytes.shortened(written), as: UTF8.self))
  }
}
