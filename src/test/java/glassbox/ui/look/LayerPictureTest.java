package glassbox.ui.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import glassbox.engine.Shape;
import glassbox.testing.FxTest;
import glassbox.train.Picture;
import glassbox.train.Sample;
import java.util.Optional;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;

/// A design changes at once, its pictures with the next run: until then they are of other shapes.
final class LayerPictureTest {

  private static final Look COURSES = new Look.Courses("n1", Sample.FIRST, 20, 12, 12);
  private static final Look IMAGES = new Look.Images("n1", Sample.FIRST, 6, 8, 8);

  private static Picture values(int... sizes) {
    Shape shape = Shape.of(sizes);
    return new Picture.Values(shape, new float[shape.elements()]);
  }

  private static void draw(Look look, Picture picture) {
    FxTest.onFx(
        () -> {
          var drawn = new LayerPicture(look);
          new Scene(drawn, 200, 200);
          drawn.show(Optional.of(picture));
          drawn.applyCss();
          drawn.layout();
        });
  }

  @Test
  void aLayerThatGaveItsLastStateIsNotDrawnAsOneThatGivesEveryStep() {
    assertThat(COURSES.suits(values(12))).isFalse();
    assertThat(COURSES.suits(values(20, 8))).isFalse();
    assertThat(COURSES.suits(values(20, 12))).isTrue();
    assertThatCode(() -> draw(COURSES, values(12))).doesNotThrowAnyException();
    assertThatCode(() -> draw(COURSES, values(20, 12))).doesNotThrowAnyException();
  }

  @Test
  void fewerOrSmallerImagesAreNotDrawnAsMoreOrLarger() {
    assertThat(IMAGES.suits(values(5, 8, 8))).isFalse();
    assertThat(IMAGES.suits(values(6, 4, 8))).isFalse();
    assertThat(IMAGES.suits(values(384))).isFalse();
    assertThat(IMAGES.suits(values(6, 8, 8))).isTrue();
    assertThatCode(() -> draw(IMAGES, values(5, 8, 8))).doesNotThrowAnyException();
    assertThatCode(() -> draw(IMAGES, values(6, 8, 8))).doesNotThrowAnyException();
  }
}
