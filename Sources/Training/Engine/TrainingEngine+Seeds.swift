public import Recipes

extension TrainingEngine {
    /// - Parameters:
    ///   - document: the recipe; each of its variants becomes a lane.
    ///   - seedCount: how many seeds each variant runs with. Snapshots show the lanes of the first seed, and how the
    ///     losses of all seeds lie; commands about a lane are carried out with all of its seeds.
    ///   - edits: the edits of a recorded branch instead of the recipe's own.
    /// - Throws: `InputError` for whatever is wrong with the recipe, or where not that many seeds follow.
    public init(document: RecipeDocument, seedCount: Int, edits: [ScriptedEdit]? = nil) throws {
        let lanes = try TrainingEngine.lanes(
            of: document, document.recipe().compare, seedCount: seedCount, edits: edits)
        try self.init(document: document, lanes: lanes, seedCount: max(1, seedCount))
    }

    /// By variant, then by seed; the recipe itself where there are no variants.
    static func lanes(
        of document: RecipeDocument, _ variants: [Variant], seedCount: Int, edits: [ScriptedEdit]? = nil
    ) throws -> [LaneActor] {
        try document.lanePlans(variants, seedCount: seedCount).map { plan in
            let isFirst = plan.seedIndex == 0
            let own = variants.isEmpty ? nil : variants[plan.variantIndex]
            return try LaneActor(document, variant: isFirst ? own : plan.variant, edits: edits)
        }
    }

    /// The lanes that are meant: one is a variant with all of its seeds.
    func indices(_ selection: LaneSelection) -> [Int] {
        switch selection {
        case .all: Array(lanes.indices)
        case .one(let variant):
            variant >= 0 && variant < lanes.count / seedCount
                ? Array(variant * seedCount..<(variant + 1) * seedCount) : []
        }
    }

    /// The place of the first seed's lane of the nearest variant; of the first one unless told.
    func first(of selection: LaneSelection) -> Int {
        guard case .one(let variant) = selection else { return 0 }
        return min(max(0, variant), lanes.count / seedCount - 1) * seedCount
    }

    func lane(of selection: LaneSelection) -> LaneActor { lanes[first(of: selection)] }

    /// The lanes of the first seed, a variant each.
    var shownLanes: [LaneActor] { stride(from: 0, to: lanes.count, by: seedCount).map { lanes[$0] } }

    /// How the losses of all seeds lie; nil where each variant has one.
    func seedOutcome(columns: Int) async -> SeedOutcome? {
        guard seedCount > 1, columns > 0 else { return nil }
        var courses: [LossCourse] = []
        for lane in lanes { courses.append(await lane.look { LossCourse(of: $0, columns: min(columns, 160)) }) }
        return SeedOutcome(courses, seedCount: seedCount)
    }
}
