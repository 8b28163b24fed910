package glassbox.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import glassbox.data.Dataset;
import glassbox.data.Examples;
import glassbox.data.Split;
import glassbox.data.Target;
import glassbox.engine.ActivationFunction;
import glassbox.engine.Shape;
import glassbox.layer.Embedding;
import glassbox.layer.GRU;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Texts that a network writes, against passes of the network over what stands there.
final class WriterTest {

  private static final int STEPS = 6;
  private static final List<String> WORDS = List.of("a", "b", "c", "d");

  /// `abcdabcd…`, in pieces.
  private static Dataset text(boolean everyStep) {
    int count = 20;
    float[] inputs = new float[count * STEPS];
    int[] answers = new int[inputs.length];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = i % 4;
      answers[i] = (i + 1) % 4;
    }
    Target target =
        everyStep
            ? Target.Classes.everyStep(WORDS, answers, STEPS)
            : new Target.Classes(WORDS, new int[count]);
    var all = new Examples(Shape.of(STEPS), inputs, target);
    Split split = Split.inOrder(count, new Split.Shares(0.2, 0));
    return new Dataset(
            "text",
            Dataset.Kind.TEXT,
            all.pick(split.training()),
            all.pick(split.validation()),
            all.pick(split.test()),
            split,
            IntStream.rangeClosed(1, STEPS).mapToObj(Integer::toString).toList(),
            Optional.empty(),
            List.of())
        .withWords(WORDS);
  }

  private static Experiment experiment(boolean everyStep, boolean bothWays) {
    return Trials.experiment(
        text(true),
        Trials.CLASSES,
        Trials.epochs(3),
        new Embedding.Spec(4, 3),
        new GRU.Spec(5, everyStep, bothWays),
        Trials.dense(4, ActivationFunction.Softmax));
  }

  private static Probe.Writing ask(double temperature, int length, Integer... beginning) {
    return new Probe.Writing(List.of(beginning), temperature, 1, length);
  }

  private static Picture.Writing write(SupervisedLoop loop, Probe.Writing asked) {
    return (Picture.Writing)
        Objects.requireNonNull(new Camera(loop).take(Set.of(asked)).get(asked));
  }

  private static int[] written(Picture.Writing writing) {
    return writing.words().stream().mapToInt(each -> each.taken().word()).toArray();
  }

  /// The probabilities behind the last of the words `from` to `to`, by a pass over an example that
  /// begins with them.
  private static float[] pass(SupervisedLoop loop, int[] text, int from, int to) {
    float[] inputs = new float[STEPS];
    for (int i = from; i < to; i++) {
      inputs[i - from] = text[i];
    }
    var given = new Probe.Given(inputs);
    var values =
        (Picture.Values) Objects.requireNonNull(new Camera(loop).take(Set.of(given)).get(given));
    int at = values.values().length == 4 ? 0 : 4 * (to - from - 1);
    return java.util.Arrays.copyOfRange(values.values(), at, at + 4);
  }

  private static void agrees(Picture.Written each, float[] outputs) {
    assertThat(each.taken().probability()).isCloseTo(outputs[each.taken().word()], within(1e-6));
    assertThat(each.likeliest())
        .allSatisfy(
            other ->
                assertThat(other.probability()).isCloseTo(outputs[other.word()], within(1e-6)));
  }

  @Test
  void eachWordHasTheProbabilityThatTheNetworkGivesItBehindWhatStandsThere() {
    SupervisedLoop loop = Trials.loop(experiment(true, false));
    Trials.steps(loop, 5);
    Picture.Writing writing = write(loop, ask(1, 20, 0, 1));
    int[] words = written(writing);
    int[] text = IntStream.concat(IntStream.of(0, 1), IntStream.of(words)).toArray();
    assertThat(words).hasSize(20);
    assertThat(writing.ahead()).isZero();
    int start = 0;
    for (int i = 0; i < words.length; i++) {
      int end = i + 2;
      // Where an example's length is read, it begins anew with the last half.
      start = end - start > STEPS ? end - STEPS / 2 : start;
      agrees(writing.words().get(i), pass(loop, text, start, end));
    }
  }

  @Test
  void aNetworkThatAnswersBehindAWholeExampleReadsTheLastWords() {
    for (boolean everyStep : new boolean[] {true, false}) {
      SupervisedLoop loop = Trials.loop(experiment(everyStep, everyStep));
      Trials.steps(loop, 5);
      Picture.Writing writing = write(loop, ask(1, 12, 2, 3));
      assertThat(writing.ahead()).isEqualTo(STEPS - 2);
      // The end of the first example, abcdab, stands in front.
      int[] ahead = {2, 3, 0, 1};
      int[] text =
          IntStream.concat(
                  IntStream.concat(IntStream.of(ahead), IntStream.of(2, 3)),
                  IntStream.of(written(writing)))
              .toArray();
      for (int i = 0; i < 12; i++) {
        agrees(writing.words().get(i), pass(loop, text, i, i + STEPS));
      }
    }
  }

  @Test
  void temperature0AlwaysTakesTheMostLikely() {
    SupervisedLoop loop = Trials.loop(experiment(true, false));
    Trials.steps(loop, 5);
    assertThat(write(loop, ask(0, 30, 0)).words())
        .allSatisfy(
            each -> {
              assertThat(each.taken()).isEqualTo(each.likeliest().getFirst());
              assertThat(each.taken().drawn()).isEqualTo(1);
            });
  }

  @Test
  void firstDrawsComeAsOftenAsTheSoftmaxSays() {
    SupervisedLoop loop = Trials.loop(experiment(true, false));
    Trials.steps(loop, 8);
    float[] shares = pass(loop, new int[] {0, 1}, 0, 2);
    int draws = 1_500;
    int[] counts = new int[4];
    var writer = new Writer(loop);
    for (int draw = 0; draw < draws; draw++) {
      counts[written(writer.write(new Probe.Writing(List.of(0, 1), 1, draw, 1)))[0]]++;
    }
    for (int word = 0; word < 4; word++) {
      double deviation = Math.sqrt(draws * shares[word] * (1 - shares[word]));
      assertThat((double) counts[word])
          .isCloseTo(draws * (double) shares[word], within(4 * deviation));
    }
  }

  @Test
  void theSameDrawIsTheSameTextAndAnotherIsAnother() {
    SupervisedLoop loop = Trials.loop(experiment(true, false));
    Probe.Writing asked = ask(1, 40, 0);
    assertThat(written(write(loop, asked))).containsExactly(written(write(loop, asked)));
    assertThat(written(write(loop, new Probe.Writing(List.of(0), 1, 2, 40))))
        .isNotEqualTo(written(write(loop, asked)));
  }

  @Test
  void whoLearnsToCountGoesOnCounting() {
    Experiment learning = experiment(true, false).withTraining(Trials.rate(Trials.endless(), 1));
    SupervisedLoop loop = Trials.loop(learning);
    Trials.steps(loop, 600);
    assertThat(written(write(loop, ask(0, 8, 0, 1)))).containsExactly(2, 3, 0, 1, 2, 3, 0, 1);
  }

  @Test
  void writingLeavesNoTraceInTheRun() {
    Experiment experiment = experiment(true, false);
    SupervisedLoop watched = Trials.loop(experiment);
    var camera = new Camera(watched);
    Set<Probe> probes = Set.of(ask(1, 20, 0), ask(0.5, 20, 1, 2));
    do {
      camera.take(probes);
    } while (watched.step());
    assertThat(watched.weights().fingerprint()).isEqualTo(Trials.fingerprint(experiment));
  }

  @Test
  void whereNothingAsksWhatComesNextNothingIsWritten() {
    SupervisedLoop classes =
        Trials.loop(
            Trials.experiment(
                text(false),
                Trials.CLASSES,
                Trials.epochs(1),
                new Embedding.Spec(4, 3),
                new GRU.Spec(5, false, false),
                Trials.dense(4, ActivationFunction.Softmax)));
    assertThat(new Camera(classes).take(Set.of(ask(1, 5, 0)))).isEmpty();
    SupervisedLoop loop = Trials.loop(experiment(true, false));
    assertThat(new Camera(loop).take(Set.of(ask(1, 5), ask(1, 5, 4)))).isEmpty();
  }

  @Test
  void aLargeNetworkWritesLess() {
    SupervisedLoop loop =
        Trials.loop(
            Trials.experiment(
                text(true),
                Trials.CLASSES,
                Trials.epochs(1),
                new Embedding.Spec(4, 64),
                new GRU.Spec(400, true, false),
                Trials.dense(4, ActivationFunction.Softmax)));
    assertThat(written(write(loop, ask(1, 300, 0)))).hasSizeBetween(8, 250);
  }
}
