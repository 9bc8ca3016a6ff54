extension String {
  /// The lines of a text, split at `\n` over scalars: as a `Character`, CR LF is neither.
  var scalarLines: [String] {
    unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The text on one line, runs of blanks and line breaks as one space.
  var onOneLine: String {
    unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map(String.init).joined(separator: " ")
  }

  /// Without C0 and C1 controls other than tab and line feed: a text shown in a terminal must not steer it.
  var withoutControls: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { $0 == "\n" || $0 == "\t" || !$0.isControl }))
  }
}

extension Unicode.Scalar {
  fileprivate var isControl: Bool {
    value < 0x20 || (0x7F...0x9F).contains(value)
  }
}
