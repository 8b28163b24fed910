package glassbox.ui.observatory;

import glassbox.data.Dataset;
import glassbox.train.Probe;
import glassbox.ui.model.WorkspaceModel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The picture of the result that suits the data: the boundary for the plane, the confusion for
/// other classes, the curve for a number from one other, the forecast of a series, the scatter for
/// numbers from several.
final class Outlook {

  private final WorkspaceModel model;
  private final Part boundary;
  private final Part confusion;
  private final Part scatter;
  private final Part curve;
  private final Part forecast;
  private final Map<Part, Region> frames = new LinkedHashMap<>();
  private final StackPane node = new StackPane();

  Outlook(WorkspaceModel model, BoundaryChoices choices, Exports exports) {
    this.model = model;
    boundary = new BoundaryPart(model, choices);
    confusion = new ConfusionPart(model);
    scatter = new ScatterPart(model);
    curve = new CurvePart(model);
    forecast = new ForecastPart(model);
    for (Part part : new Part[] {boundary, confusion, scatter, curve, forecast}) {
      frames.put(part, new ChartFrame(part.plot(), exports));
    }
    node.getChildren().setAll(frames.values());
    node.setMinSize(0, 0);
  }

  StackPane node() {
    return node;
  }

  Set<Probe> probes() {
    return suiting().probes();
  }

  void refresh() {
    Part suiting = suiting();
    frames.forEach((part, frame) -> frame.setVisible(part.equals(suiting)));
    suiting.refresh();
  }

  private Part suiting() {
    if (model.dataset().map(Dataset::kind).orElse(Dataset.Kind.TABLE) == Dataset.Kind.PLANE) {
      return boundary;
    }
    if (model.dataset().filter(CurvePart::suits).isPresent()) {
      return curve;
    }
    if (ForecastPart.suits(model)) {
      return forecast;
    }
    return model.dataset().map(Dataset::classifies).orElse(true) ? confusion : scatter;
  }
}
