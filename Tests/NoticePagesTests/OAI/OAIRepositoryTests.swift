import NoticeModel
import NoticePages
import Testing

@Suite struct OAIRepositoryTests {
  @Test(
    "identifiers have the host of the site, or what the operator names",
    arguments: [
      ("https://luutru.example", "luutru.example"), ("http://127.0.0.1:8080", "127.0.0.1"),
      ("http://[2001:db8::1]:8080", "2001-db8--1"),
    ])
  func hosts(site: String, host: String) throws {
    let id = try #require(NoticeID(hex: "1f0c3aa4a08b9f3568b7ac57"))
    let base = try #require(SiteBase(site))
    let repository = OAIRepository(name: "Mẫu", base: base, adminEmail: "a@luutru.example")
    #expect(repository.identifier(of: id) == "oai:\(host):1f0c3aa4a08b9f3568b7ac57")
    #expect(repository.id(of: repository.identifier(of: id)) == id && repository.baseURL == site + "/oai")
    let named = OAIRepository(name: "Mẫu", base: base, namespace: "kho.example", adminEmail: "a@luutru.example")
    #expect(named.identifier(of: id) == "oai:kho.example:1f0c3aa4a08b9f3568b7ac57")
    #expect(named.id(of: repository.identifier(of: id)) == nil)
  }
}
