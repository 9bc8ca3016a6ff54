import ArgumentParser
import Converters
import Foundation
import NoticePages

/// `tracuu doctor`: says which programs that read documents are on this machine, and what to install.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Kiểm tra các chương trình đọc tài liệu và lồng an toàn của máy này.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Option(help: "text hoặc json.") var format = Format.text

  /// Ends with 1 where something is missing, so that a script can ask.
  func run() throws {
    let walls = Sandbox.Walls.ofThisKernel
    // Without walls the programs are still asked for their version: they read nothing but our own command line.
    let programs = ProgramList(sandbox: Sandbox(allowsUnsafe: true))
    switch format {
    case .text: text(programs, walls)
    case .json: try json(programs, walls)
    }
    guard walls.areComplete, programs.missingPackages.isEmpty else { throw CommandOutcome.nothing }
  }

  private func text(_ programs: ProgramList, _ walls: Sandbox.Walls) {
    for status in programs.all {
      let name = status.program.name.padding(toLength: 12, withPad: " ", startingAt: 0)
      if let path = status.path {
        let lacks = status.missingPackages.isEmpty ? "" : " (thiếu \(status.missingPackages.joined(separator: ", ")))"
        Output.line("\(name)\(status.version ?? "?") \(path)\(lacks)")
      } else {
        Output.line("\(name)\(status.isOptional ? "không có, không cần" : "thiếu")")
      }
    }
    Output.line("landlock    \(walls.landlockABI > 0 ? "có (ABI \(walls.landlockABI))" : "không có")")
    Output.line("seccomp     \(walls.hasSystemCallFilter ? "có" : "không có")")
    if !walls.areComplete {
      Output.line("Không chạy chương trình đọc tài liệu trên máy này, trừ khi dùng --unsafe-converters.")
    }
    let missing = programs.missingPackages
    if !missing.isEmpty {
      Output.line("Cài phần còn thiếu: apt-get install --no-install-recommends \(missing.joined(separator: " "))")
    }
  }

  private struct Report: Encodable {
    struct Item: Encodable {
      let name: String
      @OrNull var path: String?
      @OrNull var version: String?
      let optional: Bool
      let missingPackages: [String]

      enum CodingKeys: String, CodingKey {
        case name, path, version, optional
        case missingPackages = "missing_packages"
      }
    }

    let programs: [Item]
    let landlockABI: Int
    let seccomp: Bool
    let missingPackages: [String]

    enum CodingKeys: String, CodingKey {
      case programs, seccomp
      case landlockABI = "landlock_abi"
      case missingPackages = "missing_packages"
    }
  }

  private func json(_ programs: ProgramList, _ walls: Sandbox.Walls) throws {
    let report = Report(
      programs: programs.all.map {
        Report.Item(
          name: $0.program.name, path: $0.path, version: $0.version, optional: $0.isOptional,
          missingPackages: $0.missingPackages)
      },
      landlockABI: walls.landlockABI, seccomp: walls.hasSystemCallFilter, missingPackages: programs.missingPackages)
    Output.line(try JSONOutput.indented(report))
  }
}
