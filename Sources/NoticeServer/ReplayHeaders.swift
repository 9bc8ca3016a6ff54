import HTTPTypes
import Hummingbird
import NIOCore
import NoticeModel
import NoticePages

/// Under which headers what a page once was is shown again.
///
/// Unlike everything else here it may be framed by anybody: a frame within a page in a sandbox is framed by an origin that
/// is nobody's, which `frame-ancestors` cannot name. Who frames it gains nothing: it has no script, cookie or form, and its
/// links lead to pages of ours that refuse.
enum ReplayHeaders {
  /// No script, form, plug-in or window, an origin that is nobody's, nothing loaded but from here; a person's click may
  /// lead the page around on. Images and styles can be asked for, and of those addresses that were written at import
  /// lead to replayed things only.
  static let page =
    "sandbox \(ReplayPage.sandbox); default-src 'none'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; "
    + "frame-src 'self'; form-action 'none'; base-uri 'none'"

  /// For what a page loads. Opened by itself it runs and loads nothing.
  static let resource =
    "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'"

  static func fields(_ contentType: String, policy: String) -> HTTPFields {
    [
      .contentType: contentType, .contentSecurityPolicy: policy, .xDNSPrefetchControl: "off",
      // The origin of what stands in a sandbox is nobody's: to it we are another site.
      .crossOriginResourcePolicy: "cross-origin",
    ]
  }
}

extension Response {
  /// - Parameter isPage: false for a style sheet.
  static func replayed(_ bytes: [UInt8], isPage: Bool) -> Response {
    let fields =
      isPage
      ? ReplayHeaders.fields("text/html; charset=utf-8", policy: ReplayHeaders.page)
      : ReplayHeaders.fields("text/css; charset=utf-8", policy: ReplayHeaders.resource)
    return Response(status: .ok, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  static func replayed(_ bytes: [UInt8], as type: ReplayImageType) -> Response {
    Response(
      status: .ok, headers: ReplayHeaders.fields(type.mediaType, policy: ReplayHeaders.resource),
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  /// For a frame or an image: a page of ours would not let itself be framed.
  static var replayMissing: Response {
    var response = Response.text("Kho không có tệp này của trang.\n", contentType: "text/plain; charset=utf-8")
    response.status = .notFound
    response.headers.append(
      contentsOf: ReplayHeaders.fields("text/plain; charset=utf-8", policy: ReplayHeaders.resource)
        .filter { $0.name != .contentType })
    return response
  }
}
