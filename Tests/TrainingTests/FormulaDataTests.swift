import Datasets
import Foundation
import Messages
import Recipes
import Testing
import Training

@Suite("Data by formula, and points of one's own")
struct FormulaDataTests {
    private func dataset(_ data: String) throws -> Dataset {
        try document("data: \(data)").recipe().makeDataset()
    }

    @Test("a comparison labels every point by its truth")
    func comparison() throws {
        let cases: [(String, (Double, Double) -> Bool)] = [
            ("y > sin(x)", { $1 > sin($0) }), ("x^2 + y^2 <= 0.5", { $0 * $0 + $1 * $1 <= 0.5 }),
            ("0.2 < x^2 + y^2 < 0.6", { (0.2..<0.6).contains($0 * $0 + $1 * $1) }), ("x*y >= 0", { $0 * $1 >= 0 }),
        ]
        for (text, isTrue) in cases {
            let data = try dataset("{expression: \"\(text)\", samples: 300}")
            #expect(data.task == .binaryClassification && data.train.count == 300 && data.name == text)
            for index in 0..<300 {
                let (x, y) = (data.train.raw[2 * index], data.train.raw[2 * index + 1])
                #expect((-1...1).contains(x) && (-1...1).contains(y))
                #expect(data.train.labels[index] == (isTrue(x, y) ? 1 : 0))
            }
            #expect(Set(data.train.labels) == [0, 1])
        }
    }

    @Test("a formula without a comparison is the target of a regression, noise is on the target")
    func regression() throws {
        let clean = try dataset("{expression: \"sin(3*x) * y\"}")
        let noisy = try dataset("{expression: \"sin(3*x) * y\", noise: 0.1}")
        #expect(clean.task == .regression && clean.train.count == 200)
        #expect(noisy.train.raw == clean.train.raw)
        for index in 0..<200 {
            let (x, y) = (clean.train.raw[2 * index], clean.train.raw[2 * index + 1])
            #expect(abs(clean.train.targets[index] - sin(3 * x) * y) < 1e-12)
        }
        #expect(noisy.train.targets != clean.train.targets)
    }

    @Test("noise moves the points of a comparison and leaves their classes")
    func noise() throws {
        let clean = try dataset("{expression: y > x}")
        let noisy = try dataset("{expression: y > x, noise: 0.2}")
        #expect(clean.train.labels == noisy.train.labels)
        #expect(clean.train.raw != noisy.train.raw)
    }

    @Test(
        "what is wrong with a formula is told with its key",
        arguments: [
            ("y > sin(z)", "found the name \"z\", expected x and y only"), ("y > ", "the expression is empty"),
            ("y >", "the expression is empty"), ("sinus(x)", "unknown function \"sinus\""), ("x +", "the end"),
            ("log(x)", "no finite value at x = "), ("1/0 > y", "no finite value at x = "),
        ])
    func errors(text: String, message: String) throws {
        let error = try #require(throws: InputError.self) {
            try dataset("{expression: \"\(text)\"}")
        }
        #expect(error.key == "data.expression")
        #expect(error.message.contains(message), "\(error.message)")
    }

    @Test("a comparison goes over into a regression live, with output and loss")
    func change() throws {
        let lane = try Lane(document("data: {expression: y > x}\nmodel: {hidden: [4]}"))
        lane.advance(by: 30)
        #expect(lane.recipe.model.output?.name == "sigmoid")
        try lane.apply([Setting(path: "data.expression", value: "x * y")])
        #expect(lane.recipe.model.output?.name == "identity")
        #expect(lane.dataset.task == .regression)
        lane.advance(by: 30)
        #expect(lane.step == 60)
    }

    @Test("points that are added inside of the plane leave it where it is, and widen it outside")
    func plane() throws {
        let before = try #require(try dataset("{planar: circle}").plane)
        let inside = try #require(try dataset("{planar: circle, points: [[0.9, 0.9, 1], [1.05, -1, 0]]}").plane)
        #expect(inside.x == before.x && inside.y == before.y)
        let outside = try #require(try dataset("{planar: circle, points: [[3, 0, 1]]}").plane)
        #expect(outside.x == before.x.lowerBound...3 && outside.y == before.y)
        let removed = try #require(try dataset("{planar: circle, removed_samples: [0, 1, 2, 3, 4, 5]}").plane)
        #expect(removed.x == before.x)
    }
}
