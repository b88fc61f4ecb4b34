import CZlib
import Datasets
import Foundation
import Messages
import Recipes
import Testing
import Training

@Suite("Data of one's own")
struct OwnDataTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "neuroscope-\(UUID().uuidString)")

    private func write(_ bytes: [UInt8], to name: String) throws -> String {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let url = folder.appending(path: name)
        try Data(bytes).write(to: url)
        return url.path
    }

    private func gzip(_ bytes: [UInt8]) -> [UInt8] {
        var (input, output) = (bytes, [UInt8](repeating: 0, count: bytes.count + 1024))
        var stream = z_stream()
        guard neuroscope_gzip_begin(&stream, 1) == Z_OK else { return [] }
        defer { deflateEnd(&stream) }
        let count = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                (stream.next_in, stream.avail_in) = (source.baseAddress, UInt32(source.count))
                (stream.next_out, stream.avail_out) = (target.baseAddress, UInt32(target.count))
                return deflate(&stream, Z_FINISH) == Z_STREAM_END ? Int(stream.total_out) : 0
            }
        }
        return Array(output[..<count])
    }

    /// 28 x 28 pixels each: a bar that stands elsewhere for each of ten classes, over noise.
    private func bars(_ count: Int) -> (images: [UInt8], labels: [UInt8]) {
        func header(_ extents: [Int]) -> [UInt8] {
            [0, 0, 8, UInt8(extents.count)] + extents.flatMap { [0, 0, UInt8($0 >> 8), UInt8($0 & 255)] }
        }
        var images = header([count, 28, 28])
        var labels = header([count])
        images.reserveCapacity(count * 784 + 16)
        var state: UInt32 = 1
        for item in 0..<count {
            let label = item * 7 % 10
            labels.append(UInt8(label))
            for pixel in 0..<784 {
                state = state &* 1_664_525 &+ 1_013_904_223
                let noise = UInt8(state >> 26)
                let row = pixel / 28, column = pixel % 28
                let isInBar = label < 5 ? row / 5 == label : column / 5 == label - 5
                images.append(isInBar ? 180 + noise : noise)
            }
        }
        return (images, labels)
    }

    @Test("10,000 images in MNIST's format, plain or gzip, load and are told apart after a few steps")
    func images() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let (images, labels) = bars(10_000)
        let plain = IDXSource(images: try write(images, to: "images"), labels: try write(labels, to: "labels"))
        let packed = IDXSource(
            images: try write(gzip(images), to: "images.gz"), labels: try write(gzip(labels), to: "labels.gz"))
        let proposal = try RecipeProposal(.idx(plain))
        #expect(proposal.dataset.train.count == 8000 && proposal.dataset.test.count == 2000)
        #expect(proposal.dataset.inputCount == 784 && proposal.dataset.classNames.count == 10)
        let again = try Dataset.make(DataSpecification(source: .idx(packed), testFraction: 0.2), seed: 1)
        #expect(again.train.labels == proposal.dataset.train.labels)
        #expect(again.test.inputs == proposal.dataset.test.inputs)
        let lane = try Lane(proposal.document)
        lane.advance(by: 60)
        #expect(try #require(lane.row().testAccuracy) > 0.99)
    }

    @Test("What is proposed for a table has its columns, a test part and a network for its size")
    func proposal() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let rows = (0..<300).map { "\($0),\($0 % 7),name\($0),\($0 % 3 == 0 ? "a" : "b")\n" }
        let path = try write(Array(("x,y,id,kind\n" + rows.joined()).utf8), to: "my table.csv")
        let proposal = try RecipeProposal(.csv(CSVSource(path: path, target: "kind")))
        let recipe = try proposal.document.recipe()
        #expect(proposal.document.isProposal && recipe.title == "my table.csv")
        #expect(recipe.data.source == .csv(CSVSource(path: path, inputs: ["x", "y"], target: "kind")))
        #expect(recipe.data.testFraction == 0.2 && recipe.data.isStandardized)
        #expect(recipe.model.hidden == [8, 8] && recipe.optimizer.name == "adam" && recipe.batch == .size(32))
        #expect(recipe.steps == 1000)
        let again = try RecipeDocument(yaml: proposal.document.yaml, name: "again").recipe()
        #expect(again.data == recipe.data && again.model == recipe.model)
    }

    @Test("Relative paths of what is proposed become absolute, so that it can be kept anywhere")
    func paths() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = try write(Array("x,y\n1,0.5\n2,1.5\n3,2\n".utf8), to: "t.csv")
        let recipe = try RecipeProposal(.csv(CSVSource(path: "t.csv")), relativeTo: folder).document.recipe()
        #expect(recipe.data.source == .csv(CSVSource(path: path)))
        #expect(!recipe.view.contains("accuracy"))
    }

    @Test("A recipe names images and labels, both of them")
    func recipeKeys() throws {
        let recipe = try RecipeDocument(yaml: "data: {idx: {images: a.gz, labels: b}}", name: "r").recipe()
        #expect(recipe.data.source == .idx(IDXSource(images: "a.gz", labels: "b")))
        let error = try #require(throws: InputError.self) {
            try RecipeDocument(yaml: "data: {idx: {images: a}}", name: "r").recipe()
        }
        #expect(error.key == "data.idx" && error.line == 1)
    }
}
