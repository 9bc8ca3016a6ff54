public import NoticeModel

/// The reading seam: what the service and the commands ask of an archive, whatever index answers.
public protocol NoticeSearching: Sendable {
  /// - Throws: `positionOutdated` where `request.after` belongs to another state of the index.
  func search(_ request: SearchRequest) async throws(SearchError) -> SearchPage
  /// The document, its newest version or the n-th (1 is the oldest); nil when there is none.
  func notice(_ id: NoticeID, version: Int?) async throws(SearchError) -> Notice?
  /// How many versions of the document are kept; 0 when there is none.
  func versionCount(_ id: NoticeID) async throws(SearchError) -> Int
  /// The versions of the document without their texts, oldest first; empty when there is none.
  func versions(of id: NoticeID) async throws(SearchError) -> [VersionSummary]
  /// What else the archive has that belongs to the document, of each kind at most `limit`.
  func relations(of id: NoticeID, limit: Int) async throws(SearchError) -> DocumentRelations
  /// What the document cites, what cites it, and its status; nil when there is none, or it is held.
  func references(of id: NoticeID) async throws(SearchError) -> DocumentReferences?
  /// The document with what the page of its newest version, or of the n-th (1 is the oldest), shows, as of one state of the
  /// archive; nil when there is none.
  func view(_ id: NoticeID, version: Int?, relations: Int) async throws(SearchError) -> DocumentView?
  /// The documents whose ids begin with the given hex digits, at most `limit`, each with what its page shows, as of one
  /// state of the archive.
  func views(startingWith prefix: String, limit: Int, relations: Int) async throws(SearchError) -> [DocumentView]
  /// The numbers of a year, by body and type.
  func register(_ request: RegisterRequest) async throws(SearchError) -> Register
  /// The citations of a draft with the documents that each may mean, in the same order; where a day or body contradicts,
  /// they are told apart.
  func check(_ citations: [Citation]) async throws(SearchError) -> [DocumentReferences.Cited]
  /// Documents that came from an address of an old portal, at most `limit`: spelt just so first, then the newest capture.
  /// Where there is none, those that the address was sent on to when it was captured.
  func documents(at address: PortalAddress, limit: Int) async throws(SearchError) -> [RelatedDocument]
  /// Ids that begin with the given hex digits, at most `limit`, in order: permalinks and shortened ids.
  func ids(startingWith prefix: String, limit: Int) async throws(SearchError) -> [NoticeID]
  /// Documents whose number fits, newest first, at most `limit`.
  func notices(numbered pattern: NumberPattern, limit: Int) async throws(SearchError) -> [Hit]
  /// What pages of the archive list under a number that fits, at most `limit`.
  func listings(numbered pattern: NumberPattern, limit: Int) async throws(SearchError) -> [Listing]
  /// Completions of what is being typed, best first: numbers, subjects and issuing bodies.
  func suggestions(for text: String, limit: Int) async throws(SearchError) -> [Suggestion]
  /// How many places documents have, held ones too: an upper bound of what `addresses` lists.
  func addressPlaces() async throws(SearchError) -> Int
  /// Addresses of the served documents at the given places, from 0, in order. A document keeps its place while the index
  /// is the same, so that parts of the list do not move as documents are added.
  func addresses(_ places: Range<Int>) async throws(SearchError) -> [DatedPermalink]
  /// What the archive holds, by type, body, year and collection. Remembered while the archive stays as it is: cheap to
  /// ask for each page.
  func overview() async throws(SearchError) -> ArchiveOverview
  /// The archive for a request of many questions: goes on with the index it began with where another one is put in its
  /// place meanwhile. What imports store is seen as ever.
  var steady: Self { get async }
  /// Why the index that stands in the archive now is not the one that answers: it was put there meanwhile and cannot be
  /// used, or the old one was taken away. Nil where it answers itself.
  var replacementFailure: SearchError? { get async }
}

extension NoticeSearching {
  public var steady: Self { get async { self } }
  public var replacementFailure: SearchError? { get async { nil } }
}

/// Why a question could not be answered. Never the asker's fault: any text is a valid query.
public struct SearchError: Error, Sendable, Hashable, CustomStringConvertible {
  public enum Code: String, Sendable, Hashable {
    /// The index file is not there.
    case indexMissing = "index.missing"
    /// The index is damaged; originals are whole, `rebuild` makes it anew.
    case indexDamaged = "index.damaged"
    /// Written by a newer version of this program.
    case indexNewer = "index.newer"
    /// The index has changed since the position to go on from was given.
    case positionOutdated = "cursor.outdated"
    /// Not answered within the time limit.
    case deadline
    case diskFull = "env.disk_full"
    /// Any other failure of the disk or the system.
    case environment = "env.io"
  }

  public let code: Code
  /// In Vietnamese: what happened and what to do.
  public let message: String
  /// For the log only.
  public let cause: String?

  public init(_ code: Code, _ message: String, cause: String? = nil) {
    self.code = code
    self.message = message
    self.cause = cause
  }

  public var description: String { message }
}
