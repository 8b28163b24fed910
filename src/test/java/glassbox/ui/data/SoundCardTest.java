package glassbox.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import javax.sound.sampled.Clip;
import javax.sound.sampled.LineUnavailableException;
import org.junit.jupiter.api.Test;

/// What a device is asked for, whether it can or not.
final class SoundCardTest {

  private final List<String> asked = new ArrayList<>();

  private Clip clip(boolean taken) {
    return (Clip)
        Proxy.newProxyInstance(
            Clip.class.getClassLoader(),
            new Class<?>[] {Clip.class},
            (_, method, _) -> {
              asked.add(method.getName());
              if (taken && method.getName().equals("open")) {
                throw new LineUnavailableException("It is taken.");
              }
              return null;
            });
  }

  @Test
  void playsUntilItIsEnded() {
    Runnable end =
        new SoundCard(_ -> clip(false)).play(new byte[] {0, 0}, 8_000, () -> {}).orElseThrow();
    assertThat(asked).containsExactly("addLineListener", "open", "start");
    end.run();
    assertThat(asked).endsWith("close");
  }

  @Test
  void aDeviceThatIsTakenIsGivenBack() {
    assertThat(new SoundCard(_ -> clip(true)).play(new byte[] {0, 0}, 8_000, () -> {})).isEmpty();
    assertThat(asked).endsWith("open", "close");
  }

  @Test
  void withoutADeviceNothingIsHeard() {
    var none =
        new SoundCard(
            _ -> {
              throw new IllegalArgumentException("No line.");
            });
    assertThat(none.play(new byte[] {0, 0}, 8_000, () -> {})).isEmpty();
  }
}
