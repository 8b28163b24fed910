package glassbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.data.Progress;
import glassbox.design.Checked;
import glassbox.design.Design;
import glassbox.design.Soundness;
import glassbox.train.Preparation;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ExampleTest {

  @ParameterizedTest
  @EnumSource(Example.class)
  void everyExampleCanRun(Example example) {
    Design design = example.design();
    var data =
        Preparation.load(design.data(), design.split(), design.seed(), Path.of(""), Progress.NONE);
    Checked checked = Soundness.check(design, Optional.of(data.outline()));
    assertThat(checked.problems()).isEmpty();
    assertThat(checked.blueprint()).isPresent();
  }
}
