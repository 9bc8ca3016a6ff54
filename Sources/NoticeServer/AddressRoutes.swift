import Foundation
import Hummingbird
import NoticePages
import SearchQuery

/// A document by its address on an old portal: `/url/http://…`, as in old letters and bookmarks.
struct AddressRoutes<Archive: NoticeSearching>: Sendable {
  let archive: Archive

  func add(to router: Router<ServiceContext>) {
    router.read("/url") { _, _ in try await open("") }
    router.read("/url/**") { request, _ in try await open(Self.asked(request.head.path ?? "")) }
  }

  private func open(_ text: String) async throws -> Response {
    let address = PortalAddress(text)
    if let address, let document = try await archive.documents(at: address, limit: 1).first {
      return .found(SiteURL.document(document.permalink).path)
    }
    return .html(AddressPage(address).render(), status: .notFound)
  }

  /// What stands behind `/url/` in a request's target: the old address with its own slashes and query, or percent-encoded
  /// as a whole, which then has no slash.
  static func asked(_ target: String) -> String {
    guard let start = target.firstRange(of: SiteURL.addressesPath + "/")?.upperBound else { return "" }
    let rest = String(target[start...])
    return rest.utf8.contains(UInt8(ascii: "/")) ? rest : rest.removingPercentEncoding ?? rest
  }
}
