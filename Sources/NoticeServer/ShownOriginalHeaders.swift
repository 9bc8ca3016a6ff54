import HTTPTypes
import NoticePages

extension HTTPFields {
  /// The headers under which an original is shown: as a type of our own list, in a sandbox, for a frame of ours.
  init(shown file: OriginalFile, as type: ViewableType, charset: OriginalCharset) {
    self.init()
    self[.contentType] =
      type.isText ? "\(type.mediaType); charset=\(charset.label(for: file.bytes))" : type.mediaType
    self[.contentDisposition] = Attachment.disposition(for: file.name, as: "inline")
    self[.contentSecurityPolicy] = ShownOriginal.policy
    // Browsers that are too old for frame-ancestors know this one.
    self[.xFrameOptions] = "SAMEORIGIN"
    // A policy does not keep a page from having names looked up.
    self[.xDNSPrefetchControl] = "off"
  }
}

enum ShownOriginal {
  /// Holds wherever the address is opened, in our frame or not: no script, form, plug-in, frame or window, an origin that
  /// is nobody's, and nothing loaded but what stands in the document itself.
  ///
  /// PDF is no exception: Chromium shows none in a sandbox, but outside one its viewer runs the file's own scripts.
  static let policy =
    "sandbox; default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; form-action 'none'; "
    + "base-uri 'none'; frame-ancestors 'self'"
}
