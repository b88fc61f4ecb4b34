import Dashboard
import Datasets
import Foundation
import Messages
import Recipes
import Shell
import FrameSnapshots
import TerminalUI
import Testing
import Training

@Suite("Data of one's own on the screen")
struct OwnDataFrameTests {
    private func document() throws -> RecipeDocument {
        let file = try AssetLocator.standard().datasets.path + "/iris.csv"
        return try RecipeProposal(.csv(CSVSource(path: file, target: "species"))).document
    }

    private func frame(_ size: Size, _ capabilities: Capabilities) async throws -> Frame {
        try await TrainingDemonstration(document: document()).frame(
            Picture(size: size, steps: 300, capabilities: capabilities))
    }

    @Test(
        "four inputs are drawn in the plane of their components, and what is proposed is told",
        arguments: [Size(columns: 80, rows: 24), Size(columns: 120, rows: 36), Size(columns: 200, rows: 60)])
    func sizes(size: Size) async throws {
        let frame = try await frame(size, .noColor)
        // The border has room for the components, for the names of the classes, or for both.
        #expect(frame.text.contains("PC1 73 % PC2 23 %") == (size.columns != 120))
        #expect(frame.text.contains("○ 0 setosa ● 1 versicolor") == (size.columns > 80))
        #expect(frame.text.contains("inputs standardised"))
        #expect(frame.text.contains("proposed (:recipe): 4-8-8-3 relu, adam 0.01, batch 10"))
        #expect(!frame.text.contains("Lesson"))
        expectSnapshot(frame, named: "own-data-\(size.columns)x\(size.rows)")
    }

    @Test("it is readable in ASCII")
    func ascii() async throws {
        expectSnapshot(try await frame(Size(columns: 80, rows: 24), .ascii), named: "own-data-ascii")
    }
}
