import Dashboard
import Foundation
import TerminalUI
import Testing
import Training

@Test("print")
func printFrames() throws {
    for size in [Size(columns: 40, rows: 12), Size(columns: 80, rows: 24), Size(columns: 120, rows: 36), Size(columns: 200, rows: 60)] {
        var model = DashboardModel(recipe: Fixture.recipe(), size: size)
        _ = model.update(.snapshot(try Fixture.binary()))
        print("\(size)")
        print(model.view(size: size, capabilities: .init(colors: .none, unicode: true)).text)
    }
    let (recipe, snapshot) = try Fixture.multiclass()
    for size in [Size(columns: 80, rows: 24), Size(columns: 120, rows: 36)] {
        var model = DashboardModel(recipe: recipe, size: size)
        _ = model.update(.snapshot(snapshot))
        print(model.view(size: size, capabilities: .init(colors: .none, unicode: true)).text)
        _ = model.update(.event(.key(.character("?"))))
        print(model.view(size: size, capabilities: .init(colors: .none, unicode: false)).text)
    }
    let svg = { (name: String, snapshot: Snapshot, size: Size) in
        var model = DashboardModel(recipe: Fixture.recipe(), size: size)
        _ = model.update(.snapshot(snapshot))
        try model.view(size: size, capabilities: .full).svg().write(toFile: "/tmp/w-dash-\(name).svg", atomically: true, encoding: .utf8)
    }
    try svg("120", Fixture.binary(), Size(columns: 120, rows: 36))
    try svg("80d", Fixture.diverged(), Size(columns: 80, rows: 24))
    try svg("200f", Fixture.finished(), Size(columns: 200, rows: 60))
}
