import Foundation

/// A path as the system knows it: bytes, which on an old disk need not be UTF-8.
struct FilePath: Sendable, Hashable {
  let bytes: [UInt8]

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The path of `name` inside this folder.
  func appending(_ name: [UInt8]) -> FilePath {
    FilePath(bytes: bytes.last == UInt8(ascii: "/") ? bytes + name : bytes + [UInt8(ascii: "/")] + name)
  }

  /// The path for reports and identities: text as it is, every byte that cannot stand in text as in a URL.
  var text: String { Self.text(of: bytes) }

  /// A name with control characters or bytes that are not UTF-8 gets those (and then every byte that is not ASCII)
  /// percent-encoded, so that it can stand in a record's header. A name that is spelled like the encoded form of another
  /// has the same text; the two are then taken for versions of one document.
  static func text(of name: [UInt8]) -> String {
    let isClean = name.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
    if isClean, let text = String(validating: name, as: UTF8.self) { return text }
    return name.reduce(into: "") { result, byte in
      if byte < 0x20 || byte >= 0x7F {
        result += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      } else {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
  }

  func withCString<Value>(_ body: (UnsafePointer<CChar>) -> Value) -> Value {
    (bytes + [0]).withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { chars in
        chars.baseAddress.map(body) ?? body("")
      }
    }
  }
}

/// What stands at a path, without following a link.
enum FileKind {
  case file, folder, link, special
  case missing(String)

  static func of(_ path: FilePath) -> FileKind {
    var status = stat()
    guard path.withCString({ lstat($0, &status) }) == 0 else { return .missing(String(cString: strerror(errno))) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .special
    }
  }

  /// What stands at a path once links are followed: what was named on a command line.
  static func following(_ path: FilePath) -> FileKind {
    var status = stat()
    guard path.withCString({ stat($0, &status) }) == 0 else { return .missing(String(cString: strerror(errno))) }
    return status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }

  /// The size of the file at a path in bytes; 0 where there is none.
  static func size(of path: FilePath) -> Int {
    var status = stat()
    return path.withCString { lstat($0, &status) } == 0 ? Int(status.st_size) : 0
  }
}
