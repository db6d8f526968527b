extension [UInt8] {
    /// Appends a number in decimal digits, with zeros before it where it has fewer than `width`. Pages and records have
    /// hundreds of them each: a string of its own for each costs ten times as much.
    package mutating func append(decimal number: Int, width: Int = 1) {
        if number < 0 { append(UInt8(ascii: "-")) }
        var (rest, unit, length) = (number.magnitude, UInt(1), 1)
        while rest / unit > 9 { (unit, length) = (unit * 10, length + 1) }
        for _ in length..<Swift.max(length, width) { append(UInt8(ascii: "0")) }
        while unit > 0 {
            append(UInt8(ascii: "0") + UInt8(rest / unit))
            (rest, unit) = (rest % unit, unit / 10)
        }
    }
}
