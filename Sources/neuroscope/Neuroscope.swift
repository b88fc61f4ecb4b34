@main struct Neuroscope { static func main() {} }
