package glassbox.ui.inspector;

import glassbox.design.Checked;
import glassbox.design.Edits;
import glassbox.design.Node;
import glassbox.design.Problem;
import glassbox.engine.Shape;
import glassbox.layer.LayerOptions;
import glassbox.layer.LayerSpec;
import glassbox.train.LayerStats;
import glassbox.train.Sample;
import glassbox.ui.explain.Explain;
import glassbox.ui.explain.Subject;
import glassbox.ui.look.ActivationView;
import glassbox.ui.look.LayerPicture;
import glassbox.ui.look.Look;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// One layer: its choices, its shape worked out, its large picture and its figures.
final class LayerForm extends VBox {

  private static final double LARGEST = 3;

  /// Around a picture: the panel's air, and a scroll bar whether or not there is one.
  private static final double AROUND = 40;

  private final WorkspaceModel model;
  private final Texts texts;
  private final Label title = new Label();
  private final Hyperlink what;
  private final FormView<Record> choices;
  private final FormView<LayerOptions> freeze;
  private final FormView<LayerOptions> options;
  private final WeightsForm weights;
  private final StartForm start;
  private final Label startHeading;
  private final TitledPane more;
  private final Label arithmetic = new Label();
  private final Label problem = new Label();
  private final Hyperlink mend = new Hyperlink();
  private final LayerPicture picture = new LayerPicture(new Look.Cells("", Sample.FIRST, 4));
  private final ActivationView activation = new ActivationView();
  private final Label activationHeading;
  private final LayerFigures figures;
  private Optional<Node> shown = Optional.empty();

  LayerForm(WorkspaceModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("glass-inspector");
    title.getStyleClass().add("glass-title");
    what = new Hyperlink(texts.get("what"), new FontIcon("mdi2h-help-circle-outline"));
    what.setId("what-is-this");
    what.getStyleClass().add("glass-link");
    what.setOnAction(_ -> Explain.ask(title));
    figures = new LayerFigures(texts);
    Explain.area(this, "inspector.layer");
    Explain.as(title, "card", this::subject);
    Explain.as(what, "card", this::subject);
    Explain.as(arithmetic, "card.shape", this::subject);
    Explain.as(picture, "card.picture", this::subject);
    Explain.as(activation, "layer.activation", this::subject);
    Explain.as(figures, "layer.figures", this::subject);
    Explain.as(problem, "card.problem", this::subject);
    Explain.as(mend, "card.mend", this::subject);
    choices = new FormView<>(texts, Set.of(), (record, name) -> change(name, (LayerSpec) record));
    freeze = new FormView<>(texts, Set.of("l1", "l2", "initializer", "draw"), this::changeOptions);
    options = new FormView<>(texts, Set.of("frozen", "draw"), this::changeOptions);
    weights = new WeightsForm(model, texts);
    start = new StartForm(model, texts);
    startHeading = section(texts.get("start"));
    activationHeading = section(texts.get("activation"));
    more = new TitledPane(texts.get("more"), options);
    more.setExpanded(false);
    Explain.as(more, "inspector.more");
    more.getStyleClass().addAll("glass-more", "dense");
    arithmetic.getStyleClass().add("glass-arithmetic");
    arithmetic.setWrapText(true);
    arithmetic.setMaxWidth(Double.MAX_VALUE);
    problem.getStyleClass().add("glass-form-error");
    problem.setWrapText(true);
    mend.getStyleClass().add("glass-link");
    picture.getStyleClass().add("glass-large-picture");
    getChildren()
        .setAll(
            head(),
            new VBox(8, choices, freeze),
            section(texts.get("shape")),
            arithmetic,
            section(texts.get("picture")),
            picture,
            activationHeading,
            activation,
            figures,
            weights,
            startHeading,
            start,
            more);
  }

  /// The picture fills the panel.
  void fit(double panel) {
    picture.setScale(Math.clamp((panel - AROUND) / Look.WIDTH, 1, LARGEST));
  }

