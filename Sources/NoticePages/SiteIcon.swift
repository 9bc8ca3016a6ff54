/// The sign of the site in tabs and bookmarks: a page under a magnifying glass.
///
/// Without one, browsers ask for `/favicon.ico` on every first visit and are told that it is not there.
public enum SiteIcon {
  /// Changes with the picture, so that browsers may keep a version for good.
  public static let fingerprint = svg.utf8.fingerprint

  public static let mediaType = "image/svg+xml"

  public static let svg = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0a5590"/>\
    <path d="M7 6h12v6M7 6v19h7" fill="none" stroke="#fff" stroke-width="2.5"/>\
    <circle cx="19" cy="18" r="5" fill="none" stroke="#fff" stroke-width="2.5"/>\
    <path d="m22.8 21.8 4 4" stroke="#fff" stroke-width="3"/></svg>
    """
}
