package glassbox.ui.model;

import glassbox.data.Dataset;
import glassbox.train.Sample;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// What goes through the network for the pictures on the cards, and for all others that are of a
/// single example. It stays while a run goes on, and until another document is shown.
public final class SampleModel {

  private final ReadOnlyObjectWrapper<Sample> shown = new ReadOnlyObjectWrapper<>(Sample.FIRST);
  private final ObservableValue<Optional<Dataset>> dataset;

  SampleModel(ObservableValue<Number> documents, ObservableValue<Optional<Dataset>> dataset) {
    this.dataset = dataset;
    documents.subscribe(() -> shown.set(Sample.FIRST));
    dataset.subscribe(this::letGoOfStranger);
  }

  public ReadOnlyObjectProperty<Sample> property() {
    return shown.getReadOnlyProperty();
  }

  public Sample shown() {
    return shown.get();
  }

  public void show(Sample chosen) {
    shown.set(chosen);
  }

  /// The numbers that the network gets of it; a copy. Empty where there is no data.
  public Optional<float[]> inputs() {
    return switch (shown.get()) {
      case Sample.Own(float[] inputs) -> Optional.of(inputs.clone());
      case Sample.Example example -> dataset.getValue().flatMap(example::inputs);
    };
  }

  /// A drawing is of no use to a network that reads something else.
  private void letGoOfStranger() {
    if (shown.get() instanceof Sample.Own(float[] inputs)
        && dataset.getValue().filter(data -> fits(inputs, data)).isEmpty()) {
      shown.set(Sample.FIRST);
    }
  }

  private static boolean fits(float[] inputs, Dataset data) {
    return data.training().shape().elements() == inputs.length;
  }
}
