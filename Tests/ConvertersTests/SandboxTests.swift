import Foundation
import Testing

@testable import Converters

/// All tests that count descriptors and children of this process run one after the other.
@Suite(.serialized) struct ProcessTests {}

/// Python plays the program that a document took over.
enum Intruder {
  static let python = "/usr/bin/python3"
  static let isInstalled = access(python, X_OK) == 0

  static func run(
    _ code: String, input: Sandbox.Input = .none, folder: PrivateFolder? = nil, sandbox: Sandbox = Sandbox(),
    _ change: (inout SandboxProfile) -> Void = { _ in }
  ) -> SandboxResult {
    var profile = SandboxProfile.poppler
    change(&profile)
    return sandbox.run(python, ["-I", "-c", code], input: input, folder: folder, profile: profile)
  }

  /// Runs each statement and prints what came of it: `ok`, or the error's name.
  static func attempts(
    _ statements: [String], folder: PrivateFolder? = nil, sandbox: Sandbox = Sandbox(),
    _ change: (inout SandboxProfile) -> Void = { _ in }
  ) -> [String] {
    let code =
      """
      import ctypes, errno, os, socket, threading
      libc = ctypes.CDLL(None, use_errno=True)
      def call(name, *arguments):
          if getattr(libc, name)(*arguments) == -1: raise OSError(ctypes.get_errno(), name)
      def attempt(action):
          try: action(); print('ok')
          except OSError as error: print(errno.errorcode[error.errno])
          except Exception as error: print(type(error).__name__)
      """ + "\n" + statements.map { "attempt(lambda: \($0))" }.joined(separator: "\n")
    let result = run(code, folder: folder, sandbox: sandbox, change)
    return String(decoding: result.output, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}

extension ProcessTests {
  @Suite(.enabled(if: Intruder.isInstalled, "needs /usr/bin/python3"), .enabled(if: Sandbox().runsPrograms))
  struct SandboxTests {
    @Test func inputGoesInAndOutputComesOut() {
      let text = Array("Thông báo về việc cấp nước\n".utf8) + [UInt8](repeating: 0x61, count: 1 << 20)
      let result = Intruder.run(
        "import sys; sys.stdout.buffer.write(sys.stdin.buffer.read()); sys.stderr.write('x'); sys.exit(7)",
        input: .bytes(text))
      #expect(result.status == .exited(7))
      #expect(result.output == text)
      #expect(result.errors == Array("x".utf8))
      #expect(result.peakBytes > 1 << 20)
    }

    @Test func withoutInputStdinIsEmptyAndTheEnvironmentIsClean() {
      setenv("TRACUU_TEST_SECRET", "x", 1)
      let result = Intruder.run("import os, sys; print(sorted(os.environ), repr(sys.stdin.read()), os.getcwd())")
      let said = String(decoding: result.output, as: UTF8.self)
      #expect(said.contains("['HOME', 'LANG',") && said.contains("'PATH'] '' /"))
      #expect(!said.contains("SECRET"))
    }

    @Test func filesOutsideAreOutOfSight() throws {
      let secret = "/tmp/tracuu-secret-\(getpid())"
      try "bí mật".write(toFile: secret, atomically: true, encoding: .utf8)
      chmod(secret, 0o644)
      defer { unlink(secret) }
      let tries = [
        "open('/etc/shadow')", "open('/etc/passwd')", "os.listdir('\(NSHomeDirectory())')", "os.listdir('/')",
        "open('\(secret)')", "open('/proc/self/environ')", "os.listdir('/sys')",
      ]
      #expect(Intruder.attempts(tries) == tries.map { _ in "EACCES" })
    }

    @Test func writingIsForTheOwnFolderOnly() throws {
      let folder = try #require(PrivateFolder(in: "/tmp"))
      defer { folder.remove() }
      let outside = "/tmp/tracuu-outside-\(getpid())"
      try "x".write(toFile: outside, atomically: true, encoding: .utf8)
      chmod(outside, 0o666)
      defer { unlink(outside) }
      let outcome = Intruder.attempts(
        [
          "open('inside', 'w')", "os.mkdir('deeper')", "os.rename('inside', 'deeper/moved')",
          "open('/tmp/tracuu-new', 'w')", "open('/var/tmp/tracuu-new', 'w')", "open('\(outside)', 'a')",
          "os.truncate('\(outside)', 0)", "os.chmod('\(outside)', 0)", "os.utime('\(outside)')",
          "os.unlink('\(outside)')", "os.link('\(outside)', 'stolen')", "os.symlink('/etc/shadow', 'link')",
          "os.mkfifo('pipe')", "os.rename('deeper/moved', '/tmp/tracuu-new')",
        ], folder: folder
      ) { $0.fileBytes = 1 << 20 }
      #expect(outcome.prefix(3) == ["ok", "ok", "ok"])
      #expect(
        outcome.count == 14 && outcome.dropFirst(3).allSatisfy { $0 == "EACCES" || $0 == "EPERM" || $0 == "EXDEV" })
      #expect(try String(contentsOfFile: outside, encoding: .utf8) == "x")
      #expect(access("/tmp/tracuu-new", F_OK) != 0)
    }

    @Test func nobodyCanBeTalkedTo() {
      let families = ["AF_INET", "AF_INET6", "AF_NETLINK", "AF_PACKET", "AF_VSOCK", "AF_UNIX"]
      let tries = families.map { "socket.socket(socket.\($0), socket.SOCK_RAW)" } + ["socket.socketpair()"]
      #expect(Intruder.attempts(tries) == tries.map { _ in "EPERM" })
      let unix = Intruder.attempts([
        "socket.socket(socket.AF_UNIX)", "socket.socket(socket.AF_UNIX).connect('/run/dbus/system_bus_socket')",
        "socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM).sendto(b'x', '/dev/log')", "socket.socket(socket.AF_INET)",
      ]) { $0.usesUnixSockets = true }
      #expect(unix == ["ok", "EPERM", "EPERM", "EPERM"])
    }

    @Test func threadsMayStartButNoProcesses() {
      #expect(
        Intruder.attempts([
          "threading.Thread(target=len, args=('',)).start()", "os.fork()", "os.posix_spawn('/bin/true', ['x'], {})",
        ]) == ["ok", "EPERM", "EPERM"])
    }

    @Test func otherProcessesAndTheKernelAreOutOfReach() {
      #expect(
        Intruder.attempts([
          "os.kill(\(getpid()), 0)", "os.kill(-1, 0)", "os.kill(os.getpid(), 0)",
          "call('ptrace', 16, \(getpid()), 0, 0)",
          "call('prlimit', \(getpid()), 7, 0, 0)", "call('mount', 0, b'/tmp', b'tmpfs', 0, 0)",
          "call('unshare', 0x10000000)", "call('syscall', 425, 1, 0)", "call('syscall', 435, 0, 0)",
          "call('syscall', 9999)", "call('personality', 0x0400000)", "os.setuid(0) if os.getuid() else os.kill(1, 0)",
        ]) == [
          "EPERM", "EPERM", "ok", "EPERM", "EPERM", "EPERM", "EPERM", "EPERM", "ENOSYS", "ENOSYS", "EPERM", "EPERM",
        ])
    }

