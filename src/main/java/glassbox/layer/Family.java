package glassbox.layer;

/// What a layer's colour says.
public enum Family {
  DATA,
  DENSE,
  CONVOLUTION,
  SEQUENCE,
  REGULARIZATION,
  SHAPE
}
