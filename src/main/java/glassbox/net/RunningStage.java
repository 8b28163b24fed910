package glassbox.net;

import glassbox.engine.Seeds;
import glassbox.engine.Slice;
import glassbox.engine.kernel.Kernels;
import glassbox.layer.Layer;
import glassbox.layer.LayerSpec;
import glassbox.layer.Signal;

/// A stage while it runs.
///
/// A signal that feeds several layers gets a gradient from each: the first writes into the signal's
/// own, the others into `branches`, and all are added up before this stage goes backward.
///
/// @param elements of one example's output
/// @param share its parameters
/// @param goesBackward whether it, or anything before it, learns
/// @param frozen whether its parameters, and what it remembers, stay as they are
/// @param noise what its layer draws from
record RunningStage(
    String id,
    LayerSpec spec,
    Layer layer,
    Signal output,
    int elements,
    Arena.Share share,
    Slice[] branches,
    boolean goesBackward,
    boolean frozen,
    Seeds noise) {

  void forward(int rows, boolean training) {
    layer.forward(rows, training && !remembers());
  }

  /// A frozen layer that would remember a batch uses what it remembers in place of it, as outside
  /// training: it stays the same function.
  private boolean remembers() {
    return frozen && !share.state().isEmpty();
  }

  void backward(Kernels kernels, int rows, boolean training) {
    if (goesBackward) {
      gather(kernels, rows);
      layer.backward(rows, training && !remembers());
    }
  }

  /// As [#backward(Kernels, int, boolean)], looked on by somebody.
  void backward(Kernels kernels, int rows, boolean training, Passage passage) {
    if (goesBackward) {
      gather(kernels, rows);
      passage.arrived(id);
      layer.backward(rows, training && !remembers());
      passage.passed(id);
    }
  }

  /// As this stage with the gradients of its readers apart.
  RunningStage withBranches(Slice[] others) {
    return new RunningStage(
        id, spec, layer, output, elements, share, others, goesBackward, frozen, noise);
  }

  /// Adds up what all readers of the output ask of it.
  void gather(Kernels kernels, int rows) {
    for (Slice branch : branches) {
      kernels.add(outputs(rows), branch, output.gradient());
    }
  }

  int outputs(int rows) {
    return rows * elements;
  }
}
