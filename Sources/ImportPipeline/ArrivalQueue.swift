import NoticeModel

/// The path of a file inside a watched folder: names as the system knows them.
struct FileName: Sendable, Hashable {
  var parts: [[UInt8]]

  /// As identities spell it, like a walk through the folder does.
  var text: String { parts.map(FilePath.text(of:)).joined(separator: "/") }
}

/// Decides when what arrives in a folder is whole: a file that nobody writes to any more, for a quiet time.
///
/// A scanner or a copy over the network opens and closes a file several times; each change begins the quiet time anew.
/// Knows no clock: times are seconds on any scale that only grows.
struct ArrivalQueue {
  private struct State {
    var changedAt: Double
    var isOpen: Bool
  }

  private let quiet: Double
  private var states: [FileName: State] = [:]

  /// - Parameter quiet: seconds.
  init(quiet: Double) {
    self.quiet = quiet
  }

  /// Names that programs give to what is not whole yet; the file comes under its own name when it is.
  static func isTemporary(_ name: [UInt8]) -> Bool { UnfinishedFile.isName(String(decoding: name, as: UTF8.self)) }

  /// Somebody writes to a file.
  mutating func written(_ file: FileName, at time: Double) { note(file, isOpen: true, time) }

  /// A file was closed, or came under this name as a whole.
  mutating func closed(_ file: FileName, at time: Double) { note(file, isOpen: false, time) }

  /// A file left.
  mutating func removed(_ file: FileName) { states[file] = nil }

  private mutating func note(_ file: FileName, isOpen: Bool, _ time: Double) {
    guard let name = file.parts.last, !Self.isTemporary(name) else { return }
    states[file] = State(changedAt: time, isOpen: isOpen)
  }

  /// The files that are whole, in the order of their names; they leave the queue.
  mutating func takeReady(at time: Double) -> [FileName] {
    let ready = states.filter { !$0.value.isOpen && time - $0.value.changedAt >= quiet }.map(\.key)
    for file in ready { states[file] = nil }
    return ready.sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }
  }

  /// Seconds until a file may be whole; nil where nothing waits for time to pass.
  func wait(at time: Double) -> Double? {
    states.values.filter { !$0.isOpen }.map { max(0, $0.changedAt + quiet - time) }.min()
  }
}
