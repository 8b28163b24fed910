package glassbox.cli.golden;

import glassbox.design.json.Json;
import glassbox.engine.Shape;
import glassbox.engine.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A golden case as it was read. What it lacks makes it fail with the field's name.
record Case(Map<String, Object> fields) {

  String text(String name) {
    return String.valueOf(required(name));
  }

  boolean has(String name) {
    return fields.containsKey(name);
  }

  boolean flag(String name) {
    return Boolean.TRUE.equals(fields.get(name));
  }

  double number(String name) {
    return fields.get(name) instanceof Number number ? number.doubleValue() : 0;
  }

  Map<String, Object> object(String name) {
    return Json.asObject(required(name));
  }

  List<Case> cases(String name) {
    return list(name).stream().map(element -> new Case(Json.asObject(element))).toList();
  }

  List<Double> numbers(String name) {
    return list(name).stream().map(element -> ((Number) element).doubleValue()).toList();
  }

  Shape shape(String name) {
    return shape(list(name));
  }

  Tensor tensor(String name) {
    return tensor(required(name));
  }

  List<Tensor> tensors(String name) {
    return list(name).stream().map(Case::tensor).toList();
  }

  /// By name; none where the field is absent.
  Map<String, Tensor> named(String name) {
    return Optional.ofNullable(fields.get(name)).map(Case::allNamed).orElse(Map.of());
  }

  /// Every field as a tensor.
  Map<String, Tensor> allNamed() {
    return allNamed(fields);
  }

  private static Map<String, Tensor> allNamed(Object value) {
    Map<String, Tensor> named = new LinkedHashMap<>();
    Json.asObject(value).forEach((name, tensor) -> named.put(name, tensor(tensor)));
    return named;
  }

  private List<?> list(String name) {
    return required(name) instanceof List<?> list ? list : List.of();
  }

  private Object required(String name) {
    Object value = fields.get(name);
    if (value == null) {
      throw new IllegalArgumentException("`" + name + "` is missing.");
    }
    return value;
  }

  private static Shape shape(List<?> sizes) {
    return new Shape(sizes.stream().map(size -> ((Number) size).intValue()).toList());
  }

  private static Tensor tensor(Object value) {
    Case tensor = new Case(Json.asObject(value));
    List<?> numbers = tensor.list("values");
    float[] values = new float[numbers.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = ((Number) numbers.get(i)).floatValue();
    }
    return new Tensor(tensor.shape("shape"), values);
  }
}
