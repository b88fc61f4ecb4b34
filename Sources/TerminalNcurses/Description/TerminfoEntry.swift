/// A compiled description of a terminal, as `tic` writes it and term(5) tells.
///
/// Numbers have 16 bits or, since ncurses 6.1, 32; capabilities that only some programs know follow in an
/// extended part with their names. What is read is written again whole, always with numbers of 32 bits.
package struct TerminfoEntry: Equatable {
    /// A text, or why there is none.
    package enum Text: Equatable {
        case absent, cancelled
        case bytes([UInt8])
    }

    /// The capabilities that ncurses knows, in the order of its tables.
    package struct Standard: Equatable {
        package var flags: [UInt8]
        package var numbers: [Int32]
        package var texts: [Text]
    }

    /// The others. Their names stand in the order of flags, numbers and texts.
    package struct Extended: Equatable {
        package var flags: [(name: [UInt8], value: UInt8)] = []
        package var numbers: [(name: [UInt8], value: Int32)] = []
        package var texts: [(name: [UInt8], value: Text)] = []

        package static func == (left: Self, right: Self) -> Bool {
            left.flags.elementsEqual(right.flags, by: ==) && left.numbers.elementsEqual(right.numbers, by: ==)
                && left.texts.elementsEqual(right.texts, by: ==)
        }
    }

    /// The terminal's names with a closing 0.
    package var names: [UInt8]
    package var standard: Standard
    package var extended: Extended

    static let shortNumbers = 0o432
    static let longNumbers = 0o1036
}

extension TerminfoEntry {
    /// Reads a compiled entry; `nil` where it is not one, or broken.
    package init?(compiled: [UInt8]) {
        var reader = Reader(bytes: compiled)
        guard let header = reader.words(6), header.dropFirst().allSatisfy({ $0 >= 0 }),
            header[0] == Self.shortNumbers || header[0] == Self.longNumbers
        else { return nil }
        reader.hasLongNumbers = header[0] == Self.longNumbers
        guard let names = reader.bytes(header[1]), let flags = reader.bytes(header[2]), reader.align(),
            let numbers = reader.numbers(header[3]), let places = reader.words(header[4]),
            let table = reader.bytes(header[5]), let texts = Self.texts(at: places, in: table)
        else { return nil }
        self.names = names
        standard = Standard(flags: flags, numbers: numbers, texts: texts)
        guard reader.align(), !reader.isAtEnd else {
            extended = Extended()
            return
        }
        guard let extended = Self.extended(&reader) else { return nil }
        self.extended = extended
    }

    private static func extended(_ reader: inout Reader) -> Extended? {
        guard let header = reader.words(5), header.allSatisfy({ $0 >= 0 }),
            let flags = reader.bytes(header[0]), reader.align(), let numbers = reader.numbers(header[1]),
            let places = reader.words(header[2]),
            let namePlaces = reader.words(header[0] + header[1] + header[2]),
            let table = reader.bytes(header[4]), let texts = texts(at: places, in: table)
        else { return nil }
        // The names lie behind the texts in the same table, and are counted from there.
        let used = texts.reduce(0) { sum, text in
            if case .bytes(let bytes) = text { sum + bytes.count + 1 } else { sum }
        }
        guard used <= table.count, let found = Self.texts(at: namePlaces, in: Array(table[used...])) else { return nil }
        let names = found.compactMap { text in if case .bytes(let bytes) = text { bytes } else { nil } }
        guard names.count == namePlaces.count else { return nil }
        return Extended(
            flags: Array(zip(names, flags)).map { ($0, $1) },
            numbers: Array(zip(names.dropFirst(flags.count), numbers)).map { ($0, $1) },
            texts: Array(zip(names.dropFirst(flags.count + numbers.count), texts)).map { ($0, $1) })
    }

