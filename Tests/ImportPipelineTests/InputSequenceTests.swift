import Foundation
import NoticeModel
import Testing

@testable import ImportPipeline

@Suite struct InputSequenceTests {
  private func inputs(_ options: ImportOptions) -> [Input] {
    var sequence = InputSequence(options)
    var inputs: [Input] = []
    while let input = sequence.next() { inputs.append(input) }
    return inputs
  }

  @Test("calls the collection after the folder, wherever the folder stands")
  func moved() throws {
    let office = try TestOffice()
    try office.write("cu/web/so/a.txt", "Một")
    try office.write("moi/web/so/a.txt", "Một")
    let sources = inputs(office.options(["cu/web", "moi/web/"])).map(\.source)
    #expect(sources == Array(repeating: Source(collection: "web", path: "so/a.txt"), count: 2))
  }

  @Test("takes the collection that was named")
  func named() throws {
    let office = try TestOffice()
    try office.write("web/a.txt", "Một")
    let named = inputs(office.options(["web"], collection: "tan-loc-ha"))
    let input = try #require(named.first)
    #expect(input.source == Source(collection: "tan-loc-ha", path: "a.txt"))
    #expect(input.isExplicit)
  }

  @Test("puts the old address before the path and takes its host as collection")
  func base() throws {
    let office = try TestOffice()
    try office.write("web/a.txt", "Một")
    let options = ImportOptions(paths: [office.path("web")], baseURI: "http://tanlocha.example/cu", jobs: 1)
    let source = Source(collection: "tanlocha.example", path: "http://tanlocha.example/cu/a.txt")
    #expect(inputs(options).map(\.source) == [source])
  }

  @Test("gives a single file the identity that its folder would give it")
  func single() throws {
    let office = try TestOffice()
    try office.write("web/a.txt", "Một")
    #expect(inputs(office.options(["web/a.txt"])).map(\.source) == inputs(office.options(["web"])).map(\.source))
  }
}
