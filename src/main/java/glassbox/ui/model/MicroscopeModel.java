package glassbox.ui.model;

import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Whether a step is looked at closely, whose it is, and which cards take part in what is seen
/// there.
public final class MicroscopeModel {

  /// Whose way through a step is looked at.
  public enum Subject {
    /// That of an example of the batch that the next step uses.
    NEXT_BATCH,
    /// That of the sample that all pictures are of, in a step that has it alone.
    SAMPLE
  }

  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Subject> subject =
      new ReadOnlyObjectWrapper<>(Subject.NEXT_BATCH);
  private final ReadOnlyObjectWrapper<Set<String>> lit = new ReadOnlyObjectWrapper<>(Set.of());
  private Optional<String> wanted = Optional.empty();

  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Subject> subjectProperty() {
    return subject.getReadOnlyProperty();
  }

  /// On the next step.
  ///
  /// @param node the layer to begin with; empty: with what goes in
  public void open(Optional<String> node) {
    wanted = node;
    turnTo(Subject.NEXT_BATCH);
    open.set(true);
  }

  /// On the sample that all pictures are of; where it is open already, the place stays.
  public void openOnSample() {
    turnTo(Subject.SAMPLE);
    open.set(true);
  }

  public void turnTo(Subject changed) {
    subject.set(changed);
  }

  public void close() {
    open.set(false);
    lit.set(Set.of());
  }

  /// The layer that [#open] asked for, once.
  public Optional<String> takeWanted() {
    Optional<String> taken = wanted;
    wanted = Optional.empty();
    return taken;
  }

  /// The cards that take part; none: all are equal.
  public ReadOnlyObjectProperty<Set<String>> litProperty() {
    return lit.getReadOnlyProperty();
  }

  public void light(Set<String> nodes) {
    lit.set(Set.copyOf(nodes));
  }
}
