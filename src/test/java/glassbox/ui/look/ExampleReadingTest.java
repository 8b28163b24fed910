package glassbox.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.data.Acoustics;
import glassbox.data.Dataset;
import glassbox.data.Examples;
import glassbox.data.Reading;
import glassbox.data.Split;
import glassbox.data.Target;
import glassbox.engine.Shape;
import glassbox.train.Sample;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The pointer reads of the data's small picture what is drawn under it.
final class ExampleReadingTest {

  private static final Target CLASSES =
      new Target.Classes(List.of("A", "B"), new int[] {0, 1}, new int[0]);
  private static final Target VALUES = new Target.Values("price", new float[] {1, -1});

  /// Two examples, each number of them its place.
  private static Dataset data(Dataset.Kind kind, Target target, int... sizes) {
    Shape shape = Shape.of(sizes);
    float[] numbers = new float[2 * shape.elements()];
    IntStream.range(0, numbers.length).forEach(i -> numbers[i] = i);
    return data(kind, new Examples(shape, numbers, target), List.of());
  }

  private static Dataset data(Dataset.Kind kind, Examples all, List<String> names) {
    var none = all.pick(new int[0]);
    var split = new Split(new int[] {0, 1}, new int[0], new int[0]);
    return new Dataset("data", kind, all, none, none, split, names, Optional.empty(), List.of());
  }

  private static ExampleReading second(Dataset data) {
    return new ExampleReading(
        data, new Sample.Example(1), Optional.empty(), List.of(), Optional.empty());
  }

  @Test
  void aPointIsReadWithItsPlaceAndItsClassOrNumber() {
    float[] places = {0, 0, 3, -3};
    Examples kinds = new Examples(Shape.of(2), places, CLASSES);
    ExampleReading reading = second(data(Dataset.Kind.PLANE, kinds, List.of("x", "y")));
    assertThat(reading.at(66, 64, 132, 132)).contains("(0.00 | 0.00): “A”");
    assertThat(reading.at(99, 97, 132, 132)).contains("(3.00 | −3.00): “B”");
    assertThat(reading.at(80, 64, 132, 132)).as("beside them").isEmpty();
    Examples numbers = new Examples(Shape.of(2), places, VALUES);
    assertThat(second(data(Dataset.Kind.PLANE, numbers, List.of("x", "y"))).at(99, 99, 132, 132))
        .contains("(3.00 | −3.00): price: −1.00");
  }

  @Test
  void aPixelIsReadByRowAndColumnAndAColourByItsParts() {
    ExampleReading grey = second(data(Dataset.Kind.IMAGE, CLASSES, 1, 4, 5));
    assertThat(grey.at(25, 15, 50, 40)).contains("row 2, column 3: 27.0");
    assertThat(grey.at(50, 15, 50, 40)).isEmpty();
    ExampleReading coloured = second(data(Dataset.Kind.IMAGE, CLASSES, 3, 2, 2));
    assertThat(coloured.at(30, 10, 40, 40))
        .contains("row 1, column 2: red 13.0, green 17.0, blue 21.0");
  }

  @Test
  void aDrawingIsReadInPlaceOfTheExample() {
    var drawn = new Sample.Own(new float[] {0, 0.5f, 0, 0});
    var reading =
        new ExampleReading(
            data(Dataset.Kind.IMAGE, CLASSES, 1, 2, 2),
            Sample.FIRST,
            Optional.of(drawn),
            List.of(),
            Optional.empty());
    assertThat(reading.at(30, 10, 40, 40)).contains("row 1, column 2: 0.500");
  }

