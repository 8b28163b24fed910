package glassbox.design;

import glassbox.layer.LayerOptions;
import glassbox.layer.LayerSpec;

/// A layer on the canvas.
///
/// @param id unique within the design, never shown: `n1`, `n2` …
/// @param muted whether it is passed by: what feeds it feeds what it feeds ([Muting])
public record Node(String id, LayerSpec layer, LayerOptions options, Point at, boolean muted) {

  public Node(String id, LayerSpec layer, LayerOptions options, Point at) {
    this(id, layer, options, at, false);
  }

  public Node withLayer(LayerSpec changed) {
    return new Node(id, changed, options, at, muted);
  }

  public Node withOptions(LayerOptions changed) {
    return new Node(id, layer, changed, at, muted);
  }

  public Node withAt(Point changed) {
    return new Node(id, layer, options, changed, muted);
  }

  public Node withMuted(boolean changed) {
    return new Node(id, layer, options, at, changed);
  }

  Node withId(String changed) {
    return new Node(changed, layer, options, at, muted);
  }
}
