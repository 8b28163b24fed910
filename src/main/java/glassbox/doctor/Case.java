package glassbox.doctor;

import glassbox.design.Checked;
import glassbox.design.Design;
import glassbox.design.Node;
import glassbox.design.Training;
import glassbox.layer.LayerSpec;
import glassbox.net.Blueprint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All that the doctor looks at.
///
/// @param facts of the data; empty while there is none
/// @param run empty before its first step
record Case(Checked checked, Optional<Facts> facts, Optional<Vitals> run) {

  Design design() {
    return checked.design();
  }

  Training training() {
    return design().training();
  }

  /// The layers that run, muted ones left out, in the order in which data passes them.
  List<Node> layers() {
    Map<String, Node> nodes =
        design().nodes().stream().collect(Collectors.toMap(Node::id, node -> node));
    return checked
        .blueprint()
        .map(
            sound ->
                sound.stages().stream()
                    .flatMap(stage -> Stream.ofNullable(nodes.get(stage.id())))
                    .toList())
        .orElse(List.of());
  }

  /// The layers that learn, in the same order.
  List<Node> learners() {
    return layers().stream().filter(node -> parameters(node) > 0).toList();
  }

  long parameters(Node node) {
    return checked.parameters().getOrDefault(node.id(), 0L);
  }

  /// The layer that ends the network.
  Optional<Node> end() {
    return layers().reversed().stream().findFirst();
  }

  boolean isEnd(Node node) {
    // Asked of each layer, and networks may have hundreds.
    return checked
        .blueprint()
        .map(Blueprint::stages)
        .filter(stages -> !stages.isEmpty() && stages.getLast().id().equals(node.id()))
        .isPresent();
  }

  String title(Node node) {
    return checked.title(node.id());
  }

  static List<String> ids(List<Node> nodes) {
    return nodes.stream().map(Node::id).toList();
  }

  /// `Dense and Dense 2`, or of many `28 layers, from Dense to Dense 28`.
  String names(List<Node> nodes) {
    boolean learn = nodes.stream().allMatch(node -> parameters(node) > 0);
    return LayerNames.inWords(titles(nodes), titles(learn ? learners() : layers()));
  }

  private List<String> titles(List<Node> nodes) {
    return nodes.stream().map(this::title).toList();
  }

  boolean has(Class<? extends LayerSpec> kind) {
    return layers().stream().anyMatch(node -> kind.isInstance(node.layer()));
  }
}
