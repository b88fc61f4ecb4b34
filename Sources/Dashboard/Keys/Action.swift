import Messages
import Shell

/// Something that a key does.
package enum Action: String, CaseIterable, Hashable, Sendable {
    case togglePause, step, stepEpoch, slower, faster
    case raiseRate, lowerRate, rangeTest, smallerBatch, largerBatch
    case nextActivation, previousActivation, nextOptimizer, previousOptimizer, nextLoss, previousLoss
    case nextInitializer, previousInitializer, nextData, previousData
    case restart, newWeights, newData
    case focusNext, focusPrevious, zoom, inspect, axis, smoothing, colors
    case moreDecay, lessDecay, moreDropout, lessDropout
    case actOnOneLane, tilePanel, laneCurve, horizontalAxis, explain, lesson
    case scrubBack, scrubForward, firstStep, presentStep, fork, undo, nextBranch, branchList
    case choosePointClass, removePoint, clickPlane, discreteMap, testPoints
    case moreLayers, fewerLayers, moreUnits, fewerUnits, warpLayer
    case landscape, nextPlane, newLandscape
    case chooseImage, paintPixel, clearDrawing, dragDrawing, copyImage
    case writeOut, command, help, back, quit
}

extension Action {
    /// What a key does, for the help; neighbours with the same words share a line.
    package var explanation: String {
        switch self {
        case .togglePause: localized("pause or go on")
        case .step: localized("one step, then pause")
        case .stepEpoch: localized("one epoch, then pause")
        case .slower, .faster: localized("slower, faster, flat out")
        case .restart: localized("restart, same weights")
        case .newWeights, .newData: localized("anew: weights, data")
        case .raiseRate: localized("learning rate × 1.25")
        case .lowerRate: localized("learning rate ÷ 1.25")
        case .rangeTest: localized("test learning rates")
        case .smallerBatch, .largerBatch: localized("batch: half, double, all")
        case .nextActivation, .previousActivation: localized("next, previous activation")
        case .nextOptimizer, .previousOptimizer: localized("next, previous optimizer")
        case .nextLoss, .previousLoss: localized("next, previous loss")
        case .nextInitializer, .previousInitializer: localized("next, previous initializer")
        case .nextData, .previousData: localized("next, previous data set")
        case .moreDecay, .lessDecay: localized("L2 penalty up, down")
        case .moreDropout, .lessDropout: localized("dropout up, down")
        case .actOnOneLane: localized("keys: all lanes or this")
        case .tilePanel: localized("what the tiles show")
        case .laneCurve: localized("curve: loss, test, right")
        case .horizontalAxis: localized("steps, samples or time")
        case .explain, .lesson: localized("explain a step, lesson")
        case .focusNext, .focusPrevious: localized("next, previous panel")
        case .inspect: localized("point at a value (arrows)")
        case .zoom: localized("panel over whole screen")
        case .axis: localized("loss axis log or linear")
        case .smoothing: localized("smoothing off, 0.6, 0.9")
        case .colors: localized("other colours")
        case .scrubBack, .scrubForward: localized("back, forward in time")
        case .firstStep, .presentStep: localized("first step, last step")
        case .fork, .nextBranch, .branchList: localized("fork, next branch, list")
        case .landscape, .nextPlane, .newLandscape: localized("landscape, plane, anew")
        case .undo: localized("take the last edit back")
        case .choosePointClass: localized("point of class 1, 2, 3…")
        case .removePoint: localized("remove the nearest point")
        case .clickPlane: localized("add a point; on one: remove")
        case .discreteMap: localized("map: shades or classes")
        case .testPoints: localized("test points: show or hide")
        case .moreLayers, .fewerLayers: localized("hidden layer more, fewer")
        case .moreUnits, .fewerUnits: localized("unit more, fewer")
        case .warpLayer: localized("warp: other layer")
        case .chooseImage: localized("choose an image, a pixel")
        case .paintPixel: localized("drawing: pixel on or off")
        case .clearDrawing: localized("drawing: wipe all")
        case .dragDrawing: localized("draw; right button: wipe")
        case .copyImage: localized("image to the drawing board")
        case .writeOut: localized("write model, run, picture")
        case .command: localized(":set :compare :edit :seek")
        case .help: localized("this list")
        case .back: localized("back")
        case .quit: localized("quit")
        }
    }
}
