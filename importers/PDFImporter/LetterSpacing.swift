/// Closes up letters that were spaced for show.
///
/// `C h í n h   p h ủ` comes out with a blank after every letter, and the blank between two words between two more:
/// every second character is a blank.
enum LetterSpacing {
  static func close(_ text: inout [UInt8]) {
    guard text.count >= 7 else { return }
    var kept: [UInt8] = []
    var (place, letters, others) = (0, 0, 0)
    var index = 0
    while index < text.count {
      var end = index + 1
      while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
      if place % 2 == 0 {
        let byte = text[index]
        if byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) { letters += 1 } else if byte != 0x20 { others += 1 }
        kept.append(contentsOf: text[index..<end])
      } else if text[index] != 0x20 {
        return
      }
      place += 1
      index = end
    }
    // Numbers of columns are spaced alike and are no word.
    guard letters >= 3, letters >= others else { return }
    // The blank after the last letter, and those of a word's end: at most one stays.
    let endsWord = kept.last == 0x20
    while kept.last == 0x20 { kept.removeLast() }
    text = endsWord ? kept + [0x20] : kept
  }
}
