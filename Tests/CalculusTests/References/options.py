"""Trajectories of optimizers with other options than the defaults, from the update rules in the documentation of
torch.optim, in plain Python (64-bit floats), independently of Neuroscope. Run: python3 options.py > options.json"""
import json
import math

ROSENBROCK = ([-1.2, 1.0], lambda x, y: ((1 - x) ** 2 + 100 * (y - x * x) ** 2, [
    -2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)]))
VALLEY = ([2.0, 1.0], lambda x, y: (x * x + 10 * y * y, [2 * x, 20 * y]))
SURFACES = {"rosenbrock": ROSENBROCK, "valley": VALLEY}


def sgd(p, g, s, t, lr, momentum=0.0, dampening=0.0, weight_decay=0.0, nesterov=0.0):
    g = g + weight_decay * p
    if momentum:
        s["b"] = g if t == 1 else momentum * s["b"] + (1 - dampening) * g
        g = g + momentum * s["b"] if nesterov else s["b"]
    return p - lr * g


def adagrad(p, g, s, t, lr, lr_decay=0.0, weight_decay=0.0, initial_accumulator_value=0.0, eps=1e-10):
    g = g + weight_decay * p
    s["sum"] = s.get("sum", initial_accumulator_value) + g * g
    return p - lr / (1 + (t - 1) * lr_decay) * g / (math.sqrt(s["sum"]) + eps)


def rmsprop(p, g, s, t, lr, alpha=0.99, eps=1e-8, weight_decay=0.0, momentum=0.0, centered=0.0):
    g = g + weight_decay * p
    s["v"] = alpha * s.get("v", 0.0) + (1 - alpha) * g * g
    v = s["v"]
    if centered:
        s["g"] = alpha * s.get("g", 0.0) + (1 - alpha) * g
        v -= s["g"] ** 2
    step = g / (math.sqrt(v) + eps)
    if momentum > 0:
        s["b"] = momentum * s.get("b", 0.0) + step
        step = s["b"]
    return p - lr * step


def adadelta(p, g, s, t, lr, rho=0.9, eps=1e-6, weight_decay=0.0):
    g = g + weight_decay * p
    s["v"] = rho * s.get("v", 0.0) + (1 - rho) * g * g
    d = math.sqrt(s.get("u", 0.0) + eps) / math.sqrt(s["v"] + eps) * g
    s["u"] = rho * s.get("u", 0.0) + (1 - rho) * d * d
    return p - lr * d


def adam(p, g, s, t, lr, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=0.0, amsgrad=0.0):
    g = g + weight_decay * p
    s["m"] = beta1 * s.get("m", 0.0) + (1 - beta1) * g
    s["v"] = beta2 * s.get("v", 0.0) + (1 - beta2) * g * g
    s["max"] = max(s.get("max", 0.0), s["v"])
    v = s["max"] if amsgrad else s["v"]
    return p - lr / (1 - beta1 ** t) * s["m"] / (math.sqrt(v) / math.sqrt(1 - beta2 ** t) + eps)


def adamw(p, g, s, t, lr, weight_decay=0.01, **options):
    return adam(p * (1 - lr * weight_decay), g, s, t, lr, **options)


def lion(p, g, s, t, lr, beta1=0.9, beta2=0.99, weight_decay=0.0):
    p *= 1 - lr * weight_decay
    c = beta1 * s.get("m", 0.0) + (1 - beta1) * g
    s["m"] = beta2 * s.get("m", 0.0) + (1 - beta2) * g
    return p - lr * ((c > 0) - (c < 0))


CASES = [
    (sgd, "valley", 0.02, dict(momentum=0.8, dampening=0.3)),
    (sgd, "valley", 0.02, dict(momentum=0.9, weight_decay=0.05)),
    (sgd, "valley", 0.01, dict(momentum=0.95, nesterov=1.0, weight_decay=0.01)),
    (adagrad, "rosenbrock", 0.1, dict(lr_decay=0.02, initial_accumulator_value=0.5)),
    (adagrad, "valley", 0.2, dict(weight_decay=0.1, eps=1e-3)),
    (rmsprop, "rosenbrock", 0.01, dict(centered=1.0, alpha=0.9)),
    (rmsprop, "rosenbrock", 0.005, dict(momentum=0.5, weight_decay=0.02)),
    (rmsprop, "valley", 0.01, dict(momentum=0.9, centered=1.0, eps=1e-4)),
    (adadelta, "rosenbrock", 1.0, dict(rho=0.95, eps=1e-4)),
    (adadelta, "valley", 0.5, dict(weight_decay=0.1)),
    (adam, "rosenbrock", 0.05, dict(beta1=0.8, beta2=0.95)),
    (adam, "rosenbrock", 0.05, dict(amsgrad=1.0, beta2=0.9)),
    (adam, "valley", 0.1, dict(weight_decay=0.1, eps=1e-4)),
    (adamw, "rosenbrock", 0.02, dict(weight_decay=0.2)),
    (adamw, "valley", 0.1, dict(amsgrad=1.0, beta2=0.8)),
    (lion, "rosenbrock", 0.01, dict(beta1=0.8, beta2=0.95)),
    (lion, "valley", 0.02, dict(weight_decay=0.3)),
]


def trajectory(rule, surface, lr, options):
    start, function = SURFACES[surface]
    point, states, rows = list(start), [{}, {}], []
    for step in range(101):
        value, gradient = function(*point)
        if step in (0, 1, 2, 5, 20, 50, 100):
            rows.append({"step": step, "point": list(point), "value": value, "gradient": gradient})
        point = [rule(p, g, s, step + 1, lr, **options) for p, g, s in zip(point, gradient, states)]
    return {"surface": surface, "optimizer": rule.__name__, "label": rule.__name__, "options": options,
            "learning_rate": lr, "from": start, "rows": rows}


print(json.dumps([trajectory(*case[:3], case[3]) for case in CASES]))
