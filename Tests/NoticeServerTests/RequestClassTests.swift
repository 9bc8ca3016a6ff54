import Testing

@testable import NoticeServer

@Suite struct RequestClassTests {
  @Test(
    "what searches the archive waits for its turn, by the route's template",
    arguments: [
      "/tim-kiem", "/feed.atom", "/duyet/loai/{value}", "/duyet/co-quan/{value}", "/so-van-ban", "/so-van-ban.csv",
    ])
  func searches(route: String) {
    #expect(RequestClass(route: route) == .search)
  }

  @Test(
    "pages of figures that are remembered do not",
    arguments: ["/", "/duyet", "/duyet/loai", "/gioi-thieu", "/van-ban/{year}/{slug}"])
  func others(route: String) {
    #expect(RequestClass(route: route) == .other)
  }
}
