package glassbox.layer;

import glassbox.engine.Parameter;
import glassbox.engine.Tensor;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Numbers that a layer begins with, in place of drawn ones: what it knew when the user kept it.
///
/// @param byName as in the file format; running means included
public record KeptStart(Map<String, Tensor> byName) {

  public KeptStart {
    byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
  }

  /// Whether there is a number for each of `parameters`: another shape of the layer has no use for
  /// them.
  public boolean fits(List<Parameter> parameters) {
    return parameters.stream()
        .allMatch(
            parameter -> {
              Tensor kept = byName.get(parameter.name());
              return kept != null && kept.shape().equals(parameter.shape());
            });
  }

  /// Writes them, where they fit.
  public void write(List<Parameter> parameters) {
    parameters.forEach(
        parameter -> parameter.write(Objects.requireNonNull(byName.get(parameter.name()))));
  }
}
