package glassbox.train;

import glassbox.data.Dataset;
import glassbox.data.Examples;
import glassbox.layer.Embedding;
import glassbox.layer.Flatten;
import glassbox.layer.LayerSpec;
import glassbox.layer.Reshape;
import glassbox.net.Blueprint;
import glassbox.text.Numbers;
import glassbox.text.Texts;
import java.util.List;

/// Refuses a run in which an Embedding would read what are no words: numbers that are not whole, or
/// beyond its vocabulary. It would take the nearest word, and learn nonsense.
final class Words {

  private static final Texts TEXTS = Texts.of("train", "runs");

  private Words() {}

  /// Looks at what comes to an Embedding from the data, as it is or in another shape.
  ///
  /// @throws RunRefusedException naming the layer and the first number that is no word of it
  static void check(Blueprint blueprint, Dataset data) {
    for (Blueprint.Stage stage : blueprint.stages()) {
      if (stage.layer() instanceof Embedding.Spec table && readsData(blueprint, stage)) {
        String title = blueprint.title(stage.id()).orElse(stage.layer().kind());
        for (Examples part : List.of(data.training(), data.validation(), data.test())) {
          check(part, table.vocabulary(), title);
        }
      }
    }
  }

  private static boolean readsData(Blueprint blueprint, Blueprint.Stage stage) {
    String from = stage.inputs().getFirst();
    return from.equals(Blueprint.DATA)
        || blueprint.stages().stream()
            .filter(before -> before.id().equals(from) && onlyReshapes(before.layer()))
            .anyMatch(before -> readsData(blueprint, before));
  }

  private static boolean onlyReshapes(LayerSpec layer) {
    return layer instanceof Flatten.Spec || layer instanceof Reshape.Spec;
  }

  private static void check(Examples examples, int vocabulary, String title) {
    for (float number : examples.inputs()) {
      if (number < 0 || number >= vocabulary || number != (int) number) {
        throw new RunRefusedException(
            Refusal.of(
                TEXTS.get("words", title, Numbers.whole(vocabulary - 1), Numbers.brief(number))));
      }
    }
  }
}
