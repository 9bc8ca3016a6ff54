import Dispatch
import Foundation
import Synchronization

/// Remembers SIGINT or SIGTERM, so that an import ends after its commit instead of in the middle. A second one ends it
/// at once.
final class StopSignal: Sendable {
  private static let received = Atomic<Int32>(0)
  /// Never touched after `init`; kept because a source stops with its last reference.
  nonisolated(unsafe) private let sources: [any DispatchSourceSignal]

  init() {
    let queue = DispatchQueue(label: "tracuu.signals")
    sources = [SIGINT, SIGTERM].map { number in
      Foundation.signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        if Self.received.exchange(number, ordering: .relaxed) != 0 { Foundation.exit(128 + number) }
      }
      source.resume()
      return source
    }
  }

  /// The signal that came first, or nil.
  var signal: Int32? {
    let value = Self.received.load(ordering: .relaxed)
    return value == 0 ? nil : value
  }
}
