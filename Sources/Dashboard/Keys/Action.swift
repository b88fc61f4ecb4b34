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
