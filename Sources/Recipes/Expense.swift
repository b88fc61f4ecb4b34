/// What costs a run time besides its steps, so that tests can count how often it happens.
///
/// The observer belongs to a task and those that it starts; where there is none, which is always so but in tests,
/// telling it costs one look at the task.
package enum Expense: CaseIterable, Hashable, Sendable {
    /// A recipe's tree was read and checked.
    case recipe
    /// A data set was drawn or read.
    case dataset
    /// A network was made together with its copy of the data.
    case trainer

    @TaskLocal package static var observer: (@Sendable (Expense) -> Void)?

    package func note() { Expense.observer?(self) }
}
