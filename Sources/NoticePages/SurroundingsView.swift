import HTMLText
import NoticeModel

/// What stands around a page's main text, folded away: there to be found and checked, not in the reader's way.
struct SurroundingsView {
  var blocks: [Block]

  static var title: String {
    sayText("Phần còn lại của trang (menu, chân trang)", "The rest of the page (menu, footer)")
  }
  /// Before a snippet that comes from there.
  static var shortTitle: String { sayText("Ngoài nội dung chính", "Outside the main text") }

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
