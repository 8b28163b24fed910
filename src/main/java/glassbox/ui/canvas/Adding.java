package glassbox.ui.canvas;

import glassbox.design.Design;
import glassbox.design.Edits;
import glassbox.design.Ends;
import glassbox.design.Node;
import glassbox.design.Note;
import glassbox.design.Notes;
import glassbox.design.Point;
import glassbox.design.Wire;
import glassbox.layer.LayerSpec;
import glassbox.net.Blueprint;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// How layers and notes come onto the canvas. What is new is selected, and brought into view.
final class Adding {

  private static final double CARD_HALF_WIDTH = 80;
  private static final double CARD_GRIP = 40;

  private final NetworkCanvas canvas;
  private final WorkspaceModel model;
  private final QuickSearch search;
  private final Texts texts;

  Adding(NetworkCanvas canvas, WorkspaceModel model, QuickSearch search, Texts texts) {
    this.canvas = canvas;
    this.model = model;
    this.search = search;
    this.texts = texts;
  }

  /// A layer behind the selected card, or at the end of the network.
  void layer(LayerSpec layer) {
    String after = selectedCard();
    editAndSelect(
        texts.get("undo.add", layer.kind()), design -> Edits.addAfter(design, layer, after));
  }

  private String selectedCard() {
    return model.selection().stream()
        .filter(canvas.cards()::contains)
        .findFirst()
        .orElseGet(() -> lastOf(model.design()));
  }

  private static String lastOf(Design design) {
    return design.nodes().isEmpty() ? Blueprint.DATA : design.nodes().getLast().id();
  }

  /// Opens the list of layers at the pointer; what is chosen comes to stand there, behind what is
  /// selected.
  void search(String typed) {
    Point view = pointer();
    search.open(
        view,
        new QuickSearch.Wanted(typed, new Ends(model.checked()), Optional.empty()),
        layer -> {
          String after = selectedCard();
          Point at = cardAround(view);
          editAndSelect(
              texts.get("undo.add", layer.kind()),
              design -> Edits.addAfter(design, layer, after, at));
        });
  }

  /// Opens the list at the pointer; what is chosen goes into a wire.
  void searchInto(Wire wire) {
    Point view = pointer();
    Point at = cardAround(view);
    search.open(
        view,
        new QuickSearch.Wanted("", new Ends(model.checked()), Optional.of(wire.from())),
        layer ->
            editAndSelect(
                texts.get("undo.insert", layer.kind()),
                design -> Edits.insert(design, layer, wire, at)));
  }

  /// A wire was dropped where nothing is: what could stand at its end?
  void offer(String from, Point view) {
    Point at = canvas.viewport().toWorld(view.x(), view.y()).plus(0, -CARD_GRIP);
    search.open(
        view,
        new QuickSearch.Wanted("", new Ends(model.checked()), Optional.of(from)),
        layer ->
            editAndSelect(
                texts.get("undo.add", layer.kind()),
                design -> {
                  Design added = Edits.addNode(design, layer, at);
                  return Edits.connect(added, from, added.nodes().getLast().id());
                }));
  }

  /// Where the pointer is on the screen, or where one looks first.
  private Point pointer() {
    return canvas.pointerInView().orElse(new Point(canvas.getWidth() / 2, canvas.getHeight() / 3));
  }

  /// Where a card goes that is to stand under the pointer.
  Point cardAround(Point view) {
    return canvas.viewport().toWorld(view.x(), view.y()).plus(-CARD_HALF_WIDTH, -CARD_GRIP);
  }

  /// Makes an edit and selects all that it added.
  void editAndSelect(String label, UnaryOperator<Design> edit) {
    Set<String> before = idsOf(model.design());
    model.edit(label, edit);
    Set<String> added = idsOf(model.design());
    added.removeAll(before);
    if (!added.isEmpty()) {
      canvas.select(added);
      canvas.framing().reveal(added);
    }
    canvas.requestFocus();
  }

  private static Set<String> idsOf(Design design) {
    Set<String> ids = new HashSet<>();
    design.nodes().stream().map(Node::id).forEach(ids::add);
    design.notes().stream().map(Note::id).forEach(ids::add);
    return ids;
  }

  /// A note at the pointer, or below the cards there, its text open.
  void note() {
    Point view = pointer();
    Point there = canvas.viewport().toWorld(view.x(), view.y());
    Point at = Notes.legible(there, canvas.boxes(canvas.cards()).values());
    String label = texts.get("undo.note");
    editAndSelect(label, design -> Notes.add(design, "", at));
    canvas.writeNew(model.design().notes().getLast().id(), label);
  }
}
