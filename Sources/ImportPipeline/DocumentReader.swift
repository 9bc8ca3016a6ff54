import Dispatch
import Foundation
public import ImporterKit
import NoticeModel
import WARC

/// Reads originals: those of formats that only other programs read through converters, many at a time, and then each
/// with the surest importer.
public struct DocumentReader: Sendable {
  private let registry: ImporterRegistry
  private let converters: [any Converter]
  private let replays: (any ReplayMaker)?
  /// Other programs at work at once, whoever asked for them: each may take half a gigabyte.
  private let places = DispatchSemaphore(value: max(1, ProcessInfo.processInfo.activeProcessorCount))

  /// `converters` are asked in order; the first that takes an original converts it. `replays` makes what pages are shown
  /// again by; without it none are.
  public init(
    registry: ImporterRegistry, converters: [any Converter] = [], replays: (any ReplayMaker)? = nil
  ) {
    self.registry = registry
    self.replays = replays
    self.converters = converters
  }

  /// What was read of one original, and the frames that are in it, by reference.
  struct Document: Sendable {
    var extraction: Extraction
    var parts: [String: [UInt8]] = [:]
  }

  /// The readings of `originals`, in order. `part` gives the frame that an original (by its place) calls so.
  func read(
    _ originals: [Original], part: (Int, String) -> [UInt8]? = { _, _ in nil }
  ) -> [Result<Document, ImportError>] {
    let converted = convert(originals)
    return originals.indices.map { place in
      do throws(ImportError) {
        return .success(try read(originals[place], converted[place]) { part(place, $0) })
      } catch {
        return .failure(error)
      }
    }
  }

  private func read(
    _ original: Original, _ conversion: Conversion?, part: (String) -> [UInt8]?
  ) throws(ImportError) -> Document {
    guard let conversion else {
      var (extraction, parts) = try registry.extractWithParts(original, part: part)
      if let replay = replays?.replay(of: original), let compressor = try? GzipCompressor() {
        extraction.replay = replay.packed(with: compressor)
      }
      return Document(extraction: extraction, parts: parts)
    }
    var extraction = Extraction()
    if let readable = conversion.original { extraction = try registry.extractContent(of: readable) }
    for warning in conversion.warnings where !extraction.warnings.contains(warning) {
      extraction.warnings.append(warning)
    }
    if MediaType.contradicts(name: original.source.path, mediaType: original.mediaType) {
      extraction.warnings.append(ImportWarning(.typeMismatch, original.mediaType))
    }
    return Document(extraction: extraction)
  }

  /// The conversions of those originals that need one.
  private func convert(_ originals: [Original]) -> [Conversion?] {
    var conversions = [Conversion?](repeating: nil, count: originals.count)
    var left = Array(originals.indices)
    for converter in converters where !left.isEmpty {
      let (taken, others) = left.reduce(into: ([Int](), [Int]())) { parts, place in
        if converter.converts(originals[place]) { parts.0.append(place) } else { parts.1.append(place) }
      }
      left = others
      guard !taken.isEmpty else { continue }
      places.wait()
      defer { places.signal() }
      for (place, conversion) in zip(taken, converter.convert(taken.map { originals[$0] })) {
        conversions[place] = conversion
      }
    }
    return conversions
  }
}
