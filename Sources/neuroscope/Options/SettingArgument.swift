import ArgumentParser
import Recipes

/// `PATH=VALUE`.
struct SettingArgument: ExpressibleByArgument {
    let setting: Setting

    init?(argument: String) {
        guard let equals = argument.firstIndex(of: "="), equals != argument.startIndex else { return nil }
        setting = Setting(
            path: String(argument[..<equals]), value: String(argument[argument.index(after: equals)...]))
    }
}
