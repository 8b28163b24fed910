package glassbox.ui.canvas;

import glassbox.design.Alignment;
import glassbox.design.Box;
import glassbox.design.Clip;
import glassbox.design.Design;
import glassbox.design.Edits;
import glassbox.design.Extent;
import glassbox.design.Frames;
import glassbox.design.Layout;
import glassbox.design.Muting;
import glassbox.design.Node;
import glassbox.design.Note;
import glassbox.design.Notes;
import glassbox.design.Point;
import glassbox.design.Wire;
import glassbox.net.Blueprint;
import glassbox.ui.model.Message;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.SetChangeListener;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// Everything that can be done with what is selected on the canvas, each thing once.
public final class CanvasActions {

  /// What is selected, in the design as it is now: cards and notes, or a wire.
  private record Chosen(Design design, Set<String> ids, Optional<Wire> wire) {

    Stream<Node> nodes() {
      return design.nodes().stream().filter(node -> ids.contains(node.id()));
    }

    boolean hasNotes() {
      return design.notes().stream().anyMatch(note -> ids.contains(note.id()));
    }

    boolean removable() {
      return hasNotes() || nodes().findAny().isPresent();
    }

    boolean deletable() {
      return removable() || wire.isPresent();
    }

    boolean allMuted() {
      return nodes().allMatch(Node::muted);
    }
  }

  private final NetworkCanvas canvas;
  private final WorkspaceModel model;
  private final Texts texts = Texts.of("canvas");
  private final CanvasClipboard clipboard;
  private final ReadOnlyObjectWrapper<Chosen> chosen;
  final CanvasAction cut;
  final CanvasAction copy;
  final CanvasAction paste;
  final CanvasAction duplicate;
  final CanvasAction delete;
  final CanvasAction selectAll;
  final CanvasAction mute;
  final CanvasAction note;
  final CanvasAction frame;
  final CanvasAction arrange;
  final CanvasAction fit;
  final CanvasAction full;
  final CanvasAction toSelection;
  final List<CanvasAction> alignments;
  final List<CanvasAction> colours;

  CanvasActions(NetworkCanvas canvas, WorkspaceModel model) {
    this.canvas = canvas;
    this.model = model;
    clipboard = new CanvasClipboard(canvas, model, texts);
    chosen = new ReadOnlyObjectWrapper<>(new Chosen(model.design(), Set.of(), Optional.empty()));
    model.selection().addListener((SetChangeListener<String>) _ -> choose(Optional.empty()));
    model.designProperty().subscribe(_ -> choose(chosen.get().wire()));
    cut = action("cut", "Shortcut+X", when(Chosen::removable), this::cut);
    copy = action("copy", "Shortcut+C", when(Chosen::removable), clipboard::copy);
    paste = action("paste", "Shortcut+V", when(_ -> true), clipboard::paste);
    duplicate = action("duplicate", "Shortcut+D", when(Chosen::removable), this::duplicate);
    delete = action("delete", "DELETE", when(Chosen::deletable), this::delete);
    selectAll = action("all", "Shortcut+A", when(_ -> true), this::selectAll);
    mute =
        new CanvasAction(
            chosen.map(now -> texts.get(isSpeaking(now) ? "action.mute" : "action.unmute")),
            KeyCombination.valueOf("Shortcut+M"),
            when(now -> now.nodes().findAny().isPresent()),
            this::mute);
    note = action("note", "Shortcut+Shift+M", when(_ -> true), () -> canvas.adding().note());
    frame = action("frame", "Shortcut+G", when(now -> !now.ids().isEmpty()), this::frame);
    arrange =
        action("arrange", "Shortcut+L", when(now -> !now.design().nodes().isEmpty()), this::layOut);
    fit = action("fit", "Shortcut+1", when(_ -> true), canvas::fit);
    full = action("full", "Shortcut+0", when(_ -> true), canvas.framing()::showFull);
    toSelection =
        action("toSelection", "Shortcut+2", when(now -> !now.ids().isEmpty()), this::zoomIn);
    alignments =
        List.of(
            align(Alignment.LEFT, "Alt+A"),
            align(Alignment.CENTRE, "Alt+H"),
            align(Alignment.RIGHT, "Alt+D"),
            align(Alignment.TOP, "Alt+W"),
            align(Alignment.MIDDLE, "Alt+V"),
            align(Alignment.BOTTOM, "Alt+S"),
            distribute("across", "Alt+Shift+H", Alignment::acrossEvenly),
            distribute("down", "Alt+Shift+V", Alignment::downEvenly));
    colours = Stream.of(Note.Colour.values()).map(this::paint).toList();
  }

  /// For the window's menu of edits; an empty list is a line between groups.
  public List<List<CanvasAction>> edits() {
    return List.of(
        List.of(cut, copy, paste, duplicate, delete, selectAll), List.of(mute, note, frame));
  }

  public List<CanvasAction> alignments() {
    return alignments;
  }

  public CanvasAction arrange() {
    return arrange;
  }

  /// For the window's menu of views.
  public List<CanvasAction> views() {
    return List.of(fit, full, toSelection);
  }

  /// Whether the clipboard holds what [#paste] takes. Asked when a menu opens: nobody tells of it.
  boolean canPaste() {
    return clipboard.holdsSomething();
  }

