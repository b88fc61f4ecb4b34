"""Full training steps of the same workloads in JAX, float32 on the processor.

    jax_peers.py [WORKLOAD [SECONDS]]

Each workload runs as one jitted call a step ("call") and as the fastest of some compiled loops over many
steps ("loop"), its batches shuffled and cut beforehand. A JSON line each.
"""

import functools
import json
import sys
import time

import jax
import jax.numpy as jnp
import numpy as np

GENERATOR = np.random.default_rng(1)


def dense(sizes):
    return [
        (
            jnp.asarray(GENERATOR.uniform(-1, 1, (inputs, outputs)) * (6 / (inputs + outputs)) ** 0.5, jnp.float32),
            jnp.zeros(outputs, jnp.float32),
        )
        for inputs, outputs in zip(sizes, sizes[1:])
    ]


def forward(activation, layers, x):
    for weights, biases in layers[:-1]:
        x = activation(x @ weights + biases)
    weights, biases = layers[-1]
    return x @ weights + biases


def binary_cross_entropy(z, y):
    return jnp.mean(jnp.maximum(z, 0) - z * y + jnp.log1p(jnp.exp(-jnp.abs(z))))


def cross_entropy(z, y):
    return -jnp.mean(jnp.sum(y * jax.nn.log_softmax(z), axis=1))


def sgd(rate):
    def update(layers, state, gradients):
        return jax.tree.map(lambda p, g: p - rate * g, layers, gradients), state

    return lambda layers: (), update


def adam(rate, beta1=0.9, beta2=0.999, epsilon=1e-8):
    def start(layers):
        zeros = jax.tree.map(jnp.zeros_like, layers)
        return jnp.float32(0), zeros, jax.tree.map(jnp.zeros_like, layers)

    def update(layers, state, gradients):
        count, first, second = state
        count = count + 1
        first = jax.tree.map(lambda m, g: beta1 * m + (1 - beta1) * g, first, gradients)
        second = jax.tree.map(lambda v, g: beta2 * v + (1 - beta2) * g * g, second, gradients)
        scale, unbias = rate / (1 - beta1**count), 1 / jnp.sqrt(1 - beta2**count)
        layers = jax.tree.map(
            lambda p, m, v: p - scale * m / (jnp.sqrt(v) * unbias + epsilon), layers, first, second
        )
        return layers, (count, first, second)

    return start, update


def one_hot(count, classes):
    return np.eye(classes, dtype=np.float32)[GENERATOR.integers(0, classes, count)]


def xor():
    x = np.array([[[-1, -1], [-1, 1], [1, -1], [1, 1]]], np.float32)
    return dense([2, 4, 1]), jnp.tanh, binary_cross_entropy, sgd(0.1), x, np.array([[[0], [1], [1], [0]]], np.float32)


def spirals():
    radius = np.arange(200) // 2 / 100
    angle = 1.75 * radius * 2 * np.pi + (np.arange(200) % 2) * np.pi
    points = np.stack([radius * np.sin(angle), radius * np.cos(angle)], 1).astype(np.float32)
    order = GENERATOR.permutation(200)
    labels = (order % 2).astype(np.float32)
    return (
        dense([2, 8, 8, 1]), jnp.tanh, binary_cross_entropy, sgd(0.05), points[order].reshape(20, 10, 2),
        labels.reshape(20, 10, 1),
    )


def digits():
    x = (GENERATOR.integers(0, 17, (28, 64, 64)) / 16).astype(np.float32)
    return dense([64, 128, 10]), jax.nn.relu, cross_entropy, adam(0.001), x, one_hot((28, 64), 10)


def wide():
    x = GENERATOR.random((10, 128, 784), np.float32)
    return dense([784, 512, 512, 10]), jax.nn.relu, cross_entropy, sgd(0.01), x, one_hot((10, 128), 10)


