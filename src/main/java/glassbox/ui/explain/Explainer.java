package glassbox.ui.explain;

import glassbox.design.Node;
import glassbox.design.Training;
import glassbox.design.Wire;
import glassbox.engine.choice.Choices;
import glassbox.engine.loss.Loss;
import glassbox.layer.Catalogue;
import glassbox.net.Blueprint;
import glassbox.train.Probe;
import glassbox.ui.look.ActivationView;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.Optional;
import java.util.Set;

/// Says what a thing is: its texts, and the numbers of this moment.
final class Explainer {

  /// Questions about a layer's activation function.
  private static final Set<String> CURVES =
      Set.of("layer.activation", "choice.activation", "choice.function", "choice.slope");

  private final Texts texts = Texts.of("explain");
  private final WorkspaceModel model;

  Explainer(WorkspaceModel model) {
    this.model = model;
  }

  Explanation explain(Topic topic) {
    Optional<LayerPage> layer =
        topic.key().equals("card") || topic.key().equals("palette.layer")
            ? kind(topic.subject()).flatMap(Catalogue::find).map(each -> LayerPage.of(each.page()))
            : Optional.empty();
    return layer
        .map(page -> ofLayer(topic, page))
        .orElseGet(
            () ->
                new Explanation(
                    title(topic.subject(), part(topic, ".title").orElse("")),
                    part(topic, ".text").orElse(""),
                    part(topic, ".formula"),
                    now(topic),
                    part(topic, ".page").map(Pages::read).or(() -> pageOfLayer(topic))));
  }

  /// What a layer's own page says first.
  private Explanation ofLayer(Topic topic, LayerPage page) {
    return new Explanation(
        title(topic.subject(), page.title()),
        page.says(),
        page.formula(),
        now(topic),
        Optional.of(page.markdown()));
  }

  /// Which of several things of a kind it is, where that is not what it is called already.
  private String title(Subject subject, String kind) {
    return switch (subject) {
      case Subject.Layer(String id) -> {
        String name = model.checked().title(id);
        yield name.startsWith(kind) ? name : kind + " · " + name;
      }
      case Subject.OnWire(Wire wire) -> kind + " · " + end(wire.from()) + " → " + end(wire.to());
      default -> kind;
    };
  }

  private String end(String id) {
    return id.equals(Blueprint.DATA) ? texts.get("card.data.title") : model.checked().title(id);
  }

  private Optional<String> pageOfLayer(Topic topic) {
    return kind(topic.subject()).flatMap(Catalogue::find).map(Catalogue.Entry::page);
  }

  private Optional<String> now(Topic topic) {
    return topic.subject() instanceof Subject.Here(var numbers)
        ? numbers.get()
        : Moments.of(topic.key()).flatMap(each -> each.numbers().apply(model, topic.subject()));
  }

  /// What must be watched while it is shown.
  Set<Probe> probes(Topic topic) {
    return Moments.of(topic.key())
        .map(each -> each.probes().apply(model, topic.subject()))
        .orElse(Set.of());
  }

  /// The layer whose activation function is asked about, where it has one.
  Optional<Node> activated(Topic topic) {
    return CURVES.contains(topic.key())
        ? node(topic.subject()).filter(node -> ActivationView.suits(node.layer()))
        : Optional.empty();
  }

  /// The text for what is chosen now, or else the general one.
  private Optional<String> part(Topic topic, String part) {
    return variant(topic)
        .map(variant -> variant + part)
        .filter(texts::has)
        .or(() -> Optional.of(topic.key() + part).filter(texts::has))
        .map(texts::get);
  }

  /// Where the texts of what is chosen now stand: `choice.optimizer.Adam`.
  private Optional<String> variant(Topic topic) {
    Training training = model.design().training();
    return switch (topic.key()) {
      case "choice.optimizer", "run.step" ->
          Optional.of("choice.optimizer." + training.optimizer().kind());
      case "choice.schedule", "choice.learningRate" ->
          Optional.of("choice.schedule." + training.schedule().kind());
      case "choice.loss", "run.loss" -> Optional.of("choice.loss." + loss().kind());
      case "choice.activation", "choice.function" ->
          node(topic.subject()).map(node -> "choice.activation." + function(node));
      case "choice.initializer" ->
          node(topic.subject())
              .flatMap(node -> node.options().initializer())
              .map(each -> "choice.initializer." + Choices.kind((Record) each));
      case "choice.momentum", "choice.epsilon" ->
          kind(topic.subject()).map(_ -> "choice.layer." + name(topic));
      case "run.validation", "chart.metric" ->
          model.dataset().map(data -> data.classifies() ? "measure.right" : "measure.r2");
      case "chart.scatter", "chart.curve" -> Optional.of("measure.r2");
      default -> Optional.empty();
    };
  }

  private static String name(Topic topic) {
    return topic.key().substring(topic.key().indexOf('.') + 1);
  }

  private Loss loss() {
    return model.checked().loss();
  }

  private static String function(Node node) {
    return node.layer().activation().name();
  }

  private Optional<Node> node(Subject subject) {
    return subject instanceof Subject.Layer(String id)
        ? model.checked().design().node(id)
        : Optional.empty();
  }

  private Optional<String> kind(Subject subject) {
    return subject instanceof Subject.Kind(String kind)
        ? Optional.of(kind)
        : node(subject).map(node -> node.layer().kind());
  }
}
