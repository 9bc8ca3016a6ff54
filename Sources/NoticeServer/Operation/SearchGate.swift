import Synchronization

/// Lets so many searches run at a time and so many more wait, first come first served.
///
/// More at a time would not be faster, only all of them slower; and whoever has to wait behind a long queue has gone
/// before the answer comes.
final class SearchGate: Sendable {
  private struct State {
    var running = 0
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  private enum Entry { case open, full, wait }

  private let atOnce: Int
  private let queue: Int
  private let state = Mutex(State())

  init(atOnce: Int, queue: Int) {
    self.atOnce = max(1, atOnce)
    self.queue = max(0, queue)
  }

  /// Whether one more would neither run nor wait. By the time of ``run(_:)`` it may be otherwise, which is told there.
  var isFull: Bool {
    state.withLock { $0.running >= atOnce && $0.waiting.count >= queue }
  }

  /// Searches that wait now.
  var waiting: Int { state.withLock(\.waiting.count) }

  /// Runs `body` when it is its turn; nil where the queue is full.
  func run<Value: Sendable>(_ body: () async throws -> Value) async rethrows -> Value? {
    guard await enter() else { return nil }
    defer { leave() }
    return try await body()
  }

  private func enter() async -> Bool {
    switch state.withLock({ open(&$0) }) {
    case .open: return true
    case .full: return false
    case .wait: break
    }
    var isLetIn = true
    await withCheckedContinuation { continuation in
      let entry = state.withLock { state in
        let entry = open(&state)
        if entry == .wait { state.waiting.append(continuation) }
        return entry
      }
      guard entry != .wait else { return }
      isLetIn = entry == .open
      continuation.resume()
    }
    return isLetIn
  }

  private func open(_ state: inout State) -> Entry {
    if state.running < atOnce {
      state.running += 1
      return .open
    }
    return state.waiting.count < queue ? .wait : .full
  }

  /// Whoever waits longest takes the place over, so that nobody who comes just now is faster.
  private func leave() {
    let next = state.withLock { state -> CheckedContinuation<Void, Never>? in
      guard state.waiting.isEmpty else { return state.waiting.removeFirst() }
      state.running -= 1
      return nil
    }
    next?.resume()
  }
}
