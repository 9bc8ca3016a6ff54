import NoticeModel
import NoticePages
import SearchQuery
import Testing

@Suite struct ResumptionTests {
  /// Harvests to the end; `change` is done to the archive between two answers.
  private func harvest(
    _ archive: inout HarvestedArchive, _ verb: String, _ arguments: String = "",
    change: (inout HarvestedArchive) throws -> Void = { _ in }
  ) throws -> [XMLTree] {
    var query = "verb=\(verb)&metadataPrefix=oai_dc" + arguments
    var answers: [XMLTree] = []
    while answers.count < 50 {
      let answer = try archive.ask(query)
      answers.append(answer)
      guard let token = answer.first("resumptionToken")?.text, !token.isEmpty else { break }
      try change(&archive)
      query = "verb=\(verb)&resumptionToken=\(token)"
    }
    return answers
  }

  @Test(
    "a list is given in parts, each record once, with its size and place",
    arguments: ["ListRecords", "ListIdentifiers"])
  func parts(verb: String) throws {
    var archive = try HarvestedArchive.sample(250, gone: 10)
    let answers = try harvest(&archive, verb)
    #expect(answers.map(\.identifiers.count) == [100, 100, 50] && answers.allSatisfy(\.errors.isEmpty))
    #expect(
      answers.flatMap(\.identifiers) == archive.records.map(\.identifier))
    let tokens = answers.compactMap { $0.first("resumptionToken") }
    #expect(tokens.map { $0.attributes["completeListSize"] } == ["250", "250", "250"])
    #expect(tokens.map { $0.attributes["cursor"] } == ["0", "100", "200"])
    #expect(tokens.map(\.text.isEmpty) == [false, false, true])
    #expect(answers.flatMap { $0.all("header") }.count { $0.attributes["status"] == "deleted" } == 25)
  }

  @Test("many records of one second are parted without a gap")
  func oneSecond() throws {
    var archive = try HarvestedArchive.sample(230, step: 0)
    let answers = try harvest(&archive, "ListIdentifiers")
    #expect(answers.map(\.identifiers.count) == [100, 100, 30])
    #expect(Set(answers.flatMap(\.identifiers)).count == 230)
  }

  @Test("exactly one part has no token, and period and set hold to the end")
  func arguments() throws {
    var archive = try HarvestedArchive.sample(100)
    #expect(try harvest(&archive, "ListRecords").map { $0.first("resumptionToken") == nil } == [true])
    archive = try HarvestedArchive.sample(600)
    for index in archive.records.indices where index % 2 == 0 { archive.records[index].sets = [.year(2014)] }
    let part = "&set=nam:2013&from=2026-01-02T00:01:00Z&until=2026-01-02T00:06:00Z"
    let answers = try harvest(&archive, "ListIdentifiers", part)
    #expect(answers.map(\.identifiers.count) == [100, 50])
    let expected = archive.records[60...360].filter { $0.sets.contains(.year(2013)) }
    #expect(
      answers.flatMap(\.identifiers) == expected.map(\.identifier))
  }

  @Test("documents that come, change or go while a list is read are all in it")
  func changing() throws {
    var archive = try HarvestedArchive.sample(300)
    var count = 300
    let answers = try harvest(&archive, "ListRecords") { archive in
      guard count < 390 else { return }
      // Ten new ones, one of the first changed, one of the last withdrawn: all with a later second.
      for _ in 0..<10 { archive.records.append(try HarvestedArchive.record(count, second: count)) }
      let later = archive.records[count].datestamp
      archive.records[count % 100].datestamp = later
      archive.records[299 - count % 50].datestamp = later
      archive.records[299 - count % 50].content = .deleted
      count += 10
    }
    let names = Set(answers.flatMap(\.identifiers))
    #expect(names == Set(archive.records.map(\.identifier)))
    // What a harvester holds last of each document is how the archive ended.
    var gone: [String: Bool] = [:]
    for header in answers.flatMap({ $0.all("header") }) {
      gone[header.first("identifier")?.text ?? ""] = header.attributes["status"] == "deleted"
    }
    for record in archive.records {
      #expect(gone[record.identifier] == record.isDeleted)
    }
  }

  @Test("a list whose rest is gone ends with no records")
  func shrunk() throws {
    var archive = try HarvestedArchive.sample(150)
    let answers = try harvest(&archive, "ListRecords", "&until=2026-01-02T01:00:00Z") { archive in
      archive.records.removeLast(50)
    }
    #expect(answers.map(\.errors) == [[], ["noRecordsMatch"]])
  }

  @Test("a token is the same each time, short, and needs no escaping; damaged, foreign and misplaced ones are refused")
  func tokens() throws {
    var archive = try HarvestedArchive.sample(201)
    let query = "verb=ListRecords&metadataPrefix=oai_dc&set=loai:tb&from=2026-01-01&until=2026-12-31"
    let token = try #require(try archive.ask(query).first("resumptionToken")?.text)
    #expect(try archive.ask(query).first("resumptionToken")?.text == token)
    #expect(token.wholeMatch(of: /[A-Za-z0-9_-]{100,300}/) != nil)
    #expect(try archive.ask("verb=ListRecords&resumptionToken=\(token)").identifiers.count == 100)
    archive.records = []
    for wrong in ["ListIdentifiers&resumptionToken=\(token)", "ListSets&resumptionToken=\(token)"] {
      #expect(try archive.ask("verb=\(wrong)").errors == ["badResumptionToken"])
    }
    let bytes = Array(token.utf8)
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] = bytes[index] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
      for text in [damaged[...], bytes[..<index], bytes[(index + 1)...]] {
        let query = "verb=ListRecords&resumptionToken=\(String(decoding: text, as: UTF8.self))"
        #expect(try archive.ask(query).errors == ["badResumptionToken"], "\(index)")
      }
    }
    let base = try #require(SiteBase("https://khac.example"))
    let other = OAIRepository(name: "Kho khác", base: base, adminEmail: "a@khac.example")
    guard
      case .refused(let errors) = OAIRequest([("verb", "ListRecords"), ("resumptionToken", token)], to: other).question
    else {
      Issue.record("a foreign token was taken")
      return
    }
    #expect(errors.map(\.code) == [.badResumptionToken])
  }
}
