import Datasets
import Foundation
import Messages
import Testing

@Suite("Tables as people have them")
struct OwnDataTests {
    /// Loads a table with these bytes.
    private func load(
        _ bytes: [UInt8], inputs: [String]? = nil, target: String? = nil, standardize: Bool? = nil
    ) throws -> Dataset {
        let folder = try TemporaryFolder()
        try Data(bytes).write(to: folder.url.appending(path: "t.csv"))
        let source = CSVSource(path: "t.csv", inputs: inputs, target: target)
        return try Dataset.make(
            DataSpecification(source: .csv(source), standardize: standardize), seed: 1, relativeTo: folder.url)
    }

    private func load(_ text: String, inputs: [String]? = nil, standardize: Bool? = nil) throws -> Dataset {
        try load(Array(text.utf8), inputs: inputs, standardize: standardize)
    }

    private func message(_ bytes: [UInt8]) throws -> String {
        try #require(throws: InputError.self) { try load(bytes) }.description
    }

    @Test("Text in another encoding is an error that names it, with line and column")
    func encodings() throws {
        let latin: [UInt8] = Array("a,y\n1,caf".utf8) + [0xE9] + Array("\n2,q\n".utf8)
        #expect(try message(latin).hasPrefix("t.csv:2:6: found the byte 0xE9"))
        #expect(try message(Array("é,y\n1,".utf8) + [0xC3, 0x28, 0x0A]).hasPrefix("t.csv:2:3: found the byte 0xC3"))
        #expect(try message([0xFF, 0xFE, 0x61, 0x00, 0x2C, 0x00]).hasPrefix("t.csv:1:1: found text in UTF-16"))
        #expect(try message([0xFE, 0xFF, 0x00, 0x61]).hasPrefix("t.csv:1:1: found text in UTF-16"))
        #expect(try message([0x61, 0x00, 0x2C, 0x00, 0x79, 0x00]).hasPrefix("t.csv:1:2: found a NUL byte"))
        #expect(try message(Array("a,y\n1,\"p\0\"\n".utf8)).hasPrefix("t.csv:2:5: found a NUL byte"))
    }

    @Test("Overlong forms, surrogates and cut sequences are not UTF-8")
    func invalidSequences() throws {
        for bytes: [UInt8] in [
            [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x80],
            [0xF0, 0x9F, 0x98],
        ] {
            #expect(try message(Array("a,y\n1,".utf8) + bytes).contains("is not UTF-8"), "\(bytes)")
        }
        #expect(try load("α,β\n1,é\n2,😀\n").classNames == ["é", "😀"])
    }

    @Test("A quotation mark that is never closed is told where it opens, columns counted in characters")
    func openQuote() throws {
        let unclosed = try message(Array("ä,y\n1,\"p\n2,q\n".utf8))
        #expect(unclosed == "t.csv:2:3: found a quotation mark that is never closed")
        let followed = try message(Array("ä,ö,y\n1,\"ü\"x,p\n".utf8))
        #expect(followed.hasPrefix("t.csv:2:6: found a character after a closing"))
    }

    @Test("A column name twice, a nameless column and one class have line and column")
    func places() throws {
        #expect(try message(Array("a,b,a\n1,2,3\n".utf8)).hasPrefix("t.csv:1:5: found the column name \"a\" twice"))
        #expect(try message(Array("a,,y\n1,2,3\n".utf8)).hasPrefix("t.csv:1:3: found no name for column 2"))
        #expect(try message(Array("a,y\n1,p\n2,p\n".utf8)).hasPrefix("t.csv:2:3: y: found the one class \"p\""))
    }

    @Test("Pairs of quotation marks, commas and line ends between quotation marks are parts of a cell")
    func quotedCells() throws {
        let data = try load("a,y\n1,\"say \"\"hi\"\", you\"\n2,\"two\r\nlines\"\n3, \"p\" \n")
        #expect(data.classNames == ["p", "say \"hi\", you", "two\r\nlines"])
    }

    @Test("Semicolons or tabs separate where the header has no comma", arguments: [";", "\t"])
    func delimiters(delimiter: String) throws {
        let lines = ["a,b,y", "1,2,p", "3,4,q"].map { $0.replacing(",", with: delimiter) }
        let data = try load(lines.joined(separator: "\n"))
        #expect(data.rawNames == ["a", "b"])
        #expect(data.train.raw == [1, 2, 3, 4])
    }

    @Test("Numbers are read as the standard library reads them")
    func numbers() throws {
        let texts = [
            "0", "-0", "7", "-12.5", ".5", "5.", "1e3", "1E-7", "+4", "0.1", "123456789012345678",
            "1234567890123456789",
            "0.30000000000000004", "9007199254740993", "1.7976931348623157e308", "5e-324", "0.000000000000000000001",
            "3.141592653589793238462643383279", "00012",
        ]
        let rows = texts.enumerated().map { "\($0.element),\($0.offset % 2)" }.joined(separator: "\n")
        let data = try load("x,y\n" + rows + "\n", standardize: false)
        #expect(data.train.raw == texts.map { Double($0) ?? .nan })
    }

