package glassbox.data.text;

import glassbox.data.DataException;
import glassbox.data.Dataset;
import glassbox.data.Examples;
import glassbox.data.Progress;
import glassbox.data.Reading;
import glassbox.data.Source;
import glassbox.data.Split;
import glassbox.data.Target;
import glassbox.engine.Seeds;
import glassbox.engine.Shape;
import glassbox.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A text as numbers, `[steps]` whole ones for an example: pieces of one text, each step of which
/// asks for the character or word behind it; or many texts, each with a class.
///
/// @param numbers `[examples, steps]`, one behind the other
/// @param inTime whether examples follow each other, so that parts must too
public record TextSource(
    String name,
    Vocabulary vocabulary,
    float[] numbers,
    Target.Classes target,
    Reading.Text reading,
    boolean inTime)
    implements Source {

  private static final Texts TEXTS = Texts.of("data", "folders");

  /// Fewer pieces can't be split.
  private static final int FEWEST = 3;

  /// Pieces of one text.
  ///
  /// @throws DataException when there are too few
  static TextSource next(String name, List<String> words, Reading.Text reading, Progress progress) {
    Vocabulary vocabulary = Vocabulary.of(words, reading.vocabulary(), false);
    if (vocabulary.words().size() < 2) {
      throw new DataException(TEXTS.get("text.same", name));
    }
    int steps = reading.steps();
    int count = (words.size() - 1) / steps;
    if (count < FEWEST) {
      throw new DataException(
          TEXTS.get("text.short", name, words.size(), steps, FEWEST * steps + 1));
    }
    int[] all = vocabulary.numbers(words);
    float[] inputs = new float[count * steps];
    int[] answers = new int[count * steps];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = all[i];
      answers[i] = all[i + 1];
    }
    progress.report(1);
    return new TextSource(
        name,
        vocabulary,
        inputs,
        Target.Classes.everyStep(
            vocabulary.words().stream().map(Passage::visible).toList(), answers, steps),
        reading,
        true);
  }

  /// Many texts with a class each. The last steps of a longer one are seen; in front of a shorter
  /// one stands nothing, so that its end is what a network read last.
  static TextSource classes(
      String name, List<List<String>> texts, Target.Classes target, Reading.Text reading) {
    List<String> all = texts.stream().flatMap(List::stream).toList();
    Vocabulary vocabulary = Vocabulary.of(all, reading.vocabulary(), true);
    int steps = reading.steps();
    float[] inputs = new float[texts.size() * steps];
    for (int i = 0; i < texts.size(); i++) {
      int[] numbers = vocabulary.numbers(texts.get(i));
      int kept = Math.min(steps, numbers.length);
      for (int t = 0; t < kept; t++) {
        inputs[(i + 1) * steps - kept + t] = numbers[numbers.length - kept + t];
      }
    }
    return new TextSource(name, vocabulary, inputs, target, reading, false);
  }

  /// These texts with the numbers that `learned` gives their words.
  public Examples as(TextSource learned) {
    int[] other = vocabulary.words().stream().mapToInt(learned.vocabulary()::number).toArray();
    float[] translated = new float[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      translated[i] = other[(int) numbers[i]];
    }
    return new Examples(Shape.of(reading.steps()), translated, target);
  }

  @Override
  public Dataset prepare(Split.Shares shares, Seeds seeds) {
    Split split = inTime ? Split.inOrder(target.size(), shares) : Split.of(target, shares, seeds);
    Examples all = new Examples(Shape.of(reading.steps()), numbers, target);
    return new Dataset(
            name,
            Dataset.Kind.TEXT,
            all.pick(split.training()),
            all.pick(split.validation()),
            all.pick(split.test()),
            split,
            IntStream.rangeClosed(1, reading.steps())
                .mapToObj(step -> TEXTS.get("text.step", step))
                .toList(),
            Optional.empty(),
            List.of(TEXTS.get("text.vocabulary", vocabulary.words().size())))
        .withWords(vocabulary.words());
  }
}
