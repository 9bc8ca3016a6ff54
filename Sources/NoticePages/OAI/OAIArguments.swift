import SearchQuery

/// The arguments of a request beside its verb, with all that is wrong about them (badArgument).
struct OAIArguments {
  private var values: [OAIArgument: String] = [:]
  private(set) var errors: [OAIError] = []

  /// Longer values say nothing and would only be repeated.
  private static let longestValue = 1_000

  init(of verb: OAIVerb, in items: [(name: String, value: String)]) {
    var unknown = 0
    var repeated: Set<OAIArgument> = []
    for item in items {
      guard let argument = OAIArgument(rawValue: item.name),
        verb.required.contains(argument) || verb.optional.contains(argument)
      else {
        unknown += 1
        continue
      }
      if values.updateValue(item.value, forKey: argument) != nil { repeated.insert(argument) }
    }
    if unknown > 0 { refuse("\(verb.rawValue) chỉ nhận \(Self.list(verb.required.union(verb.optional))).") }
    if !repeated.isEmpty { refuse("Mỗi đối số chỉ được ghi một lần: \(Self.list(repeated)).") }
    checkPresence(for: verb)
    checkSyntax()
    checkPeriod()
  }

  subscript(argument: OAIArgument) -> String? { values[argument] }

  var from: Datestamp? { self[.from].flatMap(OAIDate.init)?.first }
  var until: Datestamp? { self[.until].flatMap(OAIDate.init)?.last }

  private mutating func refuse(_ message: String) { errors.append(OAIError(.badArgument, message)) }

  private mutating func checkPresence(for verb: OAIVerb) {
    if self[.resumptionToken] != nil {
      if values.count > 1 { refuse("resumptionToken phải đứng một mình, không kèm đối số nào khác.") }
      return
    }
    let missing = verb.required.subtracting(values.keys)
    if !missing.isEmpty { refuse("Thiếu đối số của \(verb.rawValue): \(Self.list(missing)).") }
  }

  private mutating func checkSyntax() {
    for argument in OAIArgument.allCases {
      guard let value = self[argument] else { continue }
      if value.utf8.count > Self.longestValue {
        refuse("\(argument.rawValue) dài quá \(Self.longestValue) byte.")
        continue
      }
      switch argument {
      case .identifier where !OAISyntax.isIdentifier(value): refuse("identifier phải là một URI.")
      case .metadataPrefix where !OAISyntax.isName(value): refuse("metadataPrefix có ký tự không được dùng.")
      case .set where !OAISyntax.isSetSpec(value): refuse("set có ký tự không được dùng.")
      case .from where OAIDate(value) == nil, .until where OAIDate(value) == nil:
        refuse("\(argument.rawValue) phải có dạng YYYY-MM-DD hoặc YYYY-MM-DDThh:mm:ssZ.")
      default: break
      }
    }
  }

  private mutating func checkPeriod() {
    guard let from = self[.from].flatMap(OAIDate.init), let until = self[.until].flatMap(OAIDate.init) else { return }
    if from.isDay != until.isDay { refuse("from và until phải cùng một dạng, cùng là ngày hoặc cùng là giây.") }
    if from.first > until.last { refuse("from phải không sau until.") }
  }

  private static func list(_ arguments: Set<OAIArgument>) -> String {
    let names = OAIArgument.allCases.filter(arguments.contains).map(\.rawValue)
    return names.isEmpty ? "verb" : names.joined(separator: ", ")
  }
}
