import BulletinModel
import Foundation
import TestSupport
import Testing

@testable import Site

/// The published schema says what a record is; that records obey it is checked by `Tools/check-site`.
struct RecordSchemaTests {
    @Test func `it has the record's keys, in their order, and needs them all`() throws {
        let schema = try JSONValue(parsing: RecordSchema.bytes)
        var seen: Set<String> = []
        for seed in UInt64(0)..<60 {
            var generator = SeededGenerator(seed: seed)
            let record = try JSONValue(parsing: Bulletin.generated(using: &generator).json())
            try compare(record, with: schema, at: "", root: schema, &seen)
        }
        let objects = [
            "", "/source", "/event", "/body", "/meeting", "/locality", "/locality/province", "/locality/district",
            "/locality/now", "/people", "/byline", "/figures", "/documents", "/places", "/captions", "/removed",
            "/evidence", "/warnings",
        ]
        #expect(seen == Set(objects))
    }

    @Test func `its choices are those of the model`() throws {
        let schema = try JSONValue(parsing: RecordSchema.bytes)
        let choices: [(String, [String], isNullable: Bool)] = [
            ("/properties/date_basis", DateBasis.allCases.map(\.rawValue), true),
            ("/$defs/event/properties/part_of_day", Event.PartOfDay.allCases.map(\.rawValue), true),
            ("/$defs/event/properties/year_basis", Event.YearBasis.allCases.map(\.rawValue), false),
            ("/$defs/body/properties/kind", Body.Kind.allCases.map(\.rawValue), true),
            ("/$defs/body/properties/level", Body.Level.allCases.map(\.rawValue), true),
            ("/$defs/locality/properties/era", Locality.Era.allCases.map(\.rawValue), false),
            ("/$defs/locality/properties/basis", Locality.Basis.allCases.map(\.rawValue), false),
            ("/$defs/figure/properties/qualifier", Figure.Qualifier.allCases.map(\.rawValue), true),
            ("/$defs/figure/properties/kind", Figure.Kind.allCases.map(\.rawValue), false),
        ]
        for (pointer, values, isNullable) in choices {
            let expected = values.map(JSONValue.string) + (isNullable ? [.null] : [])
            #expect(schema[pointer: pointer + "/enum"] == .array(expected), "\(pointer)")
        }
        #expect(schema[pointer: "/properties/schema/const"] == .string(Bulletin.schema))
    }

    @Test func `it is published with the records`() throws {
        let path = "du-lieu/bulletin.schema.json"
        #expect(try BuiltSite([]).files[path] == RecordSchema.bytes)
        var settings = SiteSettings()
        settings.formats.remove(.json)
        #expect(try BuiltSite([], settings).files[path] == nil)
    }

    /// Each object's keys with those of its part of the schema.
    private func compare(
        _ value: JSONValue, with schema: JSONValue, at path: String, root: JSONValue, _ seen: inout Set<String>
    ) throws {
        switch value {
        case .object(let members):
            let part = resolved(schema, root)
            guard case .object(let properties)? = part["properties"] else {
                Issue.record("\(path) is no object in the schema")
                return
            }
            let names = members.map(\.name)
            #expect(properties.map(\.name) == names, "\(path)")
            #expect(part["required"] == .array(names.map(JSONValue.string)), "\(path)")
            #expect(part["additionalProperties"] == .bool(false), "\(path)")
            seen.insert(path)
            for (member, property) in zip(members, properties) {
                try compare(member.value, with: property.value, at: "\(path)/\(member.name)", root: root, &seen)
            }
        case .array(let items):
            for item in items {
                try compare(item, with: try #require(schema["items"]), at: path, root: root, &seen)
            }
        default:
            break
        }
    }

    private func resolved(_ schema: JSONValue, _ root: JSONValue) -> JSONValue {
        if let pointer = schema["$ref"]?.string { return root[pointer: String(pointer.dropFirst())] ?? .null }
        if case .array(let choices)? = schema["anyOf"], let first = choices.first { return resolved(first, root) }
        return schema
    }
}
