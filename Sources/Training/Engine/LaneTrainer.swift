import Datasets
import Messages
import NeuralNetworks
import Numerics
import Recipes

/// A network in training in one precision: parameters, optimizer, order of the data.
final class LaneTrainer<Scalar: RealScalar>: LaneTraining {
    let network: Network<Scalar>
    let trainer: NetworkTrainer<Scalar>
    let rows: SampleRows<Scalar>
    let evaluator: DatasetEvaluator<Scalar>
    private var order: BatchSequence
    private let batchSize: Int
    /// Whether every step takes the whole training set, in the order of the data.
    private let takesAll: Bool
    private var baseRate: Double
    private var schedule: LearningRateSchedule?
    private(set) var step = 0
    private(set) var samples = 0
    private(set) var lastLearningRate = 0.0
    /// Whether the pass holds the gradients of the step that led here.
    private var hasGradients = false
    private var stepNorm: Double?
    private var restoredNorm: Double?
    private var grid: PlaneGrid<Scalar>?
    private var unitGrid: PlaneGrid<Scalar>?
    private var lattice: PlaneLattice<Scalar>?
    private var verdictOnAll = VerdictOnAll()

    init(_ configuration: LaneConfiguration) {
        let (recipe, dataset, components) = (configuration.recipe, configuration.dataset, configuration.components)
        network = Network(components.architecture(for: dataset))
        network.initialize(with: components.initializer, seed: recipe.model.seed ?? recipe.seed)
        let count = dataset.train.count
        switch recipe.batch {
        case .all: batchSize = count
        case .size(let size): batchSize = min(size, count)
        }
        takesAll = batchSize >= count
        rows = SampleRows(count: count, inputs: dataset.train.inputs, targets: dataset.train.targets)
        trainer = NetworkTrainer(
            network, batchSize: batchSize, loss: components.loss, optimizer: components.optimizer,
            randomness: TrainingRandomness(dropout: recipe.regularization.dropout, seed: recipe.seed))
        evaluator = DatasetEvaluator(network: network, loss: components.loss, dataset: dataset, rows: rows)
        order = BatchSequence(sampleCount: count, seed: recipe.seed)
        baseRate = recipe.optimizer.learningRate
        adjust(to: recipe)
        if takesAll {
            let inDataOrder = (0..<UInt32(count)).map { $0 }
            trainer.block.load(rows, order: inDataOrder.span, weight: 1 / Double(count))
        }
    }

    func adjust(to recipe: Recipe) {
        baseRate = recipe.optimizer.learningRate
        schedule = recipe.optimizer.schedule.flatMap { LearningRateSchedule($0, steps: recipe.steps) }
        trainer.l1 = recipe.regularization.l1
        trainer.l2 = recipe.regularization.l2
        trainer.clipNorm = recipe.optimizer.clipNorm
    }

    var architecture: NetworkArchitecture { network.architecture }
    var penalty: Double { trainer.penalty }
    var isAtEndOfEpoch: Bool { order.isAtEndOfEpoch }
    var learningRate: Double { schedule?.rate(base: baseRate, step: step) ?? baseRate }

    var epochOrder: [Int] { takesAll ? Array(0..<rows.count) : order.permutation.map { Int($0) } }

    var stepsToEndOfEpoch: Int {
        let left = order.isAtEndOfEpoch ? order.sampleCount : order.sampleCount - order.place.used
        return (left + batchSize - 1) / batchSize
    }

    var gradientNorm: Double? {
        guard step > 0 else { return nil }
        if let norm = restoredNorm ?? stepNorm { return norm }
        return NetworkTrainer.norm(trainer.pass.gradients, in: 0..<trainer.pass.gradients.count)
    }

