package glassbox.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RotaTest {

  private static final long MILLI = 1_000_000;

  private final List<String> drawn = new ArrayList<>();
  private final List<Runnable> views = new ArrayList<>();
  private long now = 1000 * MILLI;
  private final Rota rota = new Rota(() -> now);

  RotaTest() {
    for (String name : List.of("a", "b", "c", "d", "e", "f")) {
      views.add(() -> drawn.add(name));
    }
  }

  private List<String> frame(int millis) {
    drawn.clear();
    views.forEach(rota::add);
    now += millis * MILLI;
    rota.frame();
    return List.copyOf(drawn);
  }

  @Test
  void drawsAllOfThemWhileFramesComeInTime() {
    frame(16);
    for (int i = 0; i < 200; i++) {
      frame(16);
    }
    assertThat(frame(16)).containsExactly("a", "b", "c", "d", "e", "f");
    assertThat(frame(17)).hasSize(6);
  }

  @Test
  void drawsFewerWhenFramesAreLateAndLetsNobodyStarve() {
    for (int i = 0; i < 5; i++) {
      frame(60);
    }
    List<String> seen = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      List<String> one = frame(30);
      assertThat(one).hasSize(1);
      seen.addAll(one);
    }
    assertThat(seen).containsExactlyInAnyOrder("a", "b", "c", "d", "e", "f");
  }

  @Test
  void drawsMoreAgainOnceThereIsTime() {
    for (int i = 0; i < 10; i++) {
      frame(60);
    }
    assertThat(frame(16)).hasSize(1);
    for (int i = 0; i < 400; i++) {
      frame(16);
    }
    assertThat(frame(16)).hasSize(6);
  }

  @Test
  void drawsOnceWhatIsAskedForTwice() {
    rota.add(views.getFirst());
    rota.add(views.getFirst());
    rota.all();
    assertThat(drawn).containsExactly("a");
  }

  @Test
  void aViewMayAskForAnotherTurnWhileItIsDrawn() {
    rota.add(() -> rota.add(views.getFirst()));
    rota.all();
    assertThat(drawn).isEmpty();
    rota.all();
    assertThat(drawn).containsExactly("a");
  }
}
