package glassbox.ui.shell;

import glassbox.train.RunState;
import glassbox.ui.explain.Asking;
import glassbox.ui.explain.Explain;
import glassbox.ui.look.KeyFocus;
import glassbox.ui.model.DesignName;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bar at the top: the document on the left, the run in the middle, its four figures on the
/// right.
final class TopBar extends YieldingBar {

  private static final Texts TEXTS = Texts.of("shell");

  /// A long name may be cut, but not to less than so many sizes of its text; where room is short,
  /// than these.
  private static final double NAME_FROM = 8;

  private static final double SHORT_NAME_FROM = 4.3;

  private static final double GAP = 8;
  private static final String PRIMARY = "glass-primary";

  private final List<Node> unprojected;
  private final BooleanProperty projecting = new SimpleBooleanProperty();

  TopBar(WorkspaceModel model, Commands commands, MainMenu menu, Asking asking) {
    getStyleClass().add("glass-top-bar");
    var name = new Name(model);
    HBox files =
        group(
            Explain.as(
                Icons.button("mdi2f-folder-open-outline", commands.open, TEXTS.get("tip.open")),
                "bar.open"),
            Explain.as(
                Icons.button("mdi2c-content-save-outline", commands.save, TEXTS.get("tip.save")),
                "bar.save"));
    HBox edits =
        group(
            Explain.as(editButton("mdi2u-undo", commands.undo), "bar.undo"),
            Explain.as(editButton("mdi2r-redo", commands.redo), "bar.redo"));
    List<Button> lesser =
        List.of(
            Explain.as(runBarButton("mdi2s-step-forward", commands.step, "tip.step"), "run.step"),
            Explain.as(
                runBarButton("mdi2f-fast-forward", commands.epoch, "tip.epoch"), "run.epoch.once"),
            Explain.as(runBarButton("mdi2r-restart", commands.reset, "tip.reset"), "run.reset"));
    Button microscope =
        Explain.as(
            Icons.button("mdi2m-microscope", commands.microscope, TEXTS.get("tip.microscope")),
            "bar.microscope");
    microscope.setId("open-microscope");
    var speed = new SpeedControl(model);
    var figures = new Figures(model);
    HBox document = group(files, edits);
    Button run = runButton(model, commands);
    getChildren().addAll(menu, name, document, space(4), run);
    getChildren().addAll(lesser);
    Button leave = Icons.button("mdi2f-fullscreen-exit", commands.projector, "");
    leave.setId("leave-projector");
    leave.getTooltip().textProperty().bind(commands.projector.label());
    leave.visibleProperty().bind(projecting);
    leave.managedProperty().bind(projecting);
    getChildren().addAll(microscope, speed, filler(), group(figures), askButton(asking), leave);
    unprojected = List.of(menu, name, document);
    Button reset = lesser.get(2);
    model.checkedProperty().subscribe(() -> mark(model, run, reset));
    model.runStateProperty().subscribe(() -> mark(model, run, reset));
    mark(model, run, reset);
    Explain.area(this, "bar");
    setSpacing(GAP);
    yields(
        narrow -> {
          setSpacing(narrow ? GAP / 2 : GAP);
          figures.tighten(narrow);
          speed.tighten(narrow);
        });
    yields(speed::hideText);
    yields(figures::hideSeed);
    yields(narrow -> lesser.forEach(button -> button.setContentDisplay(display(narrow))));
    yields(name::shorten);
    yields(narrow -> show(files, !narrow));
    yields(narrow -> show(speed, !narrow));
    yields(narrow -> show(document, !narrow && !projecting.get()));
    yields(narrow -> show(name, !narrow && !projecting.get()));
    yields(figures::hideNames);
    name.fontProperty().subscribe(this::fitAgain);
  }

  /// Leaves the run and its figures.
  void setProjecting(boolean on) {
    projecting.set(on);
    unprojected.forEach(part -> show(part, !on));
    fitAgain();
  }

  private static ContentDisplay display(boolean narrow) {
    return narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
  }

  static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  /// The document's name, cut where it is long.
  private static final class Name extends Label {

    private double from = NAME_FROM;

    // The children only carry values.
    @SuppressWarnings("this-escape")
    Name(WorkspaceModel model) {
      getStyleClass().addAll("glass-title", "glass-document-name");
      setId("design-name");
      Explain.as(this, "bar.name");
      textProperty()
          .bind(
              Bindings.createStringBinding(
                  () -> DesignName.of(model.design()) + (model.dirtyProperty().get() ? " •" : ""),
                  model.designProperty(),
                  model.dirtyProperty()));
    }

    void shorten(boolean more) {
      from = more ? SHORT_NAME_FROM : NAME_FROM;
      requestLayout();
    }

    @Override
    protected double computeMinWidth(double height) {
      return Math.min(from * getFont().getSize(), computePrefWidth(height));
    }
  }

  /// What one does next has the accent colour: to run, where something can, or to reset a run that
  /// failed on its way.
  private static void mark(WorkspaceModel model, Button run, Button reset) {
    boolean failed = model.runStateProperty().get() == RunState.FAILED;
    mark(run, !failed && model.checked().blueprint().isPresent());
    mark(reset, failed && model.refusalProperty().get().isEmpty());
  }

  private static void mark(Button button, boolean next) {
    button.getStyleClass().remove(PRIMARY);
    if (next) {
      button.getStyleClass().add(PRIMARY);
    }
  }

  private static Button runButton(WorkspaceModel model, Commands commands) {
    Button button = runBarButton("mdi2p-play", commands.runOrPause, "tip.run");
    button.setId("run");
    Explain.as(button, "run.run");
    ObservableValue<Node> icon =
        model
            .runStateProperty()
            .map(state -> new FontIcon(state == RunState.RUNNING ? "mdi2p-pause" : "mdi2p-play"));
    button.graphicProperty().bind(icon);
    return button;
  }

  private static Button runBarButton(String icon, Command command, String tip) {
    var button = new Button();
    button.setMinWidth(USE_PREF_SIZE);
    button.textProperty().bind(command.label());
    button.setGraphic(new FontIcon(icon));
    button.getStyleClass().add("glass-run-button");
    button.setTooltip(new Tooltip(TEXTS.get(tip)));
    KeyFocus.only(button);
    button.disableProperty().bind(command.possible().map(can -> !can));
    button.setOnAction(_ -> command.runIfPossible());
    return button;
  }

  private static ToggleButton askButton(Asking asking) {
    var button = new ToggleButton();
    button.setId("ask");
    button.setGraphic(new FontIcon("mdi2h-help-circle-outline"));
    button.getStyleClass().add("glass-icon-button");
    button.setTooltip(new Tooltip(TEXTS.get("tip.ask")));
    button.setAccessibleText(TEXTS.get("action.ask"));
    KeyFocus.only(button);
    button.setOnAction(_ -> asking.toggle());
    asking.onProperty().subscribe(button::setSelected);
    return Explain.as(button, "bar.ask");
  }

  private static Button editButton(String icon, Command command) {
    Button button = Icons.button(icon, command, "");
    button.getTooltip().textProperty().bind(command.label());
    return button;
  }

  /// A row of its own height, in the middle of the bar's.
  private static HBox group(Node... nodes) {
    var group = new HBox(nodes);
    group.setAlignment(Pos.CENTER);
    return group;
  }

  private static Region space(double width) {
    var space = new Region();
    space.setMinWidth(width);
    return space;
  }

  private static Region filler() {
    var filler = new Region();
    HBox.setHgrow(filler, Priority.ALWAYS);
    return filler;
  }
}
