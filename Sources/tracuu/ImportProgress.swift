import Foundation
import ImportPipeline

/// Tells on stderr how far an import is: a bar that is written over on a terminal, one line each ten seconds elsewhere.
final class ImportProgress {
  private let isQuiet: Bool
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let size: ImportSize?
  private let started = ContinuousClock.now
  private var told = ContinuousClock.now
  private var width = 0
  private var items = 0
  /// Files of the folders, entries of archives left out.
  private var files = 0
  private var bytes = 0

  private static let cells = 20

  /// - Parameter size: what is before it; nil where nobody knows.
  init(isQuiet: Bool, size: @autoclosure () -> ImportSize?) {
    self.isQuiet = isQuiet
    self.size = isQuiet ? nil : size()
  }

  func add(_ batch: [ReportItem]) {
    guard !isQuiet else { return }
    items += batch.count
    for item in batch where !item.source.utf8.contains(UInt8(ascii: "!")) || !item.source.contains("!/") {
      files += 1
      bytes += item.byteCount
    }
    let now = ContinuousClock.now
    guard now - told >= (isTerminal ? .milliseconds(200) : .seconds(10)) else { return }
    told = now
    let text = line(after: (now - started).seconds)
    let blanks = String(repeating: " ", count: max(0, width - text.count))
    width = text.count
    FileHandle.standardError.write(Data((isTerminal ? "\r\(text)\(blanks)" : text + "\n").utf8))
  }

  func end() {
    guard !isQuiet, isTerminal, width > 0 else { return }
    FileHandle.standardError.write(Data("\r\(String(repeating: " ", count: width))\r".utf8))
  }

  /// `[#####...............] 5210/20000 tệp · 31/120 MB · 1042 mục/giây · còn 0:14`
  private func line(after seconds: Double) -> String {
    let rate = "\(Int(Double(items) / max(seconds, 0.001))) mục/giây"
    guard let size, size.files > 0 else { return "\(items) mục · \(bytes / 1_000_000) MB · \(rate)" }
    let done = ImportEstimate.share(files: files, bytes: bytes, of: size)
    let filled = Int(done * Double(Self.cells))
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: Self.cells - filled)
    var parts = [
      "[\(bar)] \(files)/\(size.files) tệp", "\(bytes / 1_000_000)/\(size.bytes / 1_000_000) MB", rate,
    ]
    if items > files { parts.insert("\(items) mục", at: 1) }
    if let left = ImportEstimate.secondsLeft(after: seconds, share: done) {
      parts.append("còn \(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60)")
    }
    return parts.joined(separator: " · ")
  }
}

/// How far an import is and how long it will take.
enum ImportEstimate {
  /// From 0 to 1: the mean of files and bytes, since many small files take as long as one large one.
  static func share(files: Int, bytes: Int, of size: ImportSize) -> Double {
    let byFiles = Double(files) / Double(max(size.files, 1))
    guard size.bytes > 0 else { return min(1, byFiles) }
    return min(1, (Double(bytes) / Double(size.bytes) + byFiles) / 2)
  }

  /// Nil where too little is done to tell.
  static func secondsLeft(after seconds: Double, share: Double) -> Int? {
    guard share > 0.01, seconds >= 1 else { return nil }
    return Int((seconds * (1 - share) / share).rounded(.up))
  }
}
