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

  /// The same under another name.
  ParameterSpec named(String other) {
    return new ParameterSpec(other, shape, fanIn, fanOut, start, turned);
  }

  /// How the parameter begins unless an initializer is chosen.
  public enum Start {
    /// Drawn by the initializer that suits the layer's activation.
    DRAWN,
    ZERO,
    ONE,
    /// 1 in the second quarter, an LSTM's forget gates, so that its memory lasts at first (Gers et
    /// al., 2000); else 0.
    REMEMBER
  }
}
