/// The letters that can occur in a packed syllable, as numbers from 1 to 93.
///
/// A vowel's number is `1 + 6 * place + tone`, places in the order a ă â e ê i o ô ơ u ư y, tones in dictionary order
/// (ngang, huyền, hỏi, ngã, sắc, nặng), so that moving a tone and changing y into i are additions. Consonants follow
/// from 73. Zero is no letter.
enum Alphabet {
    static let vowels = [
        "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị",
        "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
    ]
    static let consonants = "bcdđfghjklmnpqrstvwxz"

    static let a: ClosedRange<UInt8> = 1...6
    static let e: ClosedRange<UInt8> = 19...24
    static let i: ClosedRange<UInt8> = 31...36
    static let o: ClosedRange<UInt8> = 37...42
    static let u: ClosedRange<UInt8> = 55...60
    static let uHorn: ClosedRange<UInt8> = 61...66
    static let y: ClosedRange<UInt8> = 67...72
    static let g: UInt8 = 78
    static let q: UInt8 = 86
    static let lastVowel: UInt8 = 72
    /// From a y to the i of the same tone.
    static let fromYToI: UInt64 = 36

    /// Lower-case scalar to number.
    static let codes: [Unicode.Scalar: UInt8] = {
        var codes: [Unicode.Scalar: UInt8] = [:]
        for scalar in vowels.joined().unicodeScalars { codes[scalar] = UInt8(codes.count + 1) }
        for scalar in consonants.unicodeScalars { codes[scalar] = UInt8(codes.count + 1) }
        return codes
    }()

    /// Number to the number of the letter without marks (ế to e, đ to d).
    static let foldedCodes: [UInt8] = {
        var folded = [UInt8](repeating: 0, count: 128)
        for (scalar, code) in codes { folded[Int(code)] = codes[ScalarTable.computedFold(scalar)] ?? code }
        return folded
    }()

    /// The tone of a vowel's number, 0 to 5.
    static func tone(_ code: UInt8) -> UInt8 { (code &- 1) % 6 }
}
