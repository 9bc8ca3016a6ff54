import HTMLText

/// The lasting address of a document in letters: to be copied beside its citation, and to be read off paper.
struct LastingAddressView {
  var url: SiteURL
  /// Nil shows the place within the site.
  var base: SiteBase?

  var html: HTML {
    """
    <p class="citation"><b>\(say("Địa chỉ", "Address")):</b> <bdi data-copy="\(say("Chép địa chỉ", "Copy the address"))">\(base?.absolute(url) ?? url.path)</bdi></p>

    """
  }
}
