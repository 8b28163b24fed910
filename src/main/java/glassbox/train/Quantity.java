package glassbox.train;

/// What of a layer may be looked at as a distribution.
public enum Quantity {

  /// What it has learned: its weights, without biases; gains and shifts where it has no others.
  WEIGHTS,

  /// What it gives out for the first examples of the validation part (of the training part where
  /// there is none), as the network now is, outside training.
  ACTIVATIONS,

  /// The last step's gradients of [#WEIGHTS], as the optimizer got them: penalties and clipping
  /// included. Of its output, over the last batch, where it learns nothing.
  GRADIENTS,

  /// How far the last step that was looked at moved [#WEIGHTS].
  UPDATES,

  /// The sums in front of its activation, for the examples of [#ACTIVATIONS].
  SUMS
}
