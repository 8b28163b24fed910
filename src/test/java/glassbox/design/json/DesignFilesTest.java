package glassbox.design.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import glassbox.data.PlanePoint;
import glassbox.data.Reading;
import glassbox.data.sequences.Sequences;
import glassbox.design.Box;
import glassbox.design.DataChoice;
import glassbox.design.Design;
import glassbox.design.Edits;
import glassbox.design.Muting;
import glassbox.design.Note;
import glassbox.design.Notes;
import glassbox.design.Point;
import glassbox.design.SplitChoice;
import glassbox.design.Training;
import glassbox.design.Wire;
import glassbox.engine.ActivationFunction;
import glassbox.engine.Seeds;
import glassbox.engine.Shape;
import glassbox.engine.Tensor;
import glassbox.engine.choice.Choices;
import glassbox.engine.init.Initializer;
import glassbox.engine.loss.Loss;
import glassbox.engine.optim.Optimizer;
import glassbox.engine.optim.Schedule;
import glassbox.layer.Catalogue;
import glassbox.layer.Dense;
import glassbox.layer.KeptStart;
import glassbox.layer.LayerOptions;
import glassbox.net.Blueprint;
import glassbox.net.Weights;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DesignFilesTest {

  private static final String SHORT =
      """
      {"format": "glassbox", "version": 1, "name": "iris", "seed": 7,
       "data": {"file": "iris.csv", "target": "species"},
       "split": {"validation": 0.15, "test": 0.2},
       "layers": [{"kind": "Dense", "units": 16, "activation": "ReLU", "l2": 0.01},
                  {"kind": "Dense", "units": 3, "activation": "Softmax"}],
       "training": {"loss": {"kind": "CategoricalCrossEntropy"},
                    "optimizer": {"kind": "Adam", "learningRate": 0.01},
                    "batchSize": 16, "epochs": 60, "l1": 0, "l2": 0.0001, "gradientClipNorm": 1}}
      """;

  @TempDir Path folder;

  private static DesignFile parse(String text) {
    return DesignFiles.parse("a.glassbox", text.getBytes(StandardCharsets.UTF_8));
  }

  private static DesignFile again(DesignFile file) {
    return DesignFiles.parse("a.glassbox", DesignFiles.format(file));
  }

  private static void refuses(ThrowingCallable reading, String message) {
    assertThatThrownBy(reading).isInstanceOf(DesignException.class).hasMessage(message);
  }

  @Test
  void readsTheShortDocumentAsAChain() {
    Design design = parse(SHORT).design();
    assertThat(design.name()).isEqualTo("iris");
    assertThat(design.seed()).isEqualTo(7);
    assertThat(design.data())
        .isEqualTo(new DataChoice.FromFile("iris.csv", Optional.of("species"), List.of()));
    assertThat(design.split()).isEqualTo(new SplitChoice(0.15, 0.2));
    assertThat(design.nodes().getFirst().layer())
        .isEqualTo(new Dense.Spec(16, ActivationFunction.ReLU, true));
    assertThat(design.nodes().getFirst().options().l2()).hasValue(0.01);
    assertThat(design.wires())
        .containsExactly(new Wire(Blueprint.DATA, "n1"), new Wire("n1", "n2"));
    assertThat(design.training().optimizer()).isEqualTo(new Optimizer.Adam(0.01, 0.9, 0.999, 1e-8));
    assertThat(design.training().gradientClipNorm()).isEqualTo(1);
  }

  @Test
  void readsHowAFileBecomesExamples() {
    DesignFile file =
        parse(SHORT.replace("\"target\"", "\"series\": {\"window\": 24}, \"target\""));
    assertThat(file.design().data())
        .isEqualTo(
            new DataChoice.FromFile(
                "iris.csv", Optional.of("species"), List.of(), new Reading.Series(24, 1)));
    assertThat(again(file)).isEqualTo(file);
    refuses(
        () -> parse(SHORT.replace("\"target\"", "\"series\": {\"window\": 0}, \"target\"")),
        "a.glassbox, data.series: `window` must be from 1 to 1,000. Received: 0.");
  }

  @Test
  void takesTheFormatsDefaultsForWhatIsLeftOut() {
    Design design =
        parse(
                "{\"format\":\"glassbox\",\"version\":1,\"layers\":[{\"kind\":\"Dense\",\"units\":2}]}")
            .design();
    assertThat(design.nodes().getFirst().layer())
        .isEqualTo(new Dense.Spec(2, ActivationFunction.Linear, true));
    assertThat(design.training()).isEqualTo(Training.DEFAULT);
    assertThat(design.data()).isEqualTo(new DataChoice.None());
  }

  /// Designs of every kind, loss, optimizer, schedule and initializer, wired and placed at random.
  @Test
  void whatIsWrittenIsReadAgain() {
    for (int seed = 0; seed < 60; seed++) {
      Design design = random(Seeds.of(seed));
      DesignFile file = DesignFile.of(design, Weights.NONE);
      assertThat(again(file).design()).isEqualTo(design);
      assertThat(again(file).warnings()).isEmpty();
    }
  }

  @Test
  void aKeptStartComesBackAndWhatIsUsualIsNotSaid() throws IOException {
    Path file = folder.resolve("kept.glassbox");
    var start =
        new KeptStart(Map.of("bias", new Tensor(Shape.of(2), new float[] {0.5f, -1.25e-3f})));
    Design plain = Edits.addNode(Design.EMPTY, Dense.Spec.DEFAULT, new Point(1, 2));
    DesignFiles.write(file, DesignFile.of(plain, Weights.NONE));
    assertThat(Files.readString(file)).doesNotContain("frozen", "draw", "start");
    Design kept = Edits.keepStart(plain, "n1", start);
    DesignFiles.write(file, DesignFile.of(kept, Weights.NONE));
    DesignFile read = DesignFiles.read(file);
    assertThat(read.warnings()).isEmpty();
    assertThat(read.design()).usingRecursiveComparison().isEqualTo(kept);
  }

  private static Design random(Seeds seeds) {
    Design design = Design.EMPTY.withName("süß \"" + seeds.below(100)).withSeed(seeds.nextLong());
    List<Catalogue.Entry> kinds = Catalogue.kinds();
    for (int i = 0; i < 8; i++) {
      var at = new Point(seeds.below(2000) - 1000, seeds.nextDouble() * 500);
      design = Edits.addNode(design, kinds.get(seeds.below(kinds.size())).spec(), at);
      String id = design.nodes().getLast().id();
      design =
          Edits.setOptions(
              design,
              id,
              new LayerOptions(
                  seeds.below(2) == 0
                      ? OptionalDouble.empty()
                      : OptionalDouble.of(seeds.nextDouble()),
                  OptionalDouble.empty(),
                  seeds.below(2) == 0
                      ? Optional.empty()
                      : Optional.of(pick(Initializer.class, seeds)),
                  seeds.below(2) == 0,
                  seeds.below(3),
                  Optional.empty()));
      design = Edits.connect(design, seeds.below(2) == 0 ? Blueprint.DATA : "n1", id);
    }
    design = Muting.set(design, Set.of("n2", "n5"), true);
    design = Notes.add(design, "try\nthis", new Point(1, 2));
    design = Notes.paint(design, Set.of(design.notes().getLast().id()), Note.Colour.PINK);
    design = Notes.frame(design, "block", List.of(new Box(1, 2, 300, 400)));
    return design
        .withData(new DataChoice.Generated("spirals", 500, 0.15, 3))
        .withTraining(
            new Training(
                seeds.below(2) == 0 ? Optional.empty() : Optional.of(pick(Loss.class, seeds)),
                pick(Optimizer.class, seeds),
                pick(Schedule.class, seeds),
                1 + seeds.below(100),
                1 + seeds.below(100),
                seeds.nextDouble(),
                seeds.nextDouble(),
                seeds.nextDouble(),
                seeds.below(9)));
  }

  private static <T> T pick(Class<T> family, Seeds seeds) {
    List<T> members = Choices.family(family);
    return members.get(seeds.below(members.size()));
  }

  @Test
  void paintedPointsAndDigitsComeBack() {
    for (DataChoice data :
        List.of(
            new DataChoice.Points(
                3, List.of(new PlanePoint(1.25f, -6, 2), new PlanePoint(0.1f, 0.33f, 0))),
            new DataChoice.Points(
                0, List.of(new PlanePoint(1.25f, -6, -0.75f), new PlanePoint(0, 2, 1))),
            new DataChoice.Points(2, List.of()),
            new DataChoice.Digits(1_000, 0.1, 0.5),
            new DataChoice.Made(Sequences.WAVES, 300, 25, 0.2),
            new DataChoice.Generated("edges", 300, 0.1, 4))) {
      DesignFile file = DesignFile.of(Design.EMPTY.withData(data), Weights.NONE);
      assertThat(again(file).design().data()).isEqualTo(data);
      assertThat(again(file).warnings()).isEmpty();
    }
  }

  @Test
  void digitsHaveTheirOwnDefaults() {
    assertThat(withData("{\"generator\": \"digits\"}").data())
        .isEqualTo(new DataChoice.Digits(6_000, 0.05, 1));
  }

  @Test
  void sequencesHaveDefaultsOfTheirTaskAndAreRefusedWhereTheyAreTooLong() {
    assertThat(withData("{\"generator\": \"adding\"}").data())
        .isEqualTo(new DataChoice.Made(Sequences.ADDING, 2_000, 50, 0));
    assertThatThrownBy(() -> withData("{\"generator\": \"echo\", \"steps\": 501}"))
        .hasMessageContaining("data.steps")
        .hasMessageContaining("501");
  }

  @Test
  void refusesPointsThatAreNotOnThePlaneOrOfNoClass() {
    for (String point : List.of("[7, 0, 0]", "[0, 0, 2]", "[0, 0]", "[0, 0, 0.5]", "\"x\"")) {
      assertThatThrownBy(() -> withData("{\"classes\": 2, \"points\": [[1, 1, 0], " + point + "]}"))
          .hasMessageContaining(
              "data.points[1]: Expected [x, y, class], x and y from -6 to 6, the class from 0 to 1,"
                  + " received ");
    }
  }

  @Test
  void refusesPointsOfANumberThatIsTooLargeAndTargetsThatAreNone() {
    assertThatThrownBy(() -> withData("{\"target\": \"number\", \"points\": [[0, 0, 11]]}"))
        .hasMessageContaining(
            "data.points[0]: Expected [x, y, number], x and y from -6 to 6, the number from -10 to"
                + " 10, received ");
    assertThatThrownBy(() -> withData("{\"target\": \"species\", \"points\": []}"))
        .hasMessageContaining("data.target: Expected `number`, received `species`.");
  }

  @Test
  void refusesMorePointsThanAHandPaints() {
    String many = String.join(",", Collections.nCopies(5_001, "[0,0,0]"));
    assertThatThrownBy(() -> withData("{\"points\": [" + many + "]}"))
        .hasMessageContaining("data.points: Expected at most 5,000 entries, received 5,001.");
  }

  private Design withData(String data) {
    return parse("{\"format\":\"glassbox\",\"version\":1,\"layers\":[],\"data\":" + data + "}")
        .design();
  }

  @Test
  void trainedWeightsComeBackBitForBit() {
    Weights weights =
        new Weights(
            Map.of(
                "n1",
                Map.of(
                    "weight",
                    new Tensor(Shape.of(2, 2), new float[] {1.1f, -0f, Float.MIN_VALUE, 3e38f}))));
    DesignFile read = again(DesignFile.of(parse(SHORT).design(), weights));
    assertThat(read.weights().fingerprint()).isEqualTo(weights.fingerprint());
  }

  @Test
  void whatIsUnknownSurvivesARoundTripAndIsNamed() {
    String text =
        SHORT
            .replace("\"seed\": 7", "\"seed\": 7, \"mood\": {\"deep\": [1, true]}")
            .replace("\"units\": 16", "\"units\": 16, \"colour\": \"red\"")
            .replace("\"learningRate\": 0.01", "\"learningRate\": 0.01, \"warm\": 3");
    DesignFile file = parse(text);
    assertThat(file.warnings())
        .containsExactlyInAnyOrder(
            "a.glassbox, mood: not known here and left as it is.",
            "a.glassbox, layers[0].colour: not known here and left as it is.",
            "a.glassbox, training.optimizer.warm: not known here and left as it is.");
    String written = new String(DesignFiles.format(file), StandardCharsets.UTF_8);
    assertThat(written).contains("\"mood\"", "\"deep\"", "\"colour\" : \"red\"", "\"warm\" : 3");
    assertThat(again(file).unknown()).isEqualTo(file.unknown());
  }

  @Test
  void whatATemplateSaysOfItselfIsKeptWithoutAWord() {
    DesignFile file =
        parse(SHORT.replace("\"seed\": 7", "\"seed\": 7, \"template\": {\"says\": \"so\"}"));
    assertThat(file.warnings()).isEmpty();
    assertThat(again(file).unknown()).isEqualTo(file.unknown()).isNotEmpty();
  }

  @Test
  void aFileOfANewerVersionIsMarkedSo() {
    assertThat(parse(SHORT.replace("\"version\": 1", "\"version\": 9")).newer()).isTrue();
    String alien = SHORT.replace("\"version\": 1", "\"version\": 9").replace("Dense", "Quantum");
    assertThatThrownBy(() -> parse(alien))
        .isInstanceOf(DesignException.class)
        .hasMessageStartingWith(
            "a.glassbox: written by a newer version of Glassbox (9), which is needed to open it.");
  }

  @Test
  void refusesWithFilePlaceAndMend() {
    refuses(
        () -> parse("{\"format\": \"glassbox\",\n \"version\" 1}"),
        "a.glassbox: Line 2, column 12: this is not JSON. Mend it in the file, or open another.");
    refuses(
        () -> parse("{\"format\": \"png\"}"),
        "a.glassbox, format: not a design. Expected \"glassbox\", received `png`.");
    refuses(
        () -> parse(SHORT.replace("\"seed\": 7", "\"seed\": \"x\"")),
        "a.glassbox, seed: Expected a whole number from -9,223,372,036,854,775,808 to"
            + " 9,223,372,036,854,775,807, received `x`.");
    assertThatThrownBy(() -> parse(SHORT.replace("\"units\": 3, ", "")))
        .isInstanceOf(DesignException.class)
        .hasMessageStartingWith("a.glassbox, layers[1]: `units` is missing.");
    assertThatThrownBy(() -> parse(SHORT.replace("\"units\": 16", "\"units\": 1e12")))
        .isInstanceOf(DesignException.class)
        .hasMessageStartingWith("a.glassbox, layers[0]: `units`");
    assertThatThrownBy(() -> parse(SHORT.replace("Adam", "Eve")))
        .isInstanceOf(DesignException.class)
        .hasMessageContaining("Received: Eve.");
  }

  /// Cut anywhere, or with any byte changed: a design or a refusal in words, nothing else.
  @Test
  void aBrokenFileIsRefusedInWords() {
    byte[] whole = DesignFiles.format(parse(SHORT));
    for (int length = 0; length < whole.length - 2; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> DesignFiles.parse("a", cut)).isInstanceOf(DesignException.class);
    }
    Seeds seeds = Seeds.of(1);
    for (int i = 0; i < 3_000; i++) {
      byte[] changed = whole.clone();
      changed[seeds.below(changed.length)] = (byte) seeds.below(256);
      try {
        assertThat(DesignFiles.parse("a", changed).design()).isNotNull();
      } catch (DesignException refused) {
        assertThat(refused.reason()).startsWith("a");
      }
    }
  }

  /// Every value of a file, one after the other, replaced by what nobody expects there.
  @Test
  void anOddValueAnywhereIsReadOrRefusedInWords() {
    List<Object> odd =
        List.of(
            "", "x".repeat(50_000), "\0", -1, 0, 1e308, Long.MIN_VALUE, true, List.of(), Map.of());
    byte[] whole = DesignFiles.format(DesignFile.of(parse(SHORT).design(), someWeights()));
    int[] refused = {0};
    for (Object value : odd) {
      Map<String, Object> tree = Json.object(new String(whole, StandardCharsets.UTF_8));
      everyReplacement(
          tree,
          value,
          () -> {
            try {
              assertThat(DesignFiles.parse("a", Json.pretty(tree)).design()).isNotNull();
            } catch (DesignException refusal) {
              assertThat(refusal.reason()).startsWith("a");
              refused[0]++;
            }
          });
    }
    assertThat(refused[0]).isGreaterThan(100);
  }

  private static Weights someWeights() {
    return new Weights(
        Map.of("n1", Map.of("bias", new Tensor(Shape.of(2), new float[] {1, Float.NaN}))));
  }

  /// Puts `odd` in the place of each value below `tree` in turn, and calls `look` each time.
  @SuppressWarnings("unchecked")
  private static void everyReplacement(Object tree, Object odd, Runnable look) {
    if (tree instanceof Map<?, ?> object) {
      for (String key : List.copyOf(((Map<String, Object>) object).keySet())) {
        Object before = ((Map<String, Object>) object).put(key, odd);
        look.run();
        ((Map<String, Object>) object).put(key, Objects.requireNonNull(before));
        everyReplacement(before, odd, look);
      }
    } else if (tree instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        Object before = ((List<Object>) list).set(i, odd);
        look.run();
        ((List<Object>) list).set(i, before);
        everyReplacement(before, odd, look);
      }
    }
  }

  @Test
  void refusesWhatIsTooDeepOrTooMuch() {
    String brackets = "[" + "[],".repeat(600_000) + "[]]";
    assertThatThrownBy(() -> parse("{\"format\": \"glassbox\", \"layers\": " + brackets + "}"))
        .isInstanceOf(DesignException.class);
    assertThatThrownBy(() -> parse("[".repeat(100_000))).isInstanceOf(DesignException.class);
    String layer = "{\"kind\":\"Flatten\"},";
    String many =
        "{\"format\":\"glassbox\",\"version\":1,\"layers\":["
            + layer.repeat(2_000)
            + "{\"kind\":\"Flatten\"}]}";
    refuses(
        () -> parse(many), "a.glassbox, layers: Expected at most 2,000 entries, received 2,001.");
  }

  @Test
  void aFailedSaveLeavesTheOldFileAndNothingElse() throws IOException {
    Path file = folder.resolve("a.glassbox");
    DesignFiles.write(file, parse(SHORT));
    byte[] before = Files.readAllBytes(file);
    Path blocked = folder.resolve("blocked");
    Files.createDirectories(blocked.resolve("inside"));
    assertThatThrownBy(() -> DesignFiles.write(blocked, parse(SHORT)))
        .isInstanceOf(DesignException.class)
        .hasMessageStartingWith("blocked: cannot be written");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(file, blocked);
    }
  }
}
