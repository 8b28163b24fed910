package glassbox.design;

import glassbox.data.Generator;
import glassbox.engine.choice.Choice;
import glassbox.engine.choice.Choices;
import glassbox.engine.choice.Ranges;
import glassbox.layer.LayerSpec;
import glassbox.text.Language;
import glassbox.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What makes two runs differ, in words: `learning rate 0.01 → 0.03`, `Dense 8 → 16 units`. Names,
/// notes and places on the canvas decide nothing, so nothing is said of them.
public final class Differences {

  private static final Texts TEXTS = Texts.of("design", "differences");

  private final Design before;
  private final Design after;
  private final List<String> words = new ArrayList<>();

  private Differences(Design before, Design after) {
    this.before = before;
    this.after = after;
  }

  /// In the order in which a reader asks: data, layers, training, seed. Empty where the same run
  /// would follow.
  public static List<String> between(Design before, Design after) {
    var differences = new Differences(before, after);
    differences.data();
    differences.layers();
    differences.training();
    if (before.seed() != after.seed()) {
      differences.words.add(
          TEXTS.get("seed", String.valueOf(before.seed()), String.valueOf(after.seed())));
    }
    return List.copyOf(differences.words);
  }

  private void data() {
    if (before.data() instanceof DataChoice.Generated old
        && after.data() instanceof DataChoice.Generated now
        && old.generator().equals(now.generator())) {
      say("", Choices.of(old), Choices.of(now));
    } else if (before.data() instanceof DataChoice.Digits old
        && after.data() instanceof DataChoice.Digits now) {
      say("", Choices.of(old), Choices.of(now));
    } else if (before.data() instanceof DataChoice.Speech old
        && after.data() instanceof DataChoice.Speech now) {
      say("", Choices.of(old), Choices.of(now));
    } else if (before.data() instanceof DataChoice.Made old
        && after.data() instanceof DataChoice.Made now
        && old.task() == now.task()) {
      say("", Choices.of(old), Choices.of(now));
    } else if (before.data() instanceof DataChoice.FromFile old
        && after.data() instanceof DataChoice.FromFile now
        && now.equals(old.withReading(now.reading()))
        && old.reading().word().equals(now.reading().word())) {
      say("", Choices.of((Record) old.reading()), Choices.of((Record) now.reading()));
    } else if (!name(before.data()).equals(name(after.data()))) {
      words.add(TEXTS.get("data", name(before.data()), name(after.data())));
    } else if (!before.data().equals(after.data())) {
      words.add(
          after.data() instanceof DataChoice.Points
              ? TEXTS.get("data.points")
              : TEXTS.get("data.columns", name(after.data())));
    }
    say("", Choices.of(before.split()), Choices.of(after.split()));
  }

  private static String name(DataChoice data) {
    return switch (data) {
      case DataChoice.None() -> TEXTS.get("name.none");
      case DataChoice.Generated(String generator, int count, double noise, int classes) ->
          // A file may name one that there is not.
          Generator.of(generator).map(known -> within(known.title())).orElse(generator);
      case DataChoice.Digits _ -> TEXTS.get("name.digits");
      case DataChoice.Speech _ -> TEXTS.get("name.spoken");
      case DataChoice.Made made -> within(made.task().title());
      case DataChoice.Points _ -> TEXTS.get("name.points");
      case DataChoice.FromFile file -> {
        String path = file.path();
        yield path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
      }
    };
  }

  private static String within(String title) {
    return Language.spoken().withinSentence(title);
  }

  private void layers() {
    boolean sameCards = true;
    for (Node node : before.nodes()) {
      if (after.node(node.id()).isEmpty()) {
        words.add(TEXTS.get("without", alone(before, node)));
        sameCards = false;
      }
    }
    for (Node node : after.nodes()) {
      Optional<Node> old = before.node(node.id());
      if (old.isEmpty()) {
        words.add(with(alone(after, node), node.layer()));
        sameCards = false;
      } else {
        layer(old.get(), node);
      }
    }
    if (sameCards && !before.wires().equals(after.wires())) {
      words.add(TEXTS.get("wires"));
    }
  }

  private static String with(String name, LayerSpec layer) {
    Optional<Choice> units =
        layer instanceof Record choices
            ? Choices.of(choices).stream()
                .filter(choice -> choice.name().equals("units"))
                .findFirst()
            : Optional.empty();
    return units
        .map(choice -> TEXTS.get("with.units", name, text(choice)))
        .orElseGet(() -> TEXTS.get("with", name));
  }

  private void layer(Node old, Node now) {
    String title = title(after, now);
    if (!old.layer().kind().equals(now.layer().kind())) {
      words.add(TEXTS.get("layer", alone(before, old), alone(after, now)));
    } else if (old.layer() instanceof Record was && now.layer() instanceof Record is) {
      say(title + " ", Choices.of(was), Choices.of(is));
    }
    say(title + " ", Choices.of(old.options()), Choices.of(now.options()));
  }

  /// Before what changed about it: `Dense`, or `Dense 2:` where a number would run into the next.
  private static String title(Design design, Node node) {
    String alone = alone(design, node);
    return alone.equals(node.layer().kind()) ? alone : alone + ":";
  }

  private static String alone(Design design, Node node) {
    return new Graph(design).titles().getOrDefault(node.id(), node.layer().kind());
  }

  private void training() {
    Training old = before.training();
    Training now = after.training();
    if (old.optimizer() instanceof Record was && now.optimizer() instanceof Record is) {
      if (was.getClass().equals(is.getClass())) {
        say("", Choices.of(was), Choices.of(is));
      } else {
        words.add(TEXTS.get("changed", name("optimizer"), Choices.kind(was), Choices.kind(is)));
        double oldRate = old.optimizer().learningRate();
        if (oldRate != now.optimizer().learningRate()) {
          words.add(
              TEXTS.get(
                  "changed",
                  name("learningRate"),
                  Ranges.number(oldRate),
                  Ranges.number(now.optimizer().learningRate())));
        }
      }
    }
    say("", without(Choices.of(old), "optimizer"), without(Choices.of(now), "optimizer"));
  }

  private static List<Choice> without(List<Choice> choices, String name) {
    return choices.stream().filter(choice -> !choice.name().equals(name)).toList();
  }

  /// @param old of the same record as `now`, so in the same order
  private void say(String prefix, List<Choice> old, List<Choice> now) {
    for (int i = 0; i < now.size(); i++) {
      String was = text(old.get(i));
      String is = text(now.get(i));
      if (was.equals(is)) {
        continue;
      }
      String name = now.get(i).name();
      words.add(
          prefix
              + (name.equals("units")
                  ? TEXTS.get("changed.units", was, is)
                  : TEXTS.get("changed", name(name), was, is)));
    }
  }

  private static String text(Choice choice) {
    return choice.value().map(Differences::text).orElseGet(() -> TEXTS.get("automatic"));
  }

  private static String text(Object value) {
    return switch (value) {
      case Double number -> Ranges.number(number);
      case Boolean flag -> TEXTS.get(flag ? "on" : "off");
      case Record record when !Choices.of(record).isEmpty() ->
          Choices.kind(record)
              + "("
              + String.join(", ", Choices.of(record).stream().map(Differences::text).toList())
              + ")";
      case Record record -> Choices.kind(record);
      default -> value.toString();
    };
  }

  /// `learningRate` as `learning rate`.
  private static String name(String choice) {
    return TEXTS.get("choice." + choice);
  }
}
