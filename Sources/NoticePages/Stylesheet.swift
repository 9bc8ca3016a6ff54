/// The one style sheet: no image, no font from elsewhere.
public enum Stylesheet {
  /// Changes with the text, so that browsers may keep a version for good (FNV-1a, 64 bits).
  public static let fingerprint: String = css.utf8.fingerprint

  /// The rules without the blanks that only writers need: a sixth of what a first visit would cost.
  public static let css: String = {
    let joined = source.scalarLines.map { $0.drop { $0 == " " } }.joined()
    return [" {", "{ ", "; ", ": ", " }"].reduce(joined) { text, blank in
      text.replacing(blank, with: blank.filter { $0 != " " })
    }
  }()

  // Contrast of every pair of text and ground is at least 4.5 : 1, of control borders and focus rings 3 : 1 (WCAG 2.2
  // AA, 1.4.3 and 1.4.11); targets are at least 44 px high where they are not links in running text, in the side column
  // of wide screens with a mouse 32 px.
  private static let source = """
    :root {
      color-scheme: light dark;
      --ground: #ffffff; --panel: #f4f6f8; --text: #1b2126; --muted: #51606c; --line: #d5dbe0; --edge: #74818c;
      --link: #0a5590; --visited: #6a3d8f; --strong: #0a5590; --on-strong: #ffffff;
      --mark: #ffe8a3; --on-mark: #1b2126; --note: #fff6df; --note-edge: #a06a00;
      --ins: #dcf3df; --del: #fde2df;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ground: #14181c; --panel: #1d2329; --text: #e7ebee; --muted: #aab5bf; --line: #353e47; --edge: #7d8a96;
        --link: #8cc4f5; --visited: #cdaeea; --strong: #8cc4f5; --on-strong: #10202e;
        --mark: #5d4a08; --on-mark: #fff4cf; --note: #2c2614; --note-edge: #d9a33a;
        --ins: #17401f; --del: #54211c;
      }
    }
    *, ::before, ::after { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body {
      margin: 0; background: var(--ground); color: var(--text);
      font: 1rem/1.6 system-ui, "Noto Sans", "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
      overflow-wrap: anywhere; display: flex; flex-direction: column; min-height: 100vh;
    }
    a { color: var(--link); text-underline-offset: .15em; }
    a:visited { color: var(--visited); }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
    .skip { position: absolute; left: -100vw; padding: .75rem 1rem; background: var(--ground); }
    .skip:focus { left: 0; top: 0; z-index: 1; }
    .wrap { width: 100%; max-width: 46rem; margin: 0 auto; padding: 0 1rem; }
    .site { border-bottom: 1px solid var(--line); background: var(--panel); }
    .site .wrap { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .75rem; padding-top: .35rem; padding-bottom: .35rem; }
    .site a { font-size: 1.2rem; font-weight: 700; color: var(--text); text-decoration: none; padding: .45rem 0; }
    .site a:hover { text-decoration: underline; }
    .site span { color: var(--muted); font-size: .9rem; }
    @media (max-width: 29.99rem) { .site span { display: none; } }
    main.wrap { flex: 1; padding-top: 1.5rem; padding-bottom: 3rem; }
    main:focus { outline: none; }
    footer { border-top: 1px solid var(--line); color: var(--muted); font-size: .9rem; }
    footer p { margin: .9rem 0; }
    h1 { font-size: clamp(1.3rem, 1.1rem + 1vw, 1.6rem); line-height: 1.3; margin: 0 0 .75rem; text-wrap: balance; }
    h2 { font-size: 1.15rem; line-height: 1.4; margin: 2rem 0 .5rem; }
    h3, h4, h5, h6 { font-size: 1rem; margin: 1.25rem 0 .5rem; }
    p { margin: 0 0 .75rem; }
    ul { margin: 0 0 .75rem; padding-left: 1.3rem; }
    .muted { color: var(--muted); }
    mark { background: var(--mark); color: var(--on-mark); border-radius: 2px; padding: 0 .1em; }
    code { font-family: ui-monospace, "Noto Sans Mono", Consolas, monospace; font-size: .92em; }

    .search { margin-bottom: 1.25rem; }
    .search + h1 { font-size: 1.25rem; margin-bottom: .5rem; }
    .search label, .search legend { display: block; font-weight: 600; font-size: .95rem; margin-bottom: .25rem; padding: 0; }
    .ask { display: flex; gap: .5rem; position: relative; }
    input, select, button {
      font: inherit; min-height: 2.85rem; border-radius: 6px; border: 1px solid var(--edge);
      background: var(--ground); color: var(--text); padding: .4rem .7rem;
    }
    input, select { width: 100%; min-width: 0; }
    input[aria-invalid] { border: 2px solid var(--note-edge); }
    button { background: var(--strong); border-color: var(--strong); color: var(--on-strong); font-weight: 600; cursor: pointer; white-space: nowrap; }
    button:hover { text-decoration: underline; }
    .suggestions {
      position: absolute; z-index: 1; top: 100%; left: 0; right: 0; max-height: 50vh; overflow-y: auto;
      margin: .25rem 0 0; padding: 0; list-style: none;
      background: var(--ground); border: 1px solid var(--edge); border-radius: 6px;
    }
    .suggestions li { padding: .6rem .7rem; min-height: 2.75rem; cursor: pointer; }
    .suggestions li:hover { background: var(--panel); }
    .suggestions [aria-selected="true"], .suggestions [aria-selected="true"]:hover { background: var(--strong); color: var(--on-strong); }
    .copy {
      min-height: 2.75rem; margin-left: .5rem; padding: .2rem .7rem; font-size: .9rem; font-weight: 400; vertical-align: middle;
      background: none; border-color: var(--edge); color: var(--link);
    }
    .copy + span { margin-left: .5rem; color: var(--muted); font-size: .9rem; }
    .search > .hint { margin: .4rem 0 0; }
    .filters { margin-top: .25rem; }
    summary { cursor: pointer; padding: .6rem 0; min-height: 2.75rem; color: var(--link); width: fit-content; }
    .fields { display: grid; grid-template-columns: 1fr; gap: .75rem 1rem; padding: .25rem 0 .5rem; }
    .hint { color: var(--muted); font-size: .9rem; font-weight: 400; }
    @media (min-width: 36rem) { .fields { grid-template-columns: 1fr 1fr; } }

    .total { color: var(--muted); margin-bottom: .5rem; }
    .notes { background: var(--note); border-left: 4px solid var(--note-edge); padding: .6rem .9rem; margin: 0 0 1rem; list-style: none; }
    .hits { list-style: none; margin: 0; padding: 0; }
    .hits li { padding: 1rem 0; border-top: 1px solid var(--line); }
    .hits h2 { font-size: 1.1rem; margin: 0 0 .2rem; font-weight: 600; }
    .hits p { margin: .25rem 0 0; }
    .facts { color: var(--muted); font-size: .95rem; }
    .facts b { color: var(--text); }
    .facts span:not(:last-child)::after { content: " ·"; color: var(--muted); font-weight: 400; }
    .suggestion { font-size: 1.1rem; }
    .suggestion a { font-weight: 600; }
    .chosen { list-style: none; display: flex; flex-wrap: wrap; gap: .5rem; padding: 0; }
    .chosen a {
      display: inline-block; padding: .6rem .8rem; border: 1px solid var(--edge); border-radius: 6px;
      background: var(--panel); color: var(--text); text-decoration: none;
    }
    .chosen a:hover { text-decoration: underline; }
    .jump a { display: inline-block; padding: .6rem 0; }
    .facets { border-top: 1px solid var(--line); margin-top: 1.5rem; }
    .facets h2 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
    .facets ul { list-style: none; padding: 0; margin: 0; }
    .facets li a { display: flex; justify-content: space-between; gap: 1rem; padding: .6rem .5rem; text-decoration: none; color: var(--link); }
    .facets li a:hover bdi { text-decoration: underline; }
    .facets li span { color: var(--muted); white-space: nowrap; }
    .facets [aria-current] { background: var(--panel); border-left: 4px solid var(--link); font-weight: 600; }
    @media (min-width: 48rem) {
      .wide .wrap { max-width: 64rem; }
      .results { display: grid; grid-template-columns: minmax(0, 1fr) minmax(13rem, 24%); gap: 2rem; }
      .jump { display: none; }
      .facets { border-top: 0; margin-top: 0; }
      .facets section:first-child h2 { margin-top: 0; }
    }
    @media (min-width: 48rem) and (pointer: fine) { .facets li a { padding: .2rem .5rem; } }
    .pages { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: .5rem 1rem; border-top: 1px solid var(--line); padding-top: 1rem; }
    .pages a, .actions a, .path a { display: inline-block; padding: .6rem 0; }
    .pages span { color: var(--muted); }

    .record { display: grid; grid-template-columns: 1fr; gap: 0; margin: 0 0 1.25rem; }
    .record dt { color: var(--muted); font-size: .9rem; }
    .record dd { margin: 0 0 .6rem; }
    .record ul { margin: 0; padding-left: 1.1rem; }
    @media (min-width: 36rem) {
      .record { grid-template-columns: 11rem 1fr; gap: .4rem 1rem; }
      .record dt { font-size: 1rem; }
      .record dd { margin: 0; }
    }
    .actions { list-style: none; display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1.25rem; margin: 0 0 .75rem; padding: 0; }
    .actions .button { background: var(--strong); color: var(--on-strong); border-radius: 6px; padding: .6rem .9rem; font-weight: 600; text-decoration: none; }
    .actions .button:hover { text-decoration: underline; }
    .citation { margin-bottom: .5rem; }
    .citation bdi { user-select: all; }
    .contents { border-top: 1px solid var(--line); padding-top: .5rem; margin-top: 1rem; }
    .contents ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin: 0; padding: 0; }
    .contents a { display: inline-block; padding: .6rem 0; }
    article section > ul > li { margin-bottom: .35rem; }
    :target { scroll-margin-top: .5rem; }
    .text { border-top: 1px solid var(--line); margin-top: 1.5rem; }
    .text > h2 { margin-top: 1.25rem; }
    .at { position: relative; }
    .at:target, .at > :target { background: var(--note); }
    .anchor { position: absolute; left: -1rem; top: 0; width: 1rem; text-align: center; text-decoration: none; opacity: 0; }
    li .anchor { left: -2.3rem; }
    .anchor::before { content: "#"; }
    .at:hover > .anchor, .anchor:focus { opacity: 1; }
    @media (hover: none) { .anchor { opacity: 1; } }
    .toc ul { list-style: none; padding: 0; }
    .toc a { display: inline-block; padding: .6rem 0; }
    .page-mark { border-top: 1px dashed var(--line); color: var(--muted); font-size: .9rem; margin: 1.5rem 0 .75rem; padding-top: .25rem; }
    .rest { border-top: 1px solid var(--line); margin-top: 1.5rem; }
    .site nav { width: 100%; }
    .site nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin: 0; padding: 0; }
    .site nav a { display: inline-block; padding: .6rem 0; font-size: 1rem; font-weight: 400; color: var(--link); }
    .site nav [aria-current] { font-weight: 700; color: var(--text); }
    .counts, .newest { list-style: none; padding: 0; }
    .counts a { display: flex; justify-content: space-between; gap: 1rem; padding: .6rem 0; }
    .counts span { color: var(--muted); white-space: nowrap; }
    .counts p { margin: 0 0 .5rem; }
    .newest li { padding: .4rem 0; }
    .newest p { margin: 0; }
    .years td:nth-child(2) { text-align: right; }
    .years a { display: inline-block; padding: .4rem 0; }
    .years td:last-child { width: 60%; }
    meter { width: 100%; }
    footer a { display: inline-block; padding: .6rem 0; }
    .outside { color: var(--muted); }
    /* Piled-up marks of other scripts are painted far beyond their line. */
    .text p { overflow-x: clip; overflow-clip-margin: 6px; }
    .table { overflow-x: auto; margin: 0 0 1rem; }
    table { border-collapse: collapse; min-width: 100%; overflow-wrap: normal; }
    /* Rows of data: on a narrow screen they scroll rather than stand one word wide. */
    td:first-child:nth-last-child(n + 4) ~ td { min-width: 6.5rem; }
    td:first-child:nth-last-child(n + 4) ~ td:last-child { min-width: 9rem; }
    th, td { border: 1px solid var(--line); padding: .4rem .6rem; vertical-align: top; text-align: left; }
    ins { background: var(--ins); text-decoration: underline; text-underline-offset: .2em; }
    del { background: var(--del); text-decoration: line-through; }
    .added, .removed, .changed { border-left: 4px solid var(--edge); padding-left: .75rem; }
    .folded { color: var(--muted); }
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    .check label { display: block; font-weight: 600; margin-bottom: .25rem; }
    .check textarea {
      font: inherit; width: 100%; min-width: 0; border-radius: 6px; border: 1px solid var(--edge);
      background: var(--ground); color: var(--text); padding: .4rem .7rem;
    }
    .checked li { padding: .4rem 0; }
    .checked p { margin: 0 0 .25rem; }
    .draft { white-space: pre-wrap; }
    .draft sup { line-height: 0; user-select: none; -webkit-user-select: none; }
    .compare { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: end; }
    .compare input { width: 6rem; }
    .origin { background: var(--panel); border: 1px solid var(--line); border-radius: 6px; padding: 1rem; margin-top: 2rem; }
    .origin h2 { margin-top: 0; }
    .origin .record { margin-bottom: 0; }
    iframe.original { width: 100%; height: 75vh; background: #fff; color-scheme: light; }
    .original img { max-width: 100%; height: auto; }
    .side-by-side { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr)); gap: 1rem; }
    @media print { .site, .search, .actions, .pages, .facets, .jump, .skip, .check, footer { display: none; } }
    \(PrintStylesheet.css)
    """
}
