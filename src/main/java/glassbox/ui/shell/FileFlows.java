package glassbox.ui.shell;

import glassbox.app.Recovered;
import glassbox.design.Design;
import glassbox.design.json.Templates;
import glassbox.export.Designs;
import glassbox.export.onnx.Onnx;
import glassbox.ui.model.DesignName;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// New, open, save and close, with the question before anything is lost.
final class FileFlows {

  private static final Texts TEXTS = Texts.of("shell");
  private static final String EXTENSION = ".glassbox";

  private final WorkspaceModel model;
  private final FileChoosing choosing;
  private final Questions questions;
  private final Runnable closing;

  /// @param closing closes the window for good
  FileFlows(WorkspaceModel model, FileChoosing choosing, Questions questions, Runnable closing) {
    this.model = model;
    this.choosing = choosing;
    this.questions = questions;
    this.closing = closing;
  }

  void newDesign() {
    whenSafe(() -> model.begin(Design.EMPTY));
  }

  /// Opens a template, which runs at once: something moves after one click.
  void begin(Templates.Entry template) {
    whenSafe(() -> model.beginRunning(template.open().design()));
  }

  void recover(Recovered left) {
    whenSafe(() -> model.rescue().recover(left));
  }

  void openVersion(Recovered version) {
    whenSafe(() -> model.rescue().openVersion(version));
  }

  void open() {
    whenSafe(() -> choosing.fileToOpen().ifPresent(this::openNow));
  }

  void open(Path file) {
    if (isDesign(file)) {
      whenSafe(() -> openNow(file));
    } else {
      model.openData(file);
    }
  }

  void save() {
    saveThen(() -> {});
  }

  void saveAs() {
    saveAsThen(() -> {});
  }

  void exportOnnx() {
    choosing
        .onnxFile(DesignName.of(model.design()) + Onnx.EXTENSION)
        .ifPresent(file -> model.exportOnnx(withExtension(file, Onnx.EXTENSION)));
  }

  void closeWindow() {
    whenSafe(closing);
  }

  /// What is dragged over the window: one file, a design or data.
  void over(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  void dropped(DragEvent event) {
    boolean any = event.getDragboard().hasFiles();
    if (any) {
      open(event.getDragboard().getFiles().getFirst().toPath());
    }
    event.setDropCompleted(any);
    event.consume();
  }

  private void openNow(Path file) {
    if (isDesign(file)) {
      model.open(file);
    } else {
      model.openData(file);
    }
  }

  private void whenSafe(Runnable next) {
    if (!model.dirtyProperty().get()) {
      next.run();
      return;
    }
    questions.ask(
        TEXTS.get("question.save.title", DesignName.of(model.design())),
        TEXTS.get(
            model.fileProperty().get().isPresent()
                ? "question.save.text"
                : "question.save.text.never"),
        List.of(
            new Questions.Answer(TEXTS.get("question.cancel"), false, () -> {}),
            new Questions.Answer(TEXTS.get("question.discard"), false, next),
            new Questions.Answer(TEXTS.get("question.save"), true, () -> saveThen(next))));
  }

  private void saveThen(Runnable next) {
    if (model.readOnlyProperty().get()) {
      saveAsThen(next);
      return;
    }
    model
        .fileProperty()
        .get()
        .ifPresentOrElse(file -> model.save(file, next), () -> saveAsThen(next));
  }

  private void saveAsThen(Runnable next) {
    choosing
        .fileToSave(DesignName.of(model.design()) + EXTENSION)
        .ifPresent(file -> model.save(asDesign(file), next));
  }

  /// Under the name of a network for other programs stands no design.
  private static Path asDesign(Path file) {
    return Designs.isOnnx(file)
        ? file.resolveSibling(file.getFileName() + EXTENSION)
        : withExtension(file, EXTENSION);
  }

  private static Path withExtension(Path file, String extension) {
    String name = file.getFileName().toString();
    return name.contains(".") ? file : file.resolveSibling(name + extension);
  }

  private static boolean isDesign(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(EXTENSION) || name.endsWith(".json") || Designs.isOnnx(file);
  }
}
