package glassbox.layer;

/// The groups of the palette, in its order.
public enum Category {
  CORE,
  IMAGES,
  SEQUENCES,
  REGULARIZE,
  COMBINE
}
