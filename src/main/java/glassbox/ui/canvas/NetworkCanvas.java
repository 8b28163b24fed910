package glassbox.ui.canvas;

import glassbox.design.Box;
import glassbox.design.Notes;
import glassbox.design.Point;
import glassbox.design.Wire;
import glassbox.layer.LayerSpec;
import glassbox.ui.explain.Explain;
import glassbox.ui.explain.Subject;
import glassbox.ui.explain.Topic;
import glassbox.ui.model.LayerDrag;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.collections.SetChangeListener;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.Rectangle;

/// The network as it is drawn: cards on an endless canvas, wires between them. The picture follows
/// the design; the mouse only makes edits of it.
public final class NetworkCanvas extends StackPane
    implements MarqueeGesture.Stage, WireGesture.Stage {

  /// What the data's card takes where it stands alone.
  private static final double CARD_ROOM = 190;

  /// Around and between the bars in the lower corners.
  private static final double BARS_GAP = 44;

  private final WorkspaceModel model;
  private final Texts texts = Texts.of("canvas");
  private final Viewport viewport = new Viewport();
  private final World world;
  private final Pane overlay = new Pane();
  private final Rectangle marquee = new Rectangle();
  private final Label hint = new Label();
  private final FirstSteps empty;
  private final WireBar bar;
  private final ZoomBar zoom;
  private final QuickSearch search;
  private final Adding adding;
  private final Framing framing;
  private final Sight sight;
  private final CanvasMouse mouse;
  private final CanvasActions actions;
  private Runnable editing = () -> {};
  private boolean pressed;
  private boolean unseenSelection;

  /// @param choosingData shows where data is chosen
  // The listeners are told of nothing before the canvas stands.
  @SuppressWarnings("this-escape")
  public NetworkCanvas(WorkspaceModel model, LayerDrag drag, Runnable choosingData) {
    this.model = model;
    world = new World(model, texts, choosingData);
    world.getTransforms().add(viewport.transform());
    var lines = new WeightWires(model, world, viewport);
    bar = new WireBar(lines);
    framing = new Framing(this, world, bar);
    addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> framing.touch());
    setId("canvas");
    getStyleClass().add("glass-canvas-slot");
    // Whatever is written on it with a large text, it keeps to its room.
    setMinHeight(0);
    setFocusTraversable(true);
    empty = new FirstSteps(model, texts);
    marquee.getStyleClass().add("glass-marquee");
    marquee.setVisible(false);
    hint.getStyleClass().add("glass-hint");
    hint.setWrapText(true);
    hint.setMaxWidth(280);
    hint.setVisible(false);
    var drop = new PaletteDrop(this, world, texts);
    overlay.getChildren().setAll(marquee, hint, drop.ghost());
    overlay.setMouseTransparent(true);
    search = new QuickSearch(texts, this::requestFocus);
    adding = new Adding(this, model, search, texts);
    actions = new CanvasActions(this, model);
    actions.wire().subscribe(world.wires()::choose);
    var minimap = new Minimap(framing::goTo);
    sight = new Sight(this, world, minimap);
    zoom = new ZoomBar(viewport, this, this::fit, texts);
    StackPane.setAlignment(zoom, Pos.BOTTOM_RIGHT);
    var corner = new VBox(8, minimap, bar);
    corner.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    corner.setFillWidth(false);
    corner.setPickOnBounds(false);
    StackPane.setAlignment(corner, Pos.BOTTOM_LEFT);
    var hand = new WeightHand(this, model, lines);
    Explain.area(
        this,
        "canvas",
        at ->
            lines
                .at(at.getX(), at.getY())
                .map(one -> new Topic("weight", new Subject.Weight(one.place()), false)));
    getChildren()
        .setAll(
            new DotGrid(viewport),
            empty,
            lines,
            new Pane(world),
            corner,
            zoom,
            overlay,
            hand,
            search,
            ring());
    clipToBounds();
    mouse = new CanvasMouse(this, world, model, texts);
    new CanvasKeys(this, model, texts);
    // Its number is read, for a property that nobody reads tells of one change only.
    model.documentsProperty().subscribe(_ -> framing.lookAtAnother());
    model
        .designProperty()
        .subscribe(
            design -> {
              framing.touch();
              // A scale of nothing says nothing.
              bar.setVisible(!design.wires().isEmpty());
              bar.setManaged(bar.isVisible());
            });
    addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> pressed = true);
    addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> pressed = false);
    model.selection().addListener((SetChangeListener<String>) _ -> selected());
    new CanvasVoice(this, model);
    drop.follow(drag);
  }

  /// Seen while the canvas has the keyboard's focus.
  private static Region ring() {
    var ring = new Region();
    ring.getStyleClass().add("glass-ring");
    ring.setMouseTransparent(true);
    return ring;
  }

  private void clipToBounds() {
    var clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
  }

  /// What can be done here, for the window's menus.
  public CanvasActions actions() {
    return actions;
  }

  /// @param edit takes the user to the choices of what is selected
  public void onEdit(Runnable edit) {
    editing = edit;
  }

  // ---- adding ----

  Adding adding() {
    return adding;
  }

  /// Adds a layer behind the selected card, or at the end of the network.
  public void addLayer(LayerSpec layer) {
    adding.layer(layer);
  }

  @Override
  public void offer(String from, Point view) {
    adding.offer(from, view);
  }

  // ---- editing ----

  /// Opens a note's text, or goes to a card's choices.
  void editSelected() {
    if (model.selection().size() == 1) {
      String id = model.selection().iterator().next();
      if (world.notes().find(id).isPresent()) {
        editText(id);
      } else {
        editing.run();
      }
    }
  }

  void editText(String note) {
    String label = texts.get("undo.text");
    writeText(note, text -> model.edit(label, design -> Notes.setText(design, note, text)));
  }

  /// As [#editText], one step to undo with the edit `begun` that made the note.
  void writeNew(String note, String begun) {
    String label = texts.get("undo.text");
    writeText(note, text -> model.amend(begun, label, design -> Notes.setText(design, note, text)));
  }

  private void writeText(String note, Consumer<String> done) {
    layout();
    world
        .notes()
        .find(note)
        .ifPresent(
            view ->
                view.edit(
                    text -> {
                      done.accept(text);
                      requestFocus();
                    }));
  }

  // ---- what is seen ----

  /// Another document is first seen whole, and stays so while its cards come to their sizes and the
  /// window changes, until the view is moved or the network is changed.
  @Override
  protected void layoutChildren() {
    zoom.fit(getWidth() - bar.least() - BARS_GAP);
    bar.fit(getWidth() - zoom.prefWidth(-1) - BARS_GAP, getHeight());
    // Beside a choice of wires that fills the canvas: keys and the wheel zoom too.
    zoom.setVisible(bar.least() == 0 || bar.least() + zoom.prefWidth(-1) < getWidth() - BARS_GAP);
    zoom.setMinHeight(bar.rowHeight());
    super.layoutChildren();
    if (framing.laidOut()) {
      search.close();
    }
    if (unseenSelection) {
      unseenSelection = false;
      framing.reveal(Set.copyOf(model.selection()));
    }
    sight.refresh();
  }

  /// What is chosen elsewhere comes into view; under the mouse nothing moves.
  private void selected() {
    unseenSelection = !pressed && model.selection().size() == 1;
    if (unseenSelection) {
      requestLayout();
    }
  }

  Framing framing() {
    return framing;
  }

  /// Shows the whole network.
  public void fit() {
    framing.fit();
  }

  /// Draws everything as large as the text of the window.
  ///
  /// @param size 1 for 13 px
  public void setTextSize(double size) {
    framing.setTextSize(size);
    // Beside the data's card, which stands alone then.
    StackPane.setMargin(empty, new Insets(0, 0, 0, CARD_ROOM * size));
    requestLayout();
  }

  /// For a projector: all of the network as large as fits, its wires thick.
  public void project() {
    framing.project();
  }

  /// Shows again what was seen before.
  public void unproject() {
    framing.unproject();
  }

  /// Moves the view as little as needed to see a card.
  public void reveal(String id) {
    framing.reveal(Set.of(id));
  }

  /// The part of the canvas that is in view.
  Bounds part() {
    Point corner = viewport.toWorld(0, 0);
    return new BoundingBox(
        corner.x(), corner.y(), getWidth() / viewport.zoom(), getHeight() / viewport.zoom());
  }

  // ---- what stands on the canvas ----

  /// Where the pointer is on the screen, while it is over the canvas.
  Optional<Point> pointerInView() {
    return mouse.pointer();
  }

  /// The pointer's place on the canvas, while it is over it.
  Optional<Point> pointer() {
    return mouse.pointer().map(view -> viewport.toWorld(view.x(), view.y()));
  }

  Map<String, Box> boxes(Set<String> ids) {
    return world.places().boxes(ids);
  }

  /// The cards, the data's included.
  Set<String> cards() {
    return world.places().cardIds();
  }

  /// Cards, notes and frames.
  Set<String> all() {
    return world.places().ids();
  }

  /// Everything that moves when the selection does: what stands in its frames too.
  Set<String> moving() {
    Set<String> ids = new HashSet<>(model.selection());
    for (String frame : world.notes().frames()) {
      if (model.selection().contains(frame)) {
        ids.addAll(world.places().inside(frame));
      }
    }
    return ids;
  }

  /// Where cards and notes stand.
  Map<String, Point> placesOf(Set<String> ids) {
    Map<String, Point> places = new HashMap<>();
    world.places().boxes(ids).forEach((id, box) -> places.put(id, box.at()));
    return places;
  }

  @Override
  public void select(Set<String> ids) {
    var gone = new HashSet<>(model.selection());
    gone.removeAll(ids);
    model.selection().removeAll(gone);
    model.selection().addAll(ids);
  }

  @Override
  public void choose(Wire wire) {
    select(Set.of());
    actions.choose(Optional.of(wire));
  }

  @Override
  public Set<String> touched(Bounds area) {
    return world.places().touched(area);
  }

  @Override
  public Viewport viewport() {
    return viewport;
  }

  @Override
  public Optional<CardFrame> card(String id) {
    return world.places().card(id);
  }

  /// The card that alone is selected.
  Optional<javafx.scene.Node> selectedAlone() {
    return model.selection().size() == 1
        ? card(model.selection().iterator().next()).map(card -> card)
        : Optional.empty();
  }

  @Override
  public Optional<CardFrame> cardAt(Point view) {
    Point at = viewport.toWorld(view.x(), view.y());
    return world.places().cardAt(at);
  }

  @Override
  public CubicCurve draft() {
    return world.draft();
  }

  @Override
  public Label hint() {
    return hint;
  }

  Rectangle marquee() {
    return marquee;
  }
}
