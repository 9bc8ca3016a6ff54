/// The part of the style sheet for paper: the document, where it comes from and what a print is worth.
///
/// Black on white whatever the screen's colours are. Links show where they lead, since nobody can follow them on paper.
enum PrintStylesheet {
  static let css = """
    .print-note { display: none; }
    @media print {
      :root {
        color-scheme: light;
        --ground: #fff; --panel: #fff; --text: #000; --muted: #333; --line: #999; --edge: #666; --link: #000;
        --visited: #000; --mark: #fff; --on-mark: #000; --note: #fff; --note-edge: #000; --ins: #fff; --del: #fff;
      }
      @page { margin: 2cm; }
      body { display: block; font-size: 11pt; line-height: 1.45; }
      .wrap, .wide .wrap { max-width: none; padding: 0; }
      main.wrap { padding: 0; }
      nav, .chosen, .rest, .compare, .copy, .copy + span, .anchor { display: none; }
      .results { display: block; }
      a { text-decoration: none; }
      main a[href]::after { content: " (" attr(href) ")"; font-size: .85em; font-weight: 400; }
      mark { font-weight: 700; padding: 0; }
      h1, h2, h3, h4, h5, h6 { break-after: avoid; }
      .hits li, .origin, tr { break-inside: avoid; }
      .table { overflow: visible; }
      .record { grid-template-columns: 10rem 1fr; gap: .2rem 1rem; }
      .origin { padding: 0; border: 0; border-top: 1px solid var(--line); border-radius: 0; padding-top: .75rem; }
      .print-note { display: block; border-top: 1px solid var(--text); margin: 1rem 0 0; padding-top: .5rem; }
    }

    """
}