    @Test func nothingOfTheCallersIsOpen() {
      let file = open("/etc/hostname", O_RDONLY)  // without O_CLOEXEC
      defer { close(file) }
      let result = Intruder.run(
        """
        import os
        def isOpen(number):
            try: os.fstat(number); return True
            except OSError: return False
        print([number for number in range(1024) if isOpen(number)])
        """)
      #expect(String(decoding: result.output, as: UTF8.self) == "[0, 1, 2]\n")
    }

    @Test func memoryEnds() {
      let result = Intruder.run("x = bytearray(4 << 30)")
      #expect(result.status == .exited(1))
      #expect(String(decoding: result.errors, as: UTF8.self).contains("MemoryError"))
      // A process starts with what its parent took at most.
      var own = rusage()
      getrusage(RUSAGE_SELF.rawValue, &own)
      #expect(result.peakBytes < max(512 << 20, (own.ru_maxrss << 10) + (64 << 20)))
    }

    @Test func processorTimeEndsAlsoWhenTheSignalIsIgnored() {
      let result = Intruder.run(
        """
        import signal
        signal.signal(signal.SIGXCPU, signal.SIG_IGN)
        while True: pass
        """
      ) { $0.cpuSeconds = 1 }
      #expect(result.status == .timedOut)
      #expect(result.cpuSeconds < 4)
    }

    @Test func theClockEndsWhatIgnoresSignals() {
      let started = ContinuousClock.now
      let result = Intruder.run(
        """
        import signal, time
        for number in range(1, 65):
            try: signal.signal(number, signal.SIG_IGN)
            except (OSError, ValueError): pass
        print('x', flush=True)
        while True: time.sleep(10)
        """
      ) { $0.wallSeconds = 1 }
      #expect(result.status == .timedOut)
      #expect(result.output == Array("x\n".utf8))
      #expect(ContinuousClock.now - started < .seconds(10))
    }

    @Test func outputEndsAtItsLimit() {
      let result = Intruder.run("while True: print('x' * 100000)") { $0.outputBytes = 1_000_000 }
      #expect(result.status == .outputTooLarge)
      #expect(result.output.count == 1_000_000)
      let loud = Intruder.run("import sys\nfor _ in range(100): sys.stderr.write('x' * 100000)")
      #expect(loud.status == .exited(0))
      #expect(loud.errors.count == 16 << 10)
    }

    @Test func filesEndAtTheirLimit() throws {
      let folder = try #require(PrivateFolder(in: "/tmp"))
      defer { folder.remove() }
      let result = Intruder.run(
        """
        file = open('large', 'wb', buffering=0)
        for _ in range(1000): file.write(bytes(1 << 20))
        """, folder: folder
      ) { $0.fileBytes = 3 << 20 }
      #expect(result.status == .exited(1))
      #expect(folder.read("large", limit: 1 << 30)?.count == 3 << 20)
    }
  }
}
