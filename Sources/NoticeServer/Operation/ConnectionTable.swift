import Synchronization

/// Counts open connections, all together and by address.
///
/// Needs no bound of its own: there are never more addresses than connections.
final class ConnectionTable: Sendable {
  private struct State {
    var total = 0
    var byAddress: [IPAddress: Int] = [:]
  }

  private let perAddress: Int
  private let state = Mutex(State())

  init(perAddress: Int) {
    self.perAddress = perAddress
  }

  /// Connections open now.
  var count: Int { state.withLock(\.total) }

  /// Counts one more connection; false, and nothing counted, where its client has enough of them. Nil, for a proxy that
  /// brings many clients, counts only to the total.
  func open(_ address: IPAddress?) -> Bool {
    state.withLock { state in
      if let client = address?.network {
        guard state.byAddress[client, default: 0] < perAddress else { return false }
        state.byAddress[client, default: 0] += 1
      }
      state.total += 1
      return true
    }
  }

  /// The end of a connection that was opened under the same address.
  func close(_ address: IPAddress?) {
    state.withLock { state in
      state.total -= 1
      guard let client = address?.network, let count = state.byAddress[client] else { return }
      state.byAddress[client] = count > 1 ? count - 1 : nil
    }
  }
}
