import HTMLText
import NoticeModel

/// What stands around a page's main text, folded away: there to be found and checked, not in the reader's way.
struct SurroundingsView {
  var blocks: [Block]

  static let title = "Phần còn lại của trang (menu, chân trang)"
  /// Before a snippet that comes from there.
  static let shortTitle = "Ngoài nội dung chính"

  /// Nil where there is nothing.
  var html: HTML? {
    guard !blocks.isEmpty else { return nil }
    return """

      <details class="rest"><summary>\(Self.title)</summary>
      \(BlocksView(blocks: blocks).html)
      </details>
      """
  }
}
