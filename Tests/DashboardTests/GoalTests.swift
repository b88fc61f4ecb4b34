import Dashboard
import Foundation
import Labs
import Messages
import Recipes
import Shell
import Testing
import Training

/// A demo with the goals of its lesson.
private struct GoalDemo {
    let document: RecipeDocument
    let recipe: Recipe
    let goals: [Goal]

    init(named name: String) throws {
        document = try DemoCatalog.standard(LabCatalog.scenes).document(named: name)
        recipe = try document.recipe()
        goals = try Lesson.of(demo: name, in: .english, from: .standard())?.goals ?? []
    }

    /// The names of all demos whose lessons have goals.
    static let names: [String] = {
        let names = (try? DemoCatalog.standard(LabCatalog.scenes).names) ?? []
        return names.filter { name in (try? !GoalDemo(named: name).goals.isEmpty) ?? false }
    }()

    /// The run of one variant; of the recipe itself where there are none.
    func lane(_ label: String?) throws -> Lane {
        guard let label else { return try Lane(document) }
        let variant = try #require(recipe.compare.first { $0.label == label })
        return try Lane(document, variant: variant)
    }
}

extension Lane {
    /// What the goals of a lesson may name, at the step that is shown.
    fileprivate var goalFigures: [String: Goal.Value] {
        GoalFigure.values(of: snapshot(SnapshotRequest(), previousParameters: nil))
    }

    /// Goes on to where goals are looked at next: each of the first steps, later every tenth.
    fileprivate func advanceToNextLook() { advance(by: step < 20 ? 1 : 10) }
}

extension Goal {
    /// Whether what only the user, or an edit of the recipe, changes is as the goal asks.
    fileprivate func isOpen(with figures: [String: Value]) -> Bool {
        let changing = Set(GoalFigure.all.filter(\.changesWithTraining).map(\.name))
        return conditions.allSatisfy { changing.contains($0.figure) || $0.holds(with: figures) }
    }

    /// Whether the run is past the step or the epoch up to which the goal counts.
    fileprivate func isOver(with figures: [String: Value]) -> Bool {
        figures["step"] != .number(0)
            && conditions.contains { condition in
                ["step", "epoch"].contains(condition.figure)
                    && [.atMost, .below, .equal].contains(condition.comparison) && !condition.holds(with: figures)
            }
    }
}

@Suite("Goals of the lessons")
struct GoalTests {
    @Test("the lessons with goals are found")
    func found() { #expect(GoalDemo.names.count >= 32) }

    @Test("the description of lessons lists the figures that goals may name")
    func documentation() throws {
        let file = try AssetLocator.standard().lessons.appending(path: "README.md")
        let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { $0.hasPrefix("| `") }
        let names = rows.flatMap { row in
            let cell = row.split(separator: "|")[0]
            return cell.split(separator: "`").map(String.init).filter { $0.contains(/^[a-z_0-9]+$/) }
        }
        #expect(Set(names) == Set(GoalFigure.all.map(\.name)))
        #expect(names.count == GoalFigure.all.count)
    }

    /// A goal that asks for settings that the run does not have cannot be reached while they stay as they are, so only
    /// the others are followed: to the recipe's end, or to the last step for which they count.
    @Test("no recipe reaches a goal of its lesson when it is left alone", arguments: GoalDemo.names)
    func untouched(name: String) throws {
        let demo = try GoalDemo(named: name)
        for label in demo.recipe.compare.isEmpty ? [nil] : demo.recipe.compare.map(\.label) {
            let lane = try demo.lane(label)
            let goals = demo.goals.filter { !demo.recipe.edits.isEmpty || $0.isOpen(with: lane.goalFigures) }
            while lane.status == .running, goals.contains(where: { !$0.isOver(with: lane.goalFigures) }) {
                lane.advanceToNextLook()
                let figures = lane.goalFigures
                let reached = goals.first { $0.isReached(with: figures) }
                #expect(reached == nil, "\(name) \(label ?? "") reaches a goal by itself at step \(lane.step)")
                if reached != nil { break }
            }
        }
    }

    @Test("every goal of every lesson is reached by settings that a learner may try", arguments: WayToGoal.all)
    func reachable(way: WayToGoal) throws {
        let demo = try GoalDemo(named: way.demo)
        let goal = demo.goals[way.goal - 1]
        let lane = try demo.lane(way.lane)
        if way.past > 0 {
            lane.advance(by: way.past + 20)
            lane.seek(to: way.past)
        }
        for setting in way.settings { try lane.apply([setting]) }
        var isReached = false
        while !isReached, lane.status == .running, lane.step < demo.recipe.steps ?? 0 {
            lane.advanceToNextLook()
            isReached = goal.isReached(with: lane.goalFigures)
        }
        #expect(isReached, "\(way.testDescription): step \(lane.step), \(lane.goalFigures)")
    }

    @Test("a way is known to every goal")
    func waysAreComplete() throws {
        let goals = try GoalDemo.names.flatMap { name in
            try GoalDemo(named: name).goals.indices.map { "\(name) \($0 + 1)" }
        }
        #expect(Set(WayToGoal.all.map { "\($0.demo) \($0.goal)" }) == Set(goals))
    }
}
