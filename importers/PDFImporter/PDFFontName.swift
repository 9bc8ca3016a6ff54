import LegacyEncoding

/// What a font's name in a PDF says of the encoding of its text.
///
/// PDF names have no blanks, so the style is glued to the family: `GDNPMG+VnTimeHBold` is `VnTimeH`, and
/// `ABCDEF+VNI-TimesBoldItalic` is `VNI-Times`.
enum PDFFontName {
  static func evidence(of written: [UInt8]) -> FontEvidence? {
    var name = written[...]
    var dropped = true
    while dropped {
      dropped = false
      for style in styles where name.count > style.utf8.count + 4 && ends(name, style) {
        name.removeLast(style.utf8.count)
        dropped = true
      }
      // What parted the style from the family.
      while let last = name.last, last == UInt8(ascii: "-") || last == UInt8(ascii: ",") { name.removeLast() }
    }
    let evidence = name.withUnsafeBufferPointer { FontEvidence(utf8: $0) }
    return evidence.flatMap { $0.encodings.isEmpty ? nil : $0 }
  }

  private static func ends(_ name: ArraySlice<UInt8>, _ style: String) -> Bool {
    zip(name.suffix(style.utf8.count), style.utf8).allSatisfy { $0 | 0x20 == $1 }
  }

  private static let styles = ["bold", "italic", "oblique", "regular", "normal"]
}
