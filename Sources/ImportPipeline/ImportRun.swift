public import ImporterKit
public import NoticeModel
public import Originals

/// An import from the first path to the last commit: workers read and parse ahead, one writer decides and stores.
public struct ImportRun {
  private let options: ImportOptions
  private let preparer: Preparer
  private let containers: [any ContainerReader]
  private let store: any NoticeStoring
  private let originals: OriginalsWriter?
  private let archives: ArchiveDocuments
  private let temporaryFolder: String

  /// What an import did, for its summary.
  public struct Summary: Sendable {
    public var counts: [Outcome: Int] = [:]
    public var bytes = 0
    /// Symbolic links and special files that were left out.
    public var links = 0
    public var specials = 0
    public var isStopped = false
    /// Of the refused inputs those that are kept within their archive: nothing of them is lost.
    public var keptRefusals = 0
    /// Items that were cut at a limit, or that could not be taken out of their archive whole.
    public var shortfalls = 0
    /// Of an import with an encoding named: how many unchanged documents there are by the encoding they keep.
    public var keptEncodings: [String: Int] = [:]
    /// Files that are what the list of checksums says, and those that are not.
    public var agreed = 0
    public var differing = 0

    /// True where something was refused and is not kept, or is not what the list of checksums says.
    public var hasFailed: Bool { (counts[.rejected] ?? 0) > keptRefusals || differing > 0 }

    /// True where something is kept and not read whole, which only `--strict` calls a failure.
    public var hasShortfall: Bool { shortfalls + keptRefusals > 0 }

    public var inputs: Int { counts.values.reduce(0, +) }
  }

  /// `originals` is nil for a dry run; `temporaryFolder` is for what does not fit in memory.
  public init(
    options: ImportOptions, reader: DocumentReader, containers: [any ContainerReader], store: any NoticeStoring,
    lookup: (any NoticeLookup)?, originals: OriginalsWriter?, temporaryFolder: String
  ) {
    self.options = options
    self.temporaryFolder = temporaryFolder
    archives = ArchiveDocuments(reader: reader, jobs: options.jobs)
    self.containers = containers
    self.store = store
    self.originals = originals
    preparer = Preparer(reader: reader, containers: containers, lookup: lookup, options: options)
  }

  /// Files that a worker takes at once; more would only delay the first commit.
  private static let chunkFiles = 32
  private static let chunkBytes = 4 << 20
  /// Bytes read ahead of the writer. A parsed page takes about ten times its size for a moment.
  private static let bytesAhead = 32 << 20

  /// Runs the import. `deliver` gets each batch's items once they are safe on disk; `isStopped` is asked between
  /// inputs and within containers, and when it is true what was read is committed and the run ends early.
  public func run(
    arguments: String, isStopped: @escaping @Sendable () -> Bool = { false },
    deliver: @escaping ([ReportItem]) throws -> Void
  ) throws -> Summary {
    let intake = try Intake(
      store: store, originals: originals, reading: options.reading, archives: archives, containers: containers,
      temporaryFolder: temporaryFolder, arguments: arguments, startedAt: Timestamp.now(), manifest: options.manifest,
      isStopped: isStopped,
      deliver: deliver)
    var inputs = InputSequence(options)
    let preparer = preparer
    try inOrder(
      workers: options.jobs, limit: Self.bytesAhead,
      next: { () -> (input: [Input], weight: Int)? in
        isStopped() ? nil : Self.chunk(of: &inputs)
      },
      map: { preparer.prepare($0) },
      consume: { try intake.take($0) })
    let isStopped = isStopped()
    try intake.finish(at: Timestamp.now(), isWhole: !isStopped)
    return Summary(
      counts: intake.counts, bytes: intake.bytes, links: inputs.links, specials: inputs.specials,
      isStopped: isStopped, keptRefusals: intake.keptRefusals, shortfalls: intake.shortfalls,
      keptEncodings: intake.keptEncodings,
      agreed: intake.manifest?.agreed ?? 0, differing: intake.manifest?.differing ?? 0)
  }

  private static func chunk(of inputs: inout InputSequence) -> (input: [Input], weight: Int)? {
    var chunk: [Input] = []
    var weight = 0
    while chunk.count < chunkFiles, weight < chunkBytes, let input = inputs.next() {
      chunk.append(input)
      weight += FileKind.size(of: input.file)
    }
    return chunk.isEmpty ? nil : (chunk, weight)
  }
}
