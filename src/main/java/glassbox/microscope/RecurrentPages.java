package glassbox.microscope;

import glassbox.layer.Recurrent;

/// A recurrent layer at one step of the sequence: what it reads, its gates, its state; and the
/// gradients that come back through time.
record RecurrentPages(Scene scene, Recurrent spec) implements LayerPages {

  @Override
  public Depth closest() {
    return Depth.PRODUCT;
  }

  @Override
  public Page forward(Depth depth, int unit, int product) {
    return new RecurrentForward(RecurrentUnit.of(scene, spec, unit, product)).page(depth);
  }

  @Override
  public Page backward(Depth depth, int unit, int product) {
    return new RecurrentBack(RecurrentUnit.of(scene, spec, unit, product)).page(depth);
  }
}
