extension HTML {
  /// Takes a JSON text as the content of a `<script type="application/ld+json">` element.
  ///
  /// Browsers do not undo `&lt;` inside a script, and `</script` or `<!--` would end or change it. Here `<`, `>` and `&`
  /// become `\u003c` and so on, with U+2028 and U+2029, which older JavaScript takes for line ends. In JSON these
  /// characters stand in strings only, so it reads as before.
  public init(scriptData json: String) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(json.utf8.count)
    for byte in json.utf8 {
      switch byte {
      case UInt8(ascii: "<"): bytes += #"\u003c"#.utf8
      case UInt8(ascii: ">"): bytes += #"\u003e"#.utf8
      case UInt8(ascii: "&"): bytes += #"\u0026"#.utf8
      // Both separators are E2 80 with A8 or A9 behind it.
      case 0xA8 where bytes.endsIn(0xE2, 0x80): bytes.replaceLast(2, with: #"\u2028"#)
      case 0xA9 where bytes.endsIn(0xE2, 0x80): bytes.replaceLast(2, with: #"\u2029"#)
      default: bytes.append(byte)
      }
    }
    self.init(trusted: bytes)
  }
}

extension [UInt8] {
  /// Whether these two are the last; allocates nothing, since some Vietnamese vowels ask for it.
  fileprivate func endsIn(_ first: UInt8, _ second: UInt8) -> Bool {
    last == second && dropLast().last == first
  }

  fileprivate mutating func replaceLast(_ count: Int, with text: String) {
    removeLast(count)
    self += text.utf8
  }
}
