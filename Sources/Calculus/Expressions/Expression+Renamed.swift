extension Expression {
    /// The same function of one variable, called `x`; nil where there are more or none.
    package var renamedToX: Expression? {
        variables.count == 1 ? Expression(nodes: nodes, variables: ["x"]) : nil
    }
}
