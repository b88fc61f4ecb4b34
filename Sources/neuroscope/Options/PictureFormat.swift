import ArgumentParser

/// How a frame is written.
enum PictureFormat: String, CaseIterable, ExpressibleByArgument {
    case text, ansi, svg
}
