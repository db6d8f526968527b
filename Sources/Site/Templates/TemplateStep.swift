/// A part of a compiled template. It is an object: a page takes thousands of steps, and of a list of values each one would
/// be copied with all that it holds.
protocol TemplateStep: AnyObject, Sendable {
    func write(_ scope: TemplateScope, to output: inout [UInt8])
}

extension [any TemplateStep] {
    func write(_ scope: TemplateScope, to output: inout [UInt8]) {
        for step in self { step.write(scope, to: &output) }
    }
}

/// What stands in the template itself.
final class WordsStep: TemplateStep {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func write(_ scope: TemplateScope, to output: inout [UInt8]) { output.append(contentsOf: bytes) }
}

/// `{{name}}`.
final class TextStep: TemplateStep {
    private let read: @Sendable (TemplateScope) -> PrintedText?

    init(_ read: @escaping @Sendable (TemplateScope) -> PrintedText?) { self.read = read }

    func write(_ scope: TemplateScope, to output: inout [UInt8]) { read(scope)?.write(to: &output) }
}

/// `{{.}}`.
final class OwnTextStep: TemplateStep {
    func write(_ scope: TemplateScope, to output: inout [UInt8]) { (scope as? TextScope)?.text.write(to: &output) }
}

/// `{{#name}}…{{/name}}` of a text, which `.` stands for in it.
final class TextSectionStep: TemplateStep {
    private let read: @Sendable (TemplateScope) -> PrintedText?
    private let steps: [any TemplateStep]

    init(_ read: @escaping @Sendable (TemplateScope) -> PrintedText?, _ steps: [any TemplateStep]) {
        (self.read, self.steps) = (read, steps)
    }

    func write(_ scope: TemplateScope, to output: inout [UInt8]) {
        if let text = read(scope) { steps.write(TextScope(text, inside: scope), to: &output) }
    }
}

/// `{{#name}}…{{/name}}` that asks whether something is so.
final class FlagSectionStep: TemplateStep {
    private let read: @Sendable (TemplateScope) -> Bool
    private let steps: [any TemplateStep]

    init(_ read: @escaping @Sendable (TemplateScope) -> Bool, _ steps: [any TemplateStep]) {
        (self.read, self.steps) = (read, steps)
    }

    func write(_ scope: TemplateScope, to output: inout [UInt8]) {
        if read(scope) { steps.write(scope, to: &output) }
    }
}

/// `{{#name}}…{{/name}}` of an object.
final class ObjectSectionStep: TemplateStep {
    private let read: @Sendable (TemplateScope, TemplateScope) -> TemplateScope?
    private let steps: [any TemplateStep]

    init(
        _ read: @escaping @Sendable (TemplateScope, TemplateScope) -> TemplateScope?, _ steps: [any TemplateStep]
    ) {
        (self.read, self.steps) = (read, steps)
    }

    func write(_ scope: TemplateScope, to output: inout [UInt8]) {
        if let inner = read(scope, scope) { steps.write(inner, to: &output) }
    }
}

/// `{{#name}}…{{/name}}` of each element of a list.
final class ListSectionStep: TemplateStep {
    private let read: @Sendable (TemplateScope, TemplateScope) -> [TemplateScope]
    private let steps: [any TemplateStep]

    init(
        _ read: @escaping @Sendable (TemplateScope, TemplateScope) -> [TemplateScope], _ steps: [any TemplateStep]
    ) {
        (self.read, self.steps) = (read, steps)
    }

    func write(_ scope: TemplateScope, to output: inout [UInt8]) {
        for inner in read(scope, scope) { steps.write(inner, to: &output) }
    }
}

/// `{{^name}}…{{/name}}`.
final class InvertedSectionStep: TemplateStep {
    private let reader: TemplateReader<TemplateScope>
    private let steps: [any TemplateStep]

    init(_ reader: TemplateReader<TemplateScope>, _ steps: [any TemplateStep]) {
        (self.reader, self.steps) = (reader, steps)
    }

    func write(_ scope: TemplateScope, to output: inout [UInt8]) {
        if !reader.isThere(from: scope) { steps.write(scope, to: &output) }
    }
}

extension TemplateReader<TemplateScope> {
    /// What a section that is read so does with its steps.
    func section(_ steps: [any TemplateStep]) -> any TemplateStep {
        switch self {
        case .text(let read): TextSectionStep(read, steps)
        case .flag(let read): FlagSectionStep(read, steps)
        case .object(let read): ObjectSectionStep(read, steps)
        case .list(let read): ListSectionStep(read, steps)
        }
    }
}
