package glassbox.ui.look;

import glassbox.data.Dataset;
import glassbox.design.Checked;
import glassbox.design.Node;
import glassbox.train.Sample;
import java.util.List;
import java.util.Optional;

/// Which look suits a layer where it stands.
public final class Looks {

  private Looks() {}

  /// @param sample that goes through the network
  public static Look of(Node node, Checked checked, Optional<Dataset> data, Sample sample) {
    boolean last =
        checked.design().wires().stream().noneMatch(wire -> wire.from().equals(node.id()));
    List<String> classes = last ? data.map(Dataset::classNames).orElse(List.of()) : List.of();
    boolean plane = data.map(known -> known.kind() == Dataset.Kind.PLANE).orElse(false);
    return Look.of(
        node.id(), Optional.ofNullable(checked.outputs().get(node.id())), sample, classes, plane);
  }
}
