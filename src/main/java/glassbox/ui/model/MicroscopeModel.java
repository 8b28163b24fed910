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
  private final ReadOnlyObjectWrapper<Optional<String>> wanted =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  private final Runnable uncover;

  /// The layer that was asked for last.
  private Optional<String> asked = Optional.empty();

  /// @param uncover takes away what would stand before it
  MicroscopeModel(Runnable uncover) {
    this.uncover = uncover;
  }

  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Subject> subjectProperty() {
    return subject.getReadOnlyProperty();
  }

  /// On the next step; where it is open already, it goes to the layer.
  ///
  /// @param node the layer to begin with; empty: with what goes in
  public void open(Optional<String> node) {
    asked = node;
    uncover.run();
    turnTo(Subject.NEXT_BATCH);
    wanted.set(node);
    open.set(true);
  }

  /// Closes it, or opens it on the next step; who has chosen another layer meanwhile wants to see
  /// that one.
  public void toggle(Optional<String> chosen) {
    boolean another = chosen.isPresent() && !chosen.equals(asked);
    if (open.get() && !another) {
      close();
    } else {
      open(chosen);
    }
  }

  /// On the sample that all pictures are of; where it is open already, the place stays.
  public void openOnSample() {
    uncover.run();
    turnTo(Subject.SAMPLE);
    open.set(true);
  }

  public void turnTo(Subject changed) {
    subject.set(changed);
  }

  public void close() {
    open.set(false);
    lit.set(Set.of());
    wanted.set(Optional.empty());
    asked = Optional.empty();
  }

  /// The layer that [#open] asked for, until it is taken.
  public ReadOnlyObjectProperty<Optional<String>> wantedProperty() {
    return wanted.getReadOnlyProperty();
  }

  /// What is wanted, once.
  public Optional<String> takeWanted() {
    Optional<String> taken = wanted.get();
    wanted.set(Optional.empty());
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
