import Messages

/// What a recipe asks of a lab, and what the lab declares of itself: the one place where its name, its keys and its
/// panels are written.
package protocol LabSpecification: RecipeSection, Hashable {
    /// The value of a recipe's `scene`, and the key of the lab's own section.
    static var scene: String { get }
    /// The keys of its section, in the order in which they are read.
    static var keys: [RecipeKey<Self>] { get }
    /// The panels that `view` may name, whatever the recipe shows.
    static var panelNames: [String] { get }
    /// The panels that `view` may name here, the most useful first.
    var panelNames: [String] { get }
    /// The command that works out the same without a screen.
    static var command: String { get }
    /// The length of the run where the recipe's own `steps` do not tell it.
    var steps: Int? { get }
    /// What it shows, as the list of the demos has it.
    var facts: String { get }
}

extension LabSpecification {
    package var panelNames: [String] { Self.panelNames }
    package static var command: String { "render" }
    package var steps: Int? { nil }

    /// Reads its section of a recipe.
    static func read(_ value: RecipeValue) throws(InputError) -> Self { try read(value, keys) }

    /// What the schema says of its section.
    static var node: SchemaNode { .section(keys) }

    /// Every key with what it stands in.
    static var paths: [String] {
        keys.map { "\(scene).\($0.name)" }
            + keys.flatMap { key in key.nested.map { "\(scene).\(key.name).\($0)" } }
    }
}

/// The screens that recipes may be for: that of networks, and the labs that somebody knows.
public struct Scenes: Hashable, Sendable {
    package let labs: [any LabSpecification.Type]
    /// The panels of a network's screen; nil where nobody knows them: then `view` may name any.
    package let panels: PanelNames?

    /// Without labs, for programs that show no screen.
    public static let network = Scenes(labs: [])

    package init(labs: [any LabSpecification.Type], panels: PanelNames? = nil) {
        self.labs = labs
        self.panels = panels
    }

    /// The values of the key `scene`, and keys of the labs' own sections.
    public var names: [String] { [SceneSpecification.network.name] + labs.map { $0.scene } }

    package func lab(named name: String) -> (any LabSpecification.Type)? { labs.first { $0.scene == name } }

    public static func == (left: Scenes, right: Scenes) -> Bool { left.names == right.names }
    public func hash(into hasher: inout Hasher) { hasher.combine(names) }
}

/// The panels that the `view` of a network's recipe may name.
package struct PanelNames: Hashable, Sendable {
    package var all: [String]
    /// Those of a recipe that names none.
    package var usual: [String]

    package init(all: [String], usual: [String]) {
        self.all = all
        self.usual = usual
    }
}

/// The screen that a recipe is for, with what only that screen needs.
public struct SceneSpecification: Hashable, Sendable {
    /// Nil for a training run: the recipe's other keys say what it is.
    package let lab: (any LabSpecification)?

    public static let network = SceneSpecification(lab: nil)

    package init(lab: (any LabSpecification)?) {
        self.lab = lab
    }

    public var name: String { lab.map { type(of: $0).scene } ?? "network" }

    /// The command that works out the same without a screen.
    public var command: String { lab.map { type(of: $0).command } ?? "train" }

    public static func == (left: SceneSpecification, right: SceneSpecification) -> Bool {
        left.identity == right.identity
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(identity) }

    private var identity: AnyHashable? { lab.map { AnyHashable($0) } }
}
