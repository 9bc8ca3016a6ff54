import NoticeModel
import VietnameseText

/// Reads the issuing body and the one above it from the left column of a head, in the spelling people use: "Ủy ban
/// nhân dân huyện Tân Lộc Hạ".
enum IssuingBodyRecogniser {
  /// A name and the segments it stands in.
  private struct Name {
    var text: String
    var segments: [Segment]
  }

  private static let longest = 160
  private static let stateMottos = ["cong hoa xa hoi", "doc lap", "dang cong san", "doan thanh nien cong san ho chi"]

  /// The body is the last name in capitals above the number that is not the state's; a name broken over two lines is
  /// joined. The name above it is the parent's.
  static func bodies(
    in head: ArraySlice<Segment>, place: String?
  ) -> (body: Finding<String>?, parent: Finding<String>?, isInferred: Bool) {
    var names: [Name] = []
    for segment in head {
      let text = segment.text.trimming { [0x20, 0x2A, 0x2D, 0x5F, 0x3D].contains($0) }
      guard text.utf8.count < longest, text.isCapitals else { continue }
      let folded = Folding.folded(String(text))
      if stateMottos.contains(where: folded.hasPrefix) { continue }
      let isNew = BodyNames.opens(folded)
      if var last = names.last, BodyNames.isOpen(last.text), !isNew || BodyNames.isOnlyOpening(last.text) {
        last.text += " " + text.oneLine
        last.segments.append(segment)
        names[names.count - 1] = last
      } else if isNew {
        names.append(Name(text: text.oneLine, segments: [segment]))
      }
    }
    let body = names.last
    // The gazette prints the body twice.
    let parent = names.dropLast().last { $0.text != body?.text && !isStart($0.text, of: body?.text) }
    let above = parent.map { finding($0, 0.8, names: []) }
    let known = [above.flatMap { BodyNames.place(in: $0.value) }, place].compactMap(\.self)
    guard var found = body.map({ finding($0, 0.9, names: known) }) else { return (nil, above, false) }
    // "Phòng Nội vụ" under "UBND huyện Tân Lộc Hạ": every district has one, and which is meant the line above says.
    let isWhole = BodyNames.hasPlace(found.value) || known.contains { found.value.hasSuffix(" " + $0) }
    guard !isWhole, CentralBodies.spelling(found.value.split(separator: " ").map { $0.lowercased() }) == nil,
      let place = above.flatMap({ BodyNames.placeWithKind(in: $0.value) })
    else { return (found, above, false) }
    found.value += " " + place
    return (found, above, true)
  }

  private static func isStart(_ text: String, of body: String?) -> Bool { body?.hasPrefix(text) ?? false }

  private static func finding(_ name: Name, _ confidence: Double, names: [String]) -> Finding<String> {
    Finding(BodyNames.spelledOut(name.text, names: names), at: name.segments.stretch, confidence: confidence)
  }
}
