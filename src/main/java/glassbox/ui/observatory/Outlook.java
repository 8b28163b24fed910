package glassbox.ui.observatory;

import glassbox.data.Dataset;
import glassbox.train.Probe;
import glassbox.ui.model.WorkspaceModel;
import java.util.List;
import java.util.Set;
import javafx.scene.layout.StackPane;

/// The picture of the result that suits the data: the boundary for the plane, the confusion for
/// other classes, the curve for a number from one other, the scatter for numbers from several.
final class Outlook {

  private final WorkspaceModel model;
  private final BoundaryPart boundary;
  private final ConfusionPart confusion;
  private final ScatterPart scatter;
  private final CurvePart curve;
  private final StackPane node;

  Outlook(WorkspaceModel model, int resolution) {
    this.model = model;
    boundary = new BoundaryPart(model, resolution);
    confusion = new ConfusionPart(model);
    scatter = new ScatterPart(model);
    curve = new CurvePart(model);
    node = new StackPane(boundary.plot(), confusion.plot(), scatter.plot(), curve.plot());
  }

  StackPane node() {
    return node;
  }

  Set<Probe> probes() {
    return suiting().probes();
  }

  void refresh() {
    Part suiting = suiting();
    for (Part part : List.of(boundary, confusion, scatter, curve)) {
      part.plot().setVisible(part.equals(suiting));
    }
    suiting.refresh();
  }

  private Part suiting() {
    if (model.dataset().map(Dataset::kind).orElse(Dataset.Kind.TABLE) == Dataset.Kind.PLANE) {
      return boundary;
    }
    if (model.dataset().filter(CurvePart::suits).isPresent()) {
      return curve;
    }
    return model.dataset().map(Dataset::classifies).orElse(true) ? confusion : scatter;
  }
}
