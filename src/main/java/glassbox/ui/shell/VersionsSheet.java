package glassbox.ui.shell;

import glassbox.app.Recovered;
import glassbox.design.Design;
import glassbox.design.Differences;
import glassbox.design.json.DesignException;
import glassbox.design.json.DesignFiles;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The open file as it was before its last saves, to be opened again.
final class VersionsSheet {

  private static final Texts TEXTS = Texts.of("shell");

  /// In bytes: with weights a design may have hundreds of megabytes.
  private static final long QUICKLY_READ = 256 << 10;

  private final WorkspaceModel model;
  private final Questions questions;
  private final FileFlows files;

  VersionsSheet(WorkspaceModel model, Questions questions, FileFlows files) {
    this.model = model;
    this.questions = questions;
    this.files = files;
  }

  void open() {
    Optional<Path> file = model.fileProperty().get();
    if (file.isEmpty()) {
      return;
    }
    List<Recovered> versions = model.rescue().earlierVersions();
    var body = new VBox(8);
    body.setId("versions-sheet");
    var text = new Label(TEXTS.get(versions.isEmpty() ? "versions.none" : "versions.text"));
    text.setWrapText(true);
    text.getStyleClass().addAll("glass-muted", "glass-question-text");
    body.getChildren().add(text);
    versions.forEach(version -> body.getChildren().add(row(version)));
    questions.show(
        TEXTS.get("versions.title", file.get().getFileName()),
        body,
        List.of(new Questions.Answer(TEXTS.get("versions.close"), false, () -> {})));
  }

  private HBox row(Recovered version) {
    var format = DateTimeFormatter.ofPattern(TEXTS.get("versions.time"), Locale.ENGLISH);
    var time = new Label(format.format(version.time().atZone(ZoneId.systemDefault())));
    time.getStyleClass().add("glass-strong");
    var words = new VBox(2, time);
    difference(version)
        .map(VersionsSheet::difference)
        .ifPresent(difference -> words.getChildren().add(difference));
    HBox.setHgrow(words, Priority.ALWAYS);
    var open = new Button(TEXTS.get("versions.open"));
    open.getStyleClass().add("glass-run-button");
    open.setMinWidth(Region.USE_PREF_SIZE);
    open.setOnAction(
        _ -> {
          questions.close();
          files.openVersion(version);
        });
    var row = new HBox(16, words, open);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static Label difference(String words) {
    var label = new Label(words);
    label.setWrapText(true);
    label.getStyleClass().addAll("glass-label", "glass-question-text");
    return label;
  }

  /// What it would change to open it: saves that follow each other quickly differ by little.
  ///
  /// @return empty where it can't be read, which opening it will say, or not quickly
  private Optional<String> difference(Recovered version) {
    try {
      if (Files.size(version.copy()) > QUICKLY_READ) {
        return Optional.empty();
      }
      Design then = DesignFiles.read(version.copy()).design();
      List<String> words = Differences.between(model.design(), then);
      return Optional.of(
          words.isEmpty()
              ? TEXTS.get("versions.same")
              : TEXTS.get("versions.differs", String.join(", ", words)));
    } catch (IOException | DesignException unreadable) {
      return Optional.empty();
    }
  }
}
