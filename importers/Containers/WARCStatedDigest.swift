import Crypto

/// What became of comparing bytes with a digest that is stated for them.
public enum WARCDigestVerdict: Sendable, Hashable {
  case good
  case bad
  /// The algorithm is none that is known here; the bytes were not judged.
  case unknownAlgorithm(String)
}

/// A digest as records state it: `sha1:` and base32 by custom, but hex and base64 are out there, too.
struct WARCStatedDigest: Sendable, Hashable {
  private let algorithm: String
  private let value: String

  init(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    algorithm = parts.count == 2 ? parts[0].lowercased() : ""
    value = String(parts.last ?? "")
  }

  /// Compares with the digest of `bytes`. MD5 and SHA-1 find accidents, not forgery: nothing here trusts them further.
  func verdict(on bytes: ArraySlice<UInt8>) -> WARCDigestVerdict {
    switch algorithm.filter({ $0 != "-" }) {
    case "md5": verdict(hash(bytes, Insecure.MD5.self))
    case "sha1": verdict(hash(bytes, Insecure.SHA1.self))
    case "sha256": verdict(hash(bytes, SHA256.self))
    case "sha384": verdict(hash(bytes, SHA384.self))
    case "sha512": verdict(hash(bytes, SHA512.self))
    default: .unknownAlgorithm(algorithm)
    }
  }

  private func hash<Function: HashFunction>(_ bytes: ArraySlice<UInt8>, _: Function.Type) -> [UInt8] {
    var function = Function()
    bytes.withUnsafeBytes { function.update(bufferPointer: $0) }
    return Array(function.finalize())
  }

  private func verdict(_ digest: [UInt8]) -> WARCDigestVerdict {
    let stated = value.utf8.filter { $0 != UInt8(ascii: "=") }
    let upper = stated.map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }
    if upper == WARCStatedDigest.written(digest, bits: 4, "0123456789ABCDEF") { return .good }
    if upper == WARCStatedDigest.written(digest, bits: 5, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567") { return .good }
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
    if stated == WARCStatedDigest.written(digest, bits: 6, letters + "+/") { return .good }
    if stated == WARCStatedDigest.written(digest, bits: 6, letters + "-_") { return .good }
    return .bad
  }

  /// `bytes` in groups of `bits`, each as one letter of `alphabet` (RFC 4648 without padding).
  private static func written(_ bytes: [UInt8], bits: Int, _ alphabet: String) -> [UInt8] {
    let alphabet = Array(alphabet.utf8)
    var text = [UInt8]()
    var (pool, held) = (0, 0)
    for byte in bytes {
      (pool, held) = (pool << 8 | Int(byte), held + 8)
      while held >= bits {
        held -= bits
        text.append(alphabet[pool >> held & (1 << bits - 1)])
      }
      pool &= 1 << held - 1
    }
    if held > 0 { text.append(alphabet[pool << (bits - held) & (1 << bits - 1)]) }
    return text
  }
}
