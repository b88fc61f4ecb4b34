import Messages
package import Shell
package import TerminalUI

extension LabScene {
    package mutating func update(_ message: SceneMessage) -> [Effect] {
        switch message {
        case .event(let event): return update(event)
        case .snapshot(let snapshot):
            lab.receive(snapshot)
            return []
        case .edited: return []
        case .done(_, let words):
            if let words { notice = Notice(words) }
            return []
        case .failed(_, let words):
            notice = Notice(words, isError: true)
            return []
        }
    }

    package mutating func point(_ mouse: MouseEvent) -> [Effect] {
        guard size.fitsScene,
            let placement = layout(size: size).panels.first(where: { $0.area.contains(mouse.position) })
        else { return [] }
        if mouse.action == .press {
            if placement.kind != focusedPanel { isEntered = false }
            focus = placement.kind
        }
        let area = Panel(title: "").interior(of: placement.area)
        return follow(placement.kind.follow(mouse, in: area, of: &lab))
    }

    package mutating func leavePanel() { isEntered = false }

    package mutating func press(_ key: Key) -> [Effect] {
        if isEntered, key == .escape || key == .enter {
            leavePanel()
            return []
        }
        notice = nil
        return commands().action(for: key).map { perform($0) } ?? []
    }

    package mutating func perform(_ action: Action) -> [Effect] {
        switch action {
        case .lab(let action): return follow(lab.perform(action, focus: focusedPanel))
        case .screen(let action): return perform(action)
        case .writeOut: return [.writeOut(stem: lab.name, files: lab.files)]
        case .back: isZoomed = false
        case .enter:
            isEntered = focusedPanel.canBeEntered
            if !isEntered { notice = .nothingToPointAt }
        }
        return []
    }

    package var typedCommands: [TypedCommand<LabScene, [Effect]>] {
        lab.typedCommands.map { row in
            row.map(
                { $0.lab },
                { scene, run in
                    let response = run(&scene.lab)
                    return scene.follow(response)
                })
        }
    }

    private mutating func follow(_ response: LabResponse<Shown.Engine.Order>) -> [Effect] {
        if let notice = response.notice { self.notice = notice }
        return response.orders.map(Effect.order)
    }
}
