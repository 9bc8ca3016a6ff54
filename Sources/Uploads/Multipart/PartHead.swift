/// The head of one part of a form: which field it is, and what its file is called.
public struct PartHead: Sendable, Hashable {
  /// The name that the client gave its file; nil for a field that is no file, empty where no file was chosen.
  public let fileName: String?

  /// Reads the lines of a head, without the empty line that ends it.
  ///
  /// Folded lines, bare CR or LF, NUL and a second `Content-Disposition` are refused: readers differ on what they mean.
  init(_ block: ArraySlice<UInt8>) throws(MultipartError) {
    var disposition: HeaderParameters?
    var rest = block
    while !rest.isEmpty {
      let line = rest.prefix { $0 != UInt8(ascii: "\r") }
      rest = rest.dropFirst(line.count)
      guard rest.isEmpty || (rest.popFirst() != nil && rest.popFirst() == UInt8(ascii: "\n")) else { throw .malformed }
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
        line[..<colon].allSatisfy(HeaderParameters.isToken), !line.contains(0), !line.contains(UInt8(ascii: "\n"))
      else { throw .malformed }
      let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      guard name == "content-disposition" else { continue }
      guard disposition == nil, let read = HeaderParameters(line[(colon + 1)...]), read.value == "form-data" else {
        throw .malformed
      }
      disposition = read
    }
    guard let disposition else { throw .malformed }
    fileName = disposition.fileName
  }
}
