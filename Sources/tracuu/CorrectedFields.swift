import ImportPipeline
import ImporterKit

/// Reads `--set FIELD=VALUE`.
enum CorrectedFields {
  static func parse(_ arguments: [String]) throws -> DecidedFields {
    var fields = DecidedFields()
    for argument in arguments {
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, let field = DecidedFields.Field(rawValue: parts[0]) else {
        let names = DecidedFields.Field.allCases.map(\.rawValue).joined(separator: ", ")
        throw CommandOutcome.usage("--set cần dạng FIELD=GIÁ_TRỊ, không phải “\(argument)”. FIELD: \(names).")
      }
      do {
        try fields.set(field, to: parts[1] == Correction.automatic ? nil : parts[1])
      } catch {
        throw CommandOutcome.usage("--set \(parts[0]): \(error)")
      }
    }
    return fields
  }
}
