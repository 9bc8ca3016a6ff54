import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NoticePages
import Uploads

/// Files sent by archivists: streamed to the spool of a watching import, and nothing of them read here.
struct UploadRoutes: Sendable {
  let uploads: UploadService

  static let path = "/api/v1/imports"

  func add(to router: Router<ServiceContext>) {
    router.take("/api/v1/imports") { request, context in try await receive(request, context) }
    router.read("/api/v1/imports/{id}") { request, context in try await tell(request, context) }
  }

  /// Answers when the files lie in the spool and the disk has confirmed it.
  private func receive(_ request: Request, _ context: ServiceContext) async throws -> Response {
    var body = request.body.makeAsyncIterator()
    var record = UploadRecord(client: context.client)
    do {
      let holder = try uploads.holder(request.headers[.authorization], client: record.client)
      record.token = holder
      let form = try form(request)
      let reception = try uploads.spool.receive(form, expected: try length(request), limits: uploads.limits)
      record.id = reception.id
      do {
        let files = try await read(&body, of: request, into: reception)
        (record.byteCount, record.files) = await reception.progress
        let receipt = Receipt(
          id: reception.id, receivedAt: uploads.spool.time, token: holder, client: record.client?.shortened,
          files: files)
        try await reception.release(receipt)
        record.log(.accepted, to: context.logger)
        return answer(receipt, status: .accepted)
      } catch {
        (record.byteCount, record.files) = await reception.progress
        await reception.discard()
        throw error
      }
    } catch {
      let failure = ServiceFailure(upload: error)
      record.log(failure, cause: error, to: context.logger)
      await Self.passOver(&body, of: request)
      throw failure
    }
  }

  private func read(
    _ body: inout RequestBody.AsyncIterator, of request: Request, into reception: Reception
  ) async throws -> [ReceivedFile] {
    var count = 0
    do {
      while let piece = try await body.next() {
        count += piece.readableBytes
        try await reception.take(Array(piece.readableBytesView))
      }
    } catch let failure as UploadFailure {
      throw failure
    } catch {
      throw UploadFailure.cut
    }
    // A connection that was closed under way may look like the end of the body.
    if Task.isCancelled { throw UploadFailure.cut }
    if let expected = try length(request), expected != count { throw UploadFailure.cut }
    return try await reception.finish()
  }

  /// What became of an upload, to the holder of the token that it came with.
  private func tell(_ request: Request, _ context: ServiceContext) async throws -> Response {
    var record = UploadRecord(client: context.client)
    do {
      record.token = try uploads.holder(request.headers[.authorization], client: record.client)
    } catch {
      let failure = ServiceFailure(upload: error)
      record.log(failure, cause: error, to: context.logger)
      throw failure
    }
    _ = try RequestParameters(query: request.uri.query).distinct { _ in nil as String? }
    guard let id = UploadID(try context.parameters.require("id")), let receipt = uploads.spool.receipts.receipt(id),
      receipt.token == record.token
    else { throw ServiceFailure.uploadNotFound }
    return answer(try await uploads.updated(receipt), status: .ok)
  }

  private func answer(_ receipt: Receipt, status: HTTPResponse.Status) -> Response {
    var response = Response.json(UploadJSON(receipt))
    response.status = status
    response.headers[.cacheControl] = "no-store"
    if status == .accepted { response.headers[.location] = "\(Self.path)/\(receipt.id)" }
    return response
  }

  // MARK: - Requests

  private func form(_ request: Request) throws -> UploadForm {
    let parameters = try RequestParameters(query: request.uri.query).values(of: Parameter.self)
    let disposition = request.headers[.contentDisposition].flatMap { HeaderParameters($0.utf8)?.fileName }
    return try UploadForm(contentType: request.headers[.contentType], name: parameters[.name] ?? disposition)
  }

  /// What the client says; nil for a body in chunks.
  private func length(_ request: Request) throws -> Int? {
    guard let text = request.headers[.contentLength] else {
      // Neither a length nor chunks: there is no body.
      return request.headers[.transferEncoding] == nil ? 0 : nil
    }
    guard let length = Int(text), length >= 0 else { throw UploadFailure.cut }
    return length
  }

  /// Reads on for a little: a client that sends all before it listens would else see a broken connection instead of the
  /// reason. One that asked first (`Expect`) listens, and a large body is not worth it.
  private static func passOver(_ body: inout RequestBody.AsyncIterator, of request: Request) async {
    guard let length = request.headers[.contentLength].flatMap({ Int($0) }), length <= 1 << 20,
      request.headers[.expect] == nil
    else { return }
    let end = ContinuousClock.now + .seconds(5)
    while ContinuousClock.now < end, (try? await body.next()) != nil {}
  }
}
