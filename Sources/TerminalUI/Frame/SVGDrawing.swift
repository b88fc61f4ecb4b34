extension Frame {
    /// The frame as a picture: an SVG document in which words are text, a line for each row; half blocks, shades, braille
    /// and the lines of borders are shapes, so that it looks the same with every font.
    public func svg(theme: Theme = .dark, capabilities: Capabilities = .full) -> String {
        var drawing = SVGDrawing(size: size, theme: theme, capabilities: capabilities)
        drawing.add(self, during: 0...1)
        return drawing.document
    }
}

extension ScreenRecording {
    /// The recording as an SVG picture that moves, over and over; where nothing moves it shows the last frame.
    ///
    /// - Parameters:
    ///   - theme: gives paper and ink.
    ///   - framesPerSecond: how many frames of each second are taken at most.
    ///   - rest: how long the last frame stays, in seconds.
    /// - Returns: the document; empty for a recording of nothing.
    public func svg(theme: Theme = .dark, framesPerSecond: Double = 2, rest: Double = 2) -> String {
        let moments = sampled(framesPerSecond: framesPerSecond)
        guard let last = moments.last else { return "" }
        var drawing = SVGDrawing(size: last.frame.size, theme: theme, capabilities: capabilities)
        drawing.duration = last.time + rest
        for (index, moment) in moments.enumerated() {
            let end = index + 1 < moments.count ? moments[index + 1].time : drawing.duration
            drawing.add(moment.frame, during: moment.time / drawing.duration...end / drawing.duration)
        }
        return drawing.document
    }
}

/// An SVG document of frames that follow each other. What stays in its row from one frame to the next is drawn once.
private struct SVGDrawing {
    /// In seconds; of one frame alone it does not matter.
    var duration = 1.0
    private let size: Size
    private let colors: SVGColors
    private var pixels: [Track<SVGPaths>]
    private var marks: [Track<SVGPaths>]
    private var texts: [Track<String>]

    /// What a layer of a row shows when; times are shares of the duration.
    private struct Track<Content: Equatable> {
        var stretches: [(content: Content, times: ClosedRange<Double>)] = []

        mutating func add(_ content: Content, during times: ClosedRange<Double>) {
            if let last = stretches.last, last.content == content {
                stretches[stretches.count - 1].times = last.times.lowerBound...times.upperBound
            } else {
                stretches.append((content, times))
            }
        }
    }

    init(size: Size, theme: Theme, capabilities: Capabilities) {
        self.size = size
        colors = SVGColors(theme: theme, hasColors: capabilities.colors != .none)
        pixels = Array(repeating: Track(), count: size.rows)
        marks = pixels
        texts = Array(repeating: Track(), count: size.rows)
    }

    mutating func add(_ frame: Frame, during times: ClosedRange<Double>) {
        for index in 0..<min(size.rows, frame.size.rows) {
            let row = SVGRow(index, of: frame, colors: colors)
            pixels[index].add(row.pixels, during: times)
            marks[index].add(row.marks, during: times)
            texts[index].add(row.text, during: times)
        }
    }

    var document: String {
        let width = size.columns * SVGRow.cellWidth
        let height = size.rows * SVGRow.cellHeight
        return """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" viewBox="0 0 \(width) \(height)">
            <rect width="\(width)" height="\(height)" fill="\(colors.paper)"/>
            <g shape-rendering="crispEdges" fill="\(colors.ink)" font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, \
            Consolas, monospace" font-size="13.3" xml:space="preserve">
            \(groups(pixels, SVGPaths()) { $0.add($1) } elements: { $0.elements })\
            \(groups(marks, SVGPaths()) { $0.add($1) } elements: { $0.elements })\
            \(groups(texts, "", join: +=) { $0 })</g>
            </svg>

            """
    }

    /// A layer: what is shown during the same times stands in one group.
    private func groups<Content: Equatable>(
        _ tracks: [Track<Content>], _ empty: Content, join: (inout Content, Content) -> Void,
        elements: (Content) -> String
    ) -> String {
        var order: [ClosedRange<Double>] = []
        var contents: [ClosedRange<Double>: Content] = [:]
        for stretch in tracks.flatMap(\.stretches) where stretch.content != empty {
            if contents[stretch.times] == nil { order.append(stretch.times) }
            join(&contents[stretch.times, default: empty], stretch.content)
        }
        return order.map { group(elements(contents[$0] ?? empty), shown: $0) }.joined()
    }

    private func group(_ elements: String, shown times: ClosedRange<Double>) -> String {
        let (start, end) = (times.lowerBound, times.upperBound)
        guard start > 0 || end < 1 else { return elements }
        let values = (start > 0 ? ["none", "inline"] : ["inline"]) + (end < 1 ? ["none"] : [])
        let moments = ([0] + (start > 0 ? [start] : []) + (end < 1 ? [end] : [])).map {
            NumberFormat.plainDecimal($0, significantDigits: 5)
        }
        return "<g\(end < 1 ? " display=\"none\"" : "")><animate attributeName=\"display\" calcMode=\"discrete\" "
            + "values=\"\(values.joined(separator: ";"))\" keyTimes=\"\(moments.joined(separator: ";"))\" "
            + "dur=\"\(NumberFormat.plainDecimal(duration))s\" repeatCount=\"indefinite\"/>\n\(elements)</g>\n"
    }
}
