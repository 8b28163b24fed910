package glassbox.ui.canvas;

import glassbox.design.Wire;
import glassbox.net.Blueprint;
import glassbox.ui.explain.Explain;
import glassbox.ui.look.MenuItems;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// What a right click offers: the commands that make sense for what is under it.
final class CanvasMenus {

  private final NetworkCanvas canvas;
  private final WorkspaceModel model;
  private final Texts texts;
  private final ContextMenu menu = new ContextMenu();

  CanvasMenus(NetworkCanvas canvas, WorkspaceModel model, Texts texts) {
    this.canvas = canvas;
    this.model = model;
    this.texts = texts;
    menu.setId("canvas-menu");
  }

  void hide() {
    menu.hide();
  }

  /// @param asked what "What is this?" is about
  void show(Hit hit, Node asked, double screenX, double screenY) {
    List<MenuItem> offered =
        switch (hit) {
          case Hit.Card(String id) -> card(id);
          case Hit.OutputPort(String id) -> card(id);
          case Hit.InputPort(String id) -> card(id);
          case Hit.OnNote(String id) -> note(id);
          case Hit.NoteCorner(String id) -> note(id);
          case Hit.OnWire(Wire wire) -> wire(wire);
          case Hit.Background() -> background();
          case Hit.Control() -> List.of();
        };
    menu.hide();
    if (!offered.isEmpty()) {
      List<MenuItem> items = new ArrayList<>(offered);
      items.add(new SeparatorMenuItem());
      items.add(MenuItems.of(texts.get("action.what"), () -> Explain.ask(asked)));
      menu.getItems().setAll(items);
      menu.show(canvas, screenX, screenY);
    }
  }

  private void take(String id) {
    if (!model.selection().contains(id)) {
      canvas.select(Set.of(id));
    }
  }

  private List<MenuItem> card(String id) {
    take(id);
    CanvasActions actions = canvas.actions();
    List<MenuItem> items = new ArrayList<>();
    items.add(MenuItems.of(texts.get("action.edit"), canvas::editSelected));
    if (id.equals(Blueprint.DATA)) {
      items.add(MenuItems.of(Texts.of("data").get("explore"), () -> model.explore(true)));
    }
    if (model.checked().blueprint().isPresent()) {
      items.add(
          MenuItems.of(
              texts.get("action.microscope"), () -> model.microscope().open(Optional.of(id))));
    }
    items.add(actions.mute.menuItem());
    items.add(new SeparatorMenuItem());
    items.addAll(clipboard());
    items.add(new SeparatorMenuItem());
    items.add(actions.frame.menuItem());
    items.add(alignments());
    items.add(new SeparatorMenuItem());
    items.add(actions.delete.menuItem());
    return items;
  }

  private List<MenuItem> note(String id) {
    take(id);
    CanvasActions actions = canvas.actions();
    List<MenuItem> items = new ArrayList<>();
    items.add(MenuItems.of(texts.get("action.text"), () -> canvas.editText(id)));
    var colours = new Menu(texts.get("action.colour"));
    actions.colours.forEach(colour -> colours.getItems().add(colour.menuItem()));
    items.add(colours);
    items.add(new SeparatorMenuItem());
    items.addAll(clipboard());
    items.add(alignments());
    items.add(new SeparatorMenuItem());
    items.add(actions.delete.menuItem());
    return items;
  }

  private List<MenuItem> clipboard() {
    CanvasActions actions = canvas.actions();
    return List.of(
        actions.cut.menuItem(), actions.copy.menuItem(), paste(), actions.duplicate.menuItem());
  }

  private MenuItem paste() {
    MenuItem paste = canvas.actions().paste.menuItem();
    paste.setDisable(!canvas.actions().canPaste());
    return paste;
  }

  private Menu alignments() {
    var menu = new Menu(texts.get("menu.align"));
    canvas.actions().alignments.forEach(action -> menu.getItems().add(action.menuItem()));
    menu.setDisable(menu.getItems().stream().allMatch(MenuItem::isDisable));
    menu.getItems().add(6, new SeparatorMenuItem());
    return menu;
  }

  private List<MenuItem> wire(Wire wire) {
    canvas.choose(wire);
    return List.of(
        MenuItems.of(texts.get("action.insert"), () -> canvas.adding().searchInto(wire)),
        MenuItems.of(texts.get("action.disconnect"), () -> canvas.actions().disconnect(wire)));
  }

  private List<MenuItem> background() {
    CanvasActions actions = canvas.actions();
    List<MenuItem> items = new ArrayList<>();
    items.add(MenuItems.of(texts.get("action.search"), () -> canvas.adding().search("")));
    items.add(actions.note.menuItem());
    items.add(paste());
    items.add(actions.selectAll.menuItem());
    items.add(new SeparatorMenuItem());
    items.add(actions.arrange.menuItem());
    actions.views().forEach(view -> items.add(view.menuItem()));
    return items;
  }
}