  @Test
  void aStepIsReadWithTheFeatureThatIsDrawnNearest() {
    assertThat(second(data(Dataset.Kind.SEQUENCE, CLASSES, 10, 1)).at(25, 5, 100, 60))
        .contains("step 3: 12.0");
    float[] two = {0, 0, 0, 0, 1.5f, 3, 1.5f, 3};
    ExampleReading reading =
        second(
            data(
                Dataset.Kind.SEQUENCE,
                new Examples(Shape.of(2, 2), two, CLASSES),
                List.of("low", "high")));
    assertThat(reading.at(75, 2, 100, 60)).contains("step 2, high: 3.00");
    assertThat(reading.at(75, 32, 100, 60)).contains("step 2, low: 1.50");
  }

  @Test
  void ofASoundSecondsAndHertzAreRead() {
    var wave = new Reading.Sound(Reading.Sound.View.WAVEFORM, 8_000, 500, 32, 0);
    Dataset heard = data(Dataset.Kind.SEQUENCE, CLASSES, 4_000, 1);
    assertThat(
            second(heard.withAcoustics(new Acoustics(wave, _ -> new float[0]))).at(50, 5, 100, 60))
        .contains("0.250 s: 6,000");
    var mel = new Reading.Sound(Reading.Sound.View.MEL, 8_000, 500, 32, 0);
    Dataset seen = data(Dataset.Kind.IMAGE, CLASSES, 1, 32, 30);
    String words =
        second(seen.withAcoustics(new Acoustics(mel, _ -> new float[0])))
            .at(0, 0, 90, 94)
            .orElseThrow();
    assertThat(words).contains(" s, ", " Hz: 960");
  }

  @Test
  void aColumnIsReadWithItsValueWhole() {
    var rows =
        List.of(
            new ExamplePicture.Row("a name that is cut off", "1.50"),
            new ExamplePicture.Row("kind", "oak"));
    var reading =
        new ExampleReading(
            data(Dataset.Kind.TABLE, VALUES, 9),
            Sample.FIRST,
            Optional.empty(),
            rows,
            Optional.of(new ExamplePicture.Row("price", "7")));
    assertThat(reading.at(3, 2, 132, 66)).contains("a name that is cut off: 1.50");
    assertThat(reading.at(3, 20, 132, 66)).contains("kind: oak");
    assertThat(reading.at(3, 35, 132, 66)).as("how many more there are").isEmpty();
    assertThat(reading.at(3, 60, 132, 66)).contains("price: 7");
  }

  @Test
  void aLetterIsReadWithItsStepAndItsNumber() {
    float[] numbers = {1, 2, 1, 0, 2, 1};
    Examples texts = new Examples(Shape.of(3), numbers, CLASSES);
    Dataset letters = data(Dataset.Kind.TEXT, texts, List.of());
    ExampleReading reading = second(letters.withWords(List.of("?", "e", " ")));
    assertThat(reading.letter(1)).contains("step 2: “␣”, number 2");
    assertThat(reading.letter(3)).isEmpty();
    assertThat(reading.letter(2)).contains("step 3: “e”, number 1");
  }

  @Test
  void anEmojiTakesThePlaceOfOneLetter() {
    float[] numbers = {1, 2, 1, 2, 2, 1};
    Examples texts = new Examples(Shape.of(3), numbers, CLASSES);
    Dataset letters = data(Dataset.Kind.TEXT, texts, List.of());
    ExampleReading reading = second(letters.withWords(List.of("?", "e", "😀")));
    assertThat(reading.letter(2)).contains("step 3: “e”, number 1");
  }

  @Test
  void aWordIsReadAtEachOfItsLetters() {
    float[] numbers = {1, 2, 1, 0, 2, 1};
    Examples texts = new Examples(Shape.of(3), numbers, CLASSES);
    Dataset words = data(Dataset.Kind.TEXT, texts, List.of()).withWords(List.of("on", "a", "sea"));
    ExampleReading reading = second(words);
    assertThat(reading.letter(1)).contains("step 1: “on”, number 0");
    assertThat(reading.letter(2)).as("a blank").isEmpty();
    assertThat(reading.letter(5)).contains("step 2: “sea”, number 2");
    assertThat(reading.letter(7)).contains("step 3: “a”, number 1");
  }
}
