import CLibXML2

/// The named character references of HTML 4.
public enum CharacterReferences {
  /// The scalar that `&name;` stands for; nil for a name that HTML 4 does not have.
  public static func scalar(named name: some Collection<UInt8>) -> UInt32? {
    guard !name.isEmpty, name.count < 32 else { return nil }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { buffer in
      var count = 0
      for byte in name {
        buffer[count] = byte
        count += 1
      }
      buffer[count] = 0
      return htmlEntityLookup(buffer.baseAddress).map { UInt32($0.pointee.value) }
    }
  }
}
