import Dashboard
import Labs
import Recipes

extension Scenes {
    /// Every screen of the program with its panels.
    static let all = Scenes(labs: LabCatalog.labs, panels: PanelKind.names)
}
