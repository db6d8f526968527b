import BundledFiles

/// The sections of `gazetteer.bin`, in their order; `docs/gazetteer.md` describes them, `Tools/make-gazetteer-data`
/// writes them.
struct GazetteerFile {
    enum Section: Int, CaseIterable {
        case groups, codes, unitStates, unitFlags
        case stateNames, stateTypes, stateParents
        case firstSeen, lastSeen, firstPossible, lastPossible
        case childOffsets, children
        case successorOffsets, successors, successorFlags
        case typeLevels, typeOffsets, typeText
        case nameOffsets, nameText
        case spellingClasses, spellingText
        case nodeLabels, nodeChildren, nodeEntries, entryValues, entryKinds
    }

    private static let magic: [UInt8] = Array("BGAZ".utf8)
    private static let version: UInt32 = 1

    private let bytes: BundledBytes

    init(_ bytes: BundledBytes) throws(GazetteerError) {
        let header = 12 + 8 * Section.allCases.count
        guard bytes.count >= header, bytes.prefix(4).elementsEqual(Self.magic),
            bytes.integer(at: 4) == Self.version, bytes.integer(at: 8) == UInt32(Section.allCases.count)
        else { throw .unknownFormat }
        self.bytes = bytes
        for section in Section.allCases {
            let range = range(of: section)
            guard range.lowerBound >= header, range.upperBound <= bytes.count else {
                throw .damaged(section: section.rawValue)
            }
        }
    }

    /// A section as little-endian integers; checked against the number that other sections demand, when there is one.
    func integers<Value: FixedWidthInteger & BitwiseCopyable>(
        _ section: Section, count: Int? = nil
    ) throws(GazetteerError) -> [Value] {
        let range = range(of: section)
        let size = MemoryLayout<Value>.size
        guard range.count.isMultiple(of: size), count.map({ $0 * size == range.count }) ?? true else {
            throw .damaged(section: section.rawValue)
        }
        return bytes.integers(at: range.lowerBound, count: range.count / size)
    }

    /// A section's text.
    func text(_ section: Section) -> String {
        bytes.text(range(of: section))
    }

    /// Texts one after the other, by the section with their offsets.
    func pool(_ offsets: Section, _ text: Section) throws(GazetteerError) -> TextPool {
        let range = range(of: text)
        let bounds: [UInt32] = try integers(offsets)
        guard bounds.first == 0, bounds.last.map({ Int($0) == range.count }) == true,
            zip(bounds, bounds.dropFirst()).allSatisfy({ $0 <= $1 })
        else { throw .damaged(section: offsets.rawValue) }
        return TextPool(bytes: bytes, start: range.lowerBound, bounds: bounds)
    }

    private func range(of section: Section) -> Range<Int> {
        let entry = 12 + 8 * section.rawValue
        let start = Int(bytes.integer(at: entry, as: UInt32.self))
        return start..<start + Int(bytes.integer(at: entry + 4, as: UInt32.self))
    }
}

/// Texts by number, read in place.
struct TextPool: Sendable {
    let bytes: BundledBytes
    let start: Int
    let bounds: [UInt32]

    var count: Int { bounds.count - 1 }

    subscript(index: Int) -> String {
        bytes.text(start + Int(bounds[index])..<start + Int(bounds[index + 1]))
    }
}