  Stream<CanvasAction> all() {
    return Stream.of(edits().stream().flatMap(List::stream), alignments.stream(), views().stream())
        .flatMap(each -> each);
  }

  /// Selects a wire that the design has, or none.
  void choose(Optional<Wire> wire) {
    Design now = model.design();
    chosen.set(new Chosen(now, Set.copyOf(model.selection()), wire.filter(now.wires()::contains)));
  }

  /// The wire that is selected, while the design has it.
  ObservableValue<Optional<Wire>> wire() {
    return chosen.map(Chosen::wire);
  }

  private ObservableValue<Boolean> when(Predicate<Chosen> condition) {
    return chosen.map(condition::test);
  }

  private CanvasAction action(
      String name, @Nullable String keys, ObservableValue<Boolean> possible, Runnable run) {
    return new CanvasAction(
        new ReadOnlyObjectWrapper<>(texts.get("action." + name)),
        keys == null ? null : KeyCombination.valueOf(keys),
        possible,
        run);
  }

  private CanvasAction align(Alignment way, String keys) {
    return place(way.name().toLowerCase(Locale.ROOT), keys, 2, way::align);
  }

  private CanvasAction distribute(
      String name, String keys, Function<Map<String, Box>, Map<String, Point>> placing) {
    return place(name, keys, 3, placing);
  }

  private CanvasAction place(
      String name, String keys, int least, Function<Map<String, Box>, Map<String, Point>> placing) {
    return action(
        name,
        keys,
        when(now -> now.ids().size() >= least),
        () -> {
          Map<String, Point> places = placing.apply(canvas.boxes(model.selection()));
          model.edit(texts.get("undo." + name), design -> Edits.move(design, places));
        });
  }

  private CanvasAction paint(Note.Colour colour) {
    String name = "colour." + colour.name().toLowerCase(Locale.ROOT);
    return action(
        name,
        null,
        when(Chosen::hasNotes),
        () -> {
          Set<String> ids = Set.copyOf(model.selection());
          model.edit(texts.get("undo.colour"), design -> Notes.paint(design, ids, colour));
        });
  }

  private void cut() {
    clipboard.copy();
    remove(texts.get("undo.cut"));
  }

  private void duplicate() {
    Set<String> ids = Set.copyOf(model.selection());
    canvas
        .adding()
        .editAndSelect(texts.get("undo.duplicate"), design -> Clip.duplicate(design, ids, 28, 28));
  }

  private void delete() {
    if (chosen.get().wire().isPresent()) {
      disconnect(chosen.get().wire().get());
      return;
    }
    List<String> names =
        chosen.get().nodes().map(node -> model.checked().title(node.id())).toList();
    boolean one = names.size() == 1 && !chosen.get().hasNotes();
    remove(one ? texts.get("undo.delete.one", names.getFirst()) : texts.get("undo.delete"));
  }

  void disconnect(Wire gone) {
    model.edit(texts.get("undo.disconnect"), design -> Edits.disconnect(design, gone));
  }

  private void remove(String label) {
    Set<String> ids = Set.copyOf(model.selection());
    model.edit(
        label, design -> Edits.remove(design, ids, model.dataset().map(data -> data.outline())));
  }

  private void selectAll() {
    Set<String> all = new HashSet<>(Set.of(Blueprint.DATA));
    model.design().nodes().stream().map(Node::id).forEach(all::add);
    model.design().notes().stream().map(Note::id).forEach(all::add);
    canvas.select(all);
  }

  private static boolean isSpeaking(Chosen now) {
    return now.nodes().findAny().isEmpty() || !now.allMuted();
  }

  /// Mutes; refused with its reason where what follows would not take what then comes.
  private void mute() {
    Set<String> ids = new HashSet<>(chosen.get().nodes().map(Node::id).toList());
    boolean muting = isSpeaking(chosen.get());
    Optional<String> why =
        muting
            ? Muting.whyNot(model.design(), ids, model.dataset().map(data -> data.outline()))
            : Optional.empty();
    if (why.isPresent()) {
      model.say(new Message(Message.Kind.INFO, texts.get("mute.refused", why.get())));
      return;
    }
    model.edit(
        texts.get(muting ? "undo.mute" : "undo.unmute"), design -> Muting.set(design, ids, muting));
  }

  private void frame() {
    List<Box> around = List.copyOf(canvas.boxes(model.selection()).values());
    canvas
        .adding()
        .editAndSelect(
            texts.get("undo.frame"),
            design -> Notes.frame(design, texts.get("frame.title"), around));
    canvas.writeNew(model.design().notes().getLast().id(), texts.get("undo.frame"));
  }

  private void layOut() {
    Map<String, Box> boxes = canvas.boxes(canvas.all());
    Map<String, Extent> sizes = new HashMap<>();
    boxes.forEach((id, box) -> sizes.put(id, new Extent(box.width(), box.height())));
    model.edit(
        texts.get("undo.arrange"),
        design -> Frames.follow(Layout.leftToRight(design, sizes), boxes));
    canvas.fit();
  }

  private void zoomIn() {
    canvas.framing().show(canvas.boxes(model.selection()).values());
  }
}