    /// The texts that begin at the places, each up to its closing 0; `nil` where one has no end.
    private static func texts(at places: [Int], in table: [UInt8]) -> [Text]? {
        var texts: [Text] = []
        for place in places {
            switch place {
            case -1: texts.append(.absent)
            case ..<0: texts.append(.cancelled)
            default:
                guard place < table.count, let end = table[place...].firstIndex(of: 0) else { return nil }
                texts.append(.bytes(Array(table[place..<end])))
            }
        }
        return texts
    }

    /// Takes one part after the other; `nil` where too little is left.
    private struct Reader {
        let bytes: [UInt8]
        var hasLongNumbers = false
        private var place = 0

        init(bytes: [UInt8]) { self.bytes = bytes }

        var isAtEnd: Bool { place >= bytes.count }

        mutating func bytes(_ count: Int) -> [UInt8]? {
            guard count <= bytes.count - place else { return nil }
            defer { place += count }
            return Array(bytes[place..<place + count])
        }

        /// Numbers of 16 bits, the lower byte first.
        mutating func words(_ count: Int) -> [Int]? {
            guard let taken = bytes(2 * count) else { return nil }
            return (0..<count).map { Int(Int16(truncatingIfNeeded: Int(taken[2 * $0]) | Int(taken[2 * $0 + 1]) << 8)) }
        }

        mutating func numbers(_ count: Int) -> [Int32]? {
            guard hasLongNumbers else { return words(count)?.map { Int32($0) } }
            guard let taken = bytes(4 * count) else { return nil }
            return (0..<count).map { index in
                Int32(bitPattern: (0..<4).reduce(0) { $0 | UInt32(taken[4 * index + $1]) << (8 * UInt32($1)) })
            }
        }

        /// Numbers begin at even places. The last part may end without its filler.
        mutating func align() -> Bool {
            if place % 2 == 1 { place += 1 }
            return place <= bytes.count + 1
        }
    }
}

extension TerminfoEntry {
    /// The entry as ncurses reads it, from 6.1 on.
    package var compiled: [UInt8] {
        let (table, places) = Self.table(of: standard.texts)
        var writer = Writer()
        writer.words([
            Self.longNumbers, names.count, standard.flags.count, standard.numbers.count, places.count, table.count,
        ])
        writer.bytes += names + standard.flags
        writer.align()
        writer.numbers(standard.numbers)
        writer.words(places)
        writer.bytes += table
        if !extended.flags.isEmpty || !extended.numbers.isEmpty || !extended.texts.isEmpty {
            writer.align()
            append(extended, to: &writer)
        }
        return writer.bytes
    }

    private func append(_ extended: Extended, to writer: inout Writer) {
        let (table, places) = Self.table(of: extended.texts.map(\.value))
        let names = extended.flags.map(\.name) + extended.numbers.map(\.name) + extended.texts.map(\.name)
        let (nameTable, namePlaces) = Self.table(of: names.map { .bytes($0) })
        writer.words([
            extended.flags.count, extended.numbers.count, places.count,
            places.count { $0 >= 0 } + names.count, table.count + nameTable.count,
        ])
        writer.bytes += extended.flags.map(\.value)
        writer.align()
        writer.numbers(extended.numbers.map(\.value))
        writer.words(places + namePlaces)
        writer.bytes += table + nameTable
    }

    private static func table(of texts: [Text]) -> (bytes: [UInt8], places: [Int]) {
        var bytes: [UInt8] = []
        let places = texts.map { text in
            switch text {
            case .absent: return -1
            case .cancelled: return -2
            case .bytes(let text):
                defer { bytes += text + [0] }
                return bytes.count
            }
        }
        return (bytes, places)
    }

    private struct Writer {
        var bytes: [UInt8] = []

        mutating func words(_ values: [Int]) {
            for value in values {
                bytes += [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
            }
        }

        mutating func numbers(_ values: [Int32]) {
            for value in values { bytes += (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }
        }

        mutating func align() {
            if bytes.count % 2 == 1 { bytes.append(0) }
        }
    }
}
