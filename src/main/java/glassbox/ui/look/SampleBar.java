package glassbox.ui.look;

import glassbox.data.Dataset;
import glassbox.data.Examples;
import glassbox.data.Part;
import glassbox.data.Target;
import glassbox.train.Sample;
import glassbox.ui.explain.Explain;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.List;
import java.util.function.BiFunction;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/// Chooses the example that all pictures are of: the one before, the next, one of a class, the most
/// wrong, any.
public final class SampleBar extends HBox {

  private static final Texts TEXTS = Texts.of("look");

  /// A menu is no place for more.
  private static final int MOST_CLASSES = 30;

  private final WorkspaceModel model;
  private final SampleChoice choice;
  private final MenuButton which = new MenuButton();
  private final BiFunction<Sample.Example, Dataset, String> words;

  public SampleBar(WorkspaceModel model) {
    this(model, SampleNumber::of);
  }

  /// @param words what an example is called
  // The listeners are told of nothing before the bar stands.
  @SuppressWarnings("this-escape")
  private SampleBar(WorkspaceModel model, BiFunction<Sample.Example, Dataset, String> words) {
    super(2);
    this.model = model;
    this.words = words;
    choice = new SampleChoice(model);
    getStyleClass().add("glass-sample-bar");
    setAlignment(Pos.CENTER);
    which.getStyleClass().add("glass-sample-menu");
    which.setMaxWidth(Double.MAX_VALUE);
    setHgrow(which, Priority.ALWAYS);
    Explain.as(which, "sample.menu");
    KeyFocus.only(which);
    // Other splits have other examples.
    which.setOnShowing(_ -> fill());
    getChildren()
        .setAll(
            step("mdi2c-chevron-left", "sample.previous", () -> choice.step(-1)),
            which,
            step("mdi2c-chevron-right", "sample.next", () -> choice.step(1)));
    model.samples().property().subscribe(this::name);
    model.datasetProperty().subscribe(this::name);
    model.datasetProperty().subscribe(this::fill);
    name();
    fill();
  }

  /// One with a way into the microscope.
  public static SampleBar withMicroscope(WorkspaceModel model) {
    return withMicroscope(model, SampleNumber::of);
  }

  /// The same as narrow as a card, which says the part by itself.
  public static SampleBar onCard(WorkspaceModel model) {
    return withMicroscope(model, SampleNumber::brief);
  }

  private static SampleBar withMicroscope(
      WorkspaceModel model, BiFunction<Sample.Example, Dataset, String> words) {
    var bar = new SampleBar(model, words);
    bar.getChildren().add(new MicroscopeButton(model));
    return bar;
  }

  private static Button step(String icon, String key, Runnable step) {
    var button = new Button();
    button.getStyleClass().add("glass-tiny-button");
    button.setGraphic(new FontIcon(icon));
    button.setAccessibleText(TEXTS.get(key));
    button.setTooltip(new Tooltip(TEXTS.get(key)));
    Explain.as(button, "sample.step");
    KeyFocus.only(button);
    button.setOnAction(_ -> step.run());
    return button;
  }

  private void name() {
    which.setText(
        switch (model.samples().shown()) {
          case Sample.Own _ -> TEXTS.get("drawing");
          case Sample.Example example ->
              model.dataset().map(data -> words.apply(example, data)).orElse("");
        });
    which.setAccessibleText(TEXTS.get("sample.shown", which.getText()));
  }

  private void fill() {
    List<String> names = model.dataset().map(Dataset::classNames).orElse(List.of());
    which
        .getItems()
        .setAll(
            item("sample.random", choice::random),
            item("sample.wrong", choice::mostWrong),
            item("sample.first", choice::first),
            new SeparatorMenuItem(),
            parts());
    if (names.size() > 1 && names.size() <= MOST_CLASSES) {
      var classes = new Menu(TEXTS.get("sample.class"));
      for (int kind = 0; kind < names.size(); kind++) {
        int wanted = kind;
        MenuItem item = MenuItems.of(names.get(kind), () -> choice.nextOf(wanted));
        item.setDisable(!hasAny(wanted));
        classes.getItems().add(item);
      }
      which.getItems().add(classes);
    }
  }

  /// Those that have examples.
  private Menu parts() {
    var parts = new Menu(TEXTS.get("sample.of"));
    for (Part part : Part.values()) {
      MenuItem item = item("sample.part." + part.name(), () -> choice.firstOf(part));
      item.setDisable(model.dataset().filter(data -> part.of(data).count() > 0).isEmpty());
      parts.getItems().add(item);
    }
    return parts;
  }

  private boolean hasAny(int kind) {
    Examples examples = model.dataset().map(choice.now()::among).orElseThrow();
    if (examples.target() instanceof Target.Classes(var _, int[] labels, int[] _)) {
      for (int label : labels) {
        if (label == kind) {
          return true;
        }
      }
    }
    return false;
  }

  private static MenuItem item(String key, Runnable action) {
    var item = new MenuItem(TEXTS.get(key));
    item.setOnAction(_ -> action.run());
    return item;
  }
}
