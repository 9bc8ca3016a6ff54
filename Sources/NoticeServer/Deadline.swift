/// Does `work`, and gives it up with `failure` after `time`. It ends only once the work heeds its cancellation, as
/// questions to the index and reads of a body do.
func withDeadline<Value: Sendable>(
  _ time: Duration, else failure: ServiceFailure, _ work: @escaping @Sendable () async throws -> Value
) async throws -> Value {
  try await withThrowingTaskGroup(of: Value.self) { group in
    group.addTask { try await work() }
    group.addTask {
      try await Task.sleep(for: time)
      throw failure
    }
    defer { group.cancelAll() }
    guard let value = try await group.next() else { throw failure }
    return value
  }
}
