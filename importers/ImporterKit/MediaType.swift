/// What bytes are, told by their content first and their name second. A name never overrules a signature.
public enum MediaType {
  public static let html = "text/html"
  public static let text = "text/plain"
  public static let jsonLines = "application/jsonl"
  public static let csv = "text/csv"
  public static let gzip = "application/gzip"
  public static let binary = "application/octet-stream"
  public static let pdf = "application/pdf"
  /// What `pdftohtml -xml` makes of a PDF file; never the type of a file that was imported.
  public static let popplerXML = "application/vnd.tracuu.poppler+xml"

  /// The type of `bytes`; `name` is the file's or entry's name. Looks at the first 2 KiB, of a zip also at the last
  /// 64 KiB, where its directory stands.
  public static func sniff(_ bytes: [UInt8], name: String) -> String {
    let head = bytes.prefix(2_048)
    let ending = name.utf8.lastIndex(of: UInt8(ascii: ".")).map { name[name.index(after: $0)...].lowercased() } ?? ""
    for (signature, type) in signatures where head.starts(with: signature) {
      return type == zip ? OfficeType.package(bytes, ending: ending) ?? zip : type
    }
    if let office = OfficeType.flat(head, ending: ending) { return office }
    if looksLikeHTML(head) { return html }
    if looksLikeText(head) {
      return textEndings[ending] ?? text
    }
    return binary
  }

  /// True when the name's ending promises a type that the bytes do not have: an HTML page called `.doc`.
  public static func contradicts(name: String, mediaType: String) -> Bool {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return false }
    let promised = officeEndings[name[name.index(after: dot)...].lowercased()]
    return promised.map { $0 != mediaType } ?? false
  }

  private static let signatures: [(signature: [UInt8], type: String)] = [
    (Array("%PDF-".utf8), pdf),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "application/x-ole-storage"),
    (Array("{\\rtf".utf8), "application/rtf"),
    ([0x50, 0x4B, 0x03, 0x04], zip),
    ([0x50, 0x4B, 0x05, 0x06], zip),
    ([0x1F, 0x8B], gzip),
    (Array("WARC/".utf8), "application/warc"),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "application/x-7z-compressed"),
    (Array("Rar!".utf8), "application/vnd.rar"),
    (Array("GIF8".utf8), "image/gif"),
    ([0xFF, 0xD8, 0xFF], "image/jpeg"),
    ([0x89, 0x50, 0x4E, 0x47], "image/png"),
    ([0x49, 0x49, 0x2A, 0x00], "image/tiff"),
    ([0x4D, 0x4D, 0x00, 0x2A], "image/tiff"),
  ]

  private static let textEndings = [
    "html": html, "htm": html, "xhtml": html, "shtml": html, "asp": html, "aspx": html, "php": html, "jsp": html,
    "jsonl": jsonLines, "ndjson": jsonLines, "csv": csv, "tsv": "text/tab-separated-values",
  ]

  private static let officeEndings = [
    "doc": "application/x-ole-storage", "xls": "application/x-ole-storage", "pdf": "application/pdf",
    "docx": docx, "xlsx": xlsx, "pptx": pptx, "odt": odt, "ods": ods, "odp": odp, "zip": zip, "fodt": flatText,
    "fods": flatSpreadsheet, "fodp": flatPresentation, "html": html, "htm": html,
  ]

  /// The first tag decides (WHATWG MIME sniffing §7.1, with the tags that old pages start with); UTF-16 is looked at
  /// through its NUL bytes.
  private static func looksLikeHTML(_ head: ArraySlice<UInt8>) -> Bool {
    // The letters of UTF-16 and UTF-32 stand between NULs; a byte order mark is no text.
    let isWide = head.prefix(64).contains(0)
    var ascii = isWide ? head.filter { $0 != 0 && $0 < 0x80 }[...] : head
    if ascii.starts(with: [0xEF, 0xBB, 0xBF]) { ascii = ascii.dropFirst(3) }
    while true {
      ascii = ascii.drop { $0 <= 0x20 }
      guard ascii.first == UInt8(ascii: "<") else { return false }
      if ascii.starts(with: Array("<!--".utf8)) {
        let comment = Array(ascii.dropFirst(4))
        guard let end = find("-->", in: comment) else { return true }
        ascii = ascii.dropFirst(4 + end + 3)
        if ascii.isEmpty { return true }
        continue
      }
      let name = ascii.dropFirst().prefix(12).prefix {
        (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x21 || $0 == 0x3F
      }
      let tag = String(decoding: name, as: UTF8.self).lowercased()
      if tag == "?xml" { return containsTag("html", in: head) }
      return htmlTags.contains(tag)
    }
  }

  private static func containsTag(_ tag: String, in head: ArraySlice<UInt8>) -> Bool {
    find("<\(tag)", in: lowercased(head)) != nil
  }

  private static func lowercased(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    bytes.map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0 }
  }

  private static func find(_ needle: String, in bytes: [UInt8]) -> Int? {
    var needle = needle
    return needle.withUTF8 { wanted in bytes.withUnsafeBufferPointer { ByteSearch.first(wanted, in: $0) } }
  }

  private static let htmlTags: Set<String> = [
    "!doctype", "html", "head", "body", "title", "meta", "link", "script", "style", "base", "frameset", "table", "div",
    "font", "center", "p", "h1", "h2", "h3", "h4", "a", "b", "i", "u", "br", "hr", "img", "span", "ul", "ol", "form",
    "iframe",
    "basefont", "noscript", "pre", "strong", "em", "marquee", "article", "section", "header", "main", "nav",
  ]

  /// Text has no control characters but blanks and ESC; NULs in every second or fourth place are UTF-16 or UTF-32.
  private static func looksLikeText(_ head: ArraySlice<UInt8>) -> Bool {
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return true }
    var controls = 0
    var zeros = 0
    for byte in head {
      if byte == 0 {
        zeros += 1
      } else if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0C, byte != 0x0D, byte != 0x1B {
        controls += 1
      }
    }
    if zeros > 0 { return controls == 0 && zeros * 4 >= head.count && zeros * 4 <= head.count * 3 + 8 }
    return controls <= 4 || controls * 50 <= head.count
  }
}
