public import NoticeModel
import VietnameseText

/// Turns what an importer read into a `Notice`: one form of Unicode, one title, and the fields that the text states.
///
/// Pure, so that a rebuilt index holds the same documents as the first one.
public enum Normaliser {
  /// The document in `extraction`. Fields stated by a record win over fields read from its text; what it states no field
  /// for is read there, with or without a head.
  ///
  /// - Parameter reading: how it was imported: held, private persons' numbers masked or not.
  public static func notice(
    from extraction: Extraction, id: NoticeID, provenance: Provenance, reading: Reading = Reading()
  ) -> Notice {
    var warnings = extraction.warnings
    var extraction = extraction
    let privateCounts = reading.showsPrivate == true ? [:] : mask(&extraction)
    if !privateCounts.isEmpty { warnings.append(ImportWarning(.privateData, PrivateBlocks.detail(privateCounts))) }
    var body = extraction.body.map(cleaned)
    var surroundings = extraction.surroundings.map(cleaned)
    let hasText = (body + extraction.surroundings).contains { block in
      if case .heading = block { return false }
      return hasLetters(block.text)
    }
    let title = cleanTitle(extraction.title, warnings: &warnings)
    let segments = Segment.segments(of: body)
    let stated = extraction.fields
    var extra = stated.extra.mapValues(ReadingForm.cleaned)
    let statedNumber = stated.number.flatMap { NumberRecogniser.number(stated: $0) }
    if let text = stated.number, statedNumber == nil {
      warnings.append(ImportWarning(.fieldUnreadable, "number: \(text)"))
      extra["number"] = ReadingForm.cleaned(text)
    }
    let statedType = stated.type.flatMap(TypeRecogniser.type(stated:))
    let isStated = statedNumber != nil || (statedType != nil && stated.issuedOn != nil)
    let head = HeadReader.read(
      segments,
      stated: isStated
        ? StatedDocument(
          type: statedType ?? statedNumber.flatMap(TypeRecogniser.type(of:)), issuedOn: stated.issuedOn) : nil)
    let number = statedNumber ?? head?.number
    let type = statedType ?? head?.type ?? number.flatMap(TypeRecogniser.type(of:))
    let subject = [stated.recordID == nil ? head?.subject : nil, title, firstLine(of: body)]
      .compactMap(\.self)
      .first { !$0.isEmpty }
    warnings += head?.warnings ?? []
    if title.isEmpty, head?.subject == nil { warnings.append(ImportWarning(.noTitle)) }
    if !hasText, !warnings.contains(where: { $0.code == .noText }) { warnings.append(ImportWarning(.noText)) }
    if body.contains(where: { hasEndlessWord($0.text) }) { warnings.append(ImportWarning(.tokenCut)) }
    warnings += RestrictionMarks.read(segments)
    if reading.hold == true { warnings.append(ImportWarning(.held)) }
    let facts = PortalFacts(of: extraction, &extra)
    var pages = extraction.pages.count == body.count ? extraction.pages : []
    // A page that is nothing but a menu has that for its text.
    if !surroundings.isEmpty, !body.contains(where: { hasLetters($0.text) }) {
      (body, surroundings, pages) = (body + surroundings, [], [])
    }
    let mainText = body
    var documentFacts = head?.facts ?? DocumentFacts()
    if !title.isEmpty, !contains(title, in: body) {
      body.insert(.heading(level: 1, title), at: 0)
      documentFacts = documentFacts.shifted(by: title.unicodeScalars.count + 1)
      if let first = pages.first { pages.insert(first, at: 0) }
    }

    var provenance = provenance
    provenance.encoding = extraction.encoding
    provenance.encodingEvidence = extraction.encodingEvidence
    provenance.encodingScore = extraction.encodingScore
    provenance.warnings = WarningCodes(warnings).list
    let isNotice = head != nil || number != nil || isStated
    var notice = Notice(
      id: id, kind: isNotice ? .notice : .page, number: number, type: type,
      issuingBody: stated.issuingBody.map { BodyNames.unabbreviated(ReadingForm.cleaned($0)) } ?? head?.issuingBody,
      issuedOn: stated.issuedOn ?? head?.issuedOn, publishedOn: facts.publishedOn,
      subject: subject ?? fallbackTitle(of: provenance.source),
      signer: (stated.signer ?? head?.signer).map(ReadingForm.cleaned), body: body,
      surroundings: surroundings, pages: pages, extra: extra, category: facts.category,
      links: LinkTargets.links(extraction.links, of: provenance.source), facts: documentFacts, provenance: provenance)
    let text = body.plainText
    if isNotice || CitationRecogniser.mayCite(text) {
      notice.facts.citations = CitationRecogniser.citations(in: text, own: number)
    }
    if !isNotice {
      let listed = ListingRecogniser.listed(in: body)
      if !listed.isEmpty { notice.facts.listed = listed }
    }
    notice.portalURL = stated.url
    notice.replay = extraction.replay
    notice.fingerprint = TextFingerprint.of(
      mainText, title: title,
      fields: [
        notice.kind.rawValue, number?.printed, type?.code, notice.issuingBody, notice.issuedOn?.description,
        notice.signer,
      ])
    return notice
  }

