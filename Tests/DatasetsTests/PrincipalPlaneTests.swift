import Datasets
import Foundation
import Testing

@Suite("The plane of principal components")
struct PrincipalPlaneTests {
    @Test("Along the axes of a stretched cross the shares are those of its squares")
    func shares() throws {
        // Variances 9, 4 and 1 along the axes x3, x1 and x2.
        let rows: [[Double]] = [[0, 0, 3], [0, 0, -3], [2, 0, 0], [-2, 0, 0], [0, 1, 0], [0, -1, 0]]
        let plane = try #require(PrincipalPlane(inputs: rows.flatMap { $0.map { $0 + 5 } }, columns: 3))
        #expect(plane.mean.allSatisfy { abs($0 - 5) < 1e-12 })
        #expect(zip(plane.axes[0], [0, 0, 1]).allSatisfy { abs($0 - $1) < 1e-9 })
        #expect(zip(plane.axes[1], [1, 0, 0]).allSatisfy { abs($0 - $1) < 1e-9 })
        #expect(abs(plane.shares[0] - 9.0 / 14) < 1e-9 && abs(plane.shares[1] - 4.0 / 14) < 1e-9)
        let place = plane.place(of: [7, 99, 8])
        #expect(abs(place.x - 3) < 1e-9 && abs(place.y - 2) < 1e-9)
    }

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

    @Test("Samples that never vary have a plane without shares")
    func constant() throws {
        let plane = try #require(PrincipalPlane(inputs: [Double](repeating: 1, count: 12), columns: 3))
        #expect(plane.shares == [0, 0])
        #expect(PrincipalPlane(inputs: [], columns: 3) == nil)
    }
}
