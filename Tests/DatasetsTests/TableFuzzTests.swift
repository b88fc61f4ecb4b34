import Datasets
import Foundation
import Messages
import Numerics
import Testing

@Suite("Damaged files")
struct TableFuzzTests {
    private static let seeds: [[UInt8]] = [
        "a,b,kind\n1,2,dog\n3,4.5,cat\n-5e-3,6,dog\n7,8,emu\n",
        "\u{FEFF}x;y\r\n0,5;1\r\n1;0\r\n",
        "\"na\"\"me\",\"wei,ght\",y\n\"a\nb\",1,0.5\nc,2,1.5\nd,3,2.25\n",
        "größe\tfarbe\tziel\n1\trot\tja\n2\tblau\tnein\n3\trot\tja\n",
        "only\n1\n2\n",
    ].map { Array($0.utf8) }
    /// Bytes that mean something in a table or in UTF-8.
    private static let telling: [UInt8] = [
        0x00, 0x09, 0x0A, 0x0D, 0x20, 0x22, 0x2C, 0x2D, 0x2E, 0x30, 0x3B, 0x65, 0x80, 0xC3, 0xED, 0xEF, 0xF0, 0xFE,
        0xFF,
    ]

    /// A file with some of its bytes changed, taken away, doubled or put in.
    private func mutated(_ original: [UInt8], using generator: inout SeededGenerator) -> [UInt8] {
        var bytes = original
        for _ in 0...Int.random(in: 0..<6, using: &generator) {
            let place = Int.random(in: 0...bytes.count, using: &generator)
            let byte =
                Bool.random(using: &generator)
                ? Self.telling.randomElement(using: &generator) ?? 0
                : UInt8.random(in: .min ... .max, using: &generator)
            switch Int.random(in: 0..<5, using: &generator) {
            case 0: bytes.insert(byte, at: place)
            case 1 where place < bytes.count: bytes[place] = byte
            case 2 where place < bytes.count: bytes.remove(at: place)
            case 3:
                let end = Int.random(in: place...bytes.count, using: &generator)
                if bytes.count < 4000 { bytes.insert(contentsOf: Array(bytes[place..<end]), at: place) }
            default: bytes.removeLast(min(bytes.count, Int.random(in: 0..<8, using: &generator)))
            }
        }
        return bytes
    }

    @Test("10,000 damaged tables each load, or end in one error of one line with the exit status 65")
    func tables() throws {
        var generator = SeededGenerator(seed: 20, stream: .data)
        let folder = try TemporaryFolder()
        var loaded = 0
        for number in 0..<10_000 {
            let bytes = mutated(Self.seeds[number % Self.seeds.count], using: &generator)
            let name = "\(number).csv"
            let url = folder.url.appending(path: name)
            try Data(bytes).write(to: url)
            do throws(InputError) {
                let specification = DataSpecification(source: .csv(CSVSource(path: name)), testFraction: 0.25)
                let data = try Dataset.make(specification, seed: 1, relativeTo: folder.url)
                #expect(data.train.inputs.count == data.train.count * data.inputCount)
                let isFinite = data.train.inputs.allSatisfy(\.isFinite)
                #expect(isFinite, "\(number)")
                loaded += 1
            } catch {
                #expect(error.exitStatus == 65, "\(number): \(error)")
                #expect(!error.description.contains { $0.isNewline }, "\(number): \(error)")
                #expect(error.file == name || error.key == "data.test_fraction", "\(number): \(error)")
            }
            try FileManager.default.removeItem(at: url)
        }
        #expect(loaded > 500 && loaded < 9500)
    }

    @Test("2,000 damaged pairs of images and labels each load, or end in one error with the exit status 65")
    func images() throws {
        var generator = SeededGenerator(seed: 21, stream: .data)
        let folder = try TemporaryFolder()
        let images: [UInt8] = [0, 0, 8, 3, 0, 0, 0, 4, 0, 0, 0, 2, 0, 0, 0, 2] + (0..<16).map { UInt8($0 * 16) }
        let labels: [UInt8] = [0, 0, 8, 1, 0, 0, 0, 4, 0, 1, 0, 1]
        var loaded = 0
        for number in 0..<2000 {
            let isImage = Bool.random(using: &generator)
            try Data(isImage ? mutated(images, using: &generator) : images).write(to: folder.url.appending(path: "i"))
            try Data(isImage ? labels : mutated(labels, using: &generator)).write(to: folder.url.appending(path: "l"))
            do throws(InputError) {
                let source = DataSource.idx(IDXSource(images: "i", labels: "l"))
                let data = try Dataset.make(DataSpecification(source: source), seed: 1, relativeTo: folder.url)
                #expect(data.train.count == 4)
                loaded += 1
            } catch {
                #expect(error.exitStatus == 65, "\(number): \(error)")
            }
        }
        #expect(loaded > 20 && loaded < 1980)
    }
}
