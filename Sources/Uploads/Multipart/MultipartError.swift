/// Why a body is not `multipart/form-data` that can be read.
public enum MultipartError: Error, Sendable, Hashable {
  /// A head that is no list of fields, or says nothing of a form.
  case malformed
  /// A head of more than ``MultipartReader/maximumHeadBytes``.
  case headTooLarge
  /// More parts than the caller takes.
  case tooManyParts
  /// The body ended before its closing delimiter: it was cut, or never had one.
  case incomplete
}
