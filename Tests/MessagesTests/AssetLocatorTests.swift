import Foundation
import Messages
import Testing

@Suite("Finding the assets")
struct AssetLocatorTests {
    /// A folder that goes away with the test.
    private final class TemporaryFolder {
        let url = FileManager.default.temporaryDirectory.appending(path: "neuroscope-\(UUID().uuidString)")

        deinit { try? FileManager.default.removeItem(at: url) }
    }

    private func layOut(_ paths: [String], in folder: TemporaryFolder) throws {
        for path in paths {
            try FileManager.default.createDirectory(
                at: folder.url.appending(path: path), withIntermediateDirectories: true)
        }
    }

    @Test("Assets are found above the program in a checkout, beside it when installed")
    func locations() throws {
        let folder = TemporaryFolder()
        try layOut(["checkout/demos", "checkout/assets/datasets", "checkout/.build/release"], in: folder)
        try layOut(
            ["prefix/share/neuroscope/demos", "prefix/share/neuroscope/assets/datasets", "prefix/bin"], in: folder)
        let checkout = try AssetLocator.locate(
            environment: [:], executable: folder.url.appending(path: "checkout/.build/release/neuroscope"))
        #expect(checkout.demos.lastPathComponent == "demos")
        #expect(checkout.root.lastPathComponent == "checkout")
        let installed = try AssetLocator.locate(
            environment: [:], executable: folder.url.appending(path: "prefix/bin/neuroscope"))
        #expect(installed.root.path.hasSuffix("prefix/share/neuroscope"))
    }

    @Test("An environment variable names the assets, and is an error where they are not")
    func environment() throws {
        let folder = TemporaryFolder()
        try layOut(["here/demos", "here/assets/datasets"], in: folder)
        let here = folder.url.appending(path: "here").path
        let located = try AssetLocator.locate(
            environment: [AssetLocator.environmentVariable: here], executable: nil)
        #expect(located.datasets.path == here + "/assets/datasets")
        let error = try #require(throws: InputError.self) {
            try AssetLocator.locate(
                environment: [AssetLocator.environmentVariable: here + "/demos"], executable: nil)
        }
        #expect(error.kind == .missingFile)
    }

    @Test("Without assets anywhere the error says how to name them")
    func nowhere() throws {
        let error = try #require(throws: InputError.self) {
            try AssetLocator.locate(environment: [:], executable: URL(filePath: "/bin/neuroscope"))
        }
        #expect(error.kind == .missingFile)
        #expect(error.message.contains(AssetLocator.environmentVariable))
    }
}
