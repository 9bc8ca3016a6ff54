/// How the files of an upload stand in a request's body.
public enum UploadForm: Sendable, Hashable {
  /// The body is the file.
  case file(name: String)
  /// The body is a form, parted by this boundary.
  case form(boundary: [UInt8])

  /// - Parameters:
  ///   - contentType: the header; without one the body is a file.
  ///   - name: what the request calls a file that is its whole body.
  public init(contentType: String?, name: String?) throws(UploadFailure) {
    if let contentType {
      guard let type = HeaderParameters(contentType.utf8), type.value.utf8.contains(UInt8(ascii: "/")) else {
        throw .mediaType
      }
      if type.value == "multipart/form-data" {
        guard let boundary = type["boundary"] else { throw .mediaType }
        self = .form(boundary: boundary)
        return
      }
      // What a form without files sends; `curl --data` claims it of any bytes, so a file is not taken by mistake.
      guard !type.value.hasPrefix("multipart/"), type.value != "application/x-www-form-urlencoded" else {
        throw .mediaType
      }
    }
    guard let name, !name.isEmpty else { throw .nameMissing }
    self = .file(name: name)
  }
}
