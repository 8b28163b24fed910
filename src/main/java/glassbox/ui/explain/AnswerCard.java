package glassbox.ui.explain;

import glassbox.train.Probe;
import glassbox.train.RunState;
import glassbox.train.Snapshot;
import glassbox.ui.fx.Subscriptions;
import glassbox.ui.look.ActivationView;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What is said of a thing: its name, one or two sentences, the formula, the formula with the
/// numbers of this moment, and a page to read on. The numbers follow the run, slowly enough to be
/// read.
final class AnswerCard extends StackPane {

  /// While it runs, numbers change at most this often: every so many looks at the run.
  private static final int LOOKS = 15;

  private final Texts texts = Texts.of("explain");
  private final WorkspaceModel model;
  private final Explainer explainer;
  private final Topic topic;
  private final Explanation first;

  /// The activation function that is asked about.
  private final Optional<ActivationView> curve;

  private final Label now = new Label();
  private final VBox nowPart;
  private final VBox card = new VBox();
  private final Subscriptions watching = new Subscriptions();
  private int looks;

  // The listeners are told of nothing before the card stands.
  @SuppressWarnings("this-escape")
  AnswerCard(WorkspaceModel model, Explainer explainer, Topic topic) {
    this.model = model;
    this.explainer = explainer;
    this.topic = topic;
    first = explainer.explain(topic);
    curve = explainer.activated(topic).map(_ -> new ActivationView());
    getStyleClass().add("glass-answer-place");
    card.setId("answer");
    card.getStyleClass().add("glass-answer");
    card.setAccessibleRole(AccessibleRole.TEXT);
    card.setFocusTraversable(true);
    var title = new Label(first.title());
    title.getStyleClass().add("glass-title");
    card.getChildren().setAll(title, wrapped(first.text(), "glass-answer-text"));
    curve.ifPresent(card.getChildren()::add);
    first.formula().ifPresent(formula -> card.getChildren().add(mono(new Label(formula))));
    nowPart = new VBox(4, heading(), mono(now));
    now.setId("answer-now");
    nowPart.managedProperty().bind(nowPart.visibleProperty());
    card.getChildren().add(nowPart);
    first.page().ifPresent(page -> card.getChildren().add(more(page)));
    getChildren().setAll(card);
    show(first.now());
    curve.ifPresent(this::draw);
    watching.add(model.snapshotProperty().subscribe((_, shot) -> follow(shot)));
    watching.add(model.checkedProperty().subscribe((_, _) -> refresh()));
    watching.add(model.samples().property().subscribe((_, _) -> refresh()));
    watch();
  }

  private Label heading() {
    var label = new Label(texts.get("now"));
    label.getStyleClass().add("glass-heading");
    return label;
  }

  private static Label wrapped(String words, String style) {
    var label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add(style);
    return label;
  }

  private static Label mono(Label label) {
    label.setWrapText(true);
    label.setMaxWidth(Double.MAX_VALUE);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add("glass-page-code");
    return label;
  }

  /// The page takes the card's place, and gives it back.
  private Node more(String page) {
    var link = new Hyperlink(texts.get("more"));
    link.setId("answer-more");
    link.getStyleClass().add("glass-link");
    link.setOnAction(
        _ -> {
          var back = new Hyperlink(texts.get("back"));
          back.setId("answer-back");
          back.getStyleClass().add("glass-link");
          back.setOnAction(
              _ -> {
                getChildren().setAll(card);
                link.requestFocus();
              });
          var whole = new VBox(back, new PageView(page));
          whole.getStyleClass().add("glass-answer-page");
          getChildren().setAll(whole);
          back.requestFocus();
        });
    return link;
  }

  private void watch() {
    Set<Probe> probes = new HashSet<>(explainer.probes(topic));
    explainer.activated(topic).map(node -> ActivationView.probe(node.id())).ifPresent(probes::add);
    model.watch(this, probes);
  }

  private void follow(Optional<Snapshot> shot) {
    boolean runs = shot.filter(seen -> seen.state() == RunState.RUNNING).isPresent();
    if (!runs || ++looks % LOOKS == 0 || !nowPart.isVisible()) {
      refresh();
    }
  }

  private void refresh() {
    show(explainer.explain(topic).now());
    curve.ifPresent(this::draw);
    watch();
  }

  private void draw(ActivationView view) {
    explainer
        .activated(topic)
        .ifPresent(
            node ->
                Optional.ofNullable(model.checked().outputs().get(node.id()))
                    .ifPresent(
                        output -> view.show(node.id(), node.layer(), output, model.snapshot())));
  }

  private void show(Optional<String> numbers) {
    String text = numbers.orElse("");
    if (!text.equals(now.getText())) {
      now.setText(text);
    }
    nowPart.setVisible(numbers.isPresent());
    card.setAccessibleText(
        String.join(". ", first.title(), first.text(), first.formula().orElse(""), text));
  }

  /// Looks no more.
  void close() {
    watching.cancel();
    model.watch(this, Set.of());
  }

  /// Gives the keyboard, and a screen reader, the whole of it.
  void takeFocus() {
    card.requestFocus();
  }
}
