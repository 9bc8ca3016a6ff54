import DocumentNumbers
import NoticeModel

/// Tells a document's type from its number, from its printed name or from a record's field.
enum TypeRecogniser {
  static func type(of number: DocumentNumber) -> DocumentType? { DocumentTypes.type(of: number) }

  /// A name or an abbreviation: "Thông báo", "TB".
  static func type(stated text: String) -> DocumentType? {
    DocumentTypes.type(named: text) ?? DocumentTypes.type(code: text)
  }

  /// The type that a line in capitals names ("THÔNG BÁO"), possibly with the first words of the subject behind it.
  static func type(heading line: Substring) -> DocumentType? {
    guard line.utf8.count < 60, line == line.uppercased() else { return nil }
    return DocumentTypes.type(named: String(line))
  }
}