  private Subject subject() {
    return shown.<Subject>map(node -> new Subject.Layer(node.id())).orElse(Subject.RUN);
  }

  private HBox head() {
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var head = new HBox(6, title, gap, what);
    head.getStyleClass().add("glass-inspector-head");
    return head;
  }

  private static Label section(String text) {
    var label = new Label(text);
    label.getStyleClass().add("glass-heading");
    return label;
  }

  private void change(String name, LayerSpec layer) {
    shown.ifPresent(
        node ->
            model.edit(
                texts.get("undo.set", name, title.getText()),
                design -> Edits.setLayer(design, node.id(), layer)));
  }

  private void changeOptions(LayerOptions changed, String name) {
    shown.ifPresent(
        node -> {
          // What is drawn anew by another rule takes the place of what was kept.
          boolean redrawn = !changed.initializer().equals(node.options().initializer());
          LayerOptions taken = redrawn ? changed.withKept(Optional.empty()) : changed;
          String label =
              changed.frozen() == node.options().frozen()
                  ? texts.get("undo.set", name, title.getText())
                  : texts.get(changed.frozen() ? "undo.freeze" : "undo.free", title.getText());
          model.edit(label, design -> Edits.setOptions(design, node.id(), taken));
        });
  }

  /// What a layer without parameters has no use for.
  private void showLearning(boolean learns) {
    show(learns, freeze, figures, startHeading, start, more);
  }

  private static void show(boolean there, javafx.scene.Node... parts) {
    for (javafx.scene.Node part : parts) {
      part.setVisible(there);
      part.setManaged(there);
    }
  }

  void show(Node node, Checked checked, Look look) {
    shown = Optional.of(node);
    title.setText(checked.title(node.id()));
    var layer = new Subject.Layer(node.id());
    choices.setSubject(layer);
    freeze.setSubject(layer);
    options.setSubject(layer);
    choices.show((Record) node.layer());
    freeze.show(node.options());
    options.show(node.options());
    start.show(node);
    List<Shape> inputs = checked.inputsOf(node.id());
    boolean known = checked.outputs().containsKey(node.id()) && !inputs.isEmpty();
    arithmetic.setText(
        known ? String.join("\n", node.layer().arithmetic(inputs)) : texts.get("shape.unknown"));
    showLearning(known && !node.layer().parameters(inputs).isEmpty());
    show(known && ActivationView.suits(node.layer()), activationHeading, activation);
    weights.show(node, checked);
    picture.setLook(look);
    showProblem(checked.problemsAt(node.id()).stream().findFirst());
    follow();
  }

  private void showProblem(Optional<Problem> found) {
    getChildren().removeAll(problem, mend);
    found.ifPresent(
        what -> {
          problem.setText(what.message());
          getChildren().add(1, problem);
          what.mend()
              .ifPresent(
                  offer -> {
                    mend.setText(offer.label());
                    mend.setOnAction(_ -> model.edit(offer.label(), offer.edit()));
                    getChildren().add(2, mend);
                  });
        });
  }

  /// The run's side.
  void follow() {
    weights.follow();
    picture.show(
        model
            .snapshot()
            .flatMap(seen -> Optional.ofNullable(seen.pictures().get(picture.look().probe()))));
    Optional<LayerStats> stats =
        model
            .snapshot()
            .flatMap(
                seen -> shown.flatMap(node -> Optional.ofNullable(seen.layers().get(node.id()))));
    figures.show(stats);
    showActivation();
  }

  private void showActivation() {
    Optional<Shape> output =
        shown.flatMap(node -> Optional.ofNullable(model.checked().outputs().get(node.id())));
    if (activation.isVisible() && output.isPresent()) {
      Node node = shown.orElseThrow();
      activation.show(node.id(), node.layer(), output.get(), model.snapshot());
    }
  }
}
