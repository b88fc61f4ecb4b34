"""Entropies, divergences and cross-entropies with 50 decimal digits, for InformationTests.

Run with mpmath: python generate.py > references.json
"""

import json
import random

from mpmath import log, mp, mpf

mp.dps = 50


def quantities(p, q):
    p, q = [mpf(x) for x in p], [mpf(x) for x in q]
    entropy = -sum(x * log(x) for x in p if x)
    cross = -sum(x * log(y) for x, y in zip(p, q) if x)
    divergence = sum(x * log(x / y) for x, y in zip(p, q) if x)
    return {"entropy": float(entropy), "crossEntropy": float(cross), "divergence": float(divergence)}


def drawn(generator, count, zeros):
    weights = [0.0 if index < zeros else generator.random() ** 3 for index in range(count)]
    total = sum(weights)
    return [weight / total for weight in weights]


generator = random.Random(20)
pairs = [([0.5, 0.5], [0.5, 0.5]), ([1 / 6] * 6, [0.5, 0.1, 0.1, 0.1, 0.1, 0.1]), ([1.0, 0.0], [0.9, 0.1])]
for count in (2, 3, 6, 26, 200):
    for zeros in (0, 1):
        pairs.append((drawn(generator, count, zeros), drawn(generator, count, 0)))
print(json.dumps([{"p": p, "q": q, **quantities(p, q)} for p, q in pairs], indent=1))
