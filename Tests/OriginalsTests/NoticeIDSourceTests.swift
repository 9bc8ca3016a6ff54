import NoticeModel
import Originals
import Testing

@Suite struct NoticeIDSourceTests {
  @Test("is the start of SHA-256 over collection, NUL and path")
  func value() {
    // printf 'cong-cu\0tb/164.html' | sha256sum
    #expect(NoticeID(identifying: Source(collection: "cong-cu", path: "tb/164.html")).hex == "37dc12a4a08b9f3568b7ac57")
  }

  @Test("differs where the border between collection and path moves")
  func border() {
    let ids = [("a", "b/c"), ("a/b", "c"), ("", "a/b/c")].map {
      NoticeID(identifying: Source(collection: $0.0, path: $0.1))
    }
    #expect(Set(ids).count == 3)
  }
}