def median_rates(work, seconds, rounds=5):
    """`work(count)` repeats it that many times and waits for the end."""
    count = 1
    while True:
        begin = time.perf_counter()
        made = work(count)
        elapsed = time.perf_counter() - begin
        if elapsed > seconds / 4:
            break
        count *= 2
    count = int(count * seconds / elapsed) + 1
    rates = []
    for _ in range(rounds):
        begin = time.perf_counter()
        made = work(count)
        rates.append(made / (time.perf_counter() - begin))
    return sorted(rates)


def report(name, rates, unit="steps_per_second"):
    line = {"name": name, unit: rates[len(rates) // 2], "best": rates[-1], "rounds": len(rates)}
    print(json.dumps(line), flush=True)
    return line


def train(name, workload, seconds):
    layers, activation, loss, (start, update), xs, ys = workload()
    xs, ys = jnp.asarray(xs), jnp.asarray(ys)
    batches = xs.shape[0]

    def step(layers, state, x, y):
        value, gradients = jax.value_and_grad(lambda p: loss(forward(activation, p, x), y))(layers)
        layers, state = update(layers, state, gradients)
        return layers, state, value

    call = jax.jit(step, donate_argnums=(0, 1))
    holder = [jax.tree.map(jnp.copy, layers), start(layers)]
    pairs = [(xs[i], ys[i]) for i in range(batches)]

    def by_calls(count):
        parameters, state = holder
        for index in range(count):
            parameters, state, value = call(parameters, state, *pairs[index % batches])
        jax.block_until_ready(value)
        holder[:] = [parameters, state]
        return count

    report(name + "-call", median_rates(by_calls, seconds))

    # The compiled loops keep the sum of the losses, so that no loss is optimised away.
    portion = 1000 if xs[0].size < 10_000 else 50

    @jax.jit
    def counted(parameters, state):
        def body(index, carry):
            parameters, state, total = carry
            batch = index % batches
            parameters, state, value = step(parameters, state, xs[batch], ys[batch])
            return parameters, state, total + value

        return jax.lax.fori_loop(0, portion, body, (parameters, state, jnp.float32(0)))

    @functools.partial(jax.jit, static_argnums=2)
    def scanned(parameters, state, unroll):
        def body(carry, batch):
            parameters, state, total = carry
            parameters, state, value = step(parameters, state, *batch)
            return (parameters, state, total + value), None

        def epoch(_, carry):
            return jax.lax.scan(body, carry, (xs, ys), unroll=unroll)[0]

        return jax.lax.fori_loop(0, max(1, portion // batches), epoch, (parameters, state, jnp.float32(0)))

    def runner(function, steps):
        holder = [layers, start(layers)]

        def run(count):
            parameters, state = holder
            for _ in range(count):
                parameters, state, total = function(parameters, state)
            jax.block_until_ready(total)
            holder[:] = [parameters, state]
            return count * steps

        return run

    steps = max(1, portion // batches) * batches
    candidates = [runner(counted, portion), runner(lambda p, s: scanned(p, s, 1), steps)]
    if batches > 1:
        candidates.append(runner(lambda p, s: scanned(p, s, min(batches, 4)), steps))
    quick = [median_rates(run, seconds / 4, rounds=3)[1] for run in candidates]
    report(name + "-loop", median_rates(candidates[quick.index(max(quick))], seconds))


def grid(seconds):
    layers = dense([2, 8, 8, 1])
    column, row = np.meshgrid(np.arange(160), np.arange(96))
    points = jnp.asarray(np.stack([column.ravel() / 80 - 1, row.ravel() / 48 - 1], 1), jnp.float32)
    outputs = jax.jit(lambda p, x: jax.nn.sigmoid(forward(jnp.tanh, p, x)))

    def run(count):
        for _ in range(count):
            values = outputs(layers, points)
        jax.block_until_ready(values)
        return count

    report("W5-call", median_rates(run, seconds), "grids_per_second")


def main():
    chosen = sys.argv[1] if len(sys.argv) > 1 else ""
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 0.2
    for name, workload in [("W1", xor), ("W2", spirals), ("W3", digits), ("W4", wide)]:
        if name.startswith(chosen):
            train(name, workload, seconds)
    if "W5".startswith(chosen):
        grid(seconds)


main()
