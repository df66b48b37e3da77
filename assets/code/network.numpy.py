# @title@
# @run-numpy@
import numpy as np

//#if npz
# @data-npz@
arrays = np.load("{{file}}")
//#end
//#if inline
# @data@
//#end
X = {{X}}
T = {{T}}
W = [{{W}}]
b = [{{b}}]
f = [{{activations}}]
# @batches@
batches = [{{batches}}]
rates = [{{rates}}]
//#if dropout
# @masks@
masks = [{{masks}}]
//#end
//#if frozen
# @frozen@
fixed = [{{fixed}}]
//#end
//#if bias-fixed
# @bias-fixed@
bias_trained = [{{biasTrained}}]
//#end
//#if memory-1
# @memories@
m, mb = [{{m1}}], [{{m1b}}]
//#end
//#if memory-2
v, vb = [{{m2}}], [{{m2b}}]
//#end
t = {{updates}}


//#if act-gelu
from math import erfc


normal_share = np.vectorize(lambda x: 0.5 * erfc(-x / 2 ** 0.5))


//#end
def act(name, z):
//#if act-relu
    if name == "relu":
        return np.maximum(z, 0)
//#end
//#if act-leaky-relu
    if name == "leaky-relu":
        return np.where(z > 0, z, 0.01 * z)
//#end
//#if act-sigmoid
    if name == "sigmoid":
        e = np.exp(-np.abs(z))
        return np.where(z >= 0, 1 / (1 + e), e / (1 + e))
//#end
//#if act-tanh
    if name == "tanh":
        return np.tanh(z)
//#end
//#if act-step
    if name == "step":
        return np.where(z >= 0, 1.0, 0.0)
//#end
//#if act-step-zero
    if name == "step-zero":
        return np.where(z > 0, 1.0, 0.0)
//#end
//#if act-sign
    if name == "sign":
        return np.sign(z)
//#end
//#if act-elu
    if name == "elu":
        return np.where(z > 0, z, np.expm1(np.minimum(z, 0)))
//#end
//#if act-softplus
    if name == "softplus":
        return np.logaddexp(z, 0)
//#end
//#if act-swish
    if name == "swish":
        return z * np.exp(-np.logaddexp(0, -z))
//#end
//#if act-gelu
    if name == "gelu":
        return z * normal_share(z)
//#end
//#if act-softmax
    if name == "softmax":
        e = np.exp(z - z.max(axis=1, keepdims=True))
        return e / e.sum(axis=1, keepdims=True)
//#end
    return z


# @back-activation@
def back(name, z, a, g):
//#if act-relu
    if name == "relu":
        return np.where(z > 0, g, 0)
//#end
//#if act-leaky-relu
    if name == "leaky-relu":
        return np.where(z > 0, g, 0.01 * g)
//#end
//#if act-sigmoid
    if name == "sigmoid":
        return a * (1 - a) * g
//#end
//#if act-tanh
    if name == "tanh":
        return (1 - a * a) * g
//#end
//#if act-step
    if name == "step":
        return np.zeros_like(g)
//#end
//#if act-step-zero
    if name == "step-zero":
        return np.zeros_like(g)
//#end
//#if act-sign
    if name == "sign":
        return np.zeros_like(g)
//#end
//#if act-elu
    if name == "elu":
        return np.where(z > 0, g, np.exp(np.minimum(z, 0)) * g)
//#end
//#if act-softplus
    if name == "softplus":
        return np.exp(-np.logaddexp(0, -z)) * g
//#end
//#if act-swish
    if name == "swish":
        return np.exp(-np.logaddexp(0, -z)) * (1 + z * np.exp(-np.logaddexp(0, z))) * g
//#end
//#if act-gelu
    if name == "gelu":
        return (normal_share(z) + z * np.exp(-0.5 * z * z) / np.sqrt(2 * np.pi)) * g
//#end
//#if act-softmax
    if name == "softmax":
        return a * (g - (a * g).sum(axis=1, keepdims=True))
//#end
    return g


//#if loss-log
# @log-sum@
def log_sum(z):
    most = z.max(axis=1, keepdims=True)
    return most + np.log(np.exp(z - most).sum(axis=1, keepdims=True))


//#end
# @loss@
def loss(z, a, y):
//#if loss-cross-entropy
    return (y * (log_sum(z) - z)).sum()
//#end
//#if loss-logits-cross-entropy
    return (y * (log_sum(a) - a)).sum()
//#end
//#if loss-binary-cross-entropy
    return (np.maximum(z, 0) - z * y + np.log1p(np.exp(-np.abs(z)))).sum()
//#end
//#if loss-mean-squared-error
    return ((a - y) ** 2).sum()
//#end
//#if loss-half-squared-error
    return 0.5 * ((a - y) ** 2).sum()
//#end
//#if loss-mean-absolute-error
    return np.abs(a - y).sum()
