package glassbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.testing.OwnProcess;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Scripts read what the command line prints.
final class SameWordsTest {

  @Test
  void printsTheSameOnAGermanMachine() throws IOException, InterruptedException {
    List<String> words = List.of("describe", "template:shorebirds");
    String english =
        OwnProcess.run(List.of("-Duser.language=en", "-Duser.country=US"), "glassbox.Main", words);
    String german =
        OwnProcess.run(List.of("-Duser.language=de", "-Duser.country=DE"), "glassbox.Main", words);
    assertThat(german).isEqualTo(english).contains("Shorebirds", "examples to train on");
  }
}
