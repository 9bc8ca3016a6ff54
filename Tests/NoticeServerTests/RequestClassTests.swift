import Testing

@testable import NoticeServer

@Suite struct RequestClassTests {
  @Test(
    "what searches the archive waits for its turn, by the route's template",
    arguments: [
      "/tim-kiem", "/feed.atom", "/duyet/loai/{value}", "/duyet/co-quan/{value}", "/so-van-ban", "/so-van-ban.csv",
      "/so", "/so/**", "/api/v1/numbers/**",
    ])
  func searches(route: String) {
    #expect(RequestClass(route: route) == .search)
  }

  @Test("what a replayed page loads has a bucket of its own, its links have none")
  func resources() {
    #expect(RequestClass(route: "/trang-luu/{time}/{collection}/{place}") == .resource)
    #expect(RequestClass(route: "/trang-luu/{time}/{collection}/xem/{place}") == .other)
  }

  @Test(
    "pages of figures that are remembered do not",
    arguments: ["/", "/duyet", "/duyet/loai", "/gioi-thieu", "/van-ban/{year}/{slug}"])
  func others(route: String) {
    #expect(RequestClass(route: route) == .other)
  }
}
