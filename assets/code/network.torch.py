# @title@
# @run-torch@
import torch

torch.set_default_dtype(torch.float64)

//#if npz
# @data-npz@
import numpy as np

arrays = {name: torch.from_numpy(values) for name, values in np.load("{{file}}").items()}
//#end
//#if inline
# @data@
//#end
X = {{X}}
T = {{T}}
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

layers = [{{layers}}]
with torch.no_grad():
    for layer, w, c in zip(layers, [{{W}}], [{{b}}]):
        layer.weight.copy_(w)
        layer.bias.copy_(c)
//#if bias-fixed
# @bias-fixed@
bias_trained = [{{biasTrained}}]
//#end
f = [{{functions}}]
parameters = [p for layer in layers for p in (layer.weight, layer.bias)]
optimizer = {{optimizer}}
//#if memory-start
# @memories@
for layer, first, second, bias_first, bias_second in zip(layers, {{memoryLists}}):
    for p, one, two in ((layer.weight, first, second), (layer.bias, bias_first, bias_second)):
        optimizer.state[p] = {{memoryState}}
//#end


def show(name, values):
    print(name, *(repr(float(value)) for value in values.detach().flatten().tolist()))


def forward(x, step):
    z, a = [], x
    outputs = []
    for l, layer in enumerate(layers):
        z.append(layer(a))
        a = f[l](z[l])
//#if dropout
        if masks[step - 1][l].numel() > 0:
            a = a * masks[step - 1][l]
//#end
        outputs.append(a)
    return z, outputs


for step, rows in enumerate(batches, start=1):
    divisor = len(rows) * {{perOutput}} if {{meanRows}} else {{perOutput}}
    # @forward@
    z, a = forward(X[rows], step)
    y = T[rows]
    # @loss@
    loss = {{torchLoss}} / divisor
    # @backward@
    optimizer.zero_grad()
    loss.backward()
    if step == 1:
        for r in range(len(rows)):
            for l in range(len(layers)):
                show(f"z{l + 1}[{r}]", z[l][r])
                show(f"a{l + 1}[{r}]", a[l][r])
    show(f"loss{step}", loss)
    if step == 1:
        for l, layer in enumerate(layers):
            show(f"dW{l + 1}", layer.weight.grad)
            show(f"db{l + 1}", layer.bias.grad)
    # @update@
    for group in optimizer.param_groups:
        group["lr"] = rates[step - 1]
//#if frozen
    before = [layer.weight.detach().clone() for layer in layers]
//#end
//#if bias-fixed
    biases = [layer.bias.detach().clone() for layer in layers]
//#end
    optimizer.step()
//#if bias-fixed
    with torch.no_grad():
        for layer, old, trained in zip(layers, biases, bias_trained):
            if not trained:
                layer.bias.copy_(old)
//#end
//#if frozen
    with torch.no_grad():
        for layer, old, places in zip(layers, before, fixed):
            layer.weight.view(-1)[places] = old.view(-1)[places]
//#end
    for l, layer in enumerate(layers):
        show(f"W{l + 1}.{step}", layer.weight)
        show(f"b{l + 1}.{step}", layer.bias)
