/// Why a request has no other answer (OAI-PMH 2.0, §3.6). The HTTP status stays 200.
public struct OAIError: Sendable, Hashable {
  /// The raw values are those of the protocol.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    case badVerb, badArgument, badResumptionToken, cannotDisseminateFormat, idDoesNotExist, noRecordsMatch,
      noMetadataFormats, noSetHierarchy

    /// True for requests of which nothing may be repeated in the answer.
    var hidesArguments: Bool { self == .badVerb || self == .badArgument }
  }

  public var code: Code
  /// In Vietnamese: what is wrong and what would be right.
  public var message: String

  public init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}
