package glassbox.ui.shell;

import glassbox.train.RunState;
import glassbox.ui.canvas.CanvasAction;
import glassbox.ui.canvas.CanvasActions;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// Everything the window can do, each thing once, for menu, bar and keys alike.
final class Commands {

  private static final Texts TEXTS = Texts.of("shell");

  final Command welcome;
  final Command newDesign;
  final Command open;
  final Command save;
  final Command saveAs;
  final Command exportOnnx;
  final Command exportChart;
  final Command versions;
  final Command close;
  final Command undo;
  final Command redo;
  final Command runOrPause;
  final Command step;
  final Command epoch;
  final Command reset;
  final Command microscope;
  final Command microscopeOnSample;
  final Command newSeed;

  /// What the canvas can do, in the groups of the menu.
  final List<List<Command>> canvasEdits;

  final List<Command> alignments;
  final List<Command> views;
  final Command arrange;
  final Command ask;
  final Command keys;
  final Command about;
  final Command find;
  final Command explore;
  final Command outline;
  final Command projector;
  final Command largerText;
  final Command smallerText;
  final Command usualText;

  /// What commands open elsewhere in the window.
  ///
  /// @param exportChart writes a chart into a file
  /// @param find opens the list of all commands
  /// @param versions shows earlier versions of the file
  /// @param welcome shows what one can begin with
  /// @param ask answers what a thing in the window is
  record Doors(
      Runnable exportChart, Runnable find, Runnable versions, Runnable welcome, Runnable ask) {}

  /// How the window is seen.
  ///
  /// @param outline shows the network as a list, or no more
  record Views(Appearance appearance, Projector projector, Runnable outline) {}

  /// @param canvas what the canvas offers
  Commands(
      WorkspaceModel model,
      FileFlows files,
      HelpSheets help,
      CanvasActions canvas,
      Doors doors,
      Views seen) {
    welcome = always("welcome", "Shortcut+Shift+N", doors.welcome());
    versions =
        command("versions", null, model.fileProperty().map(Optional::isPresent), doors.versions());
    newDesign = always("new", "Shortcut+N", files::newDesign);
    open = always("open", "Shortcut+O", files::open);
    save = command("save", "Shortcut+S", model.readOnlyProperty().map(only -> !only), files::save);
    saveAs = always("saveAs", "Shortcut+Shift+S", files::saveAs);
    exportOnnx = ofRun("exportOnnx", "Shortcut+Shift+E", model, files::exportOnnx);
    exportChart = always("exportChart", "Shortcut+E", doors.exportChart());
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
            always(),
            model::runOrPause);
    step = ofRun("step", "F10", model, model::step);
    epoch = ofRun("epoch", "F11", model, model::epoch);
    reset = ofRun("reset", "Shortcut+Backspace", model, model::reset);
    microscope =
        ofRun(
            "microscope",
            "F9",
            model,
            () -> model.microscope().toggle(model.selection().stream().findFirst()));
    microscopeOnSample =
        ofRun("microscopeOnSample", "Shift+F9", model, model.microscope()::openOnSample);
    newSeed = always("newSeed", null, model::newSeed);
    canvasEdits = canvas.edits().stream().map(Commands::of).toList();
    alignments = of(canvas.alignments());
    views = of(canvas.views());
    arrange = of(canvas.arrange());
    ask = always("ask", "F1", doors.ask());
    keys = always("keys", "Shortcut+F1", () -> help.keys(all(), ofCanvas()));
    about = always("about", null, help::about);
    find = always("find", "Shortcut+Shift+P", doors.find());
    explore =
        new Command(
            new SimpleStringProperty(Texts.of("data").get("explore")),
            null,
            Bindings.createObjectBinding(
                () -> model.dataset().isPresent() && isAtWork(model),
                model.datasetProperty(),
                model.welcomingProperty(),
                model.exploringProperty()),
            () -> model.explore(true));
    outline = always("outline", "Shortcut+Shift+O", seen.outline());
    projector =
        new Command(
            seen.projector()
                .onProperty()
                .map(on -> TEXTS.get(on ? "action.projector.leave" : "action.projector")),
            KeyCombination.valueOf("F5"),
            always(),
            seen.projector()::toggle);
    // With Ctrl alone, plus and minus zoom the canvas; on many keyboards plus is typed with Shift.
    // Windows keeps Ctrl+Shift and a figure for itself, to change the keyboard's language.
    largerText =
        always(
            "textSize.larger", "Shortcut+Shift+PERIOD", () -> seen.appearance().stepTextSize(true));
    smallerText =
        always(
            "textSize.smaller",
            "Shortcut+Shift+COMMA",
            () -> seen.appearance().stepTextSize(false));
    usualText =
        always("textSize.usual", "Shortcut+Shift+T", () -> seen.appearance().chooseTextSize(1));
  }

  /// Those that stand in a menu, in its order.
  List<Command> all() {
    return List.of(
        newDesign,
        welcome,
        open,
        save,
        saveAs,
        exportOnnx,
        exportChart,
        close,
        undo,
        redo,
        arrange,
        runOrPause,
        step,
        epoch,
        reset,
        microscope,
        microscopeOnSample,
        outline,
        projector,
        largerText,
        smallerText,
        usualText,
        find,
        ask,
        keys);
  }

  /// What the menus know of the canvas.
  private List<Command> ofCanvas() {
    return Stream.concat(canvasEdits.stream().flatMap(List::stream), views.stream()).toList();
  }

  private static List<Command> of(List<CanvasAction> actions) {
    return actions.stream().map(Commands::of).toList();
  }

  private static Command of(CanvasAction action) {
    return new Command(action.label(), action.keys(), action.possible(), action.action());
  }

  private static boolean isAtWork(WorkspaceModel model) {
    return !model.welcomingProperty().get() && !model.exploringProperty().get();
  }

  /// One for each, since what is static would keep all that listens to it.
  private static ObservableValue<Boolean> always() {
    return new SimpleObjectProperty<>(true);
  }

  private static Command always(String name, @Nullable String keys, Runnable action) {
    return command(name, keys, always(), action);
  }

  /// Where there is something to run.
  private static Command ofRun(String name, String keys, WorkspaceModel model, Runnable action) {
    return command(
        name,
        keys,
        model.checkedProperty().map(checked -> checked.blueprint().isPresent()),
        action);
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
