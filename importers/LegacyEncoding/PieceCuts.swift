/// Where a text is cut while it is decoded, so that each part of its source gets its own part of the text.
///
/// A letter that stands in two parts belongs to the first.
struct PieceCuts {
  /// The places to cut at, in scalars of the source, in order.
  private let marks: [Int]
  /// For each mark that was reached, its place in the decoded UTF-8.
  private(set) var offsets: [Int] = []
  /// Scalars of the source that were decoded.
  private var consumed = 0

  init(marks: [Int]) {
    self.marks = marks
  }

  /// A run of `count` scalars became what stands in `utf8` from `start` on. `places` gives for each decoded scalar its
  /// place in the run, and is asked only where a cut is inside; nil stands for one by one.
  mutating func pass(_ count: Int, _ utf8: [UInt8], from start: Int, places: () -> [Int]?) {
    let end = consumed + count
    mark(upTo: consumed, at: start)
    if offsets.count < marks.count, marks[offsets.count] < end {
      let places = places()
      var (place, index) = (0, start)
      while index < utf8.count {
        let source = places.map { place < $0.count ? $0[place] : count } ?? place
        mark(upTo: consumed + source, at: index)
        index += 1
        while index < utf8.count, utf8[index] & 0xC0 == 0x80 { index += 1 }
        place += 1
      }
      mark(upTo: end - 1, at: utf8.count)
    }
    consumed = end
  }

  /// The parts of `utf8`, one for each mark.
  func ranges(in utf8: [UInt8]) -> [Range<Int>] {
    marks.indices.map { index in
      let start = index < offsets.count ? offsets[index] : utf8.count
      let end = index + 1 < offsets.count ? offsets[index + 1] : utf8.count
      return start..<max(start, end)
    }
  }

  private mutating func mark(upTo place: Int, at offset: Int) {
    while offsets.count < marks.count, marks[offsets.count] <= place { offsets.append(offset) }
  }
}

/// Finds the source of each scalar of a text that was decoded without a table.
enum RunAlignment {
  /// For each scalar of `decoded` its place in `source`. Exact for whole sequences of UTF-8 and for VIQR; where a
  /// sequence is damaged or went wrong twice, a place may be off by a letter until the next blank, which moves a cut and
  /// loses nothing.
  static func places(of decoded: [UInt32], in source: [UInt32], through page: ByteView.Page, isVIQR: Bool) -> [Int] {
    let view = source.map { ByteView.unit($0, through: page) }
    var places: [Int] = []
    places.reserveCapacity(decoded.count)
    var place = 0
    for (index, scalar) in decoded.enumerated() {
      if !isVIQR, scalar < 0x80, place < source.count, source[place] != scalar,
        let found = source[place...].prefix(6).firstIndex(of: scalar)
      {
        place = found
      }
      places.append(min(place, source.count))
      guard place < source.count else { continue }
      let next = index + 1 < decoded.count ? decoded[index + 1] : nil
      place +=
        isVIQR
        ? lengthInVIQR(of: scalar, before: next, in: source, at: place)
        : lengthInUTF8(of: scalar, before: next, in: source, view, at: place)
    }
    return places
  }

  private static func lengthInUTF8(
    of scalar: UInt32, before next: UInt32?, in source: [UInt32], _ view: [UInt16], at place: Int
  ) -> Int {
    if source[place] == scalar { return 1 }
    // A letter never comes from ASCII: the places ran ahead.
    if source[place] < 0x80, scalar >= 0x80 { return 0 }
    if let length = Mojibake.sequence(in: view, at: place)?.length { return length }
    let whole = scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
    // The last byte is gone, or it became a blank or U+FFFD.
    let isLost = place + whole - 1 < source.count && source[place + whole - 1] == next
    return isLost ? whole - 1 : place + whole <= source.count && isFiller(source[place + whole - 1]) ? whole : whole - 1
  }

  private static func isFiller(_ scalar: UInt32) -> Bool { scalar == 0x20 || scalar == 0xFFFD }

  private static func lengthInVIQR(of scalar: UInt32, before next: UInt32?, in source: [UInt32], at place: Int) -> Int {
    if scalar == source[place] { return 1 }
    if scalar < 0x80 { return 2 }
    for length in [3, 2] where place + length <= source.count {
      let follower = place + length < source.count ? source[place + length] : nil
      // Behind a letter of its own the next one begins with a letter, never with a sign.
      let fits = next.map { $0 < 0x80 ? $0 == follower || follower == 0x5C : follower.map(isLetter) == true }
      if fits ?? (follower == nil) { return length }
    }
    return 2
  }

  private static func isLetter(_ scalar: UInt32) -> Bool { scalar < 0x80 && (0x61...0x7A).contains(scalar | 0x20) }
}

extension ByteView {
  /// For each scalar of `decomposed(scalars)` the place of the one it comes from.
  static func placesDecomposed(_ scalars: [UInt32]) -> [Int] {
    var places: [Int] = []
    for index in scalars.indices {
      for _ in decomposed(scalars[index...index]) { places.append(index) }
    }
    return places
  }
}
