package glassbox.layer;

import glassbox.engine.Shape;
import glassbox.engine.Slice;
import java.util.List;

/// The sum of its inputs, value by value: what a skip connection ends in.
public final class Add implements Layer {

  public record Spec() implements LayerSpec {

    public static final Spec DEFAULT = new Spec();

    @Override
    public Category category() {
      return Category.COMBINE;
    }

    @Override
    public Family family() {
      return Family.SHAPE;
    }

    @Override
    public boolean combines() {
      return true;
    }

    @Override
    public String summary() {
      return "";
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
      return Alike.shape(inputs);
    }

    @Override
    public List<String> arithmetic(List<Shape> inputs) {
      return List.of(Alike.arithmetic(inputs, "+"));
    }

    @Override
    public Layer build(Wiring wiring) {
      return new Add(wiring);
    }
  }

  private final Wiring wiring;
  private final Signal[] inputs;
  private final Slice y;
  private final Slice dy;
  private final int elements;

  private Add(Wiring wiring) {
    this.wiring = wiring;
    inputs = wiring.inputs().toArray(Signal[]::new);
    y = wiring.output().value();
    dy = wiring.output().gradient();
    elements = wiring.output().shape().elements();
  }

  @Override
  public void forward(int rows, boolean training) {
    Copies.copy(rows * elements, inputs[0].value(), y);
    for (int i = 1; i < inputs.length; i++) {
      wiring.kernels().add(rows * elements, inputs[i].value(), y);
    }
  }

  @Override
  public void backward(int rows, boolean training) {
    for (Signal input : inputs) {
      Copies.copy(rows * elements, dy, input.gradient());
    }
  }
}
