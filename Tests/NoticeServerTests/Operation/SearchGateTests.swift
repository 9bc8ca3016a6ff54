import Synchronization
import Testing

@testable import NoticeServer

@Suite struct SearchGateTests {
  /// Occupies the gate until told to go on.
  private func hold(_ gate: SearchGate, until open: AsyncStream<Void>) async -> Bool {
    await gate.run {
      for await _ in open {}
      return true
    } ?? false
  }

  @Test("so many run, so many wait, and the next one hears that it is full", .timeLimit(.minutes(1)))
  func full() async throws {
    let gate = SearchGate(atOnce: 2, queue: 1)
    let (open, door) = AsyncStream.makeStream(of: Void.self)
    let first = Task { await hold(gate, until: open) }
    let (open2, door2) = AsyncStream.makeStream(of: Void.self)
    let second = Task { await hold(gate, until: open2) }
    let third = Task { await gate.run { true } ?? false }
    while !gate.isFull { await Task.yield() }
    #expect(gate.waiting == 1)
    #expect(await gate.run { true } == nil)
    door.finish()
    door2.finish()
    #expect(await first.value)
    #expect(await second.value)
    #expect(await third.value)
    #expect(!gate.isFull && gate.waiting == 0)
  }

  @Test("who waits is let in one after the other, never more at a time than allowed", .timeLimit(.minutes(1)))
  func bounded() async {
    let gate = SearchGate(atOnce: 3, queue: 200)
    let running = Running()
    let done = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<200 {
        group.addTask {
          await gate.run {
            running.began()
            for _ in 0..<5 { await Task.yield() }
            running.ended()
            return true
          } ?? false
        }
      }
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(done == 200)
    #expect(running.now == 0 && (1...3).contains(running.most))
  }

  @Test("a search that fails makes room too")
  func failure() async {
    struct Failure: Error {}
    let gate = SearchGate(atOnce: 1, queue: 0)
    await #expect(throws: Failure.self) {
      _ = try await gate.run { () async throws -> Bool in throw Failure() }
    }
    #expect(!gate.isFull)
  }

  private final class Running: Sendable {
    private let counts = Mutex((now: 0, most: 0))
    var now: Int { counts.withLock(\.now) }
    var most: Int { counts.withLock(\.most) }
    func began() { counts.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) } }
    func ended() { counts.withLock { $0.now -= 1 } }
  }
}
