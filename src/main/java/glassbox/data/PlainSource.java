package glassbox.data;

import glassbox.engine.Seeds;
import java.util.List;
import java.util.Optional;

/// Examples that are numbers of a known range already: points, pixels. They are split and left as
/// they are.
public record PlainSource(
    String name, Dataset.Kind kind, Examples examples, List<String> inputNames) implements Source {

  public PlainSource {
    inputNames = List.copyOf(inputNames);
  }

  @Override
  public Dataset prepare(Split.Shares shares, Seeds seeds) {
    Split split = Split.of(examples.target(), shares, seeds);
    return new Dataset(
        name,
        kind,
        examples.pick(split.training()),
        examples.pick(split.validation()),
        examples.pick(split.test()),
        split,
        inputNames,
        Optional.empty(),
        List.of());
  }
}
