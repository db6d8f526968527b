/// Writes SVG that stands inside of a page. It has no style of its own, which the content security policy would forbid:
/// classes say what is what, and attributes draw it in the colour of the text where no style is read.
struct SVGWriter {
    private(set) var bytes: [UInt8] = []

    mutating func raw(_ text: StaticString) { text.withUTF8Buffer { bytes.append(contentsOf: $0) } }

    mutating func text(_ text: String) { Markup.write(escaped: text, to: &bytes) }

    /// With one decimal.
    mutating func number(_ value: Double) {
        let tenths = Int((value * 10).rounded())
        if tenths < 0 { raw("-") }
        bytes.append(contentsOf: String(abs(tenths) / 10).utf8)
        guard abs(tenths) % 10 > 0 else { return }
        raw(".")
        bytes.append(contentsOf: String(abs(tenths) % 10).utf8)
    }

    mutating func line(_ name: StaticString, _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) {
        raw("<path class=\"")
        raw(name)
        raw("\" fill=\"none\" stroke=\"currentColor\" d=\"M")
        number(x1)
        raw(" ")
        number(y1)
        raw("L")
        number(x2)
        raw(" ")
        number(y2)
        raw("\"/>")
    }

    mutating func label(_ name: StaticString, _ x: Double, _ y: Double, _ words: String) {
        raw("<text class=\"")
        raw(name)
        raw("\" x=\"")
        number(x)
        raw("\" y=\"")
        number(y)
        raw("\"")
        switch "\(name)" {
        case "value", "time": raw(" text-anchor=\"middle\"")
        case "tick": raw(" text-anchor=\"end\"")
        default: break
        }
        raw(">")
        text(words)
        raw("</text>")
    }
}
