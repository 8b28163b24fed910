package glassbox.microscope;

import glassbox.layer.Recurrent;
import glassbox.net.Blueprint;
import glassbox.text.Texts;
import glassbox.train.Walk;
import java.util.ArrayList;
import java.util.List;

/// The way of one example through a step of training: what goes in, each layer forward, the loss,
/// each layer backward, the update. A page for each stop.
public final class Microscope {

  private static final Texts TEXTS = Texts.of("microscope", "pages");

  private final Walk walk;
  private final Answer answer;
  private final List<Step> steps;

  private Microscope(Walk walk, Answer answer) {
    this.walk = walk;
    this.answer = answer;
    steps = steps(walk);
  }

  public static Microscope on(Walk walk) {
    return new Microscope(walk, Answer.of(walk));
  }

  private static List<Step> steps(Walk walk) {
    List<Step> steps = new ArrayList<>();
    List<Blueprint.Stage> stages = walk.blueprint().stages();
    steps.add(new Step.Input());
    stages.forEach(stage -> steps.add(new Step.Forward(stage.id())));
    steps.add(new Step.Loss());
    stages.reversed().stream()
        .filter(stage -> new Scene(walk, stage).goesBackward())
        .forEach(stage -> steps.add(new Step.Backward(stage.id())));
    steps.add(new Step.Update());
    return List.copyOf(steps);
  }

  public Walk walk() {
    return walk;
  }

  /// What should come out, in words.
  public String wanted() {
    return answer.wanted();
  }

  /// In the order of the way.
  public List<Step> steps() {
    return steps;
  }

  /// What a stop is called.
  public String name(Step step) {
    return switch (step) {
      case Step.Input _ -> TEXTS.get("step.input");
      case Step.Forward(String node) -> title(node);
      case Step.Loss _ -> TEXTS.get("step.loss");
      case Step.Backward(String node) -> title(node);
      case Step.Update _ -> TEXTS.get("step.update");
    };
  }

  private String title(String node) {
    return walk.blueprint().title(node).orElse(node);
  }

  /// Where to look first at a stop: of an image where most happens, for a loss at the answer.
  public Spot first(int step, Depth depth) {
    int unit =
        switch (steps.get(step)) {
          case Step.Input _ -> 0;
          case Step.Forward(String node) -> ofImage(node, walk.signal(node));
          case Step.Loss _ -> strongest(walk.targets());
          case Step.Backward(String node) -> ofImage(node, walk.stage(node).gradient());
          case Step.Update _ -> 0;
        };
    return new Spot(step, depth, unit, product(steps.get(step)));
  }

  /// Of a sequence that gives out its last state alone, the last step.
  private int product(Step step) {
    String node =
        switch (step) {
          case Step.Forward(String id) -> id;
          case Step.Backward(String id) -> id;
          default -> "";
        };
    return walk.blueprint()
        .stage(node)
        .filter(stage -> stage.layer() instanceof Recurrent own && !own.returnSequences())
        .map(stage -> walk.blueprint().inputsOf(stage).getFirst().size(0) - 1)
        .orElse(0);
  }

  private int ofImage(String node, float[] values) {
    boolean image = scene(node).outputShape().rank() == 3;
    return image && values.length > 0 ? strongest(values) : 0;
  }

  private static int strongest(float[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = Math.abs(values[i]) > Math.abs(values[best]) ? i : best;
    }
    return best;
  }

  /// How close a stop can be looked at.
  public Depth closest(int step) {
    return switch (steps.get(step)) {
      case Step.Input _ -> Depth.LAYER;
      case Step.Forward(String node) -> LayerPages.of(scene(node)).closest();
      case Step.Backward(String node) -> LayerPages.of(scene(node)).closest();
      case Step.Loss _ -> Depth.UNIT;
      case Step.Update _ -> Depth.UNIT;
    };
  }

  /// The nearest spot that there is.
  public Spot within(Spot spot) {
    int step = Math.clamp(spot.step(), 0, steps.size() - 1);
    Spot whole = new Spot(step, spot.depth(), 0, 0);
    Page page = page(whole);
    Spot here = whole.ofUnit(Math.clamp(spot.unit(), 0, Math.max(0, page.units() - 1)));
    // How many products there are may depend on the unit.
    int products = here.unit() == 0 ? page.products() : page(here).products();
    return here.ofProduct(Math.clamp(spot.product(), 0, Math.max(0, products - 1)));
  }

  /// @param spot one that is [#within]
  public Page page(Spot spot) {
    return switch (steps.get(spot.step())) {
      case Step.Input _ -> new InputPages(walk, answer).page();
      case Step.Forward(String node) ->
          LayerPages.of(scene(node)).forward(spot.depth(), spot.unit(), spot.product());
      case Step.Loss _ -> new LossPages(walk).page(spot.depth(), spot.unit());
      case Step.Backward(String node) ->
          LayerPages.of(scene(node)).backward(spot.depth(), spot.unit(), spot.product());
      case Step.Update _ -> new UpdatePages(walk).page(spot.depth(), spot.unit());
    };
  }

  private Scene scene(String node) {
    return new Scene(walk, walk.blueprint().stage(node).orElseThrow());
  }
}
