package glassbox.ui.canvas;

import glassbox.design.Ends;
import glassbox.design.Point;
import glassbox.layer.Catalogue;
import glassbox.layer.LayerSpec;
import glassbox.ui.explain.Explain;
import glassbox.ui.look.Families;
import glassbox.ui.look.Finder;
import glassbox.ui.look.LayerWords;
import glassbox.ui.model.Matching;
import glassbox.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The kinds of layers at the pointer. It lies over the whole canvas, so that a click beside it
/// closes it.
final class QuickSearch extends Pane {

  private final Texts texts;
  private final Runnable closed;

  /// @param closed gives the keyboard back
  QuickSearch(Texts texts, Runnable closed) {
    this.texts = texts;
    this.closed = closed;
    setVisible(false);
    setUserData(new Hit.Control());
    addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          close();
          event.consume();
        });
  }

  /// What is looked for.
  ///
  /// @param typed what was typed already
  /// @param ends where a wire from `from` may end
  /// @param from what the layer is to be wired behind; only kinds that fit there are offered.
  ///   Empty: all kinds are
  record Wanted(String typed, Ends ends, Optional<String> from) {}

  void open(Point at, Wanted wanted, Consumer<LayerSpec> chosen) {
    List<Catalogue.Entry> kinds =
        Catalogue.kinds().stream()
            .filter(
                kind ->
                    wanted
                        .from()
                        .flatMap(from -> wanted.ends().whyNot(from, kind.spec()))
                        .isEmpty())
            .toList();
    var finder =
        new Finder<Catalogue.Entry>(
            new Finder.Parts<>(
                texts.get(wanted.from().isPresent() ? "search.fitting" : "search.all"),
                texts.get("search.none"),
                typed -> Matching.best(typed, kinds, Catalogue.Entry::kind),
                QuickSearch::row),
            kind -> {
              close();
              chosen.accept(kind.spec());
            },
            this::close);
    finder.setId("quick-search");
    Explain.as(finder, "canvas.search");
    getChildren().setAll(finder);
    setVisible(true);
    finder.begin(wanted.typed());
    finder.applyCss();
    finder.autosize();
    finder.relocate(
        Math.clamp(at.x() - 16, 8, Math.max(8, getWidth() - finder.getWidth() - 8)),
        Math.clamp(at.y() - 20, 8, Math.max(8, getHeight() - finder.getHeight() - 8)));
  }

  private static Region row(Catalogue.Entry entry) {
    var stripe = new Region();
    stripe.getStyleClass().add("glass-palette-stripe");
    Families.paint(stripe, entry.spec().family());
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var group = new Label(LayerWords.category(entry.spec().category()));
    group.getStyleClass().add("glass-label");
    var row = new HBox(8, stripe, new Label(entry.kind()), gap, group);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  void close() {
    if (isVisible()) {
      setVisible(false);
      getChildren().clear();
      closed.run();
    }
  }
}
