/// A Markdown file as the text that its reader sees, at the places where it stands in the file.
///
/// What is markup, and the front matter, becomes blanks or zero-width spaces, one for each scalar: an offset in this
/// text is an offset in the file. The lines of a paragraph are joined, as they are when the page is made.
public struct PlainMarkdown: Sendable {
    /// As many scalars as the file has.
    public private(set) var scalars: [Unicode.Scalar]
    /// The line of the file, counted from 1, that each line of the text begins on.
    public private(set) var lines: [Int] = []

    /// Of a file whose body begins on `bodyLine`, counted from 1. Of what stands above only `title` counts: a stretch
    /// of scalars.
    public init(_ file: [Unicode.Scalar], bodyLine: Int, title: Range<Int>? = nil) {
        scalars = file
        var bounds = Self.lineBounds(of: file)
        let above = bounds.prefix(bodyLine - 1)
        for line in above {
            for index in line where !(title?.contains(index) ?? false) { scalars[index] = Mask.blank }
        }
        bounds.removeFirst(above.count)
        let joined = maskBlocks(bounds)
        var number = 1
        lines = [1]
        for line in above.map({ ($0, false) }) + zip(bounds, joined) {
            number += 1
            guard line.0.upperBound < file.count else { break }
            guard line.1 else {
                lines.append(number)
                continue
            }
            scalars[line.0.upperBound] = Mask.blank
            if scalars[line.0].last == "\r" { scalars[line.0.upperBound - 1] = Mask.blank }
        }
    }

    /// Lines without their ends.
    private static func lineBounds(of scalars: [Unicode.Scalar]) -> [Range<Int>] {
        var bounds: [Range<Int>] = []
        var start = 0
        for index in scalars.indices where scalars[index] == "\n" {
            bounds.append(start..<index)
            start = index + 1
        }
        return bounds + [start..<scalars.count]
    }

    /// Masks the markup of the lines, and says of each whether the next one goes on with its paragraph.
    private mutating func maskBlocks(_ lines: [Range<Int>]) -> [Bool] {
        var joined = [Bool](repeating: false, count: lines.count)
        var state = BlockState()
        // The last line of a paragraph that may go on, and all of it so far: markup may reach over line ends.
        var paragraph: Int?
        var open: Range<Int>?
        var isHard = false
        for (number, line) in lines.enumerated() {
            let wasHard = isHard
            isHard = endsHard(line)
            let block = MarkdownBlock(line, in: &scalars, state: &state)
            switch block {
            case .paragraph(let text):
                if let above = paragraph, above == number - 1, let before = open {
                    joined[above] = !wasHard
                    open = before.lowerBound..<text.upperBound
                } else {
                    maskInlines(&open)
                    open = text
                }
                paragraph = number
            case .item(let text):
                maskInlines(&open)
                open = text
                paragraph = number
            case .heading(let text):
                maskInlines(&open)
                MarkdownInlines.mask(text, in: &scalars)
                paragraph = nil
            case .literal, .nothing:
                maskInlines(&open)
                paragraph = nil
            }
        }
        maskInlines(&open)
        return joined
    }

    private mutating func maskInlines(_ paragraph: inout Range<Int>?) {
        if let text = paragraph { MarkdownInlines.mask(text, in: &scalars) }
        paragraph = nil
    }

    /// Two blanks or a backslash at a line's end are a line break.
    private func endsHard(_ line: Range<Int>) -> Bool {
        let content = scalars[line].last == "\r" ? scalars[line].dropLast() : scalars[line]
        return content.last == "\\" || content.suffix(2).elementsEqual([" ", " "])
    }
}

/// What stands in the place of markup.
enum Mask {
    /// Separates words.
    static let blank: Unicode.Scalar = " "
    /// Does not: a zero-width space, which extraction drops.
    static let nothing: Unicode.Scalar = "\u{200B}"
}
