import ArgumentParser
import Datasets
import Recipes

/// A file of the user's own to learn from.
struct OwnDataOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Learn from a table of your own: a header line, then a row for each sample; gzip is read too.",
            valueName: "FILE"))
    var csv: String?

    @Option(help: ArgumentHelp("The table's column to predict; the last one unless told.", valueName: "COLUMN"))
    var target: String?

    @Option(
        help: ArgumentHelp(
            "The table's columns to predict it from; all others unless told.", valueName: "A,B,..."))
    var inputs: String?

    @Option(
        help: ArgumentHelp(
            "Learn from images of your own in MNIST's format (IDX), plain or gzip.", valueName: "IMAGES,LABELS"))
    var idx: String?

    func validate() throws {
        if csv != nil, idx != nil { throw ValidationError("--idx: found beside --csv, expected one of them") }
        if csv == nil, target != nil { throw ValidationError("--target: is a column of a table, expected --csv FILE") }
        if csv == nil, inputs != nil { throw ValidationError("--inputs: are columns of a table, expected --csv FILE") }
        if let inputs {
            let names = OwnDataOptions.names(inputs)
            if names.isEmpty || names.contains("") {
                throw ValidationError("--inputs: found \"\(inputs)\", expected columns such as width,height")
            }
            if Set(names).count < names.count {
                throw ValidationError("--inputs: found a column twice, expected different ones")
            }
        }
        if let idx, OwnDataOptions.pair(idx) == nil {
            throw ValidationError(
                "--idx: found \"\(idx)\", expected two files such as train-images.gz,train-labels.gz")
        }
    }

    /// The file and what to learn from it; nil where no file is named.
    var source: DataSource? {
        if let csv {
            return .csv(CSVSource(path: csv, inputs: inputs.map(OwnDataOptions.names), target: target))
        }
        return idx.flatMap(OwnDataOptions.pair).map(DataSource.idx)
    }

    private static func names(_ text: String) -> [String] {
        text.split(separator: ",", omittingEmptySubsequences: false)
            .map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
    }

    private static func pair(_ text: String) -> IDXSource? {
        let files = names(text)
        guard files.count == 2, !files.contains("") else { return nil }
        return IDXSource(images: files[0], labels: files[1])
    }
}

extension DataSource {
    /// What makes it the source of a recipe that there is.
    var setting: Setting { Setting(path: "data.\(key)", value: absolute(relativeTo: nil).flowYAML()) }
}
