import DocumentNumbers
import NoticeModel
import VietnameseText

/// Tells a document's type from its number, from its printed name or from a record's field.
enum TypeRecogniser {
  static func type(of number: DocumentNumber) -> DocumentType? { DocumentTypes.type(of: number) }

  /// A name or an abbreviation: "Thông báo", "TB".
  static func type(stated text: String) -> DocumentType? {
    DocumentTypes.type(named: text) ?? DocumentTypes.type(code: text)
  }

  /// A line that names the type in capitals, and what stands behind the name: "LUẬT VIỆC LÀM".
  struct Heading {
    var type: DocumentType
    var rest: Substring
    var isAlone: Bool { !rest.hasLetters }
  }

  private static let longest = 400
  /// First letters of the types' names, as UTF-8 bytes: most lines are no heading by their first byte.
  private static let firstBytes: Set<UInt8> = Set(DocumentTypes.all.compactMap { $0.name.uppercased().utf8.first })

  static func heading(in segment: Segment, folded: String) -> Heading? {
    let text = segment.text
    guard text.utf8.count < longest, let first = text.utf8.first, firstBytes.contains(first),
      text.prefix(scalars: 3).isCapitals, let type = DocumentTypes.type(named: String(text))
    else { return nil }
    let name = length(of: type, in: folded)
    guard text.prefix(scalars: name).isCapitals else { return nil }
    let rest = text.dropping(scalars: name)
    // "BÁO CÁO VIÊN" and "QUYẾT ĐỊNH:" are no titles; small letters only where a subject begins.
    guard rest.isEmpty || rest.utf8.first == 0x20 || !rest.hasLetters else { return nil }
    if rest.hasLetters, !rest.isCapitals {
      let start = Folding.folded(String(rest.trimming { $0 == 0x20 || $0 == 0x28 || $0 == 0x3A }))
      guard ["ve ", "v/v", "cua "].contains(where: start.hasPrefix) else { return nil }
    }
    return Heading(type: type, rest: rest.trimmingBlanks)
  }

  /// Scalars of the type's name at the beginning of the folded text; "Bộ luật" is another name of "Luật".
  private static func length(of type: DocumentType, in folded: String) -> Int {
    let bytes = Array(folded.utf8)
    let words = Folding.folded(type.name).split(separator: " ").count + (folded.hasPrefix("bo luat") ? 1 : 0)
    var at = 0
    for _ in 0..<words {
      while at < bytes.count, bytes[at] == 0x20 { at += 1 }
      while at < bytes.count, (0x61...0x7A).contains(bytes[at]) { at += 1 }
    }
    return bytes.scalars(upTo: at)
  }
}
