"""One page of each type. A new type is one line here, and is then tried with axe, at every width, for its weight, with
the keyboard and on paper."""

DOCUMENT = "/van-ban/2013/164-tb-ubnd-huyen-tan-loc-ha-be549d"
VERSIONED = "/van-ban/khong-nam/lich-tiep-cong-dan-3d4544"
WIDE = "/van-ban/khong-nam/bang-ke-rong-de1811"

PAGES = {
    "home": "/",
    "results": "/tim-kiem?q=thong+bao",
    "results-number": "/tim-kiem?q=164/TB-UBND",
    "results-filtered": "/tim-kiem?q=cap+nuoc&loai=TB&tu=2009&den=abc&sap-xep=moi-nhat",
    "results-last": "/tim-kiem?q=uy+ban&trang=2",
    "results-empty": "/tim-kiem?q=khongcotunay",
    "document": DOCUMENT,
    "document-replaced": "/van-ban/2015/2210-qd-ubnd-huyen-tan-loc-ha-a997e1",
    "document-of-old-page": "/van-ban/khong-nam/danh-muc-thong-bao-22ec08",
    "document-wide": WIDE,
    "original": f"{DOCUMENT}/xem-ban-goc",
    "versions": f"{VERSIONED}/phien-ban",
    "version-old": f"{VERSIONED}/phien-ban/1",
    "difference": f"{VERSIONED}/phien-ban/1...3",
    "number-chooser": "/so/164/TB-UBND",
    "number-none": "/so/999/TB-UBND",
    "number-unread": "/so?q=abc",
    "browse": "/duyet",
    "browse-years": "/duyet/nam",
    "browse-bodies": "/duyet/co-quan",
    "browse-type": "/duyet/loai/tb",
    "browse-year": "/duyet/nam/2013",
    "register": "/so-van-ban",
    "register-of-year": "/so-van-ban?nam=2013",
    "about": "/gioi-thieu",
    "check": "/kiem-tra",
    "address-none": "/url/http://www.khongco.example/tin.html",
    "not-found": "/khong-co",
    "bad-request": "/tim-kiem?q=%ff",
    "english-home": "/?lang=en",
    "english-results": "/tim-kiem?q=thong+bao&lang=en",
    "english-results-filtered": "/tim-kiem?q=cap+nuoc&loai=TB&tu=2009&den=abc&sap-xep=moi-nhat&lang=en",
    "english-document": f"{DOCUMENT}?lang=en",
    "english-difference": f"{VERSIONED}/phien-ban/1...3?lang=en",
    "english-register": "/so-van-ban?nam=2013&lang=en",
    "english-about": "/gioi-thieu?lang=en",
    "english-not-found": "/khong-co?lang=en",
    "language-unknown": "/?lang=fr",
}
# Pages that say that something is missing, wrong, or to be chosen.
STATUS = {"number-chooser": 300, "number-none": 404, "number-unread": 404, "address-none": 404, "not-found": 404, "bad-request": 400, "english-not-found": 404}
# What the viewer's frame refuses an old page, the browser says in its console: by design, and of that frame only.
VIEWER, FRAME = "/xem-ban-goc", "/noi-dung"
WIDTHS = (320, 768, 1280)
SCHEMES = ("light", "dark")


def is_refused_by_design(shown, asking):
    """Whether `asking`, the address of the document that wanted something, is the frame of the viewer at `shown`."""
    return shown.endswith(VIEWER) and asking == shown + FRAME
