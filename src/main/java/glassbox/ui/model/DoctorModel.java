package glassbox.ui.model;

import glassbox.app.Workspace;
import glassbox.data.Dataset;
import glassbox.doctor.Facts;
import glassbox.doctor.Finding;
import glassbox.doctor.Remedy;
import glassbox.doctor.Rounds;
import glassbox.train.RunState;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the doctor says of the open design and its run: asked at once where these change, and now
/// and then while the run goes on.
final class DoctorModel {

  /// Between two visits to a run that goes on.
  private static final long APART_NANOS = 250_000_000;

  final ReadOnlyObjectWrapper<List<Finding>> findings = new ReadOnlyObjectWrapper<>(List.of());

  private final WorkspaceModel model;
  private final Workspace workspace;
  private final Rounds rounds = new Rounds();
  private Optional<Dataset> measured = Optional.empty();
  private Optional<Facts> facts = Optional.empty();
  private int document;
  private long next;

  /// @param model is complete but for this
  DoctorModel(WorkspaceModel model, Workspace workspace) {
    this.model = model;
    this.workspace = workspace;
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
    measure();
    long now = System.nanoTime();
    next = now + APART_NANOS;
    var visit = new Rounds.Visit(model.checked(), facts, model.snapshot(), model.history());
    List<Finding> found = rounds.visit(visit, now);
    if (!found.isEmpty() || !findings.get().isEmpty()) {
      findings.set(found);
    }
  }

  /// Elsewhere, for just when data comes somebody waits for the network to move. Points that are
  /// painted are other data with each of them: until it is measured, what was true before will do.
  private void measure() {
    if (model.dataset().equals(measured)) {
      return;
    }
    measured = model.dataset();
    if (measured.isEmpty() || document != workspace.documents()) {
      facts = Optional.empty();
    }
    document = workspace.documents();
    measured.ifPresent(
        data -> workspace.inBackground(() -> Facts.of(data), found -> arrive(data, found)));
  }

  private void arrive(Dataset data, Facts found) {
    if (measured.equals(Optional.of(data))) {
      facts = Optional.of(found);
      visit();
    }
  }

  /// Does what is advised.
  void mend(Remedy remedy) {
    model.edit(remedy.undo(), remedy.edit());
    if (remedy.restarts()) {
      model.reset();
    }
  }
}
