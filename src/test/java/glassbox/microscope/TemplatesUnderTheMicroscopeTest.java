package glassbox.microscope;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.data.Dataset;
import glassbox.data.Progress;
import glassbox.design.Design;
import glassbox.design.Soundness;
import glassbox.design.json.Templates;
import glassbox.engine.kernel.KernelProvider;
import glassbox.engine.kernel.Kernels;
import glassbox.train.Experiment;
import glassbox.train.Preparation;
import glassbox.train.SupervisedLoop;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every template can be walked through, at every stop and depth, and its lines add up.
@Tag("slow")
final class TemplatesUnderTheMicroscopeTest {

  static Stream<String> names() {
    return Templates.all().stream().map(Templates.Entry::name);
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyLineAddsUp(String name) {
    Design design = Templates.find(name).orElseThrow().open().design();
    Dataset data =
        Preparation.load(design.data(), design.split(), design.seed(), Path.of(""), Progress.NONE);
    var checked = Soundness.check(design, Optional.of(data.outline()));
    try (Kernels kernels = KernelProvider.kernels(1)) {
      var loop = new SupervisedLoop(Experiment.of(checked, data, 1), kernels);
      for (int i = 0; i < 20 && loop.step(); i++) {}
      Microscope microscope = Microscope.on(loop.rehearse(0));
      int lines = 0;
      for (int step = 0; step < microscope.steps().size(); step++) {
        for (Depth depth : Depth.values()) {
          for (Line line : microscope.page(microscope.first(step, depth)).lines()) {
            if (!line.result().isEmpty()) {
              assertThat(Calculator.result(line))
                  .as("%s, stop %d, %s: %s", name, step + 1, depth, line.written())
                  .isEqualTo(line.result());
              lines++;
            }
          }
        }
      }
      assertThat(lines).isGreaterThan(5);
      String sheet =
          new String(Worksheet.of(microscope, design.name(), Spot.START), StandardCharsets.UTF_8);
      assertThat(sheet).contains("class=\"gap\"");
    }
  }
}
