package glassbox.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class MatchingTest {

  private static final List<String> NAMES =
      List.of("GaussianNoise", "Activation", "Add", "MaxPool2D", "GlobalMaxPool", "View dark");

  private static List<String> find(String typed) {
    return Matching.best(typed, NAMES, name -> name);
  }

  @Test
  void nothingTypedFindsAllInTheirOrder() {
    assertThat(find(" ")).isEqualTo(NAMES);
  }

  @Test
  void aNameThatBeginsSoComesFirst() {
    assertThat(find("max")).containsExactly("MaxPool2D", "GlobalMaxPool");
    assertThat(find("A")).startsWith("Activation", "Add");
  }

  @Test
  void lettersFromTheMiddleOfWordsAbbreviateNothing() {
    assertThat(find("vwdk")).isEmpty();
    assertThat(find("vd")).containsExactly("View dark");
    assertThat(find("gamp")).isEmpty();
    assertThat(find("glmp")).containsExactly("GlobalMaxPool");
  }

  @Test
  void aLaterWordIsFoundAndLettersInTheirOrderToo() {
    assertThat(find("dark")).containsExactly("View dark");
    assertThat(find("mp2")).containsExactly("MaxPool2D");
    assertThat(find("xyz")).isEmpty();
  }
}
