import HTTPTypes
import Hummingbird
import NoticePages

/// The description of this service for programs.
struct DescriptionRoutes: Sendable {
  let description: APIDescription

  func add(to router: Router<ServiceContext>) {
    // The same as long as the service runs.
    let answer = Response.json(description.json).cached(.document)
    router.read(RouterPath(SiteURL.apiDescriptionPath)) { _, _ in answer }
  }
}
