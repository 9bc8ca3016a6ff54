import NoticeModel
import VietnameseText

/// Where a head stands in the text, and the lines it consists of.
struct HeadFrame {
  /// The segments of the head, up to the line that names the type.
  var zone: Range<Int>
  var number: (place: Int, line: NumberLine)?
  var placeDate: (place: Int, line: PlaceDate)?
  var heading: (place: Int, heading: TypeRecogniser.Heading)?
  /// A letter's "V/v" line.
  var letter: Int?
  var warnings: [ImportWarning] = []

  /// Number and date stand side by side or one below the other; between them only the names of body and state.
  static let reach = 12
  /// A stamp's or a copy's own number and date stand in its next lines.
  static let stampReach = 4

  /// The first head among the marks.
  ///
  /// A number line makes one when a place-date line or the state's name stands near it; a list of notices or a news
  /// item has no such pair. A law may have nothing but its name above its opening. Linear: every mark looks at its
  /// near ones only.
  static func first(in marks: [HeadMark], count: Int) -> HeadFrame? {
    for index in marks.indices {
      switch marks[index].kind {
      case .number(let line):
        if let frame = HeadFrame(number: line, at: index, in: marks, count: count) { return frame }
      case .heading(let heading):
        if let frame = HeadFrame(law: heading, at: index, in: marks) { return frame }
      default: break
      }
    }
    return nil
  }

  private init?(number line: NumberLine, at index: Int, in marks: [HeadMark], count: Int) {
    let place = marks[index].place
    guard !HeadFrame.isStamped(index, in: marks) else { return nil }
    let near = HeadFrame.near(index, in: marks)
    let hasState = near.contains { if case .state = marks[$0].kind { true } else { false } }
    let title = near.first { marks[$0].place > place && HeadFrame.isTitle(marks[$0]) }
    heading = title.flatMap { HeadFrame.heading(marks[$0]) }
    letter = near.first { HeadFrame.isLetter(marks[$0]) && marks[$0].place > place - 2 }.map { marks[$0].place }
    // Above the title; what stands below it belongs to the text or to the next document.
    let above = near.filter { mark in title.map { mark < $0 } ?? true }
    let numbers = HeadFrame.numbers(above, in: marks)
    let dates = HeadFrame.dates(above, in: marks)
    let hasTitle = title != nil || letter != nil
    let isComplete = numbers.contains { $0.line.number != nil }
    let isDated = dates.contains { $0.line.date != nil }
    let isYear = dates.contains { $0.line.year != nil }
    let isHead =
      isComplete
      ? isDated || (hasState && hasTitle) || (isYear && hasTitle)
      : hasTitle && !line.isDotted && (isYear || (hasState && dates.isEmpty)) || hasTitle && isDated
    guard isHead else { return nil }
    number = HeadFrame.surest(numbers, type: heading?.heading.type) ?? (place, line)
    placeDate = HeadFrame.surest(dates, near: number?.place ?? place)
    warnings = HeadFrame.conflicts(numbers: numbers, dates: dates)
    let last = max(number?.place ?? place, placeDate?.place ?? place)
    zone = max(0, place - HeadFrame.reach)..<min(count, heading?.place ?? last + 1)
    if zone.upperBound <= last { zone = zone.lowerBound..<last + 1 }
  }

  /// "LUẬT", its subject and an opening that only laws have. Its number, if it is printed, stands above it and was
  /// found before.
  private init?(law heading: TypeRecogniser.Heading, at index: Int, in marks: [HeadMark]) {
    guard LawRecogniser.types.contains(heading.type.code) else { return nil }
    let near = HeadFrame.near(index, in: marks)
    let place = marks[index].place
    let hasOpening = near.contains { mark in
      if case .lawOpening = marks[mark].kind { marks[mark].place > place } else { false }
    }
    guard hasOpening else { return nil }
    self.heading = (place, heading)
    zone = max(0, place - HeadFrame.reach)..<place
  }
}
