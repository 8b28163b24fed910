package glassbox.data.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import glassbox.data.DataException;
import glassbox.data.Dataset;
import glassbox.data.Examples;
import glassbox.data.Progress;
import glassbox.data.Reading;
import glassbox.data.Reading.Text.Answer;
import glassbox.data.Reading.Text.Unit;
import glassbox.data.Split;
import glassbox.data.Target;
import glassbox.engine.Seeds;
import glassbox.engine.Shape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TextFilesTest {

  private static final Split.Shares NO_SHARES = new Split.Shares(0, 0);

  @TempDir private Path folder;

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static Dataset read(Path path, Reading.Text reading, Split.Shares shares) {
    return TextFiles.read(path, reading, Progress.NONE).prepare(shares, Seeds.of(1));
  }

  private static Reading.Text reading(Unit unit, Answer answer, int steps) {
    return new Reading.Text(unit, answer, steps, 100);
  }

  private static List<String> lines(Dataset data) {
    return IntStream.range(0, data.training().count())
        .mapToObj(i -> Passage.of(data, data.training(), i).line())
        .toList();
  }

  @Test
  void eachStepAsksForTheCharacterBehindIt() throws IOException {
    Path file = write("a.txt", "abcabdabeX");
    Dataset data = read(file, reading(Unit.CHARACTERS, Answer.NEXT, 3), NO_SHARES);
    assertThat(data.kind()).isEqualTo(Dataset.Kind.TEXT);
    assertThat(data.words()).containsExactly("X", "a", "b", "c", "d", "e");
    assertThat(lines(data)).containsExactly("abc", "abd", "abe");
    var target = (Target.Classes) data.training().target();
    assertThat(target.everyStep()).containsExactly(2, 3, 1, 2, 4, 1, 2, 5, 0);
    assertThat(target.labels()).containsExactly(1, 1, 0);
    assertThat(data.training().shape()).isEqualTo(Shape.of(3));
    assertThat(data.outline().steps()).isEqualTo(3);
  }

  @Test
  void partsOfOneTextFollowEachOther() throws IOException {
    Path file = write("a.txt", "aabbccddeeffgghhiijjk");
    Dataset data = read(file, reading(Unit.CHARACTERS, Answer.NEXT, 2), new Split.Shares(0.2, 0.2));
    assertThat(lines(data)).containsExactly("aa", "bb", "cc", "dd", "ee", "ff");
    assertThat(Passage.of(data, data.test(), 1).line()).isEqualTo("jj");
    assertThat(((Target.Classes) data.test().target()).everyStep()).containsExactly(8, 9, 9, 10);
  }

  @Test
  void wordsAreReadInLowerCaseWithMarksAndEndsOfLines() {
    assertThat(TextFile.apart("Don't go,\nGrün  7!", Unit.WORDS))
        .containsExactly("don't", "go", ",", "\n", "grün", "7", "!");
    assertThat(TextFile.apart("aé😀", Unit.CHARACTERS)).containsExactly("a", "é", "😀");
  }

  @Test
  void rareWordsShareTheFirstNumber() {
    Vocabulary few = Vocabulary.of(List.of("b", "a", "a", "c", "b", "d"), 3, false);
    assertThat(few.words()).containsExactly(Vocabulary.UNKNOWN, "a", "b");
    assertThat(few.numbers(List.of("a", "d", "b"))).containsExactly(1, 0, 2);
  }

  @Test
  void aLineMayBeginWithItsClass() throws IOException {
    Path file = write("a.txt", "good\tvery nice\r\nbad\tnot at all nice\n\ngood\tfine\n");
    Dataset data = read(file, reading(Unit.WORDS, Answer.LINE, 3), NO_SHARES);
    assertThat(data.classNames()).containsExactly("bad", "good");
    assertThat(data.outline().steps()).isZero();
    // Of a long text the end is seen; in front of a short one stands nothing.
    assertThat(lines(data)).containsExactly("very nice", "at all nice", "fine");
    assertThat(data.training().inputs()[0]).isZero();
    assertThat(((Target.Classes) data.training().target()).labels()).containsExactly(1, 0, 1);
  }

  @Test
  void aFolderHasAClassForEachSubfolderOrBeginningOfAName() throws IOException {
    write("f/sea/one.txt", "wave");
    write("f/land/two.txt", "hill");
    write("g/sea_1.txt", "wave");
    write("g/land_1.txt", "hill");
    for (String name : List.of("f", "g")) {
      Dataset data = read(folder.resolve(name), TextFiles.OF_FOLDER, NO_SHARES);
      assertThat(data.classNames()).containsExactly("land", "sea");
      assertThat(lines(data)).containsExactly("hill", "wave");
    }
  }

  @Test
  void laterTextsHaveTheNumbersThatWereLearned() throws IOException {
    var reading = reading(Unit.WORDS, Answer.LINE, 2);
    var learned =
        (TextSource)
            TextFiles.read(write("a.txt", "x\tred sky\ny\tblue sea\n"), reading, Progress.NONE);
    var later =
        (TextSource)
            TextFiles.read(write("b.txt", "x\tsea sky\ny\tgrey sea\n"), reading, Progress.NONE);
    Examples examples = later.as(learned);
    int sea = learned.vocabulary().number("sea");
    assertThat(examples.inputs()).containsExactly(sea, learned.vocabulary().number("sky"), 0, sea);
  }

  private void refuses(Path file, Reading.Text reading, String message) {
    assertThatThrownBy(() -> TextFiles.read(file, reading, Progress.NONE))
        .isInstanceOf(DataException.class)
        .hasMessage(message);
  }

  @Test
  void refusesWhatIsNoText() throws IOException {
    Path bytes = folder.resolve("bytes.txt");
    Files.write(bytes, new byte[] {(byte) 0xc3, 0x28});
    refuses(
        bytes,
        Reading.Text.DEFAULT,
        "bytes.txt: not UTF-8 text. Save it as UTF-8 and open it again.");
    Files.write(bytes, "ab\0c".getBytes(StandardCharsets.UTF_8));
    refuses(
        bytes,
        Reading.Text.DEFAULT,
        "bytes.txt, character 2: this is no text. Choose a text file.");
    refuses(write("e.txt", ""), Reading.Text.DEFAULT, "e.txt: empty. Choose a text.");
    refuses(
        write("s.txt", "abc"),
        Reading.Text.DEFAULT,
        "s.txt: 3 steps are too few for pieces of 64. Expected at least 193; take shorter pieces or"
            + " a longer text.");
    refuses(
        write("l.txt", "a\tb\nno class\n"),
        reading(Unit.WORDS, Answer.LINE, 8),
        "l.txt, line 2: no class. Expected a class, a tab, and the text.");
    refuses(
        write("one/a_1.txt", "b").resolve("..").normalize(),
        TextFiles.OF_FOLDER,
        "one: all files are of the class a. To tell classes apart there must be two: a subfolder"
            + " each, or names like CLASS_1.");
    refuses(
        Files.createDirectories(folder.resolve("none")),
        TextFiles.OF_FOLDER,
        "none: no texts (.txt) in this folder or its subfolders. Choose another folder.");
  }
}
