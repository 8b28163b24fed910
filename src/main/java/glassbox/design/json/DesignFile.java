package glassbox.design.json;

import glassbox.design.Design;
import glassbox.net.Weights;
import java.util.List;
import java.util.Map;

/// What a file holds.
///
/// @param weights as trained; [Weights#NONE] when it holds none
/// @param unknown what this version does not know, by the place where it stood, to be written again
/// @param newer whether a newer version wrote it: it may be looked at, not overwritten
/// @param warnings a sentence for each field that is not known
public record DesignFile(
    Design design,
    Weights weights,
    Map<String, Map<String, Object>> unknown,
    boolean newer,
    List<String> warnings) {

  public DesignFile {
    unknown = Map.copyOf(unknown);
    warnings = List.copyOf(warnings);
  }

  public static DesignFile of(Design design, Weights weights) {
    return new DesignFile(design, weights, Map.of(), false, List.of());
  }

  /// The same file with another content.
  public DesignFile with(Design changed, Weights trained) {
    return new DesignFile(changed, trained, unknown, newer, warnings);
  }
}
