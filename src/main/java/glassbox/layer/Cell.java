package glassbox.layer;

/// What a recurrent layer does at one step of its [Track]; the kinds differ in nothing else.
interface Cell {

  /// Takes over the weights as they are. Comes before each way forward.
  void read();

  /// From the frame of `step` to the state behind it.
  void forward(int step);

  /// Forgets what it keeps beside the state: a sequence begins.
  default void begin() {}

  /// What it keeps beside the state is what it has after the last step: the sequence goes on.
  default void goOn() {}

  /// From the gradient of the state behind `step`, which stands in [Track#gradient], to that of the
  /// frame, which takes its place. Steps come from the last to the first.
  void backward(int step);

  /// Hands over the weights' gradients, summed over all steps.
  void write();
}
