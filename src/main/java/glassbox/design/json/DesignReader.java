package glassbox.design.json;

import glassbox.design.DataChoice;
import glassbox.design.Design;
import glassbox.design.Extent;
import glassbox.design.Node;
import glassbox.design.Note;
import glassbox.design.Point;
import glassbox.design.SplitChoice;
import glassbox.design.Training;
import glassbox.design.Wire;
import glassbox.layer.KeptStart;
import glassbox.layer.LayerOptions;
import glassbox.layer.LayerSpec;
import glassbox.net.Blueprint;
import glassbox.net.Weights;
import glassbox.text.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads a design from a tree of JSON: the full form with `nodes` and `wires`, or the short one
/// with a chain of `layers`.
final class DesignReader {

  private static final Texts TEXTS = Texts.of("design", "files");

  static final int VERSION = 1;
  static final int MOST_NODES = 2_000;
  private static final int MOST_WIRES = 10_000;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_NOTE = 10_000;
  private static final double CARD_STEP = 200;

  private final Fields.Reading reading;
  private final Fields root;
  private final Set<String> ids = new HashSet<>(Set.of(Blueprint.DATA));

  private DesignReader(String file, Object tree) {
    reading = new Fields.Reading(file);
    root = new Fields(reading, "", tree);
  }

  static DesignFile read(String file, Object tree) {
    return new DesignReader(file, tree).read();
  }

  private DesignFile read() {
    String format = root.text("format", 100).orElse("");
    if (!format.equals("glassbox")) {
      throw root.refuse("format", TEXTS.get("format", Fields.shown(format)));
    }
    long version =
        root.whole("version", 1, 1_000_000)
            .orElseThrow(() -> root.refuse("version", TEXTS.get("version.missing", VERSION)));
    boolean newer = version > VERSION;
    try {
      Design design = design();
      Weights weights = root.object("weights").map(WeightsJson::read).orElse(Weights.NONE);
      root.keepRest("", Set.of(Templates.FIELD));
      return new DesignFile(design, weights, reading.unknown, newer, reading.warnings);
    } catch (DesignException refused) {
      if (newer) {
        throw new DesignException(
            TEXTS.get("newer", reading.file, version, refused.reason()), refused);
      }
      throw refused;
    }
  }

  private Design design() {
    boolean isShort = root.has("layers");
    if (isShort == root.has("nodes")) {
      throw root.refuse("layers", TEXTS.get("layers.missing"));
    }
    Point dataAt = root.point("dataAt").orElse(Design.EMPTY.dataAt());
    List<Node> nodes = isShort ? chain(dataAt) : nodes();
    List<Wire> wires = isShort ? chainWires(nodes) : wires();
    return new Design(
        root.text("name", LONGEST_NAME).orElse(Design.EMPTY.name()),
        nodes,
        wires,
        notes(),
        root.object("data").map(DataJson::read).orElse(new DataChoice.None()),
        dataAt,
        root.object("split")
            .map(fields -> record(SplitChoice.class, fields))
            .orElse(SplitChoice.DEFAULT),
        root.object("training")
            .map(fields -> record(Training.class, fields))
            .orElse(Training.DEFAULT),
        root.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE).orElse(Design.EMPTY.seed()));
  }

  private static <R extends Record> R record(Class<R> type, Fields fields) {
    R record = Records.read(type, fields);
    fields.keepRest(fields.place());
    return record;
  }

  private List<Node> chain(Point dataAt) {
    List<Node> nodes = new ArrayList<>();
    for (Fields fields : root.objects("layers", MOST_NODES)) {
      String id = "n" + (nodes.size() + 1);
      ids.add(id);
      nodes.add(layer(id, dataAt.plus(CARD_STEP * (nodes.size() + 1), 0), fields));
    }
    return nodes;
  }

  private static List<Wire> chainWires(List<Node> nodes) {
    List<Wire> wires = new ArrayList<>();
    String last = Blueprint.DATA;
    for (Node node : nodes) {
      wires.add(new Wire(last, node.id()));
      last = node.id();
    }
    return wires;
  }

  private List<Node> nodes() {
    List<Node> nodes = new ArrayList<>();
    for (Fields fields : root.objects("nodes", MOST_NODES)) {
      String id = id(fields);
      Point at =
          fields.point("at").orElse(Design.EMPTY.dataAt().plus(CARD_STEP * (nodes.size() + 1), 0));
      Fields layer =
          fields
              .object("layer")
              .orElseThrow(() -> fields.refuse("layer", TEXTS.get("layer.missing")));
      Node node = layer(id, at, layer);
      Optional<KeptStart> start =
          fields.object("start").map(tensors -> new KeptStart(WeightsJson.readTensors(tensors)));
      nodes.add(node.withOptions(node.options().withKept(start)).withMuted(fields.flag("muted")));
      fields.keepRest("nodes/" + id);
    }
    return nodes;
  }

  private String id(Fields fields) {
    String id =
        fields.text("id", 100).orElseThrow(() -> fields.refuse("id", TEXTS.get("id.missing")));
    if (id.isBlank() || !ids.add(id)) {
      throw fields.refuse("id", TEXTS.get("id.taken", id));
    }
    return id;
  }

  private static Node layer(String id, Point at, Fields fields) {
    LayerSpec spec = Records.readKind(LayerSpec.class, fields);
    LayerOptions options = Records.read(LayerOptions.class, fields);
    fields.keepRest("layers/" + id);
    return new Node(id, spec, options, at);
  }

  private List<Wire> wires() {
    List<Wire> wires = new ArrayList<>();
    for (Object entry : root.list("wires", MOST_WIRES)) {
      if (!(entry instanceof List<?> pair)
          || pair.size() != 2
          || !(pair.get(0) instanceof String from)
          || !(pair.get(1) instanceof String to)
          || !ids.contains(from)
          || !ids.contains(to)
          || to.equals(Blueprint.DATA)) {
        throw root.refuse("wires[" + wires.size() + "]", TEXTS.get("wire", Fields.shown(entry)));
      }
      Wire wire = new Wire(from, to);
      if (!wires.contains(wire)) {
        wires.add(wire);
      }
    }
    return wires;
  }

  private List<Note> notes() {
    List<Note> notes = new ArrayList<>();
    for (Fields fields : root.objects("notes", MOST_NODES)) {
      String id = id(fields);
      notes.add(
          new Note(
              id,
              fields.text("text", LONGEST_NOTE).orElse(""),
              fields.point("at").orElse(new Point(24, 24)),
              fields.point("size").map(size -> new Extent(size.x(), size.y())).orElse(Note.SIZE),
              fields.word("colour", Note.Colour.YELLOW),
              fields.word("form", Note.Form.NOTE)));
      fields.keepRest("notes/" + id);
    }
    return notes;
  }
}