//#end
//#if loss-huber
    d = np.abs(a - y)
    return np.where(d <= 1, 0.5 * d * d, d - 0.5).sum()
//#end


# @delta@
def delta(z, a, y, divisor):
//#if loss-cross-entropy
    return (a * y.sum(axis=1, keepdims=True) - y) / divisor
//#end
//#if loss-binary-cross-entropy
    return (a - y) / divisor
//#end
//#if loss-logits-cross-entropy
    g = (np.exp(a - log_sum(a)) * y.sum(axis=1, keepdims=True) - y) / divisor
    return back(f[-1], z, a, g)
//#end
//#if loss-mean-squared-error
    return back(f[-1], z, a, 2 * (a - y) / divisor)
//#end
//#if loss-half-squared-error
    return back(f[-1], z, a, (a - y) / divisor)
//#end
//#if loss-mean-absolute-error
    return back(f[-1], z, a, np.sign(a - y) / divisor)
//#end
//#if loss-huber
    return back(f[-1], z, a, np.clip(a - y, -1, 1) / divisor)
//#end


# @rule@
def update(w, g, rate{{memoryParameters}}):
//#if opt-decay
    g = g + {{decay}} * w
//#end
//#if opt-sgd
    return (w - rate * g,)
//#end
//#if opt-momentum
    m1 = {{momentum}} * m1 + g
    return w - rate * m1, m1
//#end
//#if opt-nesterov
    m1 = {{momentum}} * m1 + g
    return w - rate * (g + {{momentum}} * m1), m1
//#end
//#if opt-adam
    m1 = {{beta1}} * m1 + (1 - {{beta1}}) * g
    m2 = {{beta2}} * m2 + (1 - {{beta2}}) * g * g
    first, second = m1 / (1 - {{beta1}} ** t), m2 / (1 - {{beta2}} ** t)
//#if opt-decoupled
    w = w - rate * {{decoupledDecay}} * w
//#end
    return w - rate * first / (np.sqrt(second) + {{epsilon}}), m1, m2
//#end
//#if opt-rmsprop
    m1 = {{alpha}} * m1 + (1 - {{alpha}}) * g * g
    return w - rate * g / (np.sqrt(m1) + {{epsilon}}), m1
//#end
//#if opt-adagrad
    m1 = m1 + g * g
    return w - rate * g / (np.sqrt(m1) + {{epsilon}}), m1
//#end


def show(name, values):
    print(name, *(repr(float(value)) for value in np.ravel(values)))


for step, rows in enumerate(batches, start=1):
    divisor = len(rows) * {{perOutput}} if {{meanRows}} else {{perOutput}}
    # @forward@
    z, a = [], [X[rows]]
    for l in range(len(W)):
        z.append(a[l] @ W[l].T + b[l])
        a.append(act(f[l], z[l]))
//#if dropout
        if masks[step - 1][l].size > 0:
            a[l + 1] = a[l + 1] * masks[step - 1][l]
//#end
    y = T[rows]
    if step == 1:
        for r in range(len(rows)):
            for l in range(len(W)):
                show(f"z{l + 1}[{r}]", z[l][r])
                show(f"a{l + 1}[{r}]", a[l + 1][r])
    # @backward@
    d = delta(z[-1], a[-1], y, divisor)
    dW, db = [None] * len(W), [None] * len(W)
    for l in reversed(range(len(W))):
        dW[l], db[l] = d.T @ a[l], d.sum(axis=0)
        if l > 0:
            g = d @ W[l]
//#if dropout
            if masks[step - 1][l - 1].size > 0:
                g = g * masks[step - 1][l - 1]
//#end
            d = back(f[l - 1], z[l - 1], act(f[l - 1], z[l - 1]), g)
    show(f"loss{step}", loss(z[-1], a[-1], y) / divisor)
    if step == 1:
        for l in range(len(W)):
            show(f"dW{l + 1}", dW[l])
            show(f"db{l + 1}", db[l])
    # @update@
    t += 1
    for l in range(len(W)):
        new = update(W[l], dW[l], rates[step - 1]{{memoryWeights}})
//#if frozen
        free = np.ones(W[l].size, dtype=bool)
        free[fixed[l]] = False
        free = free.reshape(W[l].shape)
//#if memory-1
        new = [np.where(free, now, old) for now, old in zip(new, [W[l]{{memoryWeights}}])]
//#end
//#if memory-0
        new = [np.where(free, new[0], W[l])]
//#end
//#end
        W[l] = new[0]
        {{keepWeights}}
//#if bias-fixed
        if bias_trained[l]:
            new = update(b[l], db[l], rates[step - 1]{{memoryBiases}})
            b[l] = new[0]
            {{keepBiases}}
//#end
//#if bias-free
        new = update(b[l], db[l], rates[step - 1]{{memoryBiases}})
        b[l] = new[0]
        {{keepBiases}}
//#end
        show(f"W{l + 1}.{step}", W[l])
        show(f"b{l + 1}.{step}", b[l])
