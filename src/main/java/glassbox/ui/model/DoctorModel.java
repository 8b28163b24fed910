package glassbox.ui.model;

import glassbox.doctor.Finding;
import glassbox.doctor.Rounds;
import glassbox.train.RunState;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the doctor says of the open design and its run: asked at once where these change, and now
/// and then while the run goes on.
final class DoctorModel {

  /// Between two visits to a run that goes on.
  private static final long APART_NANOS = 250_000_000;

  final ReadOnlyObjectWrapper<List<Finding>> findings = new ReadOnlyObjectWrapper<>(List.of());

  private final WorkspaceModel model;
  private final Rounds rounds = new Rounds();
  private long next;

  /// @param model is complete but for this
  DoctorModel(WorkspaceModel model) {
    this.model = model;
    model.checkedProperty().subscribe(this::visit);
    model.followRun(
        () -> {
          // The last word of a run that stops must not be missed.
          if (System.nanoTime() >= next || model.runStateProperty().get() != RunState.RUNNING) {
            visit();
          }
        });
  }

  private void visit() {
    long now = System.nanoTime();
    next = now + APART_NANOS;
    var visit =
        new Rounds.Visit(model.checked(), model.dataset(), model.snapshot(), model.history());
    List<Finding> found = rounds.visit(visit, now);
    if (!found.isEmpty() || !findings.get().isEmpty()) {
      findings.set(found);
    }
  }
}
