// @title@
// @run-js@
"use strict";

//#if npz
// @data-npz@
const arrays = npz("{{file}}");
//#end
//#if inline
// @data@
//#end
const X = {{X}};
const T = {{T}};
const W = [{{W}}];
const b = [{{b}}];
const f = [{{activations}}];
// @batches@
const batches = [{{batches}}];
const rates = [{{rates}}];
//#if dropout
// @masks@
const masks = [{{masks}}];
//#end
//#if frozen
// @frozen@
const fixed = [{{fixed}}];
//#end
//#if bias-fixed
// @bias-fixed@
const biasTrained = [{{biasTrained}}];
//#end
//#if memory-1
// @memories@
const m = [{{m1}}], mb = [{{m1b}}];
//#end
//#if memory-2
const v = [{{m2}}], vb = [{{m2b}}];
//#end
let t = {{updates}};

//#if act-gelu
function normalShare(x) {
  const v = Math.abs(x), density = Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
  let sum = v;
  if (v < 3) {
    for (let k = 3, term = v; term > 1e-17 * sum; k += 2) sum += term *= v * v / k;
    return x < 0 ? 0.5 - density * sum : 0.5 + density * sum;
  }
  for (let k = 150; k > 0; k--) sum = v + k / sum;
  return x < 0 ? density / sum : 1 - density / sum;
}

//#end
function act(name, z) {
//#if act-softmax
  if (name === "softmax") {
    const most = z.reduce((p, q) => Math.max(p, q), -Infinity);
    const e = z.map(x => Math.exp(x - most));
    const sum = e.reduce((p, q) => p + q, 0);
    return e.map(x => x / sum);
  }
//#end
  return z.map(x => {
    switch (name) {
//#if act-relu
      case "relu": return Math.max(x, 0);
//#end
//#if act-leaky-relu
      case "leaky-relu": return x > 0 ? x : 0.01 * x;
//#end
//#if act-sigmoid
      case "sigmoid": return x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
//#end
//#if act-tanh
      case "tanh": return Math.tanh(x);
//#end
//#if act-step
      case "step": return x >= 0 ? 1 : 0;
//#end
//#if act-step-zero
      case "step-zero": return x > 0 ? 1 : 0;
//#end
//#if act-sign
      case "sign": return Math.sign(x);
//#end
//#if act-elu
      case "elu": return x > 0 ? x : Math.expm1(x);
//#end
//#if act-softplus
      case "softplus": return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
//#end
//#if act-swish
      case "swish": return x / (1 + Math.exp(-x));
//#end
//#if act-gelu
      case "gelu": return x * normalShare(x);
//#end
      default: return x;
    }
  });
}

// @back-activation@
function back(name, z, a, g) {
//#if act-softmax
  if (name === "softmax") {
    const mean = a.reduce((p, q, i) => p + q * g[i], 0);
    return a.map((p, i) => p * (g[i] - mean));
  }
//#end
  return z.map((x, i) => {
    switch (name) {
//#if act-relu
      case "relu": return x > 0 ? g[i] : 0;
//#end
//#if act-leaky-relu
      case "leaky-relu": return x > 0 ? g[i] : 0.01 * g[i];
//#end
//#if act-sigmoid
      case "sigmoid": return a[i] * (1 - a[i]) * g[i];
//#end
//#if act-tanh
      case "tanh": return (1 - a[i] * a[i]) * g[i];
//#end
//#if act-step
      case "step": return 0;
//#end
//#if act-step-zero
      case "step-zero": return 0;
//#end
//#if act-sign
      case "sign": return 0;
//#end
//#if act-elu
      case "elu": return x > 0 ? g[i] : Math.exp(x) * g[i];
//#end
//#if act-softplus
      case "softplus": return g[i] / (1 + Math.exp(-x));
//#end
//#if act-swish
      case "swish": return (1 + x / (1 + Math.exp(x))) / (1 + Math.exp(-x)) * g[i];
//#end
//#if act-gelu
      case "gelu": return (normalShare(x) + x * Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI)) * g[i];
//#end
      default: return g[i];
    }
  });
}

