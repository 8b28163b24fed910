package glassbox.ui.shell;

import glassbox.design.Layout;
import glassbox.train.RunState;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// Everything the window can do, each thing once, for menu, bar and keys alike.
final class Commands {

  private static final Texts TEXTS = Texts.of("shell");
  private static final ObservableValue<Boolean> ALWAYS = new SimpleObjectProperty<>(true);

  final Command welcome;
  final Command newDesign;
  final Command open;
  final Command save;
  final Command saveAs;
  final Command versions;
  final Command close;
  final Command undo;
  final Command redo;
  final Command runOrPause;
  final Command step;
  final Command epoch;
  final Command reset;
  final Command newSeed;
  final Command arrange;
  final Command keys;
  final Command about;

  /// @param earlier shows earlier versions of the file
  /// @param start shows what one can begin with
  Commands(
      WorkspaceModel model, FileFlows files, HelpSheets help, Runnable earlier, Runnable start) {
    welcome = always("welcome", "Shortcut+Shift+N", start);
    versions = command("versions", null, model.fileProperty().map(Optional::isPresent), earlier);
    newDesign = always("new", "Shortcut+N", files::newDesign);
    open = always("open", "Shortcut+O", files::open);
    save = command("save", "Shortcut+S", model.readOnlyProperty().map(only -> !only), files::save);
    saveAs = always("saveAs", "Shortcut+Shift+S", files::saveAs);
    close = always("quit", "Shortcut+Q", files::closeWindow);
    undo = edit("undo", "Shortcut+Z", model.undoLabelProperty(), model::undo);
    redo = edit("redo", "Shortcut+Y", model.redoLabelProperty(), model::redo);
    // Always offered: where nothing can run, Run says what is missing.
    runOrPause =
        new Command(
            model
                .runStateProperty()
                .map(state -> TEXTS.get(state == RunState.RUNNING ? "action.pause" : "action.run")),
            KeyCombination.valueOf("Shortcut+R"),
            ALWAYS,
            model::runOrPause);
    step = always("step", "F10", model::step);
    epoch = always("epoch", "F11", model::epoch);
    reset = always("reset", "Shortcut+BACK_SPACE", model::reset);
    newSeed = always("newSeed", null, model::newSeed);
    arrange =
        command(
            "arrange",
            "Shortcut+L",
            model.designProperty().map(design -> !design.nodes().isEmpty()),
            () -> model.edit(TEXTS.get("undo.arrange"), Layout::leftToRight));
    keys = always("keys", "F1", () -> help.keys(all()));
    about = always("about", null, help::about);
  }

  /// Those that stand in a menu, in its order.
  List<Command> all() {
    return List.of(
        newDesign,
        welcome,
        open,
        save,
        saveAs,
        close,
        undo,
        redo,
        arrange,
        runOrPause,
        step,
        epoch,
        reset);
  }

  private static Command always(String name, @Nullable String keys, Runnable action) {
    return command(name, keys, ALWAYS, action);
  }

  private static Command command(
      String name, @Nullable String keys, ObservableValue<Boolean> possible, Runnable action) {
    return new Command(
        new SimpleObjectProperty<>(TEXTS.get("action." + name)),
        keys == null ? null : KeyCombination.valueOf(keys),
        possible,
        action);
  }

  /// Undo and redo, which say what they would do.
  private static Command edit(
      String name, String keys, ReadOnlyObjectProperty<Optional<String>> what, Runnable action) {
    return new Command(
        what.map(
            edit ->
                edit.map(label -> TEXTS.get("action." + name + ".what", label))
                    .orElse(TEXTS.get("action." + name))),
        KeyCombination.valueOf(keys),
        what.map(Optional::isPresent),
        action);
  }
}