    @specialized(where Scalar == Double)
    @specialized(where Scalar == Float)
    func advance(by count: Int, history: inout MetricHistory, recordsHistory: Bool) -> Bool {
        var done = 0
        while done < count {
            let stretch = nextStretch(limit: count - done)
            if recordsHistory {
                let kept = stretch.isFinite ? stretch.steps : stretch.steps - 1
                for index in 0..<kept {
                    history.append(step: step - stretch.steps + 1 + index, value: trainer.losses[index])
                }
            }
            guard stretch.isFinite else { return false }
            done += stretch.steps
        }
        return true
    }

    /// Some steps whose losses then are in the trainer's ``NetworkTrainer/losses``.
    @specialized(where Scalar == Double)
    @specialized(where Scalar == Float)
    private func nextStretch(limit: Int) -> (steps: Int, isFinite: Bool) {
        let limit = min(limit, trainer.losses.count)
        guard trainer.makesStretches else {
            let outcome = singleStep(learningRate)
            trainer.losses[0] = Float(outcome.loss)
            return (1, outcome.isFinite)
        }
        let (schedule, base, first) = (schedule, baseRate, step)
        let rate = { (index: Int) in schedule?.rate(base: base, step: first + index) ?? base }
        let done: (steps: Int, isFinite: Bool)
        if takesAll {
            done = trainer.advance(by: limit, rows: rows, order: nil, batchSize: batchSize, learningRate: rate)
            order.skipEpochs(done.steps)
            samples += done.steps * batchSize
        } else {
            let range = order.next(batchSize: batchSize, limit: limit)
            let size = min(batchSize, range.count)
            let permutation = order.permutation
            done = trainer.advance(
                by: range.count / size, rows: rows, order: permutation.span.extracting(range), batchSize: size,
                learningRate: rate)
            order.giveBack(from: range.lowerBound + done.steps * size)
            samples += done.steps * size
        }
        step += done.steps
        hasGradients = true
        lastLearningRate = rate(done.steps - 1)
        stepNorm = nil
        restoredNorm = nil
        return done
    }

    @specialized(where Scalar == Double)
    @specialized(where Scalar == Float)
    private func singleStep(_ rate: Double) -> StepOutcome {
        var taken = batchSize
        if takesAll {
            order.skipEpoch()
        } else {
            let range = order.next(batchSize: batchSize)
            taken = range.count
            let permutation = order.permutation
            trainer.block.load(rows, order: permutation.span.extracting(range), weight: 1 / Double(taken))
        }
        let outcome = trainer.step(learningRate: rate)
        hasGradients = true
        step += 1
        samples += taken
        lastLearningRate = rate
        stepNorm = outcome.gradientNorm
        restoredNorm = nil
        return outcome
    }

    func evaluate() -> Evaluation { evaluator.evaluate() }

    @specialized(where Scalar == Double)
    @specialized(where Scalar == Float)
    func parameters() -> [Double] { network.parameters.array.map { Double($0) } }

    func outputs(for inputs: [Double]) -> [Double] { evaluator.outputs(for: inputs).map { Double($0) } }

    func boundary(_ plane: Plane, size: GridSize) -> BoundarySnapshot? {
        let size = size.bounded(inputs: plane.inputCount)
        if grid?.plane != plane || grid?.size != size {
            grid = PlaneGrid(plane: plane, size: size, outputCount: architecture.outputs)
        }
        guard let grid else { return nil }
        let outputs = evaluator.outputs(of: grid.blocks, count: size.columns * size.rows)
        return BoundarySnapshot(
            size: size, outputCount: architecture.outputs, values: outputs as? [Float] ?? outputs.map { Float($0) })
    }

    func unitMaps(_ plane: Plane, _ request: UnitMapRequest) -> UnitMaps {
        let limit = UnitMapRequest.mostPixels
        let size = GridSize(columns: min(request.size.columns, limit), rows: min(request.size.rows, limit))
            .bounded(inputs: plane.inputCount)
        let grid =
            unitGrid.flatMap { $0.plane == plane && $0.size == size ? $0 : nil }
            ?? PlaneGrid(plane: plane, size: size, outputCount: architecture.outputs)
        unitGrid = grid
        return evaluator.unitMaps(over: grid, unitsPerLayer: request.unitsPerLayer)
    }

