import Hummingbird
import NoticePages
import SearchQuery

/// A document by its address on an old portal: `/url/http://…`, as in old letters and bookmarks.
struct AddressRoutes<Archive: NoticeSearching>: Sendable {
  let archive: Archive

  func add(to router: Router<ServiceContext>) {
    router.read("/url") { request, _ in try await open(request) }
    router.read("/url/**") { request, _ in try await open(request) }
  }

  private func open(_ request: Request) async throws -> Response {
    let address = PortalAddress(request.portalAddress?.asked ?? "")
    if let address, let document = try await archive.documents(at: address, limit: 1).first {
      return .found(SiteURL.document(document.permalink).path)
    }
    return .html(AddressPage(address), for: request, status: .notFound)
  }
}
