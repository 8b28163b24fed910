package glassbox.ui.shell;

import glassbox.app.Preferences;
import glassbox.app.Settings;
import glassbox.text.Language;
import glassbox.ui.explain.Explain;
import glassbox.ui.look.MenuItems;
import glassbox.ui.model.Message;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.kordamp.ikonli.javafx.FontIcon;

/// All menus behind one quiet button: a teacher's projector has no row to spare.
final class MainMenu extends MenuButton {

  private static final Texts TEXTS = Texts.of("shell");

  MainMenu(
      WorkspaceModel model,
      Commands commands,
      FileFlows files,
      Appearance appearance,
      Screens screens) {
    getStyleClass().add("glass-icon-button");
    setGraphic(new FontIcon("mdi2m-menu"));
    setAccessibleText(TEXTS.get("menu.all"));
    setId("menu");
    Explain.as(this, "bar.menu");
    getItems()
        .addAll(
            file(model, commands, files),
            edit(commands, NamedMenus.layers(model, screens.canvas()::addLayer)),
            view(model, commands, appearance, NamedMenus.tabs(model, screens.tabs())),
            menu(
                "menu.run",
                commands.runOrPause.menuItem(),
                commands.step.menuItem(),
                commands.epoch.menuItem(),
                commands.reset.menuItem(),
                new SeparatorMenuItem(),
                commands.newSeed.menuItem(),
                new SeparatorMenuItem(),
                commands.microscope.menuItem(),
                commands.microscopeOnSample.menuItem()),
            menu(
                "menu.help",
                commands.ask.menuItem(),
                commands.find.menuItem(),
                commands.keys.menuItem(),
                commands.about.menuItem()));
  }

  private static Menu edit(Commands commands, Menu layers) {
    var align = new Menu(TEXTS.get("menu.align"));
    commands.alignments.forEach(command -> align.getItems().add(command.menuItem()));
    Menu menu = menu("menu.edit", commands.undo.menuItem(), commands.redo.menuItem());
    for (List<Command> group : commands.canvasEdits) {
      menu.getItems().add(new SeparatorMenuItem());
      group.forEach(command -> menu.getItems().add(command.menuItem()));
    }
    menu.getItems().addAll(new SeparatorMenuItem(), layers, align, commands.arrange.menuItem());
    return menu;
  }

  private static Menu file(WorkspaceModel model, Commands commands, FileFlows files) {
    var recent = new Menu(TEXTS.get("action.recent"));
    model.recent().subscribe(() -> fill(recent, model.recent(), files));
    fill(recent, model.recent(), files);
    return menu(
        "menu.file",
        commands.newDesign.menuItem(),
        commands.welcome.menuItem(),
        NamedMenus.templates(files),
        commands.open.menuItem(),
        recent,
        new SeparatorMenuItem(),
        commands.save.menuItem(),
        commands.saveAs.menuItem(),
        withWeights(model),
        commands.exportOnnx.menuItem(),
        commands.exportChart.menuItem(),
        commands.versions.menuItem(),
        new SeparatorMenuItem(),
        commands.close.menuItem());
  }

  private static MenuItem withWeights(WorkspaceModel model) {
    var item = new CheckMenuItem(TEXTS.get("action.withWeights"));
    item.setSelected(model.preferences().settings().savesWeights());
    item.setOnAction(_ -> model.saveWithWeights(item.isSelected()));
    return item;
  }

  private static void fill(Menu recent, List<Path> paths, FileFlows files) {
    recent.getItems().clear();
    for (Path path : paths) {
      String name = path.getFileName() + "  –  " + path.getParent();
      recent.getItems().add(MenuItems.of(name, () -> files.open(path)));
    }
    if (paths.isEmpty()) {
      var none = new MenuItem(TEXTS.get("action.recent.none"));
      none.setDisable(true);
      recent.getItems().add(none);
    }
  }

