import NoticeModel

/// The original address of a file that somebody saved from the web, as far as the file or its path tells.
///
/// Three programs leave a comment in the page: HTTrack, Internet Explorer and what followed it ("mark of the web"), and
/// SingleFile. wget and HTTrack name folders by host. Pure functions: nothing is looked up, and what is doubtful is nil.
public enum MirrorAddress {
  /// What a comment says.
  public struct Capture: Sendable, Hashable {
    public var url: String
    /// When it was captured, in UTC: `2013-03-01T03:04:05Z`; nil where the comment does not say.
    public var date: String?

    public init(url: String, date: String? = nil) {
      self.url = url
      self.date = date
    }
  }

  /// How far into a page the comment is looked for: in front of the document, or behind its `<html>` tag. 8 KiB.
  public static let reach = 8_192

  /// Reads the comment that the saving program left, of whichever program it is.
  ///
  /// - `<!-- Mirrored from host/path by HTTrack Website Copier/3.x [XR&CO'2013], Fri, 01 Mar 2013 03:04:05 GMT -->`;
  ///   the text before the date differs between versions, so it is not looked at.
  /// - `<!-- saved from url=(0036)http://host/path -->`: the number counts the address's characters. It is used only to
  ///   end an address in which the comment's end is part of it; other programs write `(0014)about:internet` everywhere.
  /// - ` Page saved with SingleFile   url: http://host/path   saved date: Fri Mar 01 2013 10:04:05 GMT+0700 …`
  public static func fromComment(_ bytes: [UInt8]) -> Capture? {
    let head = Array(bytes.prefix(reach))
    var position = 0
    while let start = MirrorText.find("<!--", in: head, from: position) {
      let end = MirrorText.find("-->", in: head, from: start + 4) ?? head.count
      let comment = MirrorText.text(head[(start + 4)..<max(start + 4, end)])
      if let capture = httrack(comment) ?? internetExplorer(comment) ?? singleFile(comment) { return capture }
      position = max(end, start + 4)
    }
    return nil
  }

  private static func httrack(_ comment: String) -> Capture? {
    guard let rest = MirrorText.after("Mirrored from ", in: comment),
      let by = MirrorText.split(rest, at: " by HTTrack"), !by.before.isEmpty
    else { return nil }
    // HTTrack leaves out `http://` and nothing else, so other schemes stand there.
    let url = MirrorText.hasScheme(by.before) ? by.before : "http://" + by.before
    guard let clean = web(url) else { return nil }
    let date = MirrorText.split(by.after, at: ", ").flatMap { HTTPDate.iso($0.after) } ?? HTTPDate.iso(by.after)
    return Capture(url: clean, date: date)
  }

  private static func internetExplorer(_ comment: String) -> Capture? {
    guard let rest = MirrorText.after("saved from url=(", in: comment),
      let close = MirrorText.split(rest, at: ")"), (1...6).contains(close.before.utf8.count),
      close.before.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return web(MirrorText.firstWord(close.after)).map { Capture(url: $0) }
  }

  private static func singleFile(_ comment: String) -> Capture? {
    guard let rest = MirrorText.after("Page saved with SingleFile", in: comment),
      let url = MirrorText.after("url:", in: rest).flatMap({ web(MirrorText.firstWord($0)) })
    else { return nil }
    return Capture(url: url, date: MirrorText.after("saved date:", in: rest).flatMap(HTTPDate.iso))
  }

  /// `url` where it is one of the web, cleaned; nil for `about:internet`, `file:` and what runs.
  private static func web(_ url: String) -> String? {
    let clean = WARCAddress.clean(url)
    let lower = clean.lowercased()
    guard lower.hasPrefix("http://") || lower.hasPrefix("https://") || lower.hasPrefix("ftp://") else { return nil }
    return clean.utf8.count <= 2_048 ? clean : nil
  }
}
