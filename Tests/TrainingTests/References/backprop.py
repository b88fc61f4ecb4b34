"""One step of gradient descent on the network of demos/backprop.yaml, with 50 decimal digits and derivatives by
mpmath's own numeric differentiation: an independent check of every number of the explained step.

Run with mpmath: python backprop.py > backprop.json
"""

import json

from mpmath import diff, exp, mp, mpf

mp.dps = 50
X, T, RATE = [mpf("0.5"), mpf("0.6")], [mpf(0), mpf(1)], mpf("0.5")
# Layer by layer, row by row, biases behind the weights.
P = [mpf(v) for v in "0.1 0.3 -0.4 0.5 0.2 -0.2 0.7 -0.2 -0.3 0.6 0.1 0.2".split()]


def sigmoid(z):
    return 1 / (1 + exp(-z))


def run(p):
    z1 = [p[0] * X[0] + p[1] * X[1] + p[4], p[2] * X[0] + p[3] * X[1] + p[5]]
    a1 = [sigmoid(z) for z in z1]
    z2 = [p[6] * a1[0] + p[7] * a1[1] + p[10], p[8] * a1[0] + p[9] * a1[1] + p[11]]
    a2 = [sigmoid(z) for z in z2]
    return z1 + z2, a1 + a2, sum((a - t) ** 2 for a, t in zip(a2, T)) / 2


def loss_with(index, value):
    changed = list(P)
    changed[index] = value
    return run(changed)[2]


z, a, loss = run(P)
gradient = [diff(lambda v, i=i: loss_with(i, v), P[i]) for i in range(len(P))]
after = [p - RATE * g for p, g in zip(P, gradient)]
print(json.dumps({"z": [float(v) for v in z], "a": [float(v) for v in a], "loss": float(loss),
                  "gradient": [float(v) for v in gradient], "after": [float(v) for v in after],
                  "lossAfter": float(run(after)[2])}, indent=1))
