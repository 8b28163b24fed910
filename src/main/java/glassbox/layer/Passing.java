package glassbox.layer;

/// A layer that hands its values on as they are; only their shape is read differently.
final class Passing implements Layer {

  private final Signal input;
  private final Signal output;
  private final int elements;

  Passing(Wiring wiring) {
    input = wiring.input();
    output = wiring.output();
    elements = input.shape().elements();
  }

  @Override
  public void forward(int rows, boolean training) {
    Copies.copy(rows * elements, input.value(), output.value());
  }

  @Override
  public void backward(int rows, boolean training) {
    Copies.copy(rows * elements, output.gradient(), input.gradient());
  }
}
