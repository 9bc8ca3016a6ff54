/// What is read from an official document beside number, date, type, body, subject and signer.
public struct DocumentFacts: Sendable, Hashable, Codable {
  /// The place of the place-date line: "Tân Lộc Hạ".
  public var place: String?
  /// The body above the issuing one in the head.
  public var parentBody: String?
  /// Kính gửi.
  public var addressees: [String]
  /// Nơi nhận, without dash and end mark.
  public var recipients: [String]
  /// The lines that begin with "Căn cứ", as printed.
  public var legalBases: [String]
  /// By whose authority it is signed: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH".
  public var authority: String?
  /// The signer's office: "PHÓ CHỦ TỊCH".
  public var signerTitle: String?
  /// The day from which it holds, where it says one.
  public var effectiveFrom: CivilDate?
  /// The last day on which it holds, where it says one.
  public var effectiveUntil: CivilDate?
  /// Độ khẩn: "HỎA TỐC", "KHẨN".
  public var urgency: String?
  /// Dấu "ĐẾN": the number and the day of the body that received it.
  public var received: ReceivedStamp?
  /// SAO Y, SAO LỤC, TRÍCH SAO: what the copy says of itself, one line.
  public var copyOf: String?
  /// Text of an electronic signature's stamp, one line.
  public var signature: String?
  /// Numbered articles and points: where their headings stand.
  public var sections: [Section]
  public var citations: [Citation]
  public var assignments: [Assignment]
  /// The documents that a page lists in a table; nil for none.
  public var listed: [ListedDocument]?
  /// The keys of fields that say more than the document prints: of a department whose district the line above names.
  public var inferred: [String]
  /// What a person decided instead of what was read, by the machine key of the field; nil where nobody did.
  public var corrected: [String: String]?
  /// For each field the place it was read from and how sure that is, by the machine key of the field.
  public var evidence: [String: Evidence]

  public init(
    place: String? = nil, parentBody: String? = nil, addressees: [String] = [], recipients: [String] = [],
    legalBases: [String] = [], authority: String? = nil, signerTitle: String? = nil, effectiveFrom: CivilDate? = nil,
    effectiveUntil: CivilDate? = nil,
    urgency: String? = nil, received: ReceivedStamp? = nil, copyOf: String? = nil, signature: String? = nil,
    sections: [Section] = [], citations: [Citation] = [], assignments: [Assignment] = [],
    listed: [ListedDocument]? = nil,
    inferred: [String] = [], corrected: [String: String]? = nil, evidence: [String: Evidence] = [:]
  ) {
    self.place = place
    self.parentBody = parentBody
    self.addressees = addressees
    self.recipients = recipients
    self.legalBases = legalBases
    self.authority = authority
    self.signerTitle = signerTitle
    self.effectiveFrom = effectiveFrom
    self.effectiveUntil = effectiveUntil
    self.urgency = urgency
    self.received = received
    self.copyOf = copyOf
    self.signature = signature
    self.sections = sections
    self.citations = citations
    self.assignments = assignments
    self.listed = listed
    self.inferred = inferred
    self.corrected = corrected
    self.evidence = evidence
  }

  public var isEmpty: Bool { self == DocumentFacts() }

  /// The same for a text that has `count` more Unicode scalars in front.
  public func shifted(by count: Int) -> DocumentFacts {
    func moved(_ span: Range<Int>) -> Range<Int> { span.lowerBound + count..<span.upperBound + count }
    var facts = self
    for index in facts.sections.indices { facts.sections[index].span = moved(facts.sections[index].span) }
    for index in facts.citations.indices { facts.citations[index].span = moved(facts.citations[index].span) }
    for index in facts.assignments.indices { facts.assignments[index].span = moved(facts.assignments[index].span) }
    facts.listed = listed?.map { row in
      var row = row
      row.span = moved(row.span)
      return row
    }
    facts.evidence = evidence.mapValues { Evidence(span: moved($0.span), confidence: $0.confidence) }
    return facts
  }

  /// Where a field was read: a stretch of the text in Unicode scalars, and a confidence from 0 to 1.
  public struct Evidence: Sendable, Hashable, Codable {
    public var span: Range<Int>
    public var confidence: Double

    public init(span: Range<Int>, confidence: Double) {
      self.span = span
      self.confidence = confidence
    }
  }

  /// A stamp that says when a letter came in; never the document's own number or day.
  public struct ReceivedStamp: Sendable, Hashable, Codable {
    public var number: String?
    public var receivedOn: CivilDate?

    public init(number: String? = nil, receivedOn: CivilDate? = nil) {
      self.number = number
      self.receivedOn = receivedOn
    }
  }

  /// A numbered part: "Điều 4", "II", "5".
  public struct Section: Sendable, Hashable, Codable {
    /// "Điều 4", "Chương II", "5", "a".
    public var label: String
    /// What stands behind the label in its line, at most 200 characters.
    public var heading: String
    /// The heading's line in the text, in Unicode scalars.
    public var span: Range<Int>

    public init(label: String, heading: String, span: Range<Int>) {
      self.label = label
      self.heading = heading
      self.span = span
    }

    /// What stands behind the label in its line.
    public static func heading(of line: Substring, label: String) -> String {
      let scalars = line.unicodeScalars
      let label = scalars.index(
        scalars.startIndex, offsetBy: label.unicodeScalars.count, limitedBy: scalars.endIndex)
      var start = label ?? scalars.endIndex
      while start < scalars.endIndex, isMark(scalars[start]) { start = scalars.index(after: start) }
      let end = scalars.index(start, offsetBy: 200, limitedBy: scalars.endIndex) ?? scalars.endIndex
      return String(line[start..<end])
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar {
      case " ", ".", ":", "-", "–", ")", "/": true
      default: false
      }
    }
  }
}

/// What a document tells a unit to do.
public struct Assignment: Sendable, Hashable, Codable {
  /// The unit as printed: "Phòng Tài chính – Kế hoạch".
  public var unit: String
  /// What it is to do.
  public var task: String
  /// By when, where a day is stated.
  public var deadline: CivilDate?
  /// The sentence in the text, in Unicode scalars.
  public var span: Range<Int>

  public init(unit: String, task: String, deadline: CivilDate? = nil, span: Range<Int>) {
    self.unit = unit
    self.task = task
    self.deadline = deadline
    self.span = span
  }
}
