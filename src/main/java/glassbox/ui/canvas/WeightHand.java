package glassbox.ui.canvas;

import glassbox.app.Settings;
import glassbox.data.Dataset;
import glassbox.design.Box;
import glassbox.design.Point;
import glassbox.net.Blueprint;
import glassbox.net.WeightPlace;
import glassbox.train.Picture;
import glassbox.ui.explain.Explain;
import glassbox.ui.explain.Subject;
import glassbox.ui.look.WeightCard;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;

/// Reads and sets the weights that are drawn as lines: the pointer over a line shows its number, a
/// click opens a field for it.
final class WeightHand extends Pane {

  private static final double ASIDE = 14;
  private static final double NEAR = 6;

  private final WorkspaceModel model;
  private final WeightWires wires;
  private final NetworkCanvas canvas;
  private final Texts texts = Texts.of("weights");
  private final WeightCard card;

  // The listeners are told of nothing before the hand stands.
  @SuppressWarnings("this-escape")
  WeightHand(NetworkCanvas canvas, WorkspaceModel model, WeightWires wires) {
    this.canvas = canvas;
    this.model = model;
    this.wires = wires;
    card = new WeightCard(model::setWeight, this::closed);
    Explain.as(
        card, "weight", () -> card.place().<Subject>map(Subject.Weight::new).orElse(Subject.RUN));
    card.setVisible(false);
    card.setUserData(new Hit.Control());
    card.addEventHandler(MouseEvent.ANY, MouseEvent::consume);
    setPickOnBounds(false);
    getChildren().setAll(card);
    canvas.addEventFilter(MouseEvent.MOUSE_MOVED, this::moved);
    canvas.addEventFilter(MouseEvent.MOUSE_EXITED, _ -> leave());
    canvas.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    model.snapshotProperty().subscribe(_ -> follow());
  }

  private Optional<Connection> under(MouseEvent event) {
    return wires.mode() != Settings.Wires.SIGNAL && isFree(event)
        ? wires.at(event.getX(), event.getY())
        : Optional.empty();
  }

  /// Whether nothing stands over the lines here. A card takes the pointer as far as its shadow
  /// reaches, which is further than the card.
  private boolean isFree(MouseEvent event) {
    return switch (Hit.of(event.getPickResult().getIntersectedNode())) {
      case Hit.Background() -> true;
      case Hit.Card(String id) ->
          canvas
              .card(id)
              .filter(
                  card ->
                      card.getLayoutBounds()
                          .contains(card.sceneToLocal(event.getSceneX(), event.getSceneY())))
              .isEmpty();
      default -> false;
    };
  }

  private void moved(MouseEvent event) {
    if (card.isEditing()) {
      return;
    }
    Optional<Connection> found = under(event);
    found.ifPresentOrElse(one -> show(one.place(), event), this::leave);
  }

  private void leave() {
    if (!card.isEditing()) {
      wires.point(Optional.empty());
      card.setVisible(false);
    }
  }

  private void show(WeightPlace place, MouseEvent event) {
    wires.point(Optional.of(place));
    wires.numbers(place.node()).ifPresent(numbers -> card.show(place, name(place), numbers));
    card.setMouseTransparent(true);
    card.setVisible(true);
    card.autosize();
    place(event.getX(), event.getY());
  }

  /// Beside the pointer, but not over the picture of the unit that the number belongs to: below its
  /// card, or above where that is lower than the canvas.
  private void place(double x, double y) {
    double right = canvas.getWidth() - card.getWidth() - 4;
    double bottom = canvas.getHeight() - card.getHeight() - 4;
    double aside = Math.clamp(x + ASIDE, 4, Math.max(4, right));
    Optional<Box> unit = unitInView();
    boolean covers =
        unit.filter(box -> aside + card.getWidth() > box.x() && aside < box.right()).isPresent();
    double below = covers ? unit.get().bottom() + NEAR : y + ASIDE;
    double above = (covers ? unit.get().y() - NEAR : y - ASIDE) - card.getHeight();
    double beside = y + ASIDE > bottom ? y - ASIDE - card.getHeight() : y + ASIDE;
    double top = below <= bottom ? below : above >= 4 ? above : beside;
    card.relocate(aside, Math.max(4, top));
  }

  private Optional<Box> unitInView() {
    return card.place()
        .flatMap(place -> canvas.card(place.node()))
        .map(
            frame -> {
              Point corner = canvas.viewport().toView(frame.box().at());
              double zoom = canvas.viewport().zoom();
              return new Box(
                  corner.x(), corner.y(), zoom * frame.getWidth(), zoom * frame.getHeight());
            });
  }

  private void pressed(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    under(event)
        .ifPresent(
            one -> {
              event.consume();
              edit(one.place(), event);
            });
  }

  private void edit(WeightPlace place, MouseEvent event) {
    wires
        .numbers(place.node())
        .flatMap(numbers -> Optional.ofNullable(numbers.byName().get(place.parameter())))
        .filter(numbers -> place.index() < numbers.length)
        .ifPresent(
            numbers -> {
              show(place, event);
              card.setMouseTransparent(false);
              card.edit(numbers[place.index()]);
              card.autosize();
              place(event.getX(), event.getY());
            });
  }

  private void closed() {
    card.setVisible(false);
    wires.point(Optional.empty());
    canvas.requestFocus();
  }

  private void follow() {
    if (card.isVisible()) {
      card.place()
          .flatMap(place -> wires.numbers(place.node()))
          .ifPresent((Picture.Weights numbers) -> card.follow(numbers));
    }
  }

  /// `Dense 2: weight of unit 3, from unit 1`.
  private String name(WeightPlace place) {
    String layer = model.checked().title(place.node());
    if (place.parameter().equals("bias")) {
      return texts.get("bias", layer, place.index() + 1);
    }
    List<String> sources = model.design().inputsOf(place.node());
    String source = sources.isEmpty() ? Blueprint.DATA : sources.getFirst();
    int inputs = Math.max(1, elements(source));
    int from = place.index() % inputs;
    return texts.get("weight", layer, place.index() / inputs + 1, from(source, from));
  }

  private int elements(String source) {
    return Optional.ofNullable(model.checked().outputs().get(source))
        .map(shape -> shape.elements())
        .orElse(1);
  }

  /// An input's own name, or the number of a unit.
  private String from(String source, int index) {
    List<String> names = model.dataset().map(Dataset::inputNames).orElse(List.of());
    return source.equals(Blueprint.DATA) && index < names.size()
        ? names.get(index)
        : texts.get("unit", index + 1);
  }
}
