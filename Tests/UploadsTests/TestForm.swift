import Foundation
import Uploads

/// Bodies as browsers and scripts send them, and folders to put them in.
enum TestForm {
  static let boundary = "----ranhGioi7MA4YWxk"

  /// One part of a form, its disposition as given.
  static func part(_ disposition: String, _ content: [UInt8]) -> [UInt8] {
    Array("--\(boundary)\r\nContent-Disposition: \(disposition)\r\nContent-Type: application/pdf\r\n\r\n".utf8)
      + content + Array("\r\n".utf8)
  }

  static func file(_ name: String, _ content: String) -> [UInt8] {
    part("form-data; name=\"tep\"; filename=\"\(name)\"", Array(content.utf8))
  }

  static var end: [UInt8] { Array("--\(boundary)--\r\n".utf8) }

  static var form: UploadForm { .form(boundary: Array(boundary.utf8)) }

  /// A folder that is not there yet, gone at the end of `body`.
  static func withFolder<Value>(_ body: (String) async throws -> Value) async throws -> Value {
    let path = FileManager.default.temporaryDirectory.path(percentEncoded: false) + "/uploads-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try await body(path + "/hop-thu")
  }

  /// Every file below a folder, by its path inside.
  static func files(_ folder: String) -> [String: String] {
    var files: [String: String] = [:]
    for name in (FileManager.default.enumerator(atPath: folder)?.allObjects as? [String]) ?? [] {
      var isFolder: ObjCBool = false
      let path = folder + "/" + name
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else { continue }
      files[name] = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
    }
    return files
  }
}