//#if loss-log
// @log-sum@
function logSum(z) {
  const most = z.reduce((p, q) => Math.max(p, q), -Infinity);
  return most + Math.log(z.reduce((p, q) => p + Math.exp(q - most), 0));
}

//#end
// @loss@
function loss(z, a, y) {
  let sum = 0;
//#if loss-cross-entropy
  const log = logSum(z);
  for (let k = 0; k < y.length; k++) if (y[k] !== 0) sum += y[k] * (log - z[k]);
//#end
//#if loss-logits-cross-entropy
  const log = logSum(a);
  for (let k = 0; k < y.length; k++) if (y[k] !== 0) sum += y[k] * (log - a[k]);
//#end
//#if loss-binary-cross-entropy
  for (let k = 0; k < y.length; k++) sum += Math.max(z[k], 0) - z[k] * y[k] + Math.log1p(Math.exp(-Math.abs(z[k])));
//#end
//#if loss-mean-squared-error
  for (let k = 0; k < y.length; k++) sum += (a[k] - y[k]) ** 2;
//#end
//#if loss-half-squared-error
  for (let k = 0; k < y.length; k++) sum += 0.5 * (a[k] - y[k]) ** 2;
//#end
//#if loss-mean-absolute-error
  for (let k = 0; k < y.length; k++) sum += Math.abs(a[k] - y[k]);
//#end
//#if loss-huber
  for (let k = 0; k < y.length; k++) {
    const d = Math.abs(a[k] - y[k]);
    sum += d <= 1 ? 0.5 * d * d : d - 0.5;
  }
//#end
  return sum;
}

// @delta@
function delta(z, a, y, divisor) {
//#if loss-cross-entropy
  const mass = y.reduce((p, q) => p + q, 0);
  return a.map((p, k) => (p * mass - y[k]) / divisor);
//#end
//#if loss-binary-cross-entropy
  return a.map((p, k) => (p - y[k]) / divisor);
//#end
//#if loss-logits-cross-entropy
  const mass = y.reduce((p, q) => p + q, 0), log = logSum(a);
  return back(f.at(-1), z, a, a.map((q, k) => (Math.exp(q - log) * mass - y[k]) / divisor));
//#end
//#if loss-mean-squared-error
  return back(f.at(-1), z, a, a.map((p, k) => 2 * (p - y[k]) / divisor));
//#end
//#if loss-half-squared-error
  return back(f.at(-1), z, a, a.map((p, k) => (p - y[k]) / divisor));
//#end
//#if loss-mean-absolute-error
  return back(f.at(-1), z, a, a.map((p, k) => Math.sign(p - y[k]) / divisor));
//#end
//#if loss-huber
  return back(f.at(-1), z, a, a.map((p, k) => Math.max(-1, Math.min(1, p - y[k])) / divisor));
//#end
}

// @rule@
function update(w, g, rate{{memoryParameters}}) {
//#if opt-decay
  g += {{decay}} * w;
//#end
//#if opt-sgd
  return [w - rate * g];
//#end
//#if opt-momentum
  m1 = {{momentum}} * m1 + g;
  return [w - rate * m1, m1];
//#end
//#if opt-nesterov
  m1 = {{momentum}} * m1 + g;
  return [w - rate * (g + {{momentum}} * m1), m1];
//#end
//#if opt-adam
  m1 = {{beta1}} * m1 + (1 - {{beta1}}) * g;
  m2 = {{beta2}} * m2 + (1 - {{beta2}}) * g * g;
  const first = m1 / (1 - {{beta1}} ** t), second = m2 / (1 - {{beta2}} ** t);
//#if opt-decoupled
  w -= rate * {{decoupledDecay}} * w;
//#end
  return [w - rate * first / (Math.sqrt(second) + {{epsilon}}), m1, m2];
//#end
//#if opt-rmsprop
  m1 = {{alpha}} * m1 + (1 - {{alpha}}) * g * g;
  return [w - rate * g / (Math.sqrt(m1) + {{epsilon}}), m1];
//#end
//#if opt-adagrad
  m1 += g * g;
  return [w - rate * g / (Math.sqrt(m1) + {{epsilon}}), m1];
//#end
}

