import NoticeModel
import Testing

@Suite("Names of files that are not whole yet")
struct UnfinishedFileTests {
  @Test(
    "hidden names and the endings of programs that still write",
    arguments: [
      (".an", true), ("~$bao cao.doc", true), ("a.part", true), ("a.PART", true), ("a.crdownload", true),
      ("a.doc~", true),
      ("a.doc", false), ("part", false), ("~a.doc", false), ("a.tmp.doc", false), ("", false),
    ])
  func names(name: String, isUnfinished: Bool) {
    #expect(UnfinishedFile.isName(name) == isUnfinished)
  }
}
