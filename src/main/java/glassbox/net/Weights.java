package glassbox.net;

import glassbox.engine.Tensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// A copy of what a network has learned, running means included: a value that nobody changes.
///
/// @param byNode node id, then the parameter's name as in the file format
public record Weights(Map<String, Map<String, Tensor>> byNode) {

  public static final Weights NONE = new Weights(Map.of());

  public Weights {
    Map<String, Map<String, Tensor>> copy = new LinkedHashMap<>();
    byNode.forEach(
        (id, tensors) -> copy.put(id, Collections.unmodifiableMap(new LinkedHashMap<>(tensors))));
    byNode = Collections.unmodifiableMap(copy);
  }

  public boolean isEmpty() {
    return byNode.isEmpty();
  }

  /// Those of some nodes.
  public Weights only(Set<String> nodes) {
    Map<String, Map<String, Tensor>> some = new LinkedHashMap<>(byNode);
    some.keySet().retainAll(nodes);
    return new Weights(some);
  }

  public Optional<Tensor> find(String node, String name) {
    return Optional.ofNullable(byNode.getOrDefault(node, Map.of()).get(name));
  }

  /// SHA-256 over the bytes of all numbers, in the order of the names: two runs that agree in it
  /// agree in every bit.
  public String fingerprint() {
    MessageDigest digest = sha256();
    new TreeMap<>(byNode)
        .forEach(
            (id, tensors) -> {
              digest.update(id.getBytes(StandardCharsets.UTF_8));
              new TreeMap<>(tensors).values().forEach(tensor -> digest.update(bytes(tensor)));
            });
    return HexFormat.of().formatHex(digest.digest());
  }

  private static byte[] bytes(Tensor tensor) {
    ByteBuffer buffer =
        ByteBuffer.allocate(Math.multiplyExact(tensor.values().length, Float.BYTES))
            .order(ByteOrder.LITTLE_ENDIAN);
    buffer.asFloatBuffer().put(tensor.values());
    return buffer.array();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