    @Test("Values too large to be standardised are an error that names their column", arguments: [1, 2, 3])
    func largeValues(inputs: Int) throws {
        let names = ["a", "b", "c"].prefix(inputs - 1) + ["size"]
        for large in ["1.7976931348623157e308", "-1.7976931348623157e308", "1e200"] {
            let rows = (0..<6).map { row in
                (0..<inputs - 1).map { "\(row * $0 + row)," }.joined() + "\(row < 2 ? large : "\(row)"),\(row % 2)\n"
            }
            let text = names.joined(separator: ",") + ",y\n" + rows.joined()
            #expect(try message(Array(text.utf8)) == "t.csv: size: found values too large to be standardised")
        }
    }

    @Test("As they are, values without finite distances can be trained on, but have no plane", arguments: [2, 3])
    func largeRawValues(inputs: Int) throws {
        let names = ["a", "b", "c"].prefix(inputs)
        let rows = (0..<6).map { row in
            names.map { _ in row < 2 ? "-1.7976931348623157e308," : "1.7e308," }.joined() + "\(row % 2)\n"
        }
        let data = try load(names.joined(separator: ",") + ",y\n" + rows.joined(), standardize: false)
        #expect(data.plane == nil && data.drawnTrain.isEmpty)
        #expect(data.train.raw.allSatisfy { $0.isFinite })
    }

    @Test("A test sample that overflows under the training part's scale is the same error")
    func largeTestValues() throws {
        let folder = try TemporaryFolder()
        let rows = (0..<40).map { "\($0 == 7 ? "1.7e308" : "\(Double($0) * 1e-9)"),\($0),\($0 * $0),\($0 % 2)\n" }
        try folder.write("size,b,c,y\n" + rows.joined(), to: "t.csv")
        for seed in 1...20 {
            let error = try #require(throws: InputError.self) {
                try Dataset.make(
                    DataSpecification(source: .csv(CSVSource(path: "t.csv")), testFraction: 0.5), seed: UInt64(seed),
                    relativeTo: folder.url)
            }
            #expect(error.key == "size")
        }
    }

    @Test("A column of a few words becomes inputs of 0 and 1, one of many words is left out and named")
    func words() throws {
        let colours = ["red", "green", "blue"], answers = ["no", "yes"]
        let rows = (0..<30).map { "\($0),\(colours[$0 % 3]),\(answers[$0 % 2]),n\($0),\($0 % 2)" }
        let data = try load("size,colour,old,name,y\n" + rows.joined(separator: "\n"))
        #expect(data.rawNames == ["size", "colour=blue", "colour=green", "colour=red", "old=yes"])
        #expect(Array(data.train.raw[..<5]) == [0, 0, 0, 1, 0])
        #expect(Array(data.train.raw[5..<10]) == [1, 0, 1, 0, 1])
        #expect(data.omitted == ["name"])
        #expect(data.inputColumns == ["size", "colour", "old"])
        let named = (0..<30).map { "\($0),n\($0),\($0 % 2)\n" }.joined()
        let error = try #require(throws: InputError.self) { try load("size,name,y\n" + named, inputs: ["name"]) }
        #expect(error.description == "t.csv:2:3: name: found \"n0\", expected a number")
    }

    @Test("Every kind of line end is one line end")
    func lineEnds() throws {
        #expect(try message(Array("a,y\r\n1,p\r\n,q\r\n".utf8)).hasPrefix("t.csv:3:1: a: found an empty cell"))
        #expect(try message(Array("a,y\r1,p\r,q\r".utf8)).hasPrefix("t.csv:3:1: a: found an empty cell"))
    }

    @Test("A file that changes is read again")
    func changes() throws {
        let folder = try TemporaryFolder()
        let specification = DataSpecification(source: .csv(CSVSource(path: "t.csv")))
        try folder.write("a,y\n1,p\n2,q\n", to: "t.csv")
        #expect(try Dataset.make(specification, seed: 1, relativeTo: folder.url).train.count == 2)
        try folder.write("a,y\n1,p\n2,q\n3,q\n", to: "t.csv")
        #expect(try Dataset.make(specification, seed: 1, relativeTo: folder.url).train.count == 3)
    }

    @Test("A table may be compressed with gzip; a corrupt or cut off file is an error")
    func gzip() throws {
        #expect(try load(Self.compressed).classNames == ["p", "q"])
        #expect(try load(Self.compressed).train.raw == [1, 2])
        var corrupt = Self.compressed
        corrupt[corrupt.count - 6] ^= 1
        #expect(try message(corrupt) == "t.csv: the gzip file is corrupt: its contents do not match its checksum")
        for length in [2, 5, 12, Self.compressed.count - 1] {
            let text = try message(Array(Self.compressed[..<length]))
            #expect(text == "t.csv: the gzip file ends in the middle, expected all of it", "\(length)")
        }
    }

    /// `a,y\n1,p\n2,q\n` as gzip writes it.
    private static let compressed: [UInt8] = [
        0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0x4B, 0xD4, 0xA9, 0xE4, 0x32, 0xD4,
        0x29, 0xE0, 0x32, 0xD2, 0x29, 0xE4, 0x02, 0x00, 0xB8, 0xE4, 0xBA, 0x66, 0x0C, 0x00, 0x00, 0x00,
    ]
}
