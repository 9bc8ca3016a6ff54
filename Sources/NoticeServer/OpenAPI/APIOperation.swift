import HTTPTypes
import NoticePages
import SearchQuery

/// What one method of an address takes and answers, for the description of the service.
struct APIOperation: Sendable {
  /// As OpenAPI groups operations, for people who look for one.
  enum Tag: String, CaseIterable {
    case search = "Tìm kiếm"
    case documents = "Tài liệu"
    case numbers = "Số văn bản"
    case harvest = "Thu hoạch và theo dõi"
    case uploads = "Gửi tệp"
    case service = "Dịch vụ"
  }

  var method = HTTPRequest.Method.get
  /// The route's template; `**` has a name here, as OpenAPI wants it.
  var path: String
  /// A name for programs that are generated from the description.
  var id: String
  var tag: Tag
  var summary: String
  var parameters: [APIParameter] = []
  /// By media type.
  var body: [String: Schema] = [:]
  /// What is answered where nothing fails.
  var answers: [APIAnswer]
  /// What may fail beside ``shared``.
  var failures: [ServiceFailure] = []
  /// False where no question goes to the index.
  var asksArchive = true
  var needsToken = false

  /// What may fail wherever this is asked, by what the request costs and reads.
  var shared: [ServiceFailure] {
    let kind = RequestClass(route: path)
    var failures: [ServiceFailure] = [.hostMissing, .uriTooLong, .unexpected]
    if method == .get { failures.append(.bodyRefused) }
    if kind != .health { failures.append(.tooManyRequests(again: .seconds(1))) }
    if kind == .search || kind == .check { failures.append(.busy) }
    if asksArchive {
      let codes: [SearchError.Code] = [
        .indexMissing, .indexDamaged, .indexNewer, .deadline, .diskFull, .environment,
      ]
      failures += codes.map { ServiceFailure(SearchError($0, "")) }
    }
    return failures
  }
}

/// A parameter of an operation.
struct APIParameter: Sendable {
  enum Place: String { case query, path, header }

  var name: String
  var place = Place.query
  var schema: Schema
  var about: String
  var isRequired = false
  /// An empty value counts as absent, as blank fields of a form do.
  var mayBeEmpty = true
  var example: JSONValue?

  static func path(_ name: String, _ schema: Schema, _ about: String, example: JSONValue? = nil) -> APIParameter {
    APIParameter(name: name, place: .path, schema: schema, about: about, isRequired: true, example: example)
  }
}

/// An enum whose cases are the parameters that a route knows: one list for what is refused and for what is described.
protocol DescribedParameter: CaseIterable, RawRepresentable<String>, Hashable {
  var described: APIParameter { get }
}

extension DescribedParameter {
  /// All of them, as an operation lists them.
  static var described: [APIParameter] { allCases.map(\.described) }
}

extension RequestParameters {
  /// The values of the parameters that a route knows; see ``distinct(_:)``.
  func values<Name: DescribedParameter>(of type: Name.Type) throws(ServiceFailure) -> [Name: String] {
    try distinct { Name(rawValue: $0) }
  }
}
