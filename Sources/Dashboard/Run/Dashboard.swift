package import Shell
package import TerminalUI

/// The dashboard of a training run.
package typealias Dashboard = SceneRunner<DashboardModel>

extension DashboardModel: PanelScene {
    package typealias Source = TrainingSource
}

extension SceneRunner where Shown == DashboardModel {
    package init(
        engine: any TrainingControl, model: DashboardModel, screen: any Screen, options: SceneOptions = SceneOptions()
    ) {
        self.init(scene: model, source: TrainingSource(engine: engine), screen: screen, options: options)
    }
}
