import Foundation
import Testing

@testable import Converters

/// What the caller keeps, and what it loses: nothing.
extension ProcessTests {
  @Suite(.enabled(if: Sandbox().runsPrograms)) struct SandboxParentTests {
    private static func openDescriptors() -> Int {
      (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count) ?? -1
    }

    /// Children of this process, ended or not.
    private static func children() throws -> String {
      try FileManager.default.contentsOfDirectory(atPath: "/proc/self/task").map { thread in
        try String(contentsOfFile: "/proc/self/task/\(thread)/children", encoding: .utf8)
      }.joined()
    }

    @Test func manyRunsOfEveryKindLeaveNothingBehind() throws {
      let before = Self.openDescriptors()
      let childrenBefore = try Self.children()
      var profile = SandboxProfile.poppler
      profile.outputBytes = 10
      var short = profile
      short.wallSeconds = 0.05
      for _ in 0..<20 {
        #expect(Sandbox().run("/bin/true", [], profile: profile).status == .exited(0))
        #expect(Sandbox().run("/bin/false", [], input: .bytes([1]), profile: profile).status == .exited(1))
        #expect(Sandbox().run("/bin/sleep", ["9"], profile: short).status == .timedOut)
        #expect(Sandbox().run("/bin/echo", ["more than ten"], profile: profile).status == .outputTooLarge)
        #expect(Sandbox().run("/bin/sh", ["-c", "kill -ABRT $$"], profile: profile).status == .signal(SIGABRT))
        let missing = Sandbox().run("/usr/bin/no-such-program", [], profile: profile)
        #expect(missing.status == .couldNotStart("program: No such file or directory"))
      }
      // Other tests open and close files meanwhile; one descriptor a run would be 120.
      #expect(Self.openDescriptors() < before + 60)
      #expect(try Self.children() == childrenBefore)
    }

    @Test func runsSideBySideKeepTheirOutputApart() async {
      let outputs = await withTaskGroup(of: (Int, [UInt8]).self) { group in
        for number in 0..<40 {
          group.addTask {
            (number, Sandbox().run("/bin/cat", [], input: .bytes(Array("\(number)".utf8)), profile: .poppler).output)
          }
        }
        return await group.reduce(into: [:]) { $0[$1.0] = String(decoding: $1.1, as: UTF8.self) }
      }
      #expect(outputs == Dictionary(uniqueKeysWithValues: (0..<40).map { ($0, "\($0)") }))
    }

    @Test func aDescriptorAsInputStaysTheCallers() throws {
      let file = open("/etc/hostname", O_RDONLY | O_CLOEXEC)
      defer { close(file) }
      let result = Sandbox().run("/bin/cat", [], input: .descriptor(file), profile: .poppler)
      #expect(result.output == Array(try Data(contentsOf: URL(fileURLWithPath: "/etc/hostname"))))
      #expect(fcntl(file, F_GETFD) >= 0)
    }

    @Test func withoutAWallNothingRunsUnlessAllowed() {
      for walls in [
        Sandbox.Walls(landlockABI: 0, hasSystemCallFilter: true), .init(landlockABI: 3, hasSystemCallFilter: false),
      ] {
        let strict = Sandbox(walls: walls, allowsUnsafe: false)
        #expect(!strict.runsPrograms)
        #expect(strict.run("/bin/true", [], profile: .poppler).status == .couldNotStart("no landlock or no seccomp"))
      }
      let free = Sandbox(walls: .init(landlockABI: 0, hasSystemCallFilter: false), allowsUnsafe: true)
      #expect(free.run("/bin/cat", ["/etc/hostname"], profile: .poppler).status == .exited(0))
    }

    @Test func everyVersionOfLandlockHidesFiles() {
      for abi in 1...max(Sandbox.Walls.ofThisKernel.landlockABI, 1) {
        let sandbox = Sandbox(walls: .init(landlockABI: abi, hasSystemCallFilter: true), allowsUnsafe: false)
        #expect(sandbox.run("/bin/cat", ["/etc/hostname"], profile: .poppler).status == .exited(1))
        #expect(sandbox.run("/bin/cat", ["/usr/bin/env"], profile: .poppler).status == .exited(0))
      }
    }

    /// Without the filter a program can start others: they end with it.
    @Test func childrenOfTheProgramEndWithIt() throws {
      let sandbox = Sandbox(walls: .init(landlockABI: 0, hasSystemCallFilter: false), allowsUnsafe: true)
      var profile = SandboxProfile.poppler
      profile.wallSeconds = 0.5
      let result = sandbox.run("/bin/sh", ["-c", "sleep 987 & echo $!; wait"], profile: profile)
      #expect(result.status == .timedOut)
      let id = try #require(Int(String(decoding: result.output, as: UTF8.self).dropLast()))
      var state = Substring("R")
      for _ in 0..<50 where state != "" && state != "Z" {
        usleep(20_000)
        let stat = (try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8)) ?? ""
        state = stat.split(separator: " ").dropFirst(2).first ?? ""
      }
      #expect(state == "" || state == "Z")
    }
  }
}
