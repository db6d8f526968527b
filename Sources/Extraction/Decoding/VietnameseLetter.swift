extension Unicode.Scalar {
    /// Whether a letter with marks of Vietnamese, or đ, as one scalar.
    @inline(__always)
    var isMarkedVietnamese: Bool {
        if value & ~0xFF == 0x1E00 { return value >= 0x1EA0 && value <= 0x1EF9 }
        if value < 0x100 { return value >= 0xC0 && Self.latin1 >> (UInt64(value) - 0xC0) & 1 == 1 }
        return switch value {
        case 0x102, 0x103, 0x110, 0x111, 0x128, 0x129, 0x168, 0x169, 0x1A0, 0x1A1, 0x1AF, 0x1B0: true
        default: false
        }
    }

    /// A bit for each of the letters À to ÿ: ÀÁÂÃ ÈÉÊ ÌÍ ÒÓÔÕ ÙÚ Ý, and again small.
    private static let latin1: UInt64 = 0x263C_370F_263C_370F
}
