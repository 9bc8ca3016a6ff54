import NoticeModel

/// A value that was read, with where it stands and how sure that is.
struct Finding<Value: Sendable>: Sendable {
  var value: Value
  var evidence: DocumentFacts.Evidence

  init(_ value: Value, at span: Range<Int>, confidence: Double) {
    self.value = value
    evidence = DocumentFacts.Evidence(span: span, confidence: confidence)
  }

  /// A part of the value, read at the same place.
  func part<Part: Sendable>(_ path: KeyPath<Value, Part?>) -> Finding<Part>? {
    value[keyPath: path].map { Finding<Part>($0, at: evidence.span, confidence: evidence.confidence) }
  }
}

extension Sequence<Segment> {
  /// From the first to the last of the segments; empty for none.
  var stretch: Range<Int> {
    var range: Range<Int>?
    for segment in self {
      let span = segment.span
      let lower = Swift.min(range?.lowerBound ?? span.lowerBound, span.lowerBound)
      let upper = Swift.max(range?.upperBound ?? span.upperBound, span.upperBound)
      range = lower..<upper
    }
    return range ?? 0..<0
  }
}
