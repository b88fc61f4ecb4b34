import Numerics
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

    @Test("Samples that never vary have a plane without shares")
    func constant() throws {
        let plane = try #require(PrincipalPlane(inputs: [Double](repeating: 1, count: 12), columns: 3))
        #expect(plane.shares == [0, 0])
        #expect(PrincipalPlane(inputs: [], columns: 3) == nil)
    }

    @Test("Beyond 128 columns the axes are found from the rows, whichever columns vary")
    func wide() throws {
        // Variances 9, 4 and 1 along the axes x190, x150 and x2.
        var values: [Double] = []
        for (column, size) in [(190, 3.0), (150, 2.0), (2, 1.0)] {
            for value in [size, -size] { values += (0..<200).map { $0 == column ? value : 0 } }
        }
        let plane = try #require(PrincipalPlane(inputs: values, columns: 200))
        #expect(abs(plane.axes[0][190] - 1) < 1e-9 && abs(plane.axes[1][150] - 1) < 1e-6)
        #expect(abs(plane.shares[0] - 9.0 / 14) < 1e-9 && abs(plane.shares[1] - 4.0 / 14) < 1e-9)
    }

    @Test("Rows that are not finite, or vary beyond all numbers, have no plane")
    func infinity() {
        #expect(PrincipalPlane(inputs: [1, 2, .infinity, 4, 5, 6], columns: 3) == nil)
        #expect(PrincipalPlane(inputs: [1, 2, .nan, 4, 5, 6], columns: 3) == nil)
        #expect(PrincipalPlane(inputs: [1e300, 2, 3, -1e300, 5, 6], columns: 3) == nil)
    }
}
