"""The peer of the table of training: the same networks in numpy, float64, one thread.

Reads lines "2-8-8-2 10 0.3": a network, its batch and seconds of processor time; answers each with samples per second.
A batch of 0 asks for 10,000 points through the network forwards.
"""

import os
import sys
import time

os.environ["OPENBLAS_NUM_THREADS"] = os.environ["OMP_NUM_THREADS"] = os.environ["MKL_NUM_THREADS"] = "1"
import numpy as np


class Net:
    def __init__(self, sizes, batch):
        rng = np.random.default_rng(1)
        self.batch = batch or 10_000
        self.w = [rng.normal(0, (2 / n) ** 0.5, (n, m)) for n, m in zip(sizes, sizes[1:])]
        self.b = [np.zeros(m) for m in sizes[1:]]
        rows = 10_000 if batch == 0 else 2_000
        self.x = rng.random((rows, sizes[0]))
        self.t = np.eye(sizes[-1])[rng.integers(0, sizes[-1], rows)]
        self.order = rng.permutation(rows)
        self.at = 0

    def forward(self, x):
        a = [x]
        for i, (w, b) in enumerate(zip(self.w, self.b)):
            z = a[-1] @ w + b
            if i < len(self.w) - 1:
                a.append(np.maximum(z, 0))
            else:
                e = np.exp(z - z.max(axis=1, keepdims=True))
                a.append(e / e.sum(axis=1, keepdims=True))
        return a

    def train(self):
        if self.at + self.batch > len(self.order):
            self.order = np.random.permutation(len(self.order))
            self.at = 0
        rows = self.order[self.at : self.at + self.batch]
        self.at += self.batch
        a = self.forward(self.x[rows])
        t = self.t[rows]
        self.loss = -(t * np.log(a[-1])).sum() / len(rows)
        d = (a[-1] - t) / len(rows)
        for i in range(len(self.w) - 1, -1, -1):
            dw = a[i].T @ d
            db = d.sum(axis=0)
            if i > 0:
                d = (d @ self.w[i].T) * (a[i] > 0)
            self.w[i] -= 0.01 * dw
            self.b[i] -= 0.01 * db


nets = {}
print(np.__version__, flush=True)
for line in sys.stdin:
    name, batch, seconds = line.split()
    batch, seconds = int(batch), float(seconds)
    key = name, batch
    if key not in nets:
        nets[key] = Net([int(n) for n in name.split("-")], batch)
    net = nets[key]
    work = net.train if batch else lambda: net.forward(net.x)
    samples = 0
    start = time.process_time()
    while time.process_time() - start < seconds:
        work()
        samples += net.batch
    print(samples / (time.process_time() - start), flush=True)
