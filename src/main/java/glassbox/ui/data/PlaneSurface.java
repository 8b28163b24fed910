package glassbox.ui.data;

import glassbox.data.Dataset;
import glassbox.data.PlanePoint;
import glassbox.train.Picture;
import glassbox.train.Probe;
import glassbox.train.Snapshot;
import glassbox.ui.fx.Subscriptions;
import glassbox.ui.look.SurfacePicture;
import glassbox.ui.model.WorkspaceModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.util.Subscription;

/// What the network makes of every place of the plane, brought behind its points while they are
/// looked at.
final class PlaneSurface {

  /// Coarse: it takes little from the run, and is drawn smooth.
  private static final int CELLS = 80;

  private static final Probe PROBE = new Probe.Surface(CELLS, PlanePoint.EXTENT);

  private final WorkspaceModel model;
  private final PaintPlane plane;
  private final SurfacePicture picture = new SurfacePicture();

  /// What is drawn: between two runs it stands until the next one shows its own.
  private Optional<Picture> shown = Optional.empty();

  /// The classes that it is about.
  private List<String> classes = List.of();

  PlaneSurface(WorkspaceModel model, PaintPlane plane) {
    this.model = model;
    this.plane = plane;
    Subscriptions.whileTrue(model.exploringProperty(), this::watch);
  }

  private Subscription watch() {
    var watching = new Subscriptions();
    model.watch(this, Set.of(PROBE));
    watching.onChange(this::follow, model.snapshotProperty(), model.datasetProperty());
    watching.add(() -> model.watch(this, Set.of()));
    return watching::cancel;
  }

  private void follow() {
    Optional<Dataset> data = model.dataset().filter(set -> set.kind() == Dataset.Kind.PLANE);
    Optional<Snapshot> shot = model.snapshot();
    if (data.isEmpty() || shot.isEmpty() || !data.get().classNames().equals(classes)) {
      clear();
    }
    Picture now = shot.map(all -> all.pictures().get(PROBE)).orElse(null);
    if (data.isPresent() && now instanceof Picture.Maps maps && !shown.equals(Optional.of(now))) {
      shown = Optional.of(now);
      classes = data.get().classNames();
      draw(maps, data.get());
    }
  }

  private void clear() {
    if (shown.isPresent()) {
      shown = Optional.empty();
      plane.setGround(Optional.empty());
    }
  }

  /// Draws what is shown in other colours.
  void recolour() {
    model
        .dataset()
        .ifPresent(
            data -> {
              if (shown.orElse(null) instanceof Picture.Maps maps) {
                draw(maps, data);
              }
            });
  }

  private void draw(Picture.Maps maps, Dataset data) {
    double middle = SurfacePicture.middle(model.checked().loss());
    plane.setGround(Optional.of(picture.of(maps, data, middle, plane.inks())));
  }
}
