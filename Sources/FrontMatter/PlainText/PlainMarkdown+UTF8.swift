extension PlainMarkdown {
    /// The text as bytes. By hand, as a string that grows by scalars costs twenty times as much.
    public var utf8: [UInt8] {
        [UInt8](capacity: scalars.count * 4) { bytes in
            for scalar in scalars {
                let value = scalar.value
                switch value {
                case ..<0x80:
                    bytes.append(UInt8(truncatingIfNeeded: value))
                case ..<0x800:
                    bytes.append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
                    bytes.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
                case ..<0x1_0000:
                    bytes.append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
                    bytes.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
                    bytes.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
                default:
                    bytes.append(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
                    bytes.append(UInt8(truncatingIfNeeded: 0x80 | value >> 12 & 0x3F))
                    bytes.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
                    bytes.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
                }
            }
        }
    }
}
