public import Messages
import Datasets

/// A recorded branch made again.
public struct Replay {
    public let file: RunFile
    public let branch: RunFile.Branch

    public init(_ file: RunFile, branch: RunFile.Branch) {
        self.file = file
        self.branch = branch
    }

    /// Compares lanes that have come to their ends with what was recorded.
    ///
    /// - Throws: `InputError` (`data`) that says where the replay departs.
    public func verify(_ digest: ParameterDigest) throws(InputError) {
        guard digest.description != branch.digest else { return }
        throw InputError(
            .data,
            "the replay of branch \(branch.name) does not end as the run did: its parameters after step \(branch.steps) "
                + "have the digest \(digest), recorded is \(branch.digest); \(try departure())",
            key: "branches")
    }

    /// Makes the branch again and says between which steps it departs.
    private func departure() throws(InputError) -> Wording {
        let lane = try Lane(file.document, edits: branch.edits)
        var last: Int?
        for (step, digest) in branch.checkpoints.sorted(by: { $0.key < $1.key }) {
            lane.advance(by: step - lane.step)
            guard lane.digest.description == digest else {
                return last.map { "it departs after step \($0) and up to step \(step)" } ?? "it departs at step \(step)"
            }
            last = step
        }
        return last.map { "it departs after step \($0)" } ?? "where it departs was not recorded"
    }
}
