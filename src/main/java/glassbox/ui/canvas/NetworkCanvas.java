package glassbox.ui.canvas;

import glassbox.design.Alignment;
import glassbox.design.Box;
import glassbox.design.Design;
import glassbox.design.Edits;
import glassbox.design.Ends;
import glassbox.design.Node;
import glassbox.design.Note;
import glassbox.design.Notes;
import glassbox.design.Point;
import glassbox.layer.LayerSpec;
import glassbox.net.Blueprint;
import glassbox.ui.explain.Explain;
import glassbox.ui.explain.Subject;
import glassbox.ui.explain.Topic;
import glassbox.ui.model.LayerDrag;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
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

  private static final double CARD_HALF_WIDTH = 80;
  private static final double CARD_GRIP = 40;
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
  private final VBox empty;
  private final WireBar bar;
  private final ZoomBar zoom;
  private final QuickSearch search;
  private final Sight sight;
  private final Framing framing;
  private final CanvasMouse mouse;
  private final CanvasActions actions;
  private Runnable editing = () -> {};
  private boolean unseen;

  /// @param choosingData shows where data is chosen
  // The listeners are told of nothing before the canvas stands.
  @SuppressWarnings("this-escape")
  public NetworkCanvas(WorkspaceModel model, LayerDrag drag, Runnable choosingData) {
    this.model = model;
    world = new World(model, texts, choosingData);
    world.getTransforms().add(viewport.transform());
    setId("canvas");
    getStyleClass().add("glass-canvas-slot");
    setFocusTraversable(true);
    empty = emptyState();
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
    actions = new CanvasActions(this, model);
    var minimap = new Minimap(this::goTo);
    sight = new Sight(this, world, minimap);
    zoom = new ZoomBar(viewport, this, this::fit, texts);
    StackPane.setAlignment(zoom, Pos.BOTTOM_RIGHT);
    var lines = new WeightWires(model, world, viewport);
    bar = new WireBar(lines);
    framing = new Framing(this, world, bar);
    addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> framing.touch());
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
    model.documentsProperty().subscribe(_ -> lookAtAnother());
    model
        .designProperty()
        .subscribe(
            design -> {
              framing.touch();
              empty.setVisible(design.nodes().isEmpty());
            });
    new CanvasVoice(this, model);
    drop.follow(drag);
  }

  private VBox emptyState() {
    var title = new Label(texts.get("hint.title"));
    title.getStyleClass().add("glass-title");
    var text = new Label(texts.get("hint.text"));
    text.getStyleClass().add("glass-empty");
    text.setMaxWidth(300);
    var box = new VBox(6, title, text);
    box.setAlignment(Pos.CENTER);
    box.setMouseTransparent(true);
    return box;
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

  /// Adds a layer behind the selected card, or at the end of the network.
  public void addLayer(LayerSpec layer) {
    String after = selectedCard();
    editAndSelect(
        texts.get("undo.add", layer.kind()), design -> Edits.addAfter(design, layer, after));
  }

  private String selectedCard() {
    return model.selection().stream()
        .filter(world.cardIds()::contains)
        .findFirst()
        .orElseGet(() -> lastOf(model.design()));
  }

  private static String lastOf(Design design) {
    return design.nodes().isEmpty() ? Blueprint.DATA : design.nodes().getLast().id();
  }

  /// Opens the list of layers at the pointer; what is chosen comes to stand there, behind what is
  /// selected.
  void search(String typed) {
    Point view = mouse.pointer().orElse(new Point(getWidth() / 2, getHeight() / 3));
    var wanted = new QuickSearch.Wanted(typed, new Ends(model.checked()), Optional.empty());
    search.open(
        view,
        wanted,
        layer -> {
          String after = selectedCard();
          Point at = cardAround(view);
          editAndSelect(
              texts.get("undo.add", layer.kind()),
              design -> Edits.addAfter(design, layer, after, at));
        });
  }

  /// A wire was dropped where nothing is: what could stand at its end?
  @Override
  public void offer(String from, Point view) {
    var wanted = new QuickSearch.Wanted("", new Ends(model.checked()), Optional.of(from));
    Point at = viewport.toWorld(view.x(), view.y()).plus(0, -CARD_GRIP);
    search.open(
        view,
        wanted,
        layer ->
            editAndSelect(
                texts.get("undo.add", layer.kind()),
                design -> {
                  Design added = Edits.addNode(design, layer, at);
                  return Edits.connect(added, from, added.nodes().getLast().id());
                }));
  }

  /// Where a card goes that is to stand under the pointer.
  Point cardAround(Point view) {
    return viewport.toWorld(view.x(), view.y()).plus(-CARD_HALF_WIDTH, -CARD_GRIP);
  }

  /// Makes an edit and selects all that it added.
  void editAndSelect(String label, UnaryOperator<Design> edit) {
    Set<String> before = idsOf(model.design());
    model.edit(label, edit);
    Set<String> added = idsOf(model.design());
    added.removeAll(before);
    if (!added.isEmpty()) {
      select(added);
    }
    requestFocus();
  }

  private static Set<String> idsOf(Design design) {
    Set<String> ids = new HashSet<>();
    design.nodes().stream().map(Node::id).forEach(ids::add);
    design.notes().stream().map(Note::id).forEach(ids::add);
    return ids;
  }

  void addNote() {
    Point view = mouse.pointer().orElse(new Point(getWidth() / 3, getHeight() / 3));
    editAndSelect(
        texts.get("undo.note"),
        design -> Notes.add(design, "", viewport.toWorld(view.x(), view.y())));
    editText(model.design().notes().getLast().id());
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
    layout();
    world
        .notes()
        .find(note)
        .ifPresent(
            view ->
                view.edit(
                    text -> {
                      model.edit(
                          texts.get("undo.text"), design -> Notes.setText(design, note, text));
                      requestFocus();
                    }));
  }

  // ---- what is seen ----

  private void lookAtAnother() {
    unseen = true;
    requestLayout();
  }

  /// Another document is first seen whole, and stays so while its cards come to their sizes and the
  /// window changes, until the view is moved or the network is changed.
  @Override
  protected void layoutChildren() {
    bar.fit(getWidth() - zoom.prefWidth(-1) - BARS_GAP, getHeight());
    super.layoutChildren();
    if (unseen && getWidth() > 0) {
      unseen = false;
      search.close();
      viewport.reset();
      if (!model.design().nodes().isEmpty()) {
        world.layout();
        framing.begin();
      }
    }
    framing.follow();
    sight.refresh();
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
    empty.setPadding(new Insets(0, 0, 0, CARD_ROOM * size));
    requestLayout();
  }

  /// For a projector: all of the network as large as fits, its wires thick.
  public void project() {
    framing.project();
    world.setBold(true);
  }

  /// Shows again what was seen before.
  public void unproject() {
    world.setBold(false);
    framing.unproject();
  }

  /// Shows some boxes as large as fits, up to 100 %.
  void show(Collection<Box> boxes) {
    viewport.fit(World.bounds(Alignment.around(boxes)), getWidth(), framing.openHeight(), 1);
  }

  void showFull() {
    viewport.zoomAt(getWidth() / 2, getHeight() / 2, viewport.unit() / viewport.zoom());
  }

  /// Moves the view as little as needed to see a card.
  public void reveal(String id) {
    boxes(Set.of(id)).values().forEach(box -> viewport.reveal(box, getWidth(), getHeight()));
  }

  private void goTo(Point place) {
    Point now = viewport.toView(place);
    viewport.pan(getWidth() / 2 - now.x(), getHeight() / 2 - now.y());
  }

  /// The part of the canvas that is in view.
  Bounds part() {
    Point corner = viewport.toWorld(0, 0);
    return new BoundingBox(
        corner.x(), corner.y(), getWidth() / viewport.zoom(), getHeight() / viewport.zoom());
  }

  // ---- what stands on the canvas ----

  /// The pointer's place on the canvas, while it is over it.
  Optional<Point> pointer() {
    return mouse.pointer().map(view -> viewport.toWorld(view.x(), view.y()));
  }

  Map<String, Box> boxes(Set<String> ids) {
    return world.boxes(ids);
  }

  /// The cards, the data's included.
  Set<String> cards() {
    return world.cardIds();
  }

  /// Cards, notes and frames.
  Set<String> all() {
    return world.ids();
  }

  /// Everything that moves when the selection does: what stands in its frames too.
  Set<String> moving() {
    Set<String> ids = new HashSet<>(model.selection());
    for (String frame : world.notes().frames()) {
      if (model.selection().contains(frame)) {
        ids.addAll(world.inside(frame));
      }
    }
    return ids;
  }

  /// Where cards and notes stand.
  Map<String, Point> placesOf(Set<String> ids) {
    Map<String, Point> places = new HashMap<>();
    world.boxes(ids).forEach((id, box) -> places.put(id, box.at()));
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
  public Set<String> touched(Bounds area) {
    return world.touched(area);
  }

  @Override
  public Viewport viewport() {
    return viewport;
  }

  @Override
  public Optional<CardFrame> card(String id) {
    return world.card(id);
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
    return world.cardAt(at);
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
