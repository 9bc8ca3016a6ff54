import ImporterKit
import NoticeModel
import Testing

@Suite struct ImporterRegistryTests {
  private let registry = ImporterRegistry([Named("weak", 0.2), Named("sure", 0.9), Named("late", 0.9)])

  private struct Named: Importer {
    let name: String
    let value: Double

    init(_ name: String, _ value: Double) {
      self.name = name
      self.value = value
    }

    func confidence(in original: Original) -> Confidence? {
      original.mediaType == MediaType.html ? Confidence(value) : nil
    }

    func extract(_ original: Original) throws(ImportError) -> Extraction { Extraction(title: name) }
  }

  private func original(_ name: String, _ mediaType: String, bytes: [UInt8] = [0x41]) -> Original {
    Original(source: Source(collection: "tan-loc-ha", path: name), bytes: bytes, mediaType: mediaType)
  }

  @Test("asks the surest importer, of equals the first")
  func surest() throws {
    #expect(try registry.extract(original("tb/164.html", MediaType.html)).title == "sure")
  }

  @Test("says that bytes nobody reads are unreadable, and that no bytes are empty")
  func nobody() throws {
    #expect(try registry.extract(original("a.bin", MediaType.binary)).warnings.map(\.code) == [.unreadable])
    #expect(try registry.extract(original("a.html", MediaType.binary, bytes: [])).warnings.map(\.code) == [.empty])
  }

  @Test("says when a name promises another format, read or not")
  func mismatch() throws {
    #expect(try registry.extract(original("cv.doc", MediaType.html)).warnings.map(\.code) == [.typeMismatch])
    #expect(
      try registry.extract(original("qd.html", "application/pdf")).warnings.map(\.code) == [.unreadable, .typeMismatch])
  }
}
