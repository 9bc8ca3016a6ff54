import Containers
import Foundation
import NoticeModel
import Testing

/// The folder of files that no fixture may be made of.
private enum WARCCorpus {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../shared/corpora")
    .standardizedFileURL
  static let isThere = FileManager.default.fileExists(atPath: root.appending(path: "warc").path)
}

/// Real and hostile files of other projects, where they are at hand.
@Suite(.enabled(if: WARCCorpus.isThere, "SKIPPED: ../shared/corpora is not there"))
struct WARCCorpusTests {
  private func walk(_ path: String) throws -> Walked {
    try Walked(Array(Data(contentsOf: WARCCorpus.root.appending(path: path))))
  }

  @Test(
    "every hostile file is read as far as it goes, and named",
    arguments: [
      ("bad-digest.warc", 1, ImportWarning.Code.digestMismatch), ("bad-http.warc", 1, .httpMalformed),
      ("ce-bomb.warc", 1, .ratioLimit), ("clen-small.warc", 2, .warcMalformed), ("js-uri.warc", 1, .unsafeURI),
      ("only-version.warc", 0, .warcMalformed), ("single-gzip.warc.gz", 2, .warcNotChunked),
      ("truncated.warc", 2, .warcTruncated), ("truncated.warc.gz", 2, .warcTruncated),
      ("unknown-type.warc", 2, .warcUnknownType),
    ])
  func hostile(name: String, count: Int, code: ImportWarning.Code) throws {
    let walked = try walk("hostile/files/\(name)")
    #expect(walked.items.count == count)
    #expect((walked.warnings + walked.items.flatMap(\.warnings)).map(\.code).contains(code))
  }

  @Test(
    "files of other programs' tests are read without a warning",
    arguments: [
      ("warcio/test/data/example.warc", 6), ("warcio/test/data/example.warc.gz", 6),
      ("warcio/test/data/example-iana.org-chunked.warc", 3), ("warcio/test/data/example-resource.warc.gz", 3),
      ("warcio/test/data/example-wget-bad-target-uri.warc.gz", 6), ("warcio/test/data/post-test.warc.gz", 6),
      ("warcio/test/data/example.arc", 2), ("warcio/test/data/example.arc.gz", 2),
      ("warc-specifications/primers/web-archive-formats/hello-world.warc", 6),
    ])
  func clean(name: String, count: Int) throws {
    let walked = try walk("warc/\(name)")
    #expect(walked.items.count == count)
    #expect((walked.warnings + walked.items.flatMap(\.warnings)).isEmpty)
  }
}
