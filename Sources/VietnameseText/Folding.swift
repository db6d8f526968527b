/// Text without marks, as people type it into a search field: lower case, đ as d.
public enum Folding {
    /// The text in lower case without any mark or stroke (`Đắk Lắk` to `dak lak`). Letters of other scripts and all
    /// that is no letter stay as they are.
    public static func folded(_ text: String) -> String {
        var folded = UTF8Text(reserving: text.utf8.count)
        for scalar in NormalForm.scalars(of: text) where !isMark(scalar) { folded.append(fold(scalar)) }
        return folded.string
    }

    /// The scalar in lower case, by Unicode's mapping without regard to any locale (İ, which has no such scalar, to i).
    public static func lowercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if let index = ScalarTable.index(scalar) { return ScalarTable.lowercase[index] }
        return ScalarTable.computedLowercase(scalar)
    }

    /// The scalar in upper case, likewise; one whose upper case has several scalars, ß, stays.
    public static func uppercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if let index = ScalarTable.index(scalar) { return ScalarTable.uppercase[index] }
        return ScalarTable.computedUppercase(scalar)
    }

    /// The scalar in lower case and, if it is a Latin letter, without marks or strokes: ế to e, Đ to d, Ø to o.
    public static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if let index = ScalarTable.index(scalar) { return ScalarTable.folded[index] }
        return ScalarTable.computedFold(ScalarTable.computedLowercase(scalar))
    }

    /// Whether the scalar is a mark that combines with a Latin letter; folding leaves it out.
    @inlinable
    public static func isMark(_ scalar: Unicode.Scalar) -> Bool { (0x300...0x36F).contains(scalar.value) }
}
