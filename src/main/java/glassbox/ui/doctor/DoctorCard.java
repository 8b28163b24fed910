package glassbox.ui.doctor;

import glassbox.doctor.Finding;
import glassbox.doctor.Remedy;
import glassbox.ui.explain.PageView;
import glassbox.ui.fx.Subscriptions;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// All that the doctor has to say at the moment: the findings one below the other, their numbers
/// following the run.
final class DoctorCard extends StackPane {

  /// Of the window's height.
  private static final double MOST = 0.7;

  /// A scroll pane takes it for its edges.
  private static final double AIR = 4;

  private final Texts texts = Texts.of("doctor");
  private final WorkspaceModel model;
  private final String first;
  private final Runnable done;
  private final VBox list = new VBox();
  private final ScrollPane frame = new ScrollPane(list);
  private final List<FindingView> views = new ArrayList<>();
  private final Subscriptions watching = new Subscriptions();
  private double most = Double.MAX_VALUE;

  /// @param first the card whose findings come first
  /// @param done is told when a remedy was taken
  // The listener is told of nothing before the card stands.
  @SuppressWarnings("this-escape")
  DoctorCard(WorkspaceModel model, String first, Runnable done) {
    this.model = model;
    this.first = first;
    this.done = done;
    getStyleClass().add("glass-answer-place");
    list.getStyleClass().add("glass-findings");
    list.setId("findings");
    list.setAccessibleRole(AccessibleRole.TEXT);
    list.setFocusTraversable(true);
    frame.setFitToWidth(true);
    frame.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    getChildren().setAll(frame);
    refresh();
    watching.add(model.findingsProperty().subscribe((_, _) -> refresh()));
  }

  /// @param height of the window
  void setMost(double height) {
    most = MOST * height;
    frame.setMaxHeight(most);
  }

  /// Sentences wrap, so the height is that at the list's own width.
  @Override
  protected double computePrefHeight(double width) {
    return getChildren().contains(frame)
        ? Math.min(most, snappedTopInset() + list.prefHeight(list.prefWidth(-1)) + AIR)
        : super.computePrefHeight(width);
  }

  private void refresh() {
    List<Finding> findings =
        model.findingsProperty().get().stream()
            .sorted(Comparator.comparing(finding -> !finding.places().contains(first)))
            .toList();
    if (!isOf(findings)) {
      views.clear();
      findings.forEach(finding -> views.add(new FindingView(finding, this::take, this::read)));
      list.getChildren().setAll(views);
      if (findings.isEmpty()) {
        var well = new Label(texts.get("well"));
        well.setWrapText(true);
        list.getChildren().add(well);
      }
    }
    for (int i = 0; i < views.size(); i++) {
      views.get(i).show(findings.get(i));
    }
    list.setAccessibleText(
        findings.isEmpty()
            ? texts.get("well")
            : String.join(" ", findings.stream().map(FindingView::aloud).toList()));
  }

  private boolean isOf(List<Finding> findings) {
    boolean same = views.size() == findings.size() && !findings.isEmpty();
    for (int i = 0; same && i < findings.size(); i++) {
      same = views.get(i).isOf(findings.get(i));
    }
    return same;
  }

  private void take(Remedy remedy) {
    done.run();
    model.mend(remedy);
  }

  /// The page takes the findings' place, and gives it back.
  private void read(String page) {
    var back = new Hyperlink(texts.get("back"));
    back.setId("findings-back");
    back.getStyleClass().add("glass-link");
    back.setOnAction(
        _ -> {
          getChildren().setAll(frame);
          takeFocus();
        });
    var view = new PageView(page);
    // It is as large as the findings were, so that the card stands still.
    view.getStyleClass().remove("glass-page-frame");
    VBox.setVgrow(view, Priority.ALWAYS);
    var whole = new VBox(back, view);
    whole.getStyleClass().add("glass-answer-page");
    whole.setPrefSize(frame.getWidth(), frame.getHeight());
    getChildren().setAll(whole);
    back.requestFocus();
  }

  /// Looks no more.
  void close() {
    watching.cancel();
  }

  /// Gives the keyboard, and a screen reader, the whole of it.
  void takeFocus() {
    list.requestFocus();
  }
}
