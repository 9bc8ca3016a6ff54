/// Where a container's bytes come from: memory, or a seekable file that stays open for the walk.
///
/// A descriptor is read at stated offsets; its position does not matter and who opened it closes it.
public enum ContainerSource: Sendable {
  case bytes([UInt8])
  case file(descriptor: Int32)
}
