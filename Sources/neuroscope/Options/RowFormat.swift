import ArgumentParser

/// How rows are written.
enum RowFormat: String, CaseIterable, ExpressibleByArgument {
    case text, jsonl, csv
}
