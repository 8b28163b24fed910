package glassbox.ui.canvas;

import glassbox.design.Alignment;
import glassbox.design.Box;
import glassbox.design.Clip;
import glassbox.design.Design;
import glassbox.design.Node;
import glassbox.design.Note;
import glassbox.design.Point;
import glassbox.design.json.DesignException;
import glassbox.design.json.DesignFile;
import glassbox.design.json.DesignFiles;
import glassbox.net.Weights;
import glassbox.ui.model.Message;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/// Copies go to the clipboard as the text of a design, so that they get to another window, into a
/// mail or a file, and back from there.
final class CanvasClipboard {

  /// Far more than any network that is pasted.
  private static final int LONGEST = 8_000_000;

  private static final double ASIDE = 28;

  private final NetworkCanvas canvas;
  private final WorkspaceModel model;
  private final Texts texts;

  CanvasClipboard(NetworkCanvas canvas, WorkspaceModel model, Texts texts) {
    this.canvas = canvas;
    this.model = model;
    this.texts = texts;
  }

  void copy() {
    Design clip = Clip.of(model.design(), Set.copyOf(model.selection()));
    byte[] text = DesignFiles.format(DesignFile.of(clip, Weights.NONE));
    Clipboard.getSystemClipboard()
        .setContent(Map.of(DataFormat.PLAIN_TEXT, new String(text, StandardCharsets.UTF_8)));
  }

  /// Where the pointer is, or a little aside.
  void paste() {
    Optional<Design> clip = read();
    if (clip.isEmpty()) {
      model.say(new Message(Message.Kind.INFO, texts.get("paste.nothing")));
      return;
    }
    Point move = move(clip.get());
    canvas
        .adding()
        .editAndSelect(
            texts.get("undo.paste"), design -> Clip.paste(design, clip.get(), move.x(), move.y()));
  }

  /// Whether the clipboard holds layers or notes.
  boolean holdsSomething() {
    return read().isPresent();
  }

  /// Empty where the clipboard holds anything but layers or notes: most of the time that is so.
  private static Optional<Design> read() {
    String text = Clipboard.getSystemClipboard().getString();
    if (text == null || text.length() > LONGEST || !text.stripLeading().startsWith("{")) {
      return Optional.empty();
    }
    try {
      Design read = DesignFiles.parse("clipboard", text.getBytes(StandardCharsets.UTF_8)).design();
      boolean empty = read.nodes().isEmpty() && read.notes().isEmpty();
      return empty ? Optional.empty() : Optional.of(read);
    } catch (DesignException malformed) {
      return Optional.empty();
    }
  }

  private Point move(Design clip) {
    List<Point> places =
        Stream.concat(clip.nodes().stream().map(Node::at), clip.notes().stream().map(Note::at))
            .toList();
    Box all =
        Alignment.around(
            places.stream().map(place -> new Box(place.x(), place.y(), 0, 0)).toList());
    return canvas
        .pointer()
        .map(pointer -> new Point(snap(pointer.x() - all.x()), snap(pointer.y() - all.y())))
        .orElse(new Point(ASIDE, ASIDE));
  }

  private static double snap(double value) {
    return Math.round(value / 4) * 4.0;
  }
}
