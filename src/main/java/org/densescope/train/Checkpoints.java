package org.densescope.train;

import java.util.ArrayList;
import java.util.List;

/// States of one training at even distances, as bare numbers in few large arrays.
///
/// State `i` stands `i · stride` updates after the start; where there is no room for another one, every second is
/// dropped and the stride doubles. A hundred thousand states of a small network would be millions of objects, which a
/// collector follows again and again.
final class Checkpoints {
    /// Numbers of small states that share an array: 64 KiB, less than what a collector calls large.
    private static final int BLOCK = 8192;

    /// So many are kept whatever they take.
    private static final long LEAST = 4;

    /// So many are enough where they take more than [#PLENTY]: between two lie few updates.
    private static final long ENOUGH = 512;

    /// Bytes for states of a network whose updates take less than a microsecond.
    private static final long PLENTY = 8L << 20;

    private final TrainingState start;
    private final int numbers;
    private final int perBlock;
    private final List<double[]> blocks = new ArrayList<>();
    private long most;
    private long stride;
    private int size = 1;

    /// @param start state 0, which is kept as it is
    /// @param numbers of each state, see [Learner#size]
    /// @param stride updates between two states to begin with
    /// @param budget bytes that they may take
    Checkpoints(TrainingState start, int numbers, long stride, long budget) {
        this.start = start;
        this.numbers = numbers;
        this.stride = stride;
        most = room(budget);
        perBlock = (int) Math.clamp(BLOCK / numbers, 1, most - 1);
    }

    private long room(long budget) {
        long each = 8L * numbers;
        return Math.clamp(budget / each, LEAST, Math.max(ENOUGH, PLENTY / each));
    }

    int size() {
        return size;
    }

    /// Updates between two states.
    long stride() {
        return stride;
    }

    /// How many updates come before state `i`.
    long step(int i) {
        return start.step() + i * stride;
    }

    /// The last state that is not behind a step.
    ///
    /// @param step at least that of the start
    int before(long step) {
        return (int) Math.min(size - 1, (step - start.step()) / stride);
    }

    /// Keeps the state where a learner stands, if it is due.
    void offer(Learner learner) {
        if (due(learner.step()) && size >= most) {
            thin();
        }
        if (due(learner.step())) {
            int block = (size - 1) / perBlock;
            if (block == blocks.size()) {
                blocks.add(new double[perBlock * numbers]);
            }
            learner.write(blocks.get(block), at(size));
            size++;
        }
    }

    /// Whether the state after `step` updates comes next.
    private boolean due(long step) {
        return step == step(size);
    }

    /// Sets a learner to state `i`.
    void restore(int i, Learner learner) {
        if (i == 0) {
            learner.take(start);
        } else {
            long done = i * stride;
            learner.read(blocks.get((i - 1) / perBlock), at(i), start.step() + done, start.updates() + done);
        }
    }

    private int at(int i) {
        return (i - 1) % perBlock * numbers;
    }

    /// Has room for fewer states from now on, or for more.
    void resize(long budget) {
        most = room(budget);
        while (size > most) {
            thin();
        }
        while (blocks.size() > (size + perBlock - 2) / perBlock) {
            blocks.removeLast();
        }
    }

    /// Drops every second state.
    private void thin() {
        size = (size + 1) / 2;
        stride *= 2;
        for (int i = 1; i < size; i++) {
            double[] from = blocks.get((2 * i - 1) / perBlock);
            System.arraycopy(from, at(2 * i), blocks.get((i - 1) / perBlock), at(i), numbers);
        }
    }

    /// Bytes that all states take.
    long bytes() {
        return 8L * perBlock * numbers * blocks.size();
    }
}
