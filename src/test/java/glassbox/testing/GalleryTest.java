package glassbox.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

final class GalleryTest {

  @Test
  void keepsWhatTheSceneShows() {
    Scene scene =
        FxTest.onFx(
            () -> {
              var red = new Region();
              red.setStyle("-fx-background-color: #ff0000");
              return new Scene(red, 30, 20);
            });
    Path file = Gallery.keep("testing-red", scene);
    Image image = FxTest.onFx(() -> new Image(file.toUri().toString()));
    assertThat(image.getWidth()).isEqualTo(30);
    assertThat(image.getPixelReader().getArgb(15, 10)).isEqualTo(0xffff0000);
  }
}