function show(name, values) {
  console.log(name + " " + [values].flat(Infinity).map(String).join(" "));
}

for (let step = 1; step <= batches.length; step++) {
  const rows = batches[step - 1], depth = W.length, last = depth - 1;
  const divisor = {{meanRows}} ? rows.length * {{perOutput}} : {{perOutput}};
  const dW = W.map(w => w.map(row => row.map(() => 0)));
  const db = b.map(row => row.map(() => 0));
  let sum = 0;
  rows.forEach((row, r) => {
    // @forward@
    const z = [], a = [X[row]];
    for (let l = 0; l < depth; l++) {
      z.push(W[l].map((w, u) => w.reduce((s, x, i) => s + x * a[l][i], 0) + b[l][u]));
      a.push(act(f[l], z[l]));
//#if dropout
      if (masks[step - 1][l].length > 0) a[l + 1] = a[l + 1].map((x, u) => x * masks[step - 1][l][r][u]);
//#end
    }
    sum += loss(z[last], a[depth], T[row]);
    if (step === 1) for (let l = 0; l < depth; l++) { show(`z${l + 1}[${r}]`, z[l]); show(`a${l + 1}[${r}]`, a[l + 1]); }
    // @backward@
    let d = delta(z[last], a[depth], T[row], divisor);
    for (let l = last; l >= 0; l--) {
      for (let u = 0; u < d.length; u++) {
        for (let i = 0; i < a[l].length; i++) dW[l][u][i] += d[u] * a[l][i];
        db[l][u] += d[u];
      }
      if (l > 0) {
        let g = a[l].map((_, i) => d.reduce((s, x, u) => s + W[l][u][i] * x, 0));
//#if dropout
        if (masks[step - 1][l - 1].length > 0) g = g.map((x, u) => x * masks[step - 1][l - 1][r][u]);
//#end
        d = back(f[l - 1], z[l - 1], act(f[l - 1], z[l - 1]), g);
      }
    }
  });
  show(`loss${step}`, sum / divisor);
  if (step === 1) for (let l = 0; l < depth; l++) { show(`dW${l + 1}`, dW[l]); show(`db${l + 1}`, db[l]); }
  // @update@
  t++;
  for (let l = 0; l < depth; l++) {
    for (let u = 0; u < b[l].length; u++) {
      for (let i = 0; i < W[l][u].length; i++) {
//#if frozen
        if (fixed[l].includes(u * W[l][u].length + i)) continue;
//#end
        {{storeWeight}}
      }
//#if bias-fixed
      if (!biasTrained[l]) continue;
//#end
      {{storeBias}}
    }
    show(`W${l + 1}.${step}`, W[l]);
    show(`b${l + 1}.${step}`, b[l]);
  }
}
//#if npz

// @npz@
function npz(file) {
  const bytes = require("fs").readFileSync(file), found = {};
  for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50; ) {
    const size = bytes.readUInt32LE(at + 18), name = bytes.readUInt16LE(at + 26);
    const start = at + 30 + name + bytes.readUInt16LE(at + 28), header = bytes.readUInt16LE(start + 8);
    const shape = /'shape': \(([^)]*)\)/.exec(bytes.toString("latin1", start, start + 10 + header))[1];
    const sizes = shape.split(",").filter(s => s.trim()).map(Number), values = [];
    for (let i = start + 10 + header; i < start + size; i += 8) values.push(bytes.readDoubleLE(i));
    const rows = sizes.length < 2 ? values
        : Array.from({length: sizes[0]}, (_, r) => values.slice(r * sizes[1], (r + 1) * sizes[1]));
    found[bytes.toString("latin1", at + 30, at + 30 + name).replace(".npy", "")] = rows;
    at = start + size;
  }
  return found;
}
//#end
