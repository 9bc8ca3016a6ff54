import Foundation
import Testing

@testable import ImportPipeline

@Suite struct ArchiveLockTests {
  private func take(_ office: TestOffice, _ command: String) throws {
    _ = try ArchiveLock(archive: office.folder, command: command, waitingUpTo: 0, waiting: { _ in })
  }

  @Test("tells the second taker who holds it, and is free once the first is gone")
  func held() throws {
    let office = try TestOffice()
    try withLock(office) {
      let held = #expect(throws: ArchiveLock.Held.self) { try take(office, "rebuild") }
      #expect(held?.holder.contains("tracuu import") == true)
      #expect(held?.holder.contains("pid \(getpid())") == true)
    }
    try take(office, "rebuild")
  }

  private func withLock(_ office: TestOffice, _ body: () throws -> Void) throws {
    let lock = try ArchiveLock(archive: office.folder, command: "import", waitingUpTo: 0, waiting: { _ in })
    try body()
    _ = consume lock
  }
}
