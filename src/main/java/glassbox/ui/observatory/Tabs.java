package glassbox.ui.observatory;

import glassbox.data.Dataset;
import glassbox.train.Probe;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Which plots stand on which page.
final class Tabs {

  private static final Texts TEXTS = Texts.of("observatory");
  private static final int COARSE = 60;
  private static final int FINE = 120;
  private static final double GAP = 26;

  private Tabs() {}

  static List<Tab> of(WorkspaceModel model) {
    return List.of(
        overview(model), loss(model), gradients(model), predictions(model), boundary(model));
  }

  /// Loss, gradients, and what the data allows: the boundary, the confusion, or the scatter.
  private static Tab overview(WorkspaceModel model) {
    var loss = new LossPart(model);
    var gradients = new GradientPart(model);
    var third = new Outlook(model, COARSE);
    return new Tab(
        "overview",
        row(new double[] {36, 34, 30}, loss.plot(), gradients.plot(), third.node()),
        third::probes,
        () -> {
          loss.refresh();
          gradients.refresh();
          third.refresh();
        },
        () -> model.dataset().isPresent());
  }

  private static Tab loss(WorkspaceModel model) {
    var loss = new LossPart(model);
    var metrics = new MetricPart(model);
    var logarithmic = new CheckBox(TEXTS.get("logarithmic"));
    logarithmic.selectedProperty().subscribe(loss::setLogarithmic);
    var left = new VBox(2, loss.plot(), logarithmic);
    VBox.setVgrow(loss.plot(), Priority.ALWAYS);
    return new Tab(
        "loss",
        row(new double[] {60, 40}, left, metrics.plot()),
        Set::of,
        () -> {
          loss.refresh();
          metrics.refresh();
        },
        () -> model.dataset().isPresent());
  }

  private static Tab gradients(WorkspaceModel model) {
    var gradients = new GradientPart(model);
    return new Tab(
        "gradients",
        row(new double[] {100}, gradients.plot()),
        Set::of,
        gradients::refresh,
        () -> model.dataset().isPresent());
  }

  private static Tab predictions(WorkspaceModel model) {
    var confusion = new ConfusionPart(model);
    var scatter = new ScatterPart(model);
    var curve = new CurvePart(model);
    var samples = new SamplesPart(model);
    return new Tab(
        "predictions",
        row(
            new double[] {50, 50},
            new StackPane(confusion.plot(), scatter.plot()),
            new StackPane(samples, curve.plot())),
        () -> Set.of(new Probe.Predictions()),
        () -> {
          boolean classes = model.dataset().map(Dataset::classifies).orElse(false);
          confusion.plot().setVisible(classes);
          scatter.plot().setVisible(!classes);
          (classes ? confusion : scatter).refresh();
          boolean drawn = model.dataset().filter(CurvePart::suits).isPresent();
          curve.plot().setVisible(drawn);
          samples.setVisible(!drawn);
          curve.refresh();
          samples.refresh();
        },
        () -> model.dataset().isPresent());
  }

  private static Tab boundary(WorkspaceModel model) {
    var boundary = new BoundaryPart(model, FINE);
    var loss = new LossPart(model);
    var both = new HashSet<Probe>(boundary.probes());
    return new Tab(
        "boundary",
        row(new double[] {45, 55}, boundary.plot(), loss.plot()),
        () -> both,
        () -> {
          boundary.refresh();
          loss.refresh();
        },
        () -> model.dataset().map(Dataset::kind).orElse(Dataset.Kind.TABLE) == Dataset.Kind.PLANE);
  }

  private static Region row(double[] percents, Node... nodes) {
    var row = new GridPane();
    row.setHgap(GAP);
    row.getStyleClass().add("glass-plots");
    for (double percent : percents) {
      var column = new ColumnConstraints();
      column.setPercentWidth(percent);
      row.getColumnConstraints().add(column);
    }
    var height = new RowConstraints();
    height.setVgrow(Priority.ALWAYS);
    height.setPercentHeight(100);
    row.getRowConstraints().add(height);
    for (int i = 0; i < nodes.length; i++) {
      row.add(nodes[i], i, 0);
    }
    return row;
  }
}
