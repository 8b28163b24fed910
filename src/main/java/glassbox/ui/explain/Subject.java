package glassbox.ui.explain;

import glassbox.design.Wire;
import glassbox.net.WeightPlace;
import java.util.Optional;
import java.util.function.Supplier;

/// Of what in the design or the data the numbers are to be.
public sealed interface Subject {

  /// The run, or nothing in particular.
  Subject RUN = new Run();

  record Run() implements Subject {}

  /// @param id of a node
  record Layer(String id) implements Subject {}

  /// A kind of layer that need not stand on the canvas.
  record Kind(String kind) implements Subject {}

  record OnWire(Wire wire) implements Subject {}

  record Weight(WeightPlace place) implements Subject {}

  /// @param name of a column of the table
  record Column(String name) implements Subject {}

  /// What only the screen itself knows.
  ///
  /// @param numbers the formula with the numbers of this moment; empty while there are none
  record Here(Supplier<Optional<String>> numbers) implements Subject {}
}
