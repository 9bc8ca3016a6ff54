import SearchQuery
import Synchronization

/// Finds the connections for a question: those to the file that stands in the archive now.
///
/// A rebuild puts another file in the place of the index, and a file that nobody wrote to may be written to. Looked for
/// before every question: no clock, no signal, and nothing to do while nobody asks. Questions under way keep the
/// connections they have, and the last of them closes those.
final class CurrentReaders: Sendable {
  private let file: IndexFile
  private let onReplacement: @Sendable (SearchError?) -> Void
  private let known: Mutex<Known>

  private struct Known {
    var readers: IndexReaders
    var isOpening = false
    var failure: Failure?
  }

  /// Why the file of the archive does not answer, though another one was put there or it was taken away.
  private struct Failure {
    /// Nil where there is no file.
    var state: IndexFile.State?
    var error: SearchError
    var seenAt: ContinuousClock.Instant
    var isTold = false
  }

  /// A moment without a file is how a rebuild goes; and what cannot be opened is not tried at every question.
  private static let patience = Duration.seconds(1)

  /// - Parameter onReplacement: told of each file that was put in the place of the one that answered: nil where it
  ///   answers now, else why it does not.
  init(
    _ file: IndexFile, _ readers: IndexReaders, onReplacement: @escaping @Sendable (SearchError?) -> Void
  ) {
    self.file = file
    self.onReplacement = onReplacement
    known = Mutex(Known(readers: readers))
  }

  /// The connections for one question. While a file that was put there cannot be used, or is being opened for another
  /// question, those to the one before go on.
  ///
  /// - Throws: where the very file that was open can no more be read as it was.
  func readers() throws -> IndexReaders {
    switch next(file.state) {
    case .ask(let readers): return readers
    case .tell(let error, let readers):
      onReplacement(error)
      return readers
    case .openAgain:
      let readers = try IndexReaders(file)
      known.withLock { $0.readers = readers }
      return readers
    case .openReplacement(let state): return openReplacement(state)
    }
  }

  /// Why the file that stands in the archive now is not the one that answers; nil where it is.
  var failure: SearchError? {
    _ = try? readers()
    return known.withLock { known in
      guard let failure = known.failure, failure.isTold else { return nil }
      return failure.error
    }
  }

  private enum Step {
    case ask(IndexReaders)
    case tell(SearchError, IndexReaders)
    case openAgain
    case openReplacement(IndexFile.State)
  }

  private func next(_ state: IndexFile.State?) -> Step {
    known.withLock { known in
      guard let state else { return missing(&known) }
      if known.readers.state.stillHolds(state) {
        known.failure = nil
        return .ask(known.readers)
      }
      if known.readers.state.identity == state.identity { return .openAgain }
      if known.isOpening { return .ask(known.readers) }
      if let failure = known.failure, failure.state == state, failure.seenAt.duration(to: .now) < Self.patience {
        return .ask(known.readers)
      }
      known.isOpening = true
      return .openReplacement(state)
    }
  }

  private func missing(_ known: inout Known) -> Step {
    guard var failure = known.failure, failure.state == nil else {
      known.failure = Failure(error: .missing, seenAt: .now)
      return .ask(known.readers)
    }
    guard !failure.isTold, failure.seenAt.duration(to: .now) >= Self.patience else { return .ask(known.readers) }
    failure.isTold = true
    known.failure = failure
    return .tell(failure.error, known.readers)
  }

  private func openReplacement(_ state: IndexFile.State) -> IndexReaders {
    do throws(SearchError) {
      let readers = try SearchError.wrapping { try IndexReaders(file) }
      known.withLock { known in
        known.readers = readers
        known.isOpening = false
        known.failure = nil
      }
      onReplacement(nil)
      return readers
    } catch {
      let (readers, isNew) = known.withLock { known in
        let isNew = known.failure?.state != state
        known.isOpening = false
        known.failure = Failure(state: state, error: error, seenAt: .now, isTold: true)
        return (known.readers, isNew)
      }
      if isNew { onReplacement(error) }
      return readers
    }
  }
}
