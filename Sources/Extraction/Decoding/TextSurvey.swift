/// What a decoded text is made of, as far as it tells whether it was decoded rightly.
struct TextSurvey: Sendable, Hashable {
    /// No character that can be seen.
    private(set) var isBlank = true
    private(set) var controls = 0
    /// Control characters that no keyboard has, U+0080 to U+009F: what some programs make of bytes that they cannot read.
    private(set) var upperControls = 0
    private(set) var hasNull = false
    /// Offset of the first control character.
    private(set) var firstControl: Int?
    /// Letters and signs of Latin-1 that Vietnamese text has no use for. Letters read in a wrong encoding end up there.
    private(set) var odd = 0
    /// Characters of other scripts, and Latin letters beyond Latin-1 that Vietnamese lacks.
    private(set) var foreign = 0
    /// Other characters beyond ASCII: Vietnamese letters, marks, punctuation.
    private(set) var ordinary = 0
    /// Those of them that are no letters and stand for themselves in UTF-8 only: © – “ ”.
    private(set) var signs = 0

    /// Hardly a letter of Vietnamese, or hardly a letter beyond ASCII: so a few words in an eight-bit encoding look that
    /// happen to be UTF-8.
    var isDoubtful: Bool {
        let foreign = foreign + odd
        return foreign + ordinary > signs && (foreign >= ordinary || foreign + ordinary <= 3)
    }

    /// Enough odd characters for a look at where they come from; a few occur in foreign names.
    var isSuspicious: Bool { odd + upperControls >= 4 }

    init(_ scalars: [Unicode.Scalar]) {
        var surveyor = Surveyor()
        let input = scalars.span
        for offset in input.indices { surveyor.read(input[offset], at: offset) }
        self = surveyor.survey
    }

    private init() {}

    /// Takes a text scalar by scalar, while it is decoded or afterwards.
    struct Surveyor {
        private var others = TextSurvey()
        private var letters = 0
        private var ink: UInt32 = 0

        /// ASCII and the letters of Vietnamese, nearly all of a text, need no closer look.
        @inline(__always)
        mutating func read(_ scalar: Unicode.Scalar, at offset: Int) {
            let value = scalar.value
            if value &- 0x20 < 0x5F {
                ink |= value &- 0x20
            } else if scalar.isMarkedVietnamese {
                letters &+= 1
            } else if value != 0x0A {
                others.add(scalar, at: offset)
            }
        }

        /// Of what was read.
        var survey: TextSurvey {
            var survey = others
            survey.ordinary += letters
            if ink > 0 || letters > 0 { survey.isBlank = false }
            return survey
        }
    }

    private mutating func add(_ scalar: Unicode.Scalar, at offset: Int) {
        switch ScalarClass(scalar) {
        case .control:
            firstControl = firstControl ?? offset
            if scalar.value < 0x80 { controls += 1 } else { upperControls += 1 }
            if scalar.value == 0 { hasNull = true }
        case .text:
            isBlank = false
            switch scalar.value {
            // § « » ° ± · and the like are no letters, but usual.
            case 0xA3, 0xA7, 0xA9, 0xAB, 0xAE, 0xB0...0xB3, 0xB7, 0xBB, 0xBD, 0x2000...0x2BFF:
                ordinary += 1
                signs += 1
            case ..<0x100: odd += 1
            case 0x300...0x36F, 0xFB00...0xFB06: ordinary += 1
            default: foreign += 1
            }
        case .blank, .lineBreak, .invisible: break
        }
    }
}
