import LegacyEncoding

/// The name of an encoding as an option takes it.
enum EncodingOption {
  /// Refuses a name that no encoding has, and says which there are. `orElse` names what else the option takes.
  static func check(_ label: String, option: String, orElse: String = "") throws {
    guard !EncodingLabel.isKnown(label) else { return }
    let names = (EncodingLabel.vietnamese + ["utf-8", "windows-1252"]).joined(separator: ", ")
    throw CommandOutcome.usage(
      "\(option) không biết bảng mã \"\(TerminalText.oneLine(label))\". Các bảng mã: \(names), hoặc một tên IANA khác"
        + "\(orElse).")
  }
}
