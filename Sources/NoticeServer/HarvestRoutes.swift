import Foundation
import HTTPTypes
import Hummingbird
import NoticePages
import SearchQuery

/// OAI-PMH 2.0: how other archives harvest this one. GET and POST answer alike, as the protocol wants.
struct HarvestRoutes<Archive: NoticeHarvesting>: Sendable {
  let archive: Archive
  let configuration: ServerConfiguration

  /// A form holds one request; its longest part is a token.
  private static var longestForm: Int { 8 * 1024 }

  func add(to router: Router<ServiceContext>) {
    router.take(
      RouterPath(SiteURL.harvestingPath), reading: { request, _ in try await answer(request, request.uri.query) },
      use: { request, _ in
        _ = try MediaTypeField(request, oneOf: [MediaTypeField.form])
        return try await answer(request, try await request.text(upTo: Self.longestForm))
      })
  }

  private func answer(_ request: Request, _ form: String?) async throws -> Response {
    let repository = configuration.repository(at: try configuration.base(of: request))
    let asked = OAIRequest(try RequestParameters(query: form).pairs, to: repository)
    let now = Date.now.formatted(.iso8601)
    guard let stamp = Datestamp(now) else { throw ServiceFailure.unexpected }
    let response = OAIResponse(to: asked, of: repository, at: stamp)
    let xml =
      switch asked.question {
      case .refused(let errors): response.refused(errors)
      case .identify: response.identify(earliest: try await archive.earliestDatestamp())
      case .formats: response.formats()
      case .formatsOf(let id): response.formats(of: try await archive.harvestRecord(id))
      case .sets: response.sets(try await archive.harvestSets())
      case .record(let id): response.record(try await archive.harvestRecord(id))
      case .list(let list): response.list(list, page: try await archive.harvest(list.request))
      }
    return .text(xml, contentType: OAIResponse.contentType)
  }
}

extension ServerConfiguration {
  fileprivate func repository(at base: SiteBase) -> OAIRepository {
    var repository = OAIRepository(name: "Tra Cứu", base: base, namespace: oaiNamespace, adminEmail: adminEmail ?? "")
    if adminEmail == nil {
      // RFC 2142; the protocol's schema wants a dot behind the sign.
      let host = repository.namespace
      repository.adminEmail = "postmaster@\(host.contains(".") ? host : host + ".invalid")"
    }
    return repository
  }
}
