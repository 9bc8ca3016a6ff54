import Containers
import NoticeModel

/// Revisits of a web archive that may stand for a document at an address of its own.
///
/// A crawler that met known bytes at another address wrote no bytes again. The first walk notes such records, a second one
/// over the records they refer to gives the documents.
struct PendingRevisits {
  private var waiting: [[Int]: [Revisit]] = [:]

  /// One record and what is known of it.
  struct Revisit {
    var label: String
    var source: Source
    var capturedAt: String
    var item: ReportItem
  }

  var isEmpty: Bool { waiting.isEmpty }

  mutating func add(_ revisit: Revisit, of original: [Int]) { waiting[original, default: []].append(revisit) }

  /// The revisits of the record at `place`, each once.
  mutating func take(at place: [Int]) -> [Revisit] { waiting.removeValue(forKey: place) ?? [] }

  /// Those whose record was not met.
  mutating func takeRest() -> [Revisit] {
    defer { waiting = [:] }
    return waiting.sorted { $0.key.lexicographicallyPrecedes($1.key) }.flatMap(\.value)
  }
}

extension ArchiveWalk {
  /// What the revisits of a record are: documents, where their address is another one than the record's.
  static func findings(of revisits: [PendingRevisits.Revisit], original: ArchiveDocument?) -> [Finding] {
    revisits.map { revisit in
      guard let original, original.source.path != revisit.source.path else { return .other(revisit.item) }
      var document = original
      document.path = revisit.label
      document.source = revisit.source
      document.capturedAt = revisit.capturedAt
      return .document(document)
    }
  }
}
