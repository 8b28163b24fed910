package glassbox.ui.shell;

import glassbox.text.Numbers;
import glassbox.train.RunState;
import glassbox.train.Snapshot;
import glassbox.ui.explain.Explain;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// The four numbers that matter, in a face whose digits don't dance.
final class Figures extends HBox {

  private static final Texts TEXTS = Texts.of("shell");

  private final WorkspaceModel model;
  private final Label epoch = value("epoch");
  private final Label loss = value("loss");
  private final Label validation = value("validation");
  private final Label seed = value("seed");

  private final HBox small = figure("seed", seed);

  Figures(WorkspaceModel model) {
    this.model = model;
    tighten(false);
    setAlignment(Pos.BASELINE_RIGHT);
    setMinWidth(USE_PREF_SIZE);
    setMaxHeight(USE_PREF_SIZE);
    small.getStyleClass().add("glass-small");
    getChildren()
        .addAll(
            figure("epoch", epoch), figure("loss", loss), figure("validation", validation), small);
    model.followRun(this::refresh);
    model.designProperty().subscribe(this::refresh);
    refresh();
  }

  void tighten(boolean narrow) {
    setSpacing(narrow ? 14 : 18);
  }

  void hideSeed(boolean hidden) {
    TopBar.show(small, !hidden);
  }

  /// Leaves the numbers alone.
  void hideNames(boolean hidden) {
    lookupAll(".glass-name").forEach(name -> TopBar.show(name, !hidden));
  }

  private void refresh() {
    seed.setText(String.valueOf(model.design().seed()));
    epoch.setText(model.snapshot().map(shot -> Numbers.whole(shot.epoch())).orElse("0"));
    loss.setText(model.snapshot().map(this::loss).orElse(TEXTS.get("figure.none")));
    // Where the run failed, the last one measured is of other weights.
    validation.setText(
        model
            .snapshot()
            .filter(shot -> shot.state() != RunState.FAILED)
            .map(Figures::validation)
            .orElse(TEXTS.get("figure.none")));
  }

  /// After a step that was taken back since it went wrong, its loss: the one before looks as if
  /// nothing had happened.
  private String loss(Snapshot shot) {
    double last =
        shot.state() == RunState.FAILED
            ? model.history().map(run -> run.trainingLoss().curve().last()).orElse(Double.NaN)
            : shot.trainingLoss();
    return number(last);
  }

  /// The share that is right, or else R², or else the validation loss.
  static String validation(Snapshot shot) {
    Double accuracy = shot.metrics().get("accuracy");
    if (accuracy != null) {
      return Numbers.percent(accuracy, 1);
    }
    Double r2 = shot.metrics().get("r2");
    return r2 == null ? number(shot.validationLoss()) : "R² " + Numbers.fixed(r2, 3);
  }

  static String number(double value) {
    if (!Double.isFinite(value)) {
      return TEXTS.get("figure.none");
    }
    return Numbers.figure(value);
  }

  private static Label value(String name) {
    var label = new Label();
    label.setId("figure-" + name);
    label.getStyleClass().add("glass-value");
    return label;
  }

  private static HBox figure(String name, Label value) {
    var label = new Label(TEXTS.get("figure." + name));
    label.getStyleClass().add("glass-name");
    var figure = new HBox(label, value);
    figure.getStyleClass().add("glass-figure");
    Explain.as(figure, "run." + name);
    return figure;
  }
}
