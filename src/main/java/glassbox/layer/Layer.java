package glassbox.layer;

/// A layer that runs. Its buffers are those of its [Wiring]; a pass allocates nothing.
public interface Layer {

  /// Reads the inputs' values, writes the output's value.
  ///
  /// @param rows how many examples of the batch are filled
  /// @param training whether dropout drops, noise is added and batch statistics are taken
  void forward(int rows, boolean training);

  /// The next pass begins a sequence, as every pass does where nobody has it go on.
  default void begin() {}

  /// The next pass goes on with the sequence where the last one ended: of a layer that has a state,
  /// it takes the last one's.
  default void goOn() {}

  /// Reads the output's gradient (which it may use as scratch), overwrites the gradients of the
  /// inputs and of the parameters. Follows a forward pass of the same rows.
  void backward(int rows, boolean training);

  /// As [#backward], but the output's gradient is that with respect to the sums in front of the
  /// layer's activation: what a loss that fuses with the activation gives. Only layers whose
  /// [LayerSpec#activation] is not Linear are asked.
  default void backwardFromSums(int rows, boolean training) {
    backward(rows, training);
  }
}
