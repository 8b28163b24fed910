package glassbox.layer;

import glassbox.engine.Shape;

/// A parameter that a layer will have, before any memory is taken for it.
///
/// @param name as in the file format
/// @param fanIn values that one output sums over; `fanOut` outputs that one input reaches (Glorot
///   and Bengio, 2010)
/// @param turned see [glassbox.engine.Parameter]
public record ParameterSpec(
    String name, Shape shape, int fanIn, int fanOut, Start start, boolean turned) {

  public ParameterSpec(String name, Shape shape, int fanIn, int fanOut, Start start) {
    this(name, shape, fanIn, fanOut, start, false);
  }

  /// How the parameter begins unless an initializer is chosen.
  public enum Start {
    /// Drawn by the initializer that suits the layer's activation.
    DRAWN,
    ZERO,
    ONE
  }
}
