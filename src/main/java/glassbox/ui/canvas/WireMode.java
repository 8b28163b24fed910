package glassbox.ui.canvas;

/// What wires show.
enum WireMode {
  /// One wire: thickness the size of the signal, colour the gradient.
  SIGNAL,
  /// Between small layers a line for each weight.
  WEIGHTS,
  /// The same lines, for the gradients of the weights.
  GRADIENTS
}
