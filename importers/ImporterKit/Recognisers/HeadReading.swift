import DocumentNumbers
import NoticeModel

/// The reading of one document whose head was found: every recogniser is asked in turn.
struct HeadReading {
  private let segments: [Segment]
  private let marks: [HeadMark]
  /// From the head to the end of the document, or to the next head or copy mark.
  private let range: Range<Int>
  private(set) var head = DocumentHead()

  init(segments: [Segment], marks: [HeadMark], frame: HeadFrame) {
    self.segments = segments
    self.marks = marks
    let start = max(frame.zone.upperBound, frame.heading.map { $0.place + 1 } ?? 0)
    range = start..<HeadReading.end(behind: start, marks, count: segments.count)
    readHead(frame)
    head.warnings = frame.warnings
    readRest(zone: frame.zone)
  }

  init(segments: [Segment], marks: [HeadMark], title: TitleHead, at place: Int) {
    self.segments = segments
    self.marks = marks
    range = title.end..<HeadReading.end(behind: title.end, marks, count: segments.count)
    head.number = keep(title.number, "number")
    head.type = title.type
    mark("type", segments[place].span, 0.9)
    head.issuingBody = keep(title.body, "issuing_body")
    head.subject = keep(title.subject, "subject")
    head.issuedOn = keep(LawRecogniser.adoption(in: segments[range]), "issued_on")
    readRest(zone: place..<title.end)
  }

  /// A text without its head: its type and day are told beside it.
  init(segments: [Segment], marks: [HeadMark], stated: StatedDocument) {
    self.segments = segments
    self.marks = marks
    range = 0..<segments.count
    head.type = stated.type
    head.issuedOn = stated.issuedOn
    readRest(zone: 0..<0)
  }

  /// The next document, or a copy's own lines, end this one.
  private static func end(behind start: Int, _ marks: [HeadMark], count: Int) -> Int {
    let next = marks.first { mark in
      guard mark.place > start + 3 else { return false }
      switch mark.kind {
      case .state, .copy: return true
      case .number(let line): return line.number != nil && line.placeDate != nil
      default: return false
      }
    }
    return max(start, next?.place ?? count)
  }

  private mutating func readHead(_ frame: HeadFrame) {
    readNumber(frame)
    readDate(frame)
    let bodyEnd = min(frame.number?.place ?? frame.zone.upperBound, frame.zone.upperBound)
    let bodies = IssuingBodyRecogniser.bodies(
      in: segments[frame.zone.lowerBound..<max(bodyEnd, frame.zone.lowerBound)], place: head.facts.place)
    head.issuingBody = keep(bodies.body, "issuing_body")
    if bodies.isInferred { head.facts.inferred.append("issuing_body") }
    head.facts.parentBody = keep(bodies.parent, "parent_body")
    if let heading = frame.heading {
      head.subject = keep(
        SubjectRecogniser.subject(in: segments, under: heading.heading, at: heading.place), "subject")
    } else if let consolidated = consolidated(frame) {
      head.subject = keep(
        SubjectRecogniser.subject(in: segments, under: consolidated.heading, at: consolidated.place), "subject")
    } else if let letter = frame.letter {
      head.subject = keep(SubjectRecogniser.letter(in: segments, at: letter), "subject")
    }
  }

  /// A consolidated text (văn bản hợp nhất) begins with the title of what it consolidates; its own number and date
  /// stand at its end (Pháp lệnh 01/2012/UBTVQH13).
  private func consolidated(_ frame: HeadFrame) -> (place: Int, heading: TypeRecogniser.Heading)? {
    guard frame.number?.line.type?.code == "VBHN" else { return nil }
    for mark in marks {
      if case .heading(let heading) = mark.kind { return (mark.place, heading) }
    }
    return nil
  }

  /// The number tells the type, but for letters: they have none in it, and the printed name is surer.
  private mutating func readNumber(_ frame: HeadFrame) {
    let line = frame.number?.line
    if let line, let number = line.number {
      let isAlone = frame.warnings.allSatisfy { $0.code != .conflictingNumber }
      head.number = keep(Finding(number, at: line.span, confidence: isAlone ? 0.95 : 0.5), "number")
    }
    let heading = frame.heading?.heading
    let isLaw = heading.map { LawRecogniser.types.contains($0.type.code) } ?? false
    let isLetter = line?.type == nil || line?.type?.code == "CV" || isLaw
    if let heading, isLetter, let place = frame.heading?.place {
      head.type = heading.type
      mark("type", segments[place].span, 0.95)
    } else if let type = line?.type, let line {
      head.type = type
      mark("type", line.span, 0.9)
    }
  }

  private mutating func readDate(_ frame: HeadFrame) {
    if let line = frame.placeDate?.line {
      head.facts.place = line.place
      if line.place != nil { mark("place", line.span, 0.9) }
      guard let date = line.date else { return }
      let isAlone = frame.warnings.allSatisfy { $0.code != .conflictingDate }
      head.issuedOn = keep(
        Finding(date, at: line.span, confidence: isAlone ? (line.place == nil ? 0.8 : 0.95) : 0.5), "issued_on")
    } else {
      head.issuedOn = keep(LawRecogniser.adoption(in: segments[range]), "issued_on")
    }
  }

  private mutating func readRest(zone: Range<Int>) {
    let around = zone.lowerBound..<range.upperBound
    let block = SignerRecogniser.read(in: segments, range: range)
    head.signer = keep(block.signer, "signer")
    head.facts.authority = keep(block.authority, "authority")
    head.facts.signerTitle = keep(block.title, "signer_title")
    head.facts.addressees = keep(AddresseeRecogniser.read(in: segments, range: around), "addressees") ?? []
    head.facts.recipients = keep(RecipientRecogniser.read(in: segments, range: range), "recipients") ?? []
    let effect = EffectRecogniser.read(in: segments, range: range, issuedOn: head.issuedOn)
    head.facts.effectiveFrom = keep(effect?.part(\.from), "effective_from")
    if effect?.value.isCounted == true { head.facts.inferred.append("effective_from") }
    head.facts.effectiveUntil = keep(effect?.part(\.until), "effective_until")
    head.facts.urgency = keep(UrgencyRecogniser.read(in: segments, zone: zone), "urgency")
    head.facts.received = keep(ReceivedStampRecogniser.read(in: segments, marks: marks), "received")
    head.facts.copyOf = keep(CopyRecogniser.read(in: segments, marks: marks), "copy_of")
    head.facts.signature = keep(
      SignatureStampRecogniser.read(in: segments, range: zone.lowerBound..<segments.count), "signature")
    // The articles of a consolidated text stand above its number.
    let textStart = head.type?.code == "VBHN" ? 0 : range.lowerBound
    head.facts.legalBases =
      keep(
        LegalBasisRecogniser.read(in: segments, range: min(textStart, range.lowerBound)..<range.upperBound),
        "legal_bases")
      ?? []
    head.facts.sections = SectionRecogniser.read(in: segments, from: textStart)
    head.facts.assignments = AssignmentRecogniser.read(
      in: segments, range: range, isReport: ["BC", "TTr"].contains(head.type?.code), issuedOn: head.issuedOn)
  }

  private mutating func keep<Value>(_ finding: Finding<Value>?, _ key: String) -> Value? {
    guard let finding else { return nil }
    head.facts.evidence[key] = finding.evidence
    return finding.value
  }

  private mutating func mark(_ key: String, _ span: Range<Int>, _ confidence: Double) {
    head.facts.evidence[key] = DocumentFacts.Evidence(span: span, confidence: confidence)
  }
}
