import Calculus
import Messages

/// The words of the computation graph.
extension Phrases {

}
