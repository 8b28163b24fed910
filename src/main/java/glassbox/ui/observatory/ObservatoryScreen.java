package glassbox.ui.observatory;

import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.List;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The tabs under the canvas. Only the one that is seen watches the run.
public final class ObservatoryScreen extends VBox {

  private static final Texts TEXTS = Texts.of("observatory");

  private final WorkspaceModel model;
  private final List<Tab> tabs;
  private final ToggleGroup choice = new ToggleGroup();
  private final StackPane page = new StackPane();
  private final Label hint = new Label();
  private Tab shown;

  public ObservatoryScreen(WorkspaceModel model) {
    this.model = model;
    tabs = Tabs.of(model);
    shown = tabs.getFirst();
    getStyleClass().add("glass-observatory");
    hint.getStyleClass().add("glass-empty");
    hint.setMaxWidth(420);
    hint.setAlignment(Pos.CENTER);
    page.getStyleClass().add("glass-observatory-page");
    setVgrow(page, Priority.ALWAYS);
    page.setMinHeight(0);
    getChildren().addAll(bar(), page);
    model.snapshotProperty().subscribe(this::refresh);
    model.datasetProperty().subscribe(this::show);
    model.checkedProperty().subscribe(this::refresh);
    show();
  }

  /// Opens the tab with this key: `overview`, `loss`, `gradients`, `predictions`, `boundary`.
  public void open(String key) {
    for (int i = 0; i < tabs.size(); i++) {
      if (tabs.get(i).key().equals(key)) {
        choice.selectToggle(choice.getToggles().get(i));
      }
    }
  }

  private HBox bar() {
    var bar = new HBox();
    bar.getStyleClass().add("glass-tabs");
    for (Tab tab : tabs) {
      var button = new ToggleButton(TEXTS.get("tab." + tab.key()));
      button.getStyleClass().add("glass-tab");
      button.setId("tab-" + tab.key());
      button.setToggleGroup(choice);
      button.setUserData(tab);
      button.setFocusTraversable(false);
      bar.getChildren().add(button);
    }
    choice.selectToggle(choice.getToggles().getFirst());
    choice
        .selectedToggleProperty()
        .subscribe(
            (before, after) -> {
              if (after == null) {
                choice.selectToggle(before);
              } else if (after.getUserData() instanceof Tab tab) {
                shown = tab;
                show();
              }
            });
    return bar;
  }

  private void show() {
    model.watch(this, shown.applies().getAsBoolean() ? shown.probes().get() : Set.of());
    refresh();
  }

  private void refresh() {
    boolean applies = shown.applies().getAsBoolean();
    boolean empty = model.history().isEmpty() && !shown.key().equals("boundary");
    if (!applies || (empty && model.snapshot().isEmpty())) {
      hint.setText(hintText(applies));
      set(hint);
      return;
    }
    set(shown.content());
    shown.refresh().run();
  }

  private String hintText(boolean applies) {
    if (model.dataset().isEmpty()) {
      return TEXTS.get("empty.data");
    }
    return TEXTS.get(applies ? "empty.run" : "empty.boundary");
  }

  private void set(Region content) {
    if (!page.getChildren().equals(List.of(content))) {
      page.getChildren().setAll(content);
    }
  }
}