    func warp(_ plane: Plane, layer: Int) -> WarpSnapshot {
        let known = lattice.flatMap { $0.plane == plane ? $0 : nil }
        let lattice = known ?? PlaneLattice(plane: plane, outputCount: architecture.outputs)
        self.lattice = lattice
        return evaluator.warp(layer: layer, lattice: lattice)
    }

    func answers(_ request: AnswerRequest, dataset: Dataset) -> AnswerSnapshot {
        let isTest = evaluator.answersTestSamples
        let samples = isTest ? dataset.test : dataset.train
        var snapshot = AnswerSnapshot(isTest: isTest, count: samples.count)
        snapshot.samples = evaluator.answers(at: request.samples, of: samples)
        if let raw = request.drawing {
            var inputs = raw
            if inputs.count == dataset.inputCount { dataset.standardization?.apply(to: &inputs) }
            snapshot.drawing = evaluator.probabilities(for: inputs)
        }
        if request.confusion || request.mistakes > 0 {
            let (confusion, mistakes) = verdictOnAll.value(
                mistakes: request.mistakes, sampleCount: samples.count, mayLag: request.mayLag
            ) { evaluator.verdictOnAll(samples, mistakes: request.mistakes) }
            if request.confusion { snapshot.confusion = confusion }
            snapshot.mistakes = mistakes
        }
        return snapshot
    }

    func layers(probe: [Double]) -> [LayerSnapshot] { evaluator.layers(probe: probe) }

    func health(previousParameters: [Double]?) -> [LayerHealth] {
        evaluator.health(
            gradients: lastGradients, previousParameters: previousParameters)
    }

    func depth() -> [LayerDepth] { evaluator.depth(gradients: lastGradients) }

    /// Those of the step that led to this state; nil where no step did, as after new weights or a return to a keyframe.
    private var lastGradients: AlignedBuffer<Scalar>? { hasGradients ? trainer.pass.gradients : nil }
    func distributions(bins: Int) -> [LayerDistribution] { evaluator.distributions(bins: bins) }
    func collapse() -> CollapseSnapshot? { evaluator.collapse() }

    @specialized(where Scalar == Double)
    @specialized(where Scalar == Float)
    func capture() -> TrainerState {
        TrainerState(
            step: step, samples: samples, parameters: parameters(),
            optimizer: type(of: trainer.optimizer).name, slots: trainer.state.slots.map { $0.array.map { Double($0) } },
            updates: trainer.state.updates, order: order.place,
            dropoutGenerator: trainer.randomness.dropoutGenerator.state,
            slopeGenerator: trainer.randomness.slopeGenerator.state, gradientNorm: gradientNorm,
            learningRate: lastLearningRate)
    }

    @specialized(where Scalar == Double)
    @specialized(where Scalar == Float)
    func restore(_ state: TrainerState) {
        step = state.step
        samples = state.samples
        network.parameters.replace(with: state.parameters.map { Scalar($0) })
        if state.optimizer == type(of: trainer.optimizer).name, state.slots.count == trainer.state.slots.count {
            for (slot, kept) in zip(trainer.state.slots, state.slots) { slot.replace(with: kept.map { Scalar($0) }) }
            trainer.state.updates = state.updates
        }
        order = BatchSequence(sampleCount: rows.count, seed: order.seed, place: state.order)
        if let generator = SeededGenerator(state: state.dropoutGenerator) {
            trainer.randomness.dropoutGenerator = generator
        }
        if let generator = SeededGenerator(state: state.slopeGenerator) {
            trainer.randomness.slopeGenerator = generator
        }
        hasGradients = false
        stepNorm = nil
        restoredNorm = state.gradientNorm
        lastLearningRate = state.learningRate
    }
}