  private static Menu view(
      WorkspaceModel model, Commands commands, Appearance appearance, Menu tabs) {
    var themes = new Choices(TEXTS.get("theme"), appearance);
    for (Settings.Theme choice : Settings.Theme.values()) {
      themes.add(
          TEXTS.get("theme." + choice.name().toLowerCase(Locale.ROOT)),
          settings -> settings.theme() == choice,
          () -> appearance.choose(choice));
    }
    var motions = new Choices(TEXTS.get("motion"), appearance);
    for (Settings.Motion choice : Settings.Motion.values()) {
      motions.add(
          TEXTS.get("motion." + choice.name().toLowerCase(Locale.ROOT)),
          settings -> settings.motion() == choice,
          () -> appearance.choose(choice));
    }
    Menu menu = menu("menu.view");
    commands.views.forEach(command -> menu.getItems().add(command.menuItem()));
    menu.getItems()
        .addAll(
            new SeparatorMenuItem(),
            tabs,
            commands.explore.menuItem(),
            commands.outline.menuItem(),
            commands.projector.menuItem(),
            new SeparatorMenuItem(),
            themes.menu,
            textSizes(commands, appearance),
            motions.menu,
            language(model));
    return menu;
  }

  private static Menu language(WorkspaceModel model) {
    var menu = new Menu(TEXTS.get("language"));
    var group = new ToggleGroup();
    for (Settings.LanguageChoice choice : Settings.LanguageChoice.values()) {
      menu.getItems()
          .add(
              radio(
                  TEXTS.get("language." + choice.name().toLowerCase(Locale.ROOT)),
                  group,
                  model.preferences().settings().language() == choice,
                  () -> choose(choice, model)));
    }
    return menu;
  }

  /// A window keeps the language that it was built in.
  private static void choose(Settings.LanguageChoice wanted, WorkspaceModel model) {
    Preferences preferences = model.preferences();
    preferences.change(preferences.settings().withLanguage(wanted));
    Language next = wanted.language();
    if (next != Language.spoken()) {
      String name = TEXTS.get("language." + next.name().toLowerCase(Locale.ROOT));
      model.say(new Message(Message.Kind.INFO, TEXTS.get("language.next", name)));
    }
  }

  private static RadioMenuItem radio(
      String label, ToggleGroup group, boolean selected, Runnable action) {
    var item = new RadioMenuItem(label);
    item.setToggleGroup(group);
    item.setSelected(selected);
    item.setOnAction(_ -> action.run());
    return item;
  }

  private static Menu textSizes(Commands commands, Appearance appearance) {
    var sizes = new Choices(TEXTS.get("textSize"), appearance);
    sizes
        .menu
        .getItems()
        .addAll(
            commands.largerText.menuItem(),
            commands.smallerText.menuItem(),
            commands.usualText.menuItem(),
            new SeparatorMenuItem());
    for (int percent : Appearance.TEXT_SIZES) {
      sizes.add(
          TEXTS.get("textSize.percent", percent),
          settings -> Math.round(100 * settings.textSize()) == percent,
          () -> appearance.chooseTextSize(percent / 100.0));
    }
    return sizes.menu;
  }

  /// A menu of which one item is ticked: that of the settings as they are, whoever changed them.
  private static final class Choices {

    private final Menu menu;
    private final ToggleGroup group = new ToggleGroup();
    private final Appearance appearance;

    Choices(String title, Appearance appearance) {
      menu = new Menu(title);
      this.appearance = appearance;
    }

    void add(String label, Predicate<Settings> chosen, Runnable action) {
      var item = new RadioMenuItem(label);
      item.setToggleGroup(group);
      item.setOnAction(_ -> action.run());
      appearance
          .chosenProperty()
          .subscribe(
              settings -> {
                if (chosen.test(settings)) {
                  item.setSelected(true);
                }
              });
      menu.getItems().add(item);
    }
  }

  private static Menu menu(String title, MenuItem... items) {
    var menu = new Menu(TEXTS.get(title));
    menu.getItems().setAll(items);
    return menu;
  }
}
