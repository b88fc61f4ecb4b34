import Datasets
import Foundation
package import Training

/// A run behind a training dashboard.
package struct TrainingSource: SceneSource {
    let engine: any TrainingControl

    package init(engine: any TrainingControl) {
        self.engine = engine
    }

    package func snapshot(_ request: SnapshotRequest, after version: Int?) async -> Snapshot? {
        await engine.snapshot(request, after: version)
    }

    package func perform(_ effect: Effect, picture: String?) async throws -> String? {
        switch effect {
        case .start: await engine.start()
        case .pause: await engine.pause()
        case .step(let count): await engine.step(count)
        case .stepEpoch: await engine.stepEpoch()
        case .setPace(let pace): await engine.setPace(pace)
        case .apply(let settings): try await engine.apply(settings)
        case .restart: await engine.restart()
        case .restartWith(let settings): try await engine.restart(with: settings)
        case .seek(let step):
            let reached = try await engine.seek(to: step)
            return reached == step ? Phrases.sought(step) : Phrases.soughtShort(of: step, at: reached)
        case .save(let path):
            try await engine.save(to: URL(fileURLWithPath: path))
            return Phrases.saved(path)
        case .load(let path):
            try await engine.load(from: URL(fileURLWithPath: path))
            return Phrases.loaded(path)
        case .writeOut(let stem): return try await writeOut(stem: stem, picture: picture)
        case .exit: break
        }
        return nil
    }

    private func writeOut(stem: String, picture: String?) async throws -> String {
        var names = [stem + ".json"]
        try await engine.save(to: URL(fileURLWithPath: names[0]))
        let request = SnapshotRequest(historyColumns: MetricsTable.rowLimit)
        if let history = await engine.snapshot(request, after: nil)?.lanes.first?.history {
            names.append(stem + ".csv")
            try write(MetricsTable(history).csv, to: stem + ".csv")
        }
        if let picture {
            names.append(stem + ".svg")
            try write(picture, to: stem + ".svg")
        }
        return Phrases.wrote(names)
    }

}

extension Snapshot: SceneSnapshot {}

/// Writes a file whole or not at all.
///
/// - Throws: `InputError` that says why it cannot be written.
func write(_ text: String, to path: String) throws {
    do {
        try text.write(to: URL(fileURLWithPath: path), atomically: true, encoding: .utf8)
    } catch {
        throw InputError(.cannotWrite, "cannot be written: \(error.localizedDescription)", file: path)
    }
}
