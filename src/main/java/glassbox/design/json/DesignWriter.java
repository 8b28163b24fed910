package glassbox.design.json;

import glassbox.data.PlanePoint;
import glassbox.data.Reading;
import glassbox.data.digits.Digits;
import glassbox.data.sound.Spoken;
import glassbox.design.DataChoice;
import glassbox.design.Design;
import glassbox.design.Node;
import glassbox.design.Note;
import glassbox.design.Point;
import glassbox.design.Wire;
import glassbox.layer.LayerOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Writes the full form, what was unknown included.
///
/// @param file what is written
record DesignWriter(DesignFile file) {

  Map<String, Object> tree() {
    Design design = file.design();
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("format", "glassbox");
    root.put("version", DesignReader.VERSION);
    root.put("name", design.name());
    root.put("seed", design.seed());
    if (!(design.data() instanceof DataChoice.None)) {
      root.put("data", withUnknown("data", data(design.data())));
    }
    root.put("split", withUnknown("split", Kinds.choices(design.split())));
    root.put("dataAt", point(design.dataAt()));
    root.put("nodes", design.nodes().stream().map(this::node).toList());
    root.put("wires", design.wires().stream().map(DesignWriter::wire).toList());
    root.put("notes", design.notes().stream().map(this::note).toList());
    root.put("training", withUnknown("training", training(design)));
    if (!file.weights().isEmpty()) {
      root.put("weights", WeightsJson.write(file.weights()));
    }
    return withUnknown("", root);
  }

  private Map<String, Object> training(Design design) {
    Map<String, Object> training = Kinds.choices(design.training());
    for (String family : List.of("loss", "optimizer", "schedule")) {
      if (training.get(family) instanceof Map<?, ?> object) {
        Map<String, Object> copy = new LinkedHashMap<>();
        object.forEach((name, value) -> copy.put((String) name, value));
        training.put(family, withUnknown("training." + family, copy));
      }
    }
    return training;
  }

  private Map<String, Object> data(DataChoice choice) {
    Map<String, Object> object = new LinkedHashMap<>();
    switch (choice) {
      case DataChoice.None none -> {}
      case DataChoice.Generated generated -> {
        object.put("generator", generated.generator());
        object.put("count", generated.count());
        object.put("noise", Kinds.brief(generated.noise()));
        object.put("classes", generated.classes());
      }
      case DataChoice.Digits digits -> {
        object.put("generator", Digits.WORD);
        object.putAll(Kinds.choices(digits));
      }
      case DataChoice.Speech speech -> {
        object.put("generator", Spoken.WORD);
        object.putAll(Kinds.choices(speech));
      }
      case DataChoice.Made made -> {
        object.put("generator", made.task().word());
        object.put("count", made.count());
        object.put("steps", made.steps());
        object.put("noise", Kinds.brief(made.noise()));
      }
      case DataChoice.Points own -> {
        if (own.classifies()) {
          object.put("classes", own.classes());
        } else {
          object.put("target", DataJson.NUMBER);
        }
        object.put("points", own.points().stream().map(DesignWriter::point).toList());
      }
      case DataChoice.FromFile from -> {
        object.put("file", from.path());
        from.target().ifPresent(target -> object.put("target", target));
        if (!from.inputs().isEmpty()) {
          object.put("inputs", from.inputs());
        }
        if (!from.reading().equals(Reading.USUAL)) {
          object.put(
              from.reading().word(),
              withUnknown("data." + from.reading().word(), Kinds.choices((Record) from.reading())));
        }
      }
    }
    return object;
  }

  private Map<String, Object> node(Node node) {
    Map<String, Object> layer = Kinds.write((Record) node.layer());
    layer.putAll(options(node.options()));
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", node.id());
    object.put("at", point(node.at()));
    if (node.muted()) {
      object.put("muted", true);
    }
    object.put("layer", withUnknown("layers/" + node.id(), layer));
    node.options()
        .kept()
        .ifPresent(kept -> object.put("start", WeightsJson.tensors(kept.byName())));
    return withUnknown("nodes/" + node.id(), object);
  }

  /// What is as usual is not said.
  private static Map<String, Object> options(LayerOptions options) {
    Map<String, Object> said = Kinds.choices(options);
    Kinds.choices(LayerOptions.DEFAULT).forEach(said::remove);
    return said;
  }

  private Map<String, Object> note(Note note) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", note.id());
    object.put("at", point(note.at()));
    object.put("text", note.text());
    object.put("size", point(new Point(note.size().width(), note.size().height())));
    if (note.colour() != Note.Colour.YELLOW) {
      object.put("colour", note.colour().name().toLowerCase(Locale.ROOT));
    }
    if (note.isFrame()) {
      object.put("form", "frame");
    }
    return withUnknown("notes/" + note.id(), object);
  }

  private static List<String> wire(Wire wire) {
    return List.of(wire.from(), wire.to());
  }

  private static List<Object> point(Point at) {
    return List.of(Kinds.brief(at.x()), Kinds.brief(at.y()));
  }

  private static List<Object> point(PlanePoint point) {
    return List.of(hundredths(point.x()), hundredths(point.y()), hundredths(point.answer()));
  }

  private static Object hundredths(float value) {
    return Kinds.brief(Math.round(value * 100.0) / 100.0);
  }

  private Map<String, Object> withUnknown(String key, Map<String, Object> object) {
    file.unknown().getOrDefault(key, Map.of()).forEach(object::putIfAbsent);
    return object;
  }
}
