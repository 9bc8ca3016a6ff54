import ImporterKit
import NoticeModel

/// What is said of a document whose program gave no text.
enum ConverterFailure {
  static func conversion(of status: SandboxResult.Status, program: String) -> Conversion {
    let warning =
      switch status {
      case .exited(let code): ImportWarning(.unreadable, "\(program) could not read it (\(code))")
      case .signal(let number): ImportWarning(.converterCrash, "\(program) ended by signal \(number)")
      case .timedOut: ImportWarning(.converterLimit, "\(program) ran out of time")
      case .outputTooLarge: ImportWarning(.converterLimit, "\(program) wrote too much")
      case .couldNotStart(let reason): ImportWarning(.converterMissing, "\(program) could not start: \(reason)")
      }
    return Conversion(original: nil, warnings: [warning])
  }
}
