package glassbox.microscope;

/// A stop on the way.
public sealed interface Step {

  /// What goes in.
  record Input() implements Step {}

  record Forward(String node) implements Step {}

  record Loss() implements Step {}

  record Backward(String node) implements Step {}

  /// What the optimizer makes of the gradients.
  record Update() implements Step {}
}
