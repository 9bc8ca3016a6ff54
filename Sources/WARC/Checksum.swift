import CDeflate

/// CRC-32 as gzip uses it; several GB/s. It finds accidents, not forgery.
package func crc32(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
  libdeflate_crc32(0, bytes.baseAddress, bytes.count)
}
