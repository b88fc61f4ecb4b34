import Messages

extension Phrases {
}
