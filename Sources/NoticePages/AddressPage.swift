public import HTMLText
public import SearchQuery

/// Says that the archive has no page of an address of the old portal, and how the address was understood.
public struct AddressPage: SitePage {
  private let address: PortalAddress?

  /// - Parameter address: nil where none was given.
  public init(_ address: PortalAddress?) { self.address = address }

  /// The whole page.
  public var html: HTML {
    PageLayout(
      title: sayText("Địa chỉ của trang cũ", "Address of an old page"), isIndexed: false,
      main: """
        \(message)
        <p><a href="\(SiteURL.home.href)">\(say("Về trang tìm kiếm", "To the search page"))</a></p>
        """
    ).html
  }

  /// Never a link to the address itself: nobody knows who has that name today.
  private var message: HTML {
    guard let place = address?.places.first else {
      return """
        <h1>\(say("Chưa có địa chỉ nào", "No address yet"))</h1>
        <p>\(say("Hãy viết địa chỉ của trang cũ sau", "Write the address of the old page behind")) <code>\(SiteURL.addressesPath)/</code>.</p>
        """
    }
    return """
      <h1>\(say("Kho không có trang của địa chỉ này", "The archive has no page of this address"))</h1>
      <p>\(say("Đã hiểu địa chỉ là", "The address was understood as")) <b><bdi\(inVietnamese)>\(place)</bdi></b>, \
      \(say("có hay không có", "with or without")) <code>http://</code>, <code>www.</code>.</p>
      """
  }
}
