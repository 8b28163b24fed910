package glassbox.ui.observatory;

import glassbox.engine.Shape;
import glassbox.text.Numbers;
import glassbox.train.Distribution;
import glassbox.train.LayerStats;
import glassbox.train.Picture;
import glassbox.train.Probe;
import glassbox.train.Quantity;
import glassbox.ui.explain.Explain;
import glassbox.ui.explain.Subject;
import glassbox.ui.look.Spread;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.plot.ChartPane;
import glassbox.ui.plot.Histogram;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// How one quantity of the chosen layer is spread.
final class DistributionPart implements Part {

  private static final Texts TEXTS = Texts.of("observatory");

  private final WorkspaceModel model;
  private final DistributionChoices choices;
  private final Quantity what;
  private final Histogram plot;

  DistributionPart(WorkspaceModel model, DistributionChoices choices, Quantity what) {
    this.model = model;
    this.choices = choices;
    this.what = what;
    plot = new Histogram(name(what));
    plot.setId("distribution-" + key(what));
    Explain.as(plot, "distribution." + key(what), new Subject.Here(this::worked));
  }

  static String key(Quantity what) {
    return what.name().toLowerCase(Locale.ROOT);
  }

  static String name(Quantity what) {
    return TEXTS.get("distribution." + key(what));
  }

  /// Of its values or its sizes, whichever are shown.
  static String name(Quantity what, DistributionChoices choices) {
    return choices.sizes.get() ? TEXTS.get("distribution.size", name(what)) : name(what);
  }

  @Override
  public ChartPane plot() {
    return plot;
  }

  @Override
  public Set<Probe> probes() {
    return choices.layer.get().<Set<Probe>>map(id -> Set.of(probe(id))).orElse(Set.of());
  }

  private Probe probe(String id) {
    return new Probe.Histogram(id, what);
  }

  @Override
  public void refresh() {
    plot.setTitle(title());
    plot.setLogarithmicCounts(choices.logarithmicCounts.get());
    Optional<Picture.Histogram> seen = seen();
    plot.setRemark(seen.map(this::remark).orElse(""));
    seen.ifPresentOrElse(
        picture -> plot.setBars(Spread.bars(picture.values(), choices.sizes.get()), words(picture)),
        () -> plot.setBlank(why()));
  }

  private String title() {
    String named = name(what, choices);
    return choices
        .layer
        .get()
        .map(id -> TEXTS.get("distribution.of", named, model.checked().title(id)))
        .orElse(named);
  }

  private Optional<Picture.Histogram> seen() {
    return choices
        .layer
        .get()
        .flatMap(
            id -> model.snapshot().flatMap(s -> Optional.ofNullable(s.pictures().get(probe(id)))))
        .filter(Picture.Histogram.class::isInstance)
        .map(Picture.Histogram.class::cast);
  }

  /// Of updates also how large they are beside the weights.
  private List<String> words(Picture.Histogram picture) {
    List<String> lines = new ArrayList<>(DistributionWords.lines(picture, output()));
    String ratio = what == Quantity.UPDATES ? Health.ofOne(ratio()) : "";
    if (!ratio.isEmpty()) {
      lines.set(1, lines.get(1).isEmpty() ? ratio : ratio + " · " + lines.get(1));
    }
    return lines;
  }

  private double ratio() {
    return choices
        .layer
        .get()
        .flatMap(id -> model.snapshot().flatMap(s -> Optional.ofNullable(s.layers().get(id))))
        .map(LayerStats::updateRatio)
        .orElse(Double.NaN);
  }

  private Shape output() {
    return choices
        .layer
        .get()
        .flatMap(id -> Optional.ofNullable(model.checked().outputs().get(id)))
        .orElse(Shape.of(1));
  }

  private String remark(Picture.Histogram picture) {
    return picture.examples() > 0
        ? TEXTS.get("distribution.examples", picture.examples())
        : TEXTS.get("distribution.numbers", picture.values().count());
  }

  /// Why there is nothing to see.
  private String why() {
    boolean learns =
        choices.layer.get().map(id -> model.checked().learners().contains(id)).orElse(false);
    boolean ofWeights = what == Quantity.WEIGHTS || what == Quantity.UPDATES;
    return TEXTS.get(ofWeights && !learns ? "distribution.nothing" : "distribution.unknown");
  }

  /// The mean and the deviation with their numbers.
  private Optional<String> worked() {
    return seen()
        .map(Picture.Histogram::values)
        .filter(values -> !Double.isNaN(values.mean()))
        .map(DistributionPart::worked);
  }

  private static String worked(Distribution values) {
    return TEXTS.get(
        "distribution.worked",
        values.count(),
        Numbers.digits(values.mean(), 4),
        Numbers.digits(values.deviation(), 4),
        Numbers.digits(values.least(), 4),
        Numbers.digits(values.largest(), 4));
  }
}
