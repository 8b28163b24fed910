package glassbox.export.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.layer.Catalogue;
import glassbox.net.Blueprint;
import glassbox.net.RandomBlueprints;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Whole networks of all kinds of layers, with branches, here and in another program.
final class RandomNetworksTest {

  private static final int NETWORKS = 300;
  private static final int ROWS = 3;

  @Test
  void anotherProgramComputesTheSame() {
    Set<String> kinds = new HashSet<>();
    for (long seed = 1; seed <= NETWORKS; seed++) {
      Blueprint blueprint = RandomBlueprints.of(seed);
      blueprint.stages().forEach(stage -> kinds.add(stage.layer().kind()));
      double deviation = Trial.of(blueprint, ROWS, seed).deviation();
      assertThat(deviation).as("network %d: %s", seed, blueprint).isLessThan(1e-5);
    }
    assertThat(kinds).containsAll(Catalogue.kinds().stream().map(Catalogue.Entry::kind).toList());
  }
}
