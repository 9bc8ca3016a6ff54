public import NoticeModel
public import SearchQuery

/// What the caller decides about the service.
public struct ServerConfiguration: Sendable {
  public var host: String
  /// 0 takes any free port; `serve` says which.
  public var port: Int
  /// The document types offered in the search form, in order.
  public var documentTypes: [DocumentType]
  /// The words that stand for each other in queries.
  public var thesaurus: Thesaurus
  /// How long a connection may stay silent, or take to send a request's head.
  public var idleTimeout: Duration
  /// Connections served at a time; more wait in the system's queue.
  public var maximumConnections: Int
  /// How long requests under way may take to end after SIGTERM before they are cut off.
  public var stopTimeout: Duration

  public init(
    host: String = "127.0.0.1", port: Int = 8080, documentTypes: [DocumentType] = [],
    thesaurus: Thesaurus = .standard,
    idleTimeout: Duration = .seconds(15),
    maximumConnections: Int = 512, stopTimeout: Duration = .seconds(10)
  ) {
    self.host = host
    self.port = port
    self.documentTypes = documentTypes
    self.thesaurus = thesaurus
    self.idleTimeout = idleTimeout
    self.maximumConnections = maximumConnections
    self.stopTimeout = stopTimeout
  }
}
