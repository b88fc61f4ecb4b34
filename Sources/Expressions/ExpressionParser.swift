import Messages

/// Reads an expression by recursive descent, in time proportional to the length of the text.
///
///     sum     = product (("+" | "-") product)*
///     product = unary (("*" | "/") unary)*
///     unary   = "-" unary | "+" unary | power
///     power   = primary ("^" unary)?
///     primary = number | name | function "(" sum ("," sum)* ")" | "(" sum ")"
struct ExpressionParser {
    /// Deeper nesting is refused, so that reading never exhausts the stack.
    static let maximumDepth = 200
    /// More nodes are refused, so that derivatives stay readable in bounded time.
    static let maximumNodes = 1000

    private var lexer: ExpressionLexer
    private var token = ExpressionToken.end
    private var nodes: [ExpressionNode] = []
    private var variables: [String] = []
    private var variableNodes: [String: Int] = [:]
    private var depth = 0

    init(_ text: String) throws(ExpressionError) {
        lexer = try ExpressionLexer(text)
        try advance()
    }

    mutating func expression() throws(ExpressionError) -> Expression {
        guard token != .end else { throw lexer.error("the expression is empty", at: 0) }
        _ = try sum()
        guard token == .end else { throw unexpected(after: "the end or an operator such as + or *") }
        return Expression(nodes: nodes, variables: variables)
    }

    private mutating func advance() throws(ExpressionError) { token = try lexer.next() }

    private mutating func take(_ symbol: Character) throws(ExpressionError) -> Bool {
        guard token == .symbol(symbol) else { return false }
        try advance()
        return true
    }

    private mutating func add(
        _ operation: ExpressionOperation, _ first: Int = 0, _ second: Int = 0
    ) throws(ExpressionError) -> Int {
        guard nodes.count < Self.maximumNodes else {
            throw lexer.error("more than \(Self.maximumNodes) numbers, names and operations", at: lexer.start)
        }
        nodes.append(ExpressionNode(operation, first, second))
        return nodes.count - 1
    }

    /// Counts the levels of nesting around what `body` reads.
    private mutating func nested(
        _ body: (inout ExpressionParser) throws(ExpressionError) -> Int
    ) throws(ExpressionError) -> Int {
        depth += 1
        guard depth <= Self.maximumDepth else {
            throw lexer.error("nested more than \(Self.maximumDepth) levels deep", at: lexer.start)
        }
        let result = try body(&self)
        depth -= 1
        return result
    }

    private mutating func sum() throws(ExpressionError) -> Int {
        var left = try product()
        while true {
            if try take("+") {
                left = try add(.add, left, try product())
            } else if try take("-") {
                left = try add(.subtract, left, try product())
            } else {
                return left
            }
        }
    }

    private mutating func product() throws(ExpressionError) -> Int {
        var left = try unary()
        while true {
            if try take("*") {
                left = try add(.multiply, left, try unary())
            } else if try take("/") {
                left = try add(.divide, left, try unary())
            } else {
                return left
            }
        }
    }

    private mutating func unary() throws(ExpressionError) -> Int {
        if try take("-") {
            let operand = try nested { parser throws(ExpressionError) in try parser.unary() }
            return try add(.negate, operand)
        }
        if try take("+") { return try nested { parser throws(ExpressionError) in try parser.unary() } }
        let base = try primary()
        guard try take("^") else { return base }
        let exponent = try nested { parser throws(ExpressionError) in try parser.unary() }
        return try add(.power, base, exponent)
    }

    private mutating func primary() throws(ExpressionError) -> Int {
        switch token {
        case .number(let number):
            try advance()
            return try add(.number(number))
        case .name(let name):
            let start = lexer.start
            try advance()
            return token == .symbol("(") ? try call(name, at: start) : try named(name, at: start)
        case .symbol("("):
            let start = lexer.start
            try advance()
            let inner = try nested { parser throws(ExpressionError) in try parser.sum() }
            guard try take(")") else { throw unexpected(after: "\")\" for the \"(\" at column \(start + 1)") }
            return inner
        default:
            throw unexpected(after: "a number, a name or \"(\"")
        }
    }

    private mutating func named(_ name: String, at start: Int) throws(ExpressionError) -> Int {
        if let constant = NamedConstant(rawValue: name) { return try add(.constant(constant)) }
        if ExpressionFunction(rawValue: name) != nil {
            throw lexer.error("\(name) is a function, expected \"(\" after it, found \(token.wording)", at: start)
        }
        if let known = variableNodes[name] { return known }
        let node = try add(.variable(variables.count))
        variables.append(name)
        variableNodes[name] = node
        return node
    }

    private mutating func call(_ name: String, at start: Int) throws(ExpressionError) -> Int {
        guard let function = ExpressionFunction(rawValue: name) else {
            let known = ExpressionFunction.allCases.map(\.name)
            throw lexer.error(
                "unknown function \"\(name)\", expected one of \(known.joined(separator: " "))", at: start, word: name,
                candidates: known)
        }
        try advance()
        guard token != .symbol(")") else { throw unexpected(after: "an argument of \(name)") }
        var arguments = [try nested { parser throws(ExpressionError) in try parser.sum() }]
        while try take(",") { arguments.append(try nested { parser throws(ExpressionError) in try parser.sum() }) }
        guard token == .symbol(")") else { throw unexpected(after: "\")\" or \",\"") }
        guard function.arity == 2 ? arguments.count >= 2 : arguments.count == 1 else {
            let expected: Wording = function.arity == 2 ? "two arguments or more" : "one argument"
            throw lexer.error("\(name) takes \(expected), found \(arguments.count)", at: start)
        }
        try advance()
        guard function.arity == 2 else { return try add(.call(function), arguments[0]) }
        var result = arguments[0]
        for argument in arguments.dropFirst() { result = try add(.call(function), result, argument) }
        return result
    }

    private func unexpected(after expected: Wording) -> ExpressionError {
        lexer.error("expected \(expected), found \(token.wording)", at: lexer.start)
    }
}
