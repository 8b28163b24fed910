package glassbox.ui.observatory;

import glassbox.design.Checked;
import glassbox.net.Blueprint;
import glassbox.ui.explain.Explain;
import glassbox.ui.look.KeyFocus;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.collections.SetChangeListener;
import javafx.scene.control.ComboBox;

/// Offers the layers of the network. What was chosen stays for as long as the document has it.
///
/// @param <K> names what is offered: a layer's id, or one of its directions
final class LayerBox<K> extends ComboBox<LayerBox.Entry<K>> {

  private static final Texts TEXTS = Texts.of("observatory");

  /// @param key empty: what is shown of no layer in particular
  /// @param node id of the layer's card
  record Entry<K>(Optional<K> key, String node, String title) {

    /// A layer under its own name.
    static Entry<String> of(Checked checked, String id) {
      return new Entry<>(Optional.of(id), id, checked.title(id));
    }

    /// Every layer of a network, in its order.
    static List<Entry<String>> all(Checked checked, Blueprint net) {
      return net.stages().stream().map(stage -> of(checked, stage.id())).toList();
    }

    /// All layers together, or the network as a whole.
    static Entry<String> whole(String title) {
      return new Entry<>(Optional.empty(), "", title);
    }

    @Override
    public String toString() {
      return title;
    }
  }

  /// What there is to choose from.
  @FunctionalInterface
  interface Offer<K> {

    List<Entry<K>> layers(Blueprint net);

    /// Stands before the layers.
    default Optional<Entry<K>> whole() {
      return Optional.empty();
    }

    /// Is chosen in a network that is new.
    ///
    /// @param known at least one
    default Entry<K> first(List<Entry<K>> known) {
      return known.getFirst();
    }
  }

  private final WorkspaceModel model;
  private final ObjectProperty<Optional<K>> chosen;
  private final Offer<K> offer;
  private int document;
  private boolean filling;

  /// @param name of the tab: its explanation and its words are `name.layer`
  /// @param chosen is kept, and followed
  LayerBox(WorkspaceModel model, String name, ObjectProperty<Optional<K>> chosen, Offer<K> offer) {
    this.model = model;
    this.chosen = chosen;
    this.offer = offer;
    setId(name + "-layer");
    setAccessibleText(TEXTS.get(name + ".layer"));
    Explain.as(this, name + ".layer");
    KeyFocus.only(this);
    valueProperty().subscribe((_, _) -> take());
    model.checkedProperty().subscribe(this::fill);
    fill();
    chosen.subscribe(key -> find(key).ifPresent(this::setValue));
  }

  /// Takes in another network.
  private void fill() {
    boolean same = document == model.documentsProperty().get();
    document = model.documentsProperty().get();
    List<Entry<K>> known = known(same);
    if (same && known.equals(List.copyOf(getItems()))) {
      return;
    }
    // The whole was chosen only if there was something else.
    boolean meant = same && (chosen.get().isPresent() || getItems().size() > 1);
    filling = true;
    getItems().setAll(known);
    setValue(
        find(chosen.get())
            .filter(_ -> meant)
            .or(() -> known.isEmpty() ? Optional.empty() : Optional.of(offer.first(known)))
            .orElse(null));
    filling = false;
    take();
  }

  /// @param same whether it is the document whose layers are here
  private List<Entry<K>> known(boolean same) {
    List<Entry<K>> known = new ArrayList<>();
    offer.whole().ifPresent(known::add);
    known.addAll(
        model.checked().blueprint().map(offer::layers).orElseGet(() -> same ? known() : List.of()));
    return known;
  }

  /// A network that cannot run for a moment is the same one afterwards.
  private List<Entry<K>> known() {
    return getItems().stream().filter(entry -> model.design().has(entry.node())).toList();
  }

  private Optional<Entry<K>> find(Optional<K> key) {
    return getItems().stream().filter(entry -> entry.key().equals(key)).findFirst();
  }

  private void take() {
    if (!filling) {
      chosen.set(Optional.ofNullable(getValue()).flatMap(Entry::key));
    }
  }

  /// From now on the card that is selected is chosen here too, unless the whole is looked at.
  void followSelection() {
    model.selection().addListener((SetChangeListener<String>) _ -> follow());
  }

  private void follow() {
    boolean elsewhere =
        find(chosen.get())
            .filter(entry -> entry.key().isPresent() && !isSelected(model, entry))
            .isPresent();
    if (elsewhere) {
      selected(model, getItems()).ifPresent(this::setValue);
    }
  }

  /// The one of the only card that is selected.
  static <K> Optional<Entry<K>> selected(WorkspaceModel model, List<Entry<K>> among) {
    return model.selection().size() == 1
        ? among.stream().filter(entry -> isSelected(model, entry)).findFirst()
        : Optional.empty();
  }

  private static boolean isSelected(WorkspaceModel model, Entry<?> entry) {
    return model.selection().contains(entry.node());
  }
}
