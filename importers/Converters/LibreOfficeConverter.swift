import Foundation
public import ImporterKit
public import NoticeModel

/// Reads Word, Excel, PowerPoint and RTF files through LibreOffice; what comes out is flat OpenDocument XML.
///
/// Where LibreOffice is not installed, Word files are read by antiword or catdoc, which know letters but no fonts, so
/// that text in an old encoding may stay unread: `converter_doubtful`.
public struct LibreOfficeConverter: Converter {
  public let name = "libreoffice"

  /// Documents in one start, and their bytes together. A start costs 0.8 s, a document of a few pages 0.05 s.
  private static let batchCount = 32
  private static let batchBytes = 64 << 20
  /// What importers take at most.
  private static let resultBytes = 64 << 20

  private let sandbox: Sandbox
  private let temporaryFolder: String
  private let program: LibreOfficeProgram?
  private let wordText: WordTextConverter

  /// - Parameter temporaryFolder: Folders for the runs are made and removed here; see ``PrivateFolder/init(in:)``.
  public init(sandbox: Sandbox = Sandbox(), temporaryFolder: String) {
    self.init(sandbox: sandbox, temporaryFolder: temporaryFolder, program: .installed)
  }

  init(sandbox: Sandbox, temporaryFolder: String, program: LibreOfficeProgram?) {
    self.sandbox = sandbox
    self.temporaryFolder = temporaryFolder
    self.program = program
    wordText = WordTextConverter(sandbox: sandbox, temporaryFolder: temporaryFolder)
  }

  public func converts(_ original: Original) -> Bool { OfficeFormat(original.bytes) != nil }

  public func convert(_ originals: [Original]) -> [Conversion] {
    guard sandbox.runsPrograms else {
      return originals.map { _ in
        Self.failure(.converterUnsafe, "landlock or seccomp is missing; --unsafe-converters goes without")
      }
    }
    var conversions = originals.map { _ in Self.failure(.unreadable, "no office document") }
    var remarks: [Int: ImportWarning] = [:]
    var waiting: [FlatODF: [Placed]] = [:]
    for (place, original) in originals.enumerated() {
      guard let format = OfficeFormat(original.bytes) else { continue }
      if format == .encryptedPackage {
        conversions[place] = Self.failure(.encrypted, "a password is needed")
      } else if let program, program.reads(format.result) {
        let closed = format == .richText ? RichText.closed(original.bytes) : nil
        if closed != nil { remarks[place] = ImportWarning(.truncated) }
        let document = LibreOfficeBatch.Document(bytes: closed ?? original.bytes, format: format)
        waiting[format.result, default: []].append((place: place, document: document))
      } else if format == .word {
        conversions[place] = wordText.convert(original)
      } else {
        conversions[place] = Self.failure(.converterMissing, "LibreOffice, for .\(format.ending); see tracuu doctor")
      }
    }
    guard let program else { return conversions }
    let batch = LibreOfficeBatch(program: program, sandbox: sandbox, temporaryFolder: temporaryFolder)
    for (kind, documents) in waiting {
      for group in Self.groups(of: documents) {
        let results = Self.results(of: group.map(\.document), to: kind, by: batch)
        for (place, result) in zip(group.map(\.place), results) {
          conversions[place] = Self.conversion(of: originals[place], result: result, kind: kind)
          if let remark = remarks[place] { conversions[place].warnings.append(remark) }
        }
      }
    }
    return conversions
  }

  private enum Result {
    case converted([UInt8])
    case failed(SandboxResult.Status)
  }

  /// A batch that was cut short says nothing about the documents it did not come to, so each of them gets a start of
  /// its own; the one that harmed the others fails alone.
  private static func results(
    of documents: [LibreOfficeBatch.Document], to kind: FlatODF, by batch: LibreOfficeBatch
  ) -> [Result] {
    let outcome = batch.run(documents, to: kind)
    return zip(documents, outcome.converted).map { document, converted in
      if let converted { return .converted(converted) }
      if outcome.status == .exited(0) || documents.count == 1 { return .failed(outcome.status) }
      let alone = batch.run([document], to: kind)
      return alone.converted[0].map { .converted($0) } ?? .failed(alone.status)
    }
  }

  private typealias Placed = (place: Int, document: LibreOfficeBatch.Document)

  private static func groups(of documents: [Placed]) -> [[Placed]] {
    var groups: [[Placed]] = []
    var bytes = 0
    for placed in documents {
      bytes += placed.document.bytes.count
      if let last = groups.last, last.count < batchCount, bytes <= batchBytes {
        groups[groups.count - 1].append(placed)
      } else {
        groups.append([placed])
        bytes = placed.document.bytes.count
      }
    }
    return groups
  }

  private static func conversion(of original: Original, result: Result, kind: FlatODF) -> Conversion {
    switch result {
    case .converted(let bytes) where bytes.count > resultBytes:
      return failure(.converterLimit, "LibreOffice wrote \(bytes.count) bytes; the limit is \(resultBytes)")
    case .converted(let bytes):
      return Conversion(
        original: Original(
          source: original.source, bytes: bytes, mediaType: kind.mediaType, encoding: original.encoding))
    case .failed(.exited) where OfficeEncryption.isEncrypted(original.bytes):
      return failure(.encrypted, "a password is needed")
    case .failed(let status):
      return ConverterFailure.conversion(of: status, program: "LibreOffice")
    }
  }

  private static func failure(_ code: ImportWarning.Code, _ detail: String) -> Conversion {
    Conversion(original: nil, warnings: [ImportWarning(code, detail)])
  }
}
