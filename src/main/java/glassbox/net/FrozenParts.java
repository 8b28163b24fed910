package glassbox.net;

import glassbox.engine.Slice;

/// The parameters of frozen layers, put back after an optimizer went over all numbers: momentum and
/// decay move a number even where its gradient is 0. Takes no memory while it is used.
public final class FrozenParts {

  private record Part(Slice values, int count, float[] copy) {}

  private final Part[] parts;

  public FrozenParts(Network network) {
    parts =
        network.frozen().stream()
            .map(
                id ->
                    new Part(
                        network.values(id),
                        network.parameterCount(id),
                        new float[network.parameterCount(id)]))
            .toArray(Part[]::new);
  }

  /// Before a step.
  public void remember() {
    for (Part part : parts) {
      System.arraycopy(part.values.data(), part.values.offset(), part.copy, 0, part.count);
    }
  }

  /// After it.
  public void putBack() {
    for (Part part : parts) {
      System.arraycopy(part.copy, 0, part.values.data(), part.values.offset(), part.count);
    }
  }
}
