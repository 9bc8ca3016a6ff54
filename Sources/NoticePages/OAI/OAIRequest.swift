import NoticeModel
import SearchQuery

/// A harvester's request, read: never fails, since what is wrong is part of the answer.
public struct OAIRequest: Sendable {
  /// What the archive is to be asked.
  public let question: OAIQuestion
  /// What the answer repeats of the request.
  let attributes: [(name: String, value: String)]

  /// - Parameters:
  ///   - items: Names and values, decoded, in the order of the query (GET) or of the form (POST); an item without `=` has
  ///     an empty value.
  ///   - repository: the archive that is asked.
  public init(_ items: [(name: String, value: String)], to repository: OAIRepository) {
    let verbs = items.filter { $0.name == Self.verbName }
    guard verbs.count == 1, let verb = OAIVerb(rawValue: verbs[0].value) else {
      let names = OAIVerb.allCases.map(\.rawValue).joined(separator: ", ")
      attributes = []
      question = .refused([OAIError(.badVerb, "Cần đúng một verb, là một trong: \(names).")])
      return
    }
    let arguments = OAIArguments(of: verb, in: items.filter { $0.name != Self.verbName })
    guard arguments.errors.isEmpty else {
      attributes = []
      question = .refused(arguments.errors)
      return
    }
    attributes =
      [(Self.verbName, verb.rawValue)]
      + OAIArgument.allCases.compactMap { argument in arguments[argument].map { (argument.rawValue, $0) } }
    question = Self.question(verb, arguments, repository)
  }

  private static let verbName = "verb"

  /// The names that requests may hold, whatever their verb.
  public static var parameterNames: [String] { [verbName] + OAIArgument.allCases.map(\.rawValue) }

  private static func question(
    _ verb: OAIVerb, _ arguments: OAIArguments, _ repository: OAIRepository
  ) -> OAIQuestion {
    var errors: [OAIError] = []
    if let prefix = arguments[.metadataPrefix], prefix != DublinCore.prefix {
      errors.append(OAIError(.cannotDisseminateFormat, "Kho chỉ có định dạng \(DublinCore.prefix)."))
    }
    let id = arguments[.identifier].flatMap(repository.id(of:))
    if arguments[.identifier] != nil, id == nil { errors.append(.unknownIdentifier) }
    let set = arguments[.set].flatMap { HarvestSet(spec: $0) }
    if arguments[.set] != nil, set == nil { errors.append(.noRecords) }
    let continued = arguments[.resumptionToken].flatMap { continuation(of: verb, $0, repository) }
    if arguments[.resumptionToken] != nil, continued == nil {
      errors.append(OAIError(.badResumptionToken, "resumptionToken không phải do kho này cấp cho \(verb.rawValue)."))
    }
    guard errors.isEmpty else { return .refused(errors) }
    switch verb {
    case .identify: return .identify
    case .listMetadataFormats: return id.map(OAIQuestion.formatsOf) ?? .formats
    case .listSets: return .sets
    case .getRecord: return id.map(OAIQuestion.record) ?? .refused([.unknownIdentifier])
    case .listIdentifiers, .listRecords:
      let request = HarvestRequest(
        from: arguments.from, until: arguments.until, set: set, limit: OAIList.pageSize,
        readsNotices: verb == .listRecords)
      return .list(continued ?? OAIList(request: request))
    }
  }

  /// The part of a list that a token stands for; nil for tokens of other verbs. The list of sets is never so long that it
  /// needs one.
  private static func continuation(of verb: OAIVerb, _ token: String, _ repository: OAIRepository) -> OAIList? {
    guard verb == .listRecords || verb == .listIdentifiers, let list = ResumptionToken(token, of: repository)?.list,
      list.request.readsNotices == (verb == .listRecords)
    else { return nil }
    return list
  }
}

extension OAIError {
  static let unknownIdentifier = OAIError(.idDoesNotExist, "Kho không có văn bản mang identifier này.")
  static let noRecords = OAIError(.noRecordsMatch, "Không có bản ghi nào hợp với from, until và set đã cho.")
}
