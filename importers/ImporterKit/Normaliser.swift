public import NoticeModel
import VietnameseText

/// Turns what an importer read into a `Notice`: one form of Unicode, one title, and the fields that the text states.
///
/// Pure, so that a rebuilt index holds the same documents as the first one.
public enum Normaliser {
  /// The document in `extraction`. Fields stated by a record win over fields read from its text.
  public static func notice(from extraction: Extraction, id: NoticeID, provenance: Provenance) -> Notice {
    var warnings = extraction.warnings
    var body = extraction.body.map(composed)
    let hasText = body.contains { block in
      if case .heading = block { return false }
      return hasLetters(block.text)
    }
    let title = cleanTitle(extraction.title, warnings: &warnings)
    let head = HeadReader.read(body)
    let stated = extraction.fields
    var extra = stated.extra.mapValues(Canonical.composed)
    let statedNumber = stated.number.flatMap { NumberRecogniser.number(stated: $0) }
    if let text = stated.number, statedNumber == nil {
      warnings.append(ImportWarning(.fieldUnreadable, "number: \(text)"))
      extra["number"] = Canonical.composed(text)
    }
    let number = statedNumber ?? head?.number
    let type =
      stated.type.flatMap(TypeRecogniser.type(stated:)) ?? head?.type ?? number.flatMap(TypeRecogniser.type(of:))
    let subject = [stated.recordID == nil ? head?.subject.map(field) : nil, title, firstLine(of: body).map(field)]
      .compactMap(\.self)
      .first { !$0.isEmpty }
    if title.isEmpty, head?.subject == nil { warnings.append(ImportWarning(.noTitle)) }
    if !hasText, !warnings.contains(where: { $0.code == .noText }) { warnings.append(ImportWarning(.noText)) }
    if !title.isEmpty, !contains(title, in: body) { body.insert(.heading(level: 1, title), at: 0) }

    var provenance = provenance
    provenance.encoding = extraction.encoding
    provenance.encodingEvidence = extraction.encodingEvidence
    provenance.warnings = codes(of: warnings)
    let isNotice = head != nil || number != nil || (stated.type != nil && stated.issuedOn != nil)
    return Notice(
      id: id, kind: isNotice ? .notice : .page, number: number, type: type,
      issuingBody: (stated.issuingBody ?? head?.issuingBody).map(field),
      issuedOn: stated.issuedOn ?? head?.issuedOn, subject: subject ?? fallbackTitle(of: provenance.source),
      signer: (stated.signer ?? head?.signer).map(field), body: body,
      extra: extra, provenance: provenance)
  }

  /// A field read from the text, without the invisible characters that editors leave inside words.
  private static func field(_ text: String) -> String {
    var scalars = Canonical.composed(text).unicodeScalars
    scalars.removeAll(where: isJoiner)
    return String(scalars)
  }

  /// Soft hyphen, zero width characters and the byte order mark.
  private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: true
    default: false
    }
  }

  private static func codes(of warnings: [ImportWarning]) -> [String] {
    var codes: [String] = []
    for warning in warnings where !codes.contains(warning.code.rawValue) { codes.append(warning.code.rawValue) }
    return codes
  }

  private static func composed(_ block: Block) -> Block {
    switch block {
    case .paragraph(let text): .paragraph(Canonical.composed(text))
    case .heading(let level, let text): .heading(level: level, Canonical.composed(text))
    case .listItem(let text): .listItem(Canonical.composed(text))
    case .tableRow(let cells): .tableRow(cells.map(Canonical.composed))
    }
  }

  /// A title is shown beside other people's text, so what could turn that text around is taken out (RELIABILITY B).
  private static func cleanTitle(_ title: String, warnings: inout [ImportWarning]) -> String {
    let title = Canonical.composed(title)
    // Everything taken out below is a control character, or begins with one of these bytes in UTF-8.
    guard title.utf8.contains(where: { $0 < 0x20 || $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF }) || title.contains("  ")
    else {
      return title
    }
    var scalars = title.unicodeScalars
    let before = scalars.count
    scalars.removeAll { (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value) }
    if scalars.count < before { warnings.append(ImportWarning(.bidiControl)) }
    scalars.removeAll { ($0.value < 0x20 && $0 != "\n" && $0 != "\t") || isJoiner($0) }
    return oneLine(String(scalars))
  }

  /// The text with every run of blanks and line breaks as one space: how titles are written.
  private static func oneLine(_ text: String) -> String {
    var previous: UInt8 = 0x20
    let isPlain = text.utf8.allSatisfy { byte in
      defer { previous = byte }
      return byte > 0x20 || (byte == 0x20 && previous != 0x20)
    }
    guard !isPlain || previous == 0x20 else { return text }
    return text.split { $0 == "\n" || $0 == "\t" || $0 == " " || $0 == "\r\n" }.joined(separator: " ")
  }

  private static func firstLine(of body: [Block]) -> String? {
    for block in body {
      let line = block.text.prefix { $0 != "\n" && $0 != "\t" }
      if hasLetters(line) { return String(line.prefix(200)) }
    }
    return nil
  }

  private static func fallbackTitle(of source: Source) -> String {
    source.path.split(separator: "/").last.map(String.init) ?? source.path
  }

  private static func hasLetters(_ text: some StringProtocol) -> Bool {
    text.utf8.contains { ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 >= 0xC3 }
  }

  /// True when the title stands in the text as it is; looked for in the first blocks, where titles are repeated.
  private static func contains(_ title: String, in body: [Block]) -> Bool {
    body.prefix(40).contains { ByteSearch.contains(title, in: oneLine($0.text)) }
  }
}
