import Messages
import TerminalUI

/// The words of the lab of the chain rule.
extension Phrases {

}
