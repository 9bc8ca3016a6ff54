import ArgumentParser
import Uploads

/// `tracuu token`: makes the right to send files for one person or program. Stores nothing.
struct TokenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "token", abstract: "Tạo mã gửi tệp cho một người hay một chương trình; không lưu gì.")

  @Argument(help: ArgumentHelp("Tên người giữ mã, ghi vào nhật ký.", valueName: "tên")) var name: String

  mutating func validate() throws {
    guard TokenFile.isName(name) else { throw ValidationError("Tên có từ 1 đến 64 ký tự, không có ký tự điều khiển.") }
  }

  func run() {
    let token = UploadToken()
    Output.line(token.text)
    Output.line(TokenFile.line(token, name: name))
    Output.flush()
    Output.complain(
      """
      Dòng đầu là mã, chỉ hiện lần này: giao cho người giữ, đừng lưu ở máy chủ. \
      Dòng sau ghi vào tệp của serve --upload-tokens.
      """)
  }
}
