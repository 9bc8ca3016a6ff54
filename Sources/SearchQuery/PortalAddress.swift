import NoticeModel

/// An address of an old portal as somebody has it, to be looked up among the sources of the archive.
///
/// `http`, `https` and `www.` are one site, `%XX` and letters are one spelling (``NoticeModel/Source/place(of:)``).
public struct PortalAddress: Sendable, Hashable {
  /// The address with a plain scheme, as a source may spell it.
  public var text: String
  /// The places that it may mean, the likeliest first; never empty. Without a scheme it may be a path of a folder too.
  public var places: [String]

  /// Reads an address with or without its scheme; nil where nothing is named.
  ///
  /// Proxies make one slash of two and some programs encode the colon: `http:/x`, `http%3A//x`.
  public init?(_ text: some StringProtocol) {
    let typed = Self.trimmed(Substring(text))
    guard !typed.isEmpty else { return nil }
    for scheme in ["https", "http"] {
      guard let behind = ["\(scheme):/", "\(scheme)%3a/"].lazy.compactMap({ Self.dropping($0, of: typed) }).first else {
        continue
      }
      let address = behind.drop { $0 == "/" }
      guard !address.isEmpty else { return nil }
      self.text = "\(scheme)://\(address)"
      places = [Source.place(of: self.text)]
      return
    }
    self.text = String(typed)
    places = [Source.place(of: "http://" + self.text), Source.place(of: self.text)]
  }

  /// Reads a query that is an address and nothing else: it begins with a scheme or `www.`; nil for any other.
  public init?(query: String) {
    let typed = Self.trimmed(query[...])
    guard ["http://", "https://", "www."].contains(where: { Self.dropping($0, of: typed) != nil }) else { return nil }
    self.init(typed)
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var scalars = text.unicodeScalars
    while scalars.first?.properties.isWhitespace == true { scalars.removeFirst() }
    while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
    return Substring(scalars)
  }

  /// What stands behind `prefix`, whose letters are small, in any case; nil where it is not there.
  private static func dropping(_ prefix: String, of text: Substring) -> Substring? {
    let start = text.utf8.prefix(prefix.utf8.count).map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    guard start.elementsEqual(prefix.utf8) else { return nil }
    return Substring(text.utf8.dropFirst(prefix.utf8.count))
  }
}
