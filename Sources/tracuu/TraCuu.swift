import ArgumentParser
import Foundation

/// The program: parses the command line, runs one command, and turns whatever went wrong into a sentence and an exit
/// code.
@main
struct TraCuu: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tracuu",
    abstract: "Kho lưu trữ và tra cứu văn bản của cơ quan địa phương.",
    version: Version.text,
    subcommands: [
      ImportCommand.self, ImportsCommand.self, ExtractCommand.self, SearchCommand.self, ShowCommand.self,
      RefsCommand.self, RegisterCommand.self,
      CheckCommand.self,
      OriginalCommand.self,
      ReviewCommand.self, CorrectCommand.self, ReleaseCommand.self, ConvertCommand.self, RebuildCommand.self,
      VerifyCommand.self,
      EvaluateCommand.self, DoctorCommand.self, LimitsCommand.self, ServeCommand.self,
      ReportCommand.self, TokenCommand.self,
    ])

  static func main() async {
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      Output.flush()
    } catch {
      exit(with: error)
    }
  }

  /// Help and versions go to stdout with 0; a wrong command line is 2 (CONTRACT), not the parser's 64.
  private static func exit(with error: any Error) -> Never {
    let code = exitCode(for: error)
    if let outcome = error as? CommandOutcome {
      Output.flush()
      if let message = outcome.message { Output.complain(message) }
      Foundation.exit(outcome.code)
    }
    if code == .success || error is ExitCode {
      let text = fullMessage(for: error)
      if !text.isEmpty { Output.write(text + "\n") }
      Output.flush()
      Foundation.exit(code.rawValue)
    }
    if code == .validationFailure {
      Output.complain(fullMessage(for: error))
      Foundation.exit(CommandOutcome.usageCode)
    }
    let failure = CommandOutcome.environment(of: error)
    Output.flush()
    Output.complain(failure.message ?? "")
    Foundation.exit(failure.code)
  }
}

/// The version of this program, also in the originals it writes.
enum Version {
  static let text = "0.1.0"
}
