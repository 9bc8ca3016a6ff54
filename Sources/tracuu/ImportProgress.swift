import Foundation
import ImportPipeline

/// Tells on stderr how far an import is: one line that is written over on a terminal, one line each ten seconds
/// elsewhere.
final class ImportProgress {
  private let isQuiet: Bool
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let started = ContinuousClock.now
  private var told = ContinuousClock.now
  private var items = 0
  private var bytes = 0

  init(isQuiet: Bool) {
    self.isQuiet = isQuiet
  }

  func add(_ batch: [ReportItem]) {
    items += batch.count
    bytes += batch.reduce(0) { $0 + $1.byteCount }
    guard !isQuiet else { return }
    let now = ContinuousClock.now
    guard now - told >= (isTerminal ? .milliseconds(200) : .seconds(10)) else { return }
    told = now
    let seconds = max((now - started).seconds, 0.001)
    let text = "\(items) mục · \(bytes / 1_000_000) MB · \(Int(Double(items) / seconds)) mục/giây"
    FileHandle.standardError.write(Data((isTerminal ? "\r\(text)   " : text + "\n").utf8))
  }

  func end() {
    guard !isQuiet, isTerminal, items > 0 else { return }
    FileHandle.standardError.write(Data("\r".utf8) + Data(repeating: 0x20, count: 60) + Data("\r".utf8))
  }
}
