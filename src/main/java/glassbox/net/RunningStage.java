package glassbox.net;

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
record RunningStage(
    String id,
    LayerSpec spec,
    Layer layer,
    Signal output,
    int elements,
    Arena.Share share,
    Slice[] branches,
    boolean goesBackward) {

  void backward(Kernels kernels, int rows, boolean training) {
    if (goesBackward) {
      gather(kernels, rows);
      layer.backward(rows, training);
    }
  }

  private void gather(Kernels kernels, int rows) {
    for (Slice branch : branches) {
      kernels.add(outputs(rows), branch, output.gradient());
    }
  }

  int outputs(int rows) {
    return rows * elements;
  }
}
