import Foundation

/// Takes the original of an archive's entry out in a process of its own: the service parses nothing that came from
/// outside, archives least of all.
enum EntryProcess {
  /// The bytes that `tracuu original` gives for a document; nil where it gives none. Costs the start of a process.
  static func original(of id: String, in archive: String) async throws -> [UInt8]? {
    let file = TemporaryFolder.path + "/tracuu-original-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = ["original", "--archive", archive, "--output", file, id]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let code = try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Int32, any Error>) in
      process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
      do {
        try process.run()
      } catch {
        process.terminationHandler = nil
        continuation.resume(throwing: error)
      }
    }
    guard code == 0 else { return nil }
    return [UInt8](try Data(contentsOf: URL(filePath: file)))
  }
}
