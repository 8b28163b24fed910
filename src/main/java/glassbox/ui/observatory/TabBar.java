package glassbox.ui.observatory;

import glassbox.ui.explain.Explain;
import glassbox.ui.look.KeyFocus;
import glassbox.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// The titles of the tabs. One that is dragged off the bar, or the one shown by the button at the
/// end, goes into a window of its own.
final class TabBar extends HBox {

  private static final Texts TEXTS = Texts.of("observatory");

  /// As far a hand does not slip.
  private static final double PULLED = 40;

  private final ToggleGroup choice = new ToggleGroup();
  private final BiConsumer<Tab, Point2D> pull;
  private final HBox beside = new HBox();
  private Point2D pressed = Point2D.ZERO;

  /// @param pull is told of a tab that is to go into a window, and where on the screen
  TabBar(List<Tab> tabs, Consumer<Tab> chosen, BiConsumer<Tab, Point2D> pull) {
    this.pull = pull;
    getStyleClass().add("glass-tabs");
    for (Tab tab : tabs) {
      getChildren().add(button(tab));
    }
    var air = new Region();
    setHgrow(air, Priority.ALWAYS);
    beside.getStyleClass().add("glass-beside-tabs");
    getChildren().addAll(air, beside, pullButton());
    choice.selectToggle(choice.getToggles().getFirst());
    choice
        .selectedToggleProperty()
        .subscribe(
            (before, after) -> {
              if (after == null) {
                choice.selectToggle(before);
                chosen.accept((Tab) before.getUserData());
              } else {
                chosen.accept((Tab) after.getUserData());
              }
            });
  }

  /// Takes what stands beside the titles, if there is room for it.
  ///
  /// @return whether there is
  boolean take(Optional<Region> offered) {
    List<Region> wanted = offered.stream().toList();
    if (!beside.getChildren().equals(wanted)) {
      beside.getChildren().setAll(wanted);
    }
    beside.applyCss();
    boolean fits = getWidth() == 0 || prefWidth(-1) <= getWidth();
    if (!fits) {
      beside.getChildren().clear();
    }
    return fits;
  }

  /// Leaves away the titles of special tabs that don't apply, but never that of the one shown.
  void list() {
    for (Toggle toggle : choice.getToggles()) {
      if (toggle instanceof ToggleButton title
          && toggle.getUserData() instanceof Tab tab
          && tab.isSpecial()) {
        boolean listed = title.isSelected() || tab.applies();
        title.setVisible(listed);
        title.setManaged(listed);
      }
    }
  }

  void select(String key) {
    choice.getToggles().stream()
        .filter(toggle -> toggle.getUserData() instanceof Tab tab && tab.key().equals(key))
        .findFirst()
        .ifPresent(choice::selectToggle);
  }

  /// For a menu; those that are not listed are not seen there either.
  List<MenuItem> items() {
    return choice.getToggles().stream()
        .filter(ToggleButton.class::isInstance)
        .map(ToggleButton.class::cast)
        .map(this::item)
        .toList();
  }

  private MenuItem item(ToggleButton title) {
    var item = new MenuItem();
    item.setMnemonicParsing(false);
    item.textProperty().bind(title.textProperty());
    item.visibleProperty().bind(title.visibleProperty());
    item.setOnAction(_ -> choice.selectToggle(title));
    return item;
  }

  private ToggleButton button(Tab tab) {
    var button = new ToggleButton();
    button.textProperty().bind(tab.titled().map(key -> TEXTS.get(key)));
    button.getStyleClass().add("glass-tab");
    button.setId("tab-" + tab.key());
    Explain.as(button, "tab." + tab.key());
    button.setToggleGroup(choice);
    button.setUserData(tab);
    KeyFocus.only(button);
    button.addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> pressed = new Point2D(event.getScreenX(), event.getScreenY()));
    button.addEventHandler(
        MouseEvent.MOUSE_DRAGGED,
        event -> button.setCursor(isPulled(event) ? Cursor.CLOSED_HAND : Cursor.DEFAULT));
    button.addEventHandler(
        MouseEvent.MOUSE_RELEASED,
        event -> {
          button.setCursor(Cursor.DEFAULT);
          if (isPulled(event)) {
            pull.accept(tab, new Point2D(event.getScreenX(), event.getScreenY()));
          }
        });
    return button;
  }

  private boolean isPulled(MouseEvent event) {
    return Math.abs(event.getScreenY() - pressed.getY()) > PULLED;
  }

  private Button pullButton() {
    var button = new Button();
    button.setId("pull-out");
    Explain.as(button, "tab.pull");
    button.getStyleClass().setAll("button", "glass-tiny-button");
    button.setGraphic(new FontIcon("mdi2o-open-in-new"));
    button.setAccessibleText(TEXTS.get("window.pull"));
    button.setTooltip(new Tooltip(TEXTS.get("window.pull")));
    KeyFocus.only(button);
    button.setOnAction(
        _ -> {
          if (choice.getSelectedToggle().getUserData() instanceof Tab tab) {
            Point2D corner = localToScreen(getWidth() / 2, 0);
            pull.accept(tab, corner == null ? Point2D.ZERO : corner.subtract(0, 300));
          }
        });
    return button;
  }
}
