import NoticeModel

extension ImportError {
  /// An export with such a record.
  static func secret(record: String) -> ImportError {
    ImportError(
      .secretMark,
      """
      Bản ghi \(record) mang dấu chỉ độ mật nên cả tệp xuất không được nhập, không byte nào được chép vào kho. Hãy bỏ bản \
      ghi ấy ra rồi nhập lại.
      """)
  }

  /// A document with a degree of secrecy.
  ///
  /// - Parameter archive: the archive it stands in; nil for a file of its own.
  static func secret(within archive: String?) -> ImportError {
    ImportError(
      .secretMark,
      archive == nil
        ? """
        Văn bản có dấu chỉ độ mật nên không được nhập, không byte nào của nó được chép vào kho. Nếu đã giải mật, hãy nhập \
        bản có dấu giải mật.
        """
        : """
        Trong tệp này có văn bản mang dấu chỉ độ mật, nên tệp không được giữ nguyên cả khối: những mục khác được giữ từng \
        mục một, mục mật không được chép vào kho.
        """)
  }
}
