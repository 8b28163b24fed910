package glassbox.ui.observatory;

import glassbox.train.Probe;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A tab's page, or what to do first where it has nothing to show.
final class TabPage extends StackPane {

  private static final Texts TEXTS = Texts.of("observatory");

  private final WorkspaceModel model;
  private final Tab tab;
  private final Label hint = new Label();
  private final VBox whole = new VBox(4);

  /// Whether the tab's bar stands here.
  private boolean barIsHere = true;

  TabPage(WorkspaceModel model, Tab tab) {
    this.model = model;
    this.tab = tab;
    getStyleClass().add("glass-observatory-page");
    setMinSize(0, 0);
    hint.getStyleClass().add("glass-empty");
    hint.setMaxWidth(420);
    hint.setAlignment(Pos.CENTER);
    whole.setMinSize(0, 0);
    VBox.setVgrow(tab.content(), Priority.ALWAYS);
  }

  Tab tab() {
    return tab;
  }

  /// What is to stand beside the titles, where there is room; nothing while the page has none to
  /// show.
  Optional<Region> bar() {
    return tab.bar().filter(_ -> getChildren().contains(whole));
  }

  /// @param here whether the bar has no room elsewhere
  void keepBar(boolean here) {
    barIsHere = here;
    fill();
  }

  private void fill() {
    List<Region> wanted = new ArrayList<>();
    tab.bar().filter(_ -> barIsHere).ifPresent(wanted::add);
    wanted.add(tab.content());
    if (!whole.getChildren().equals(wanted)) {
      whole.getChildren().setAll(wanted);
    }
  }

  Set<Probe> probes() {
    return tab.applies() ? tab.probes() : Set.of();
  }

  /// @param turns runs the tab's pieces
  void refresh(Executor turns) {
    boolean applies = tab.applies();
    boolean waits = tab.needsRun() && model.history().isEmpty() && model.snapshot().isEmpty();
    if (!applies || waits) {
      hint.setText(hintText(applies));
      set(hint);
      return;
    }
    fill();
    set(whole);
    tab.pieces().forEach(turns::execute);
  }

  private String hintText(boolean applies) {
    if (model.dataset().isEmpty()) {
      return TEXTS.get("empty.data");
    }
    if (!applies) {
      return TEXTS.get("empty." + tab.key());
    }
    return TEXTS.get(model.design().nodes().isEmpty() ? "empty.layers" : "empty.run");
  }

  private void set(Region content) {
    if (!getChildren().equals(List.of(content))) {
      getChildren().setAll(content);
    }
  }
}
