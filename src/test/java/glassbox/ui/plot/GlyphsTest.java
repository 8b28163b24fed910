package glassbox.ui.plot;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.testing.FxTest;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;

/// What fonts there are differs from machine to machine, so that most is asked of made-up ones.
final class GlyphsTest {

  private static final Glyphs WITHOUT_BEER = new Glyphs(letter -> letter != 0x1F37A);

  @Test
  void whatWouldLeaveAHoleHasAMark() {
    assertThat(WITHOUT_BEER.marked("Köln 🍺, 😀")).isEqualTo("Köln ▯, 😀");
    assertThat(WITHOUT_BEER.marked("Köln 😀")).isEqualTo("Köln 😀");
  }

  @Test
  void whereItStandsAloneItHasItsNumber() {
    assertThat(WITHOUT_BEER.numbered("🍺")).isEqualTo("U+1F37A");
    assertThat(WITHOUT_BEER.numbered("😀")).isEqualTo("😀");
    assertThat(WITHOUT_BEER.numbered("🍺🍺")).as("a word").isEqualTo("🍺🍺");
  }

  @Test
  void whatJoinsOrChangesOthersIsLeftAlone() {
    var nothing = new Glyphs(_ -> false);
    assertThat(nothing.marked("e\u0301 \u200d\ufe0f 你 ↵␣⇥"))
        .isEqualTo("e\u0301 \u200d\ufe0f 你 ↵▯⇥");
  }

  @Test
  void whatEveryFontHasIsSeenAndHasRoom() {
    String text = FxTest.onFx(() -> Glyphs.seen("a ↵ ␣ ▯ é"));
    assertThat(text).isEqualTo("a ↵ ␣ ▯ é");
    assertThat(FxTest.onFx(() -> Pen.width(Glyphs.UNSEEN, Font.font(12)))).isPositive();
  }
}
