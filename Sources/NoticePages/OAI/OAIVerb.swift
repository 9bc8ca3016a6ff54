/// What a harvester may ask for (OAI-PMH 2.0, §4), with the arguments of each.
public enum OAIVerb: String, Sendable, Hashable, CaseIterable {
  case identify = "Identify"
  case listMetadataFormats = "ListMetadataFormats"
  case listSets = "ListSets"
  case listIdentifiers = "ListIdentifiers"
  case listRecords = "ListRecords"
  case getRecord = "GetRecord"

  var required: Set<OAIArgument> {
    switch self {
    case .identify, .listMetadataFormats, .listSets: []
    case .listIdentifiers, .listRecords: [.metadataPrefix]
    case .getRecord: [.identifier, .metadataPrefix]
    }
  }

  var optional: Set<OAIArgument> {
    switch self {
    case .identify, .getRecord: []
    case .listMetadataFormats: [.identifier]
    case .listSets: [.resumptionToken]
    case .listIdentifiers, .listRecords: [.from, .until, .set, .resumptionToken]
    }
  }
}

/// The arguments of all verbs, by their names in requests; names are case-sensitive.
enum OAIArgument: String, CaseIterable {
  case identifier, metadataPrefix, from, until, set, resumptionToken
}
