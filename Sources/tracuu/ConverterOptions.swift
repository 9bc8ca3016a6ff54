import ArgumentParser

/// How the programs are run that read other formats.
struct ConverterOptions: ParsableArguments {
  @Flag(name: .customLong("no-ocr"), help: "Không nhận dạng chữ trong ảnh và bản quét.") var noOCR = false
  @Flag(
    name: .customLong("unsafe-converters"),
    help: "Chạy chương trình chuyển đổi cả khi máy không khóa chúng lại được (không nên).")
  var unsafeConverters = false
}
