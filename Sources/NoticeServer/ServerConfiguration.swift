import Hummingbird
public import NoticeModel
public import NoticePages
public import SearchQuery

/// What the caller decides about the service.
public struct ServerConfiguration: Sendable {
  public var host: String
  /// 0 takes any free port; `serve` says which.
  public var port: Int
  /// The site's address as others see it; nil takes it from each request's `Host`.
  public var base: SiteBase?
  /// Where who harvests the archive reaches a person; nil stands for the postmaster of the site's host.
  public var adminEmail: String?
  /// What keeps the identifiers of this archive's records apart from all others'; nil stands for the site's host.
  public var oaiNamespace: String?
  /// Whom readers ask; nil where the operator named nobody.
  public var contact: SiteContact?
  /// The document types offered in the search form, in order.
  public var documentTypes: [DocumentType]
  /// The words that stand for each other in queries.
  public var thesaurus: Thesaurus
  /// What clients may use of the service.
  public var limits: ServerLimits
  /// Proxies in front of the service, whose word on the client's address and the request's name is taken.
  var trustedProxies: TrustedProxies
  /// Where `/metrics` is told, on 127.0.0.1; 0 nowhere.
  public var metricsPort: Int
  /// How long requests under way may take to end after SIGTERM before they are cut off.
  public var stopTimeout: Duration
  /// How archivists send files; nil, as from the beginning, takes none.
  public var uploads: UploadService?
  /// Where counts of what is asked are kept; nil, as from the beginning, counts nothing.
  public var usage: UsageKeeping?

  public init(
    host: String = "127.0.0.1", port: Int = 8080, base: SiteBase? = nil, adminEmail: String? = nil,
    oaiNamespace: String? = nil, contact: SiteContact? = nil, documentTypes: [DocumentType] = [],
    thesaurus: Thesaurus = .standard,
    limits: ServerLimits = ServerLimits(),
    trustedProxies: Set<IPAddress> = [], metricsPort: Int = 0, stopTimeout: Duration = .seconds(10)
  ) {
    self.host = host
    self.port = port
    self.base = base
    self.adminEmail = adminEmail
    self.oaiNamespace = oaiNamespace
    self.contact = contact
    self.documentTypes = documentTypes
    self.thesaurus = thesaurus
    self.limits = limits
    self.trustedProxies = TrustedProxies(addresses: trustedProxies)
    self.metricsPort = metricsPort
    self.stopTimeout = stopTimeout
  }
}

extension ServerConfiguration {
  /// The site's address for what is read away from it. Without `base` a request's own `Host`, which is no host in
  /// requests that nobody answers.
  func base(of request: Request) throws(ServiceFailure) -> SiteBase {
    if let base { return base }
    guard let host = request.head.authority, let base = SiteBase(host: host, isSecure: false) else {
      throw .hostMissing
    }
    return base
  }
}
