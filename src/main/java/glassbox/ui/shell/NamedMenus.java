package glassbox.ui.shell;

import glassbox.design.json.Templates;
import glassbox.layer.Catalogue;
import glassbox.layer.Category;
import glassbox.layer.LayerSpec;
import glassbox.ui.look.LayerWords;
import glassbox.ui.look.MenuItems;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.event.ActionEvent;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/// What the window offers as cards, rows and tabs, by name: so it is found by the keyboard too, and
/// by whoever looks for a command.
final class NamedMenus {

  private static final Texts TEXTS = Texts.of("shell");

  private NamedMenus() {}

  static Menu templates(FileFlows files) {
    var menu = new Menu(TEXTS.get("menu.templates"));
    for (Templates.Entry template : Templates.all()) {
      menu.getItems().add(MenuItems.of(template.title(), () -> files.begin(template)));
    }
    return menu;
  }

  static Menu layers(WorkspaceModel model, Consumer<LayerSpec> add) {
    Menu menu = atWork("menu.layers", model);
    for (Category category : Category.values()) {
      var group = new Menu(LayerWords.category(category));
      for (Catalogue.Entry kind : Catalogue.kinds()) {
        if (kind.spec().category() == category) {
          group.getItems().add(MenuItems.of(kind.kind(), () -> add.accept(kind.spec())));
        }
      }
      menu.getItems().add(group);
    }
    return menu;
  }

  /// @param tabs of the observatory
  static Menu tabs(WorkspaceModel model, List<MenuItem> tabs) {
    Menu menu = atWork("menu.tabs", model);
    // The microscope stands in their place.
    tabs.forEach(tab -> tab.addEventHandler(ActionEvent.ACTION, _ -> model.microscope().close()));
    menu.getItems().setAll(tabs);
    return menu;
  }

  /// What is done with the network is done where it is seen.
  private static Menu atWork(String title, WorkspaceModel model) {
    var menu = new Menu(TEXTS.get(title));
    menu.disableProperty().bind(model.welcomingProperty().or(model.exploringProperty()));
    return menu;
  }
}
