import Datasets
import Messages
import Foundation
import Numerics
import Testing

@Suite("The plane of principal components")
struct PrincipalPlaneTests {
    /// The eigenvalues of the correlations between the four lengths of all 150 flowers are 2.918 and 0.914 of 4.
    @Test("The first two components of all iris flowers hold 72.96 % and 22.85 % of the variance")
    func iris() throws {
        let file = try AssetLocator.standard().datasets.appending(path: "iris.csv").path
        let data = try Dataset.make(DataSpecification(source: .csv(CSVSource(path: file))), seed: 1)
        let plane = try #require(data.plane?.projection)
        #expect(abs(plane.shares[0] - 0.7296) < 5e-5)
        #expect(abs(plane.shares[1] - 0.2285) < 5e-5)
    }

    @Test("A place in the plane becomes network inputs that lie there")
    func backAndForth() throws {
        let file = try AssetLocator.standard().datasets.appending(path: "iris.csv").path
        let data = try Dataset.make(DataSpecification(source: .csv(CSVSource(path: file))), seed: 1)
        let plane = try #require(data.plane)
        var inputs: [Double] = []
        plane.appendInputs(x: 1.5, y: -0.5, to: &inputs)
        #expect(inputs.count == 4 && plane.inputCount == 4)
        let place = try #require(plane.projection?.place(of: inputs))
        #expect(abs(place.x - 1.5) < 1e-9 && abs(place.y + 0.5) < 1e-9)
        #expect(plane.places(of: data.train).allSatisfy { plane.x.contains($0.x) && plane.y.contains($0.y) })
    }

    @Test("Of many samples 2000 of each part are drawn, evenly spaced, where all of them would lie")
    func drawnSamples() throws {
        let folder = try TemporaryFolder()
        let rows = (0..<6000).map { "\($0 % 97),\($0 % 31),\($0 % 7),\($0 % 2)" }
        try folder.write("a,b,c,y\n" + rows.joined(separator: "\n"), to: "t.csv")
        let data = try Dataset.make(
            DataSpecification(source: .csv(CSVSource(path: "t.csv")), testFraction: 0.1), seed: 1,
            relativeTo: folder.url)
        let places = try #require(data.plane).places(of: data.train)
        #expect(places.count == 5400)
        #expect(data.drawnTrain.count == 2000 && data.drawnTest.count == 600)
        #expect(data.drawnTrain.allSatisfy { $0 == places[$0.index] })
        #expect(zip(data.drawnTrain, data.drawnTrain.dropFirst()).allSatisfy { (2...3).contains($1.index - $0.index) })
    }

    @Test("Points of the user's own are drawn beside 2000 of many samples")
    func drawnPoints() throws {
        var specification = DataSpecification(source: .planar(.circle), samples: 5000)
        specification.points = [[0.5, 0.5, 1], [0.25, 0.5, 0]]
        let data = try Dataset.make(specification, seed: 1)
        #expect(data.drawnTrain.count == 2002)
        #expect(data.drawnTrain.suffix(2).map(\.x) == [0.5, 0.25])
    }

    @Test("However many tasks ask for a plane at once, all get the same")
    func concurrency() async throws {
        let data = try Dataset.make(DataSpecification(source: .digits), seed: 1)
        let planes = await withTaskGroup(of: Plane?.self) { group in
            for _ in 0..<8 { group.addTask { data.plane } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(planes.count == 8 && Set(planes).count == 1 && planes[0] != nil)
    }
}
