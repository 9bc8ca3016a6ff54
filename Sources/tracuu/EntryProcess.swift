import Foundation
import SearchQuery

/// Takes the original of an archive's entry out in a process of its own: the service parses nothing that came from
/// outside, archives least of all.
struct EntryProcess: Sendable {
  /// Whether the process leaves every file of the archive as it is.
  let isReadOnly: Bool
  private let gate = EntryGate()

  init(isReadOnly: Bool) {
    self.isReadOnly = isReadOnly
  }

  /// An entry behind much that has to be unpacked first.
  private static let longest = Duration.seconds(30)
  /// What the process answers where the disk, the memory or a lock is at fault (see docs/commands.md).
  private static let environmentFailed: Int32 = 3

  /// The bytes that `tracuu original` gives for a document; nil where it gives none. Costs the start of a process, of
  /// which few run at once; who comes when many wait already is sent away.
  func original(of id: String, version: Int?, in archive: String) async throws -> [UInt8]? {
    guard await gate.enter() else {
      throw SearchError(.environment, "Nhiều người đang lấy bản gốc; xin thử lại sau ít giây.")
    }
    do {
      let bytes = try await run([id] + (version.map { ["--version", String($0)] } ?? []), archive)
      await gate.leave()
      return bytes
    } catch {
      await gate.leave()
      throw error
    }
  }

  private func run(_ arguments: [String], _ archive: String) async throws -> [UInt8]? {
    let file = TemporaryFolder.path + "/tracuu-original-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: file) }
    let process = Process()
    // The very program that runs here, also when its file was replaced by a newer one.
    process.executableURL = URL(filePath: "/proc/self/exe")
    process.arguments =
      ["original", "--archive", archive, "--output", file]
      + (isReadOnly ? ["--read-only"] : []) + arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let outcome = try await ended(process)
    guard outcome.reason == .exit, outcome.code != Self.environmentFailed else {
      throw SearchError(.environment, "Không lấy được bản gốc lúc này; xin thử lại sau.")
    }
    return outcome.code == 0 ? [UInt8](try Data(contentsOf: URL(filePath: file))) : nil
  }

  private struct Outcome: Sendable {
    var code: Int32
    var reason: Process.TerminationReason
  }

  /// Runs the process to its end, or to the end of its time.
  private func ended(_ process: Process) async throws -> Outcome {
    let clock = Task {
      try await Task.sleep(for: Self.longest)
      // Before it has started its number is 0, which would mean the service itself.
      if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }
    defer { clock.cancel() }
    return try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Outcome, any Error>) in
      process.terminationHandler = {
        continuation.resume(returning: Outcome(code: $0.terminationStatus, reason: $0.terminationReason))
      }
      do {
        try process.run()
      } catch {
        process.terminationHandler = nil
        continuation.resume(throwing: error)
      }
    }
  }
}

/// Lets few in at once and few wait.
actor EntryGate {
  private var free: Int
  private let longestQueue: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(places: Int = 2, longestQueue: Int = 16) {
    free = places
    self.longestQueue = longestQueue
  }

  /// False where too many wait already; true once there is a place, which `leave` gives back.
  func enter() async -> Bool {
    if free > 0 {
      free -= 1
      return true
    }
    guard waiting.count < longestQueue else { return false }
    await withCheckedContinuation { waiting.append($0) }
    return true
  }

  func leave() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
  }
}