  /// Masks numbers of private persons wherever an extraction has text; gives how many there were of each kind.
  private static func mask(_ extraction: inout Extraction) -> [PrivateDatum.Kind: Int] {
    var counts: [PrivateDatum.Kind: Int] = [:]
    func line(_ text: String) -> String {
      let (masked, found) = PrivateBlocks.masked(line: text)
      counts.merge(found, uniquingKeysWith: +)
      return masked
    }
    for path in [\Extraction.body, \Extraction.surroundings] {
      let (blocks, found) = PrivateBlocks.masked(extraction[keyPath: path].map(cleaned))
      extraction[keyPath: path] = blocks
      counts.merge(found, uniquingKeysWith: +)
    }
    extraction.title = line(extraction.title)
    for place in extraction.links.indices { extraction.links[place].text = line(extraction.links[place].text) }
    extraction.category = extraction.category.map(line)
    extraction.fields.number = extraction.fields.number.map(line)
    extraction.fields.signer = extraction.fields.signer.map(line)
    extraction.fields.issuingBody = extraction.fields.issuingBody.map(line)
    for (name, value) in extraction.fields.extra {
      let (masked, found) = PrivateBlocks.masked(ReadingForm.cleaned(value), of: name)
      extraction.fields.extra[name] = masked
      if found > 0 { counts[.identityNumber, default: 0] += found }
    }
    return counts
  }

  private static func cleaned(_ block: Block) -> Block {
    switch block {
    case .paragraph(let text): .paragraph(ReadingForm.cleaned(text))
    case .heading(let level, let text): .heading(level: level, ReadingForm.cleaned(text))
    case .listItem(let text): .listItem(ReadingForm.cleaned(text))
    case .tableRow(let cells): .tableRow(cells.map(ReadingForm.cleaned))
    }
  }

  /// A title is shown beside other people's text, so what could turn that text around is taken out (RELIABILITY B).
  private static func cleanTitle(_ title: String, warnings: inout [ImportWarning]) -> String {
    // The controls begin with this byte in UTF-8.
    if title.utf8.contains(0xE2), title.unicodeScalars.contains(where: isBidiControl) {
      warnings.append(ImportWarning(.bidiControl))
    }
    let title = ReadingForm.cleaned(title)
    guard title.utf8.contains(where: { $0 < 0x20 }) else { return title.oneLine }
    var scalars = title.unicodeScalars
    scalars.removeAll { $0.value < 0x20 && $0 != "\n" && $0 != "\t" }
    return String(scalars).oneLine
  }

  private static func isBidiControl(_ scalar: Unicode.Scalar) -> Bool {
    (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }

  /// The index keeps the beginning of a word only (RELIABILITY C); no word of a language is that long.
  private static func hasEndlessWord(_ text: String) -> Bool {
    guard text.utf8.count > longestWord else { return false }
    var run = 0
    for byte in text.utf8 {
      let isPart = byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
      run = isPart ? run + 1 : 0
      if run > longestWord { return true }
    }
    return false
  }

  private static let longestWord = 256

  private static func firstLine(of body: [Block]) -> String? {
    for block in body {
      let line = Substring(block.text.utf8.prefix { $0 != 0x0A && $0 != 0x09 })
      if hasLetters(line) { return String(line.prefix(scalars: 200)) }
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
    body.prefix(40).contains { ByteSearch.contains(title, in: $0.text.oneLine) }
  }
}
