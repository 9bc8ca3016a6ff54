import HTMLText

/// The lasting address of a document in letters: to be copied beside its citation, and to be read off paper.
struct LastingAddressView {
  var url: SiteURL
  /// Nil shows the place within the site.
  var base: SiteBase?

  var html: HTML {
    """
    <p class="citation"><b>Địa chỉ:</b> <bdi data-copy="Chép địa chỉ">\(base?.absolute(url) ?? url.path)</bdi></p>

    """
  }
}
