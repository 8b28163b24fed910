package glassbox.design;

import glassbox.layer.LayerOptions;
import glassbox.layer.LayerSpec;

/// A layer on the canvas.
///
/// @param id unique within the design, never shown: `n1`, `n2` …
public record Node(String id, LayerSpec layer, LayerOptions options, Point at) {

  public Node withLayer(LayerSpec changed) {
    return new Node(id, changed, options, at);
  }

  public Node withOptions(LayerOptions changed) {
    return new Node(id, layer, changed, at);
  }

  public Node withAt(Point changed) {
    return new Node(id, layer, options, changed);
  }
}
