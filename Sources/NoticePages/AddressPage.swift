import HTMLText
public import SearchQuery

/// Says that the archive has no page of an address of the old portal, and how the address was understood.
public struct AddressPage: Sendable {
  private let address: PortalAddress?

  /// - Parameter address: nil where none was given.
  public init(_ address: PortalAddress?) { self.address = address }

  /// The whole page.
  public func render() -> String { html.render() }

  private var html: HTML {
    PageLayout(
      title: "Địa chỉ của trang cũ", isIndexed: false,
      main: """
        \(message)
        <p><a href="\(SiteURL.home.path)">Về trang tìm kiếm</a></p>
        """
    ).html
  }

  /// Never a link to the address itself: nobody knows who has that name today.
  private var message: HTML {
    guard let place = address?.places.first else {
      return """
        <h1>Chưa có địa chỉ nào</h1>
        <p>Hãy viết địa chỉ của trang cũ sau <code>\(SiteURL.addressesPath)/</code>.</p>
        """
    }
    return """
      <h1>Kho không có trang của địa chỉ này</h1>
      <p>Đã hiểu địa chỉ là <b><bdi>\(place)</bdi></b>, có hay không có <code>http://</code>, <code>www.</code>.</p>
      """
  }
}
