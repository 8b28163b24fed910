package glassbox.app;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.design.DataChoice;
import glassbox.design.Design;
import glassbox.design.Point;
import glassbox.design.json.DesignFile;
import glassbox.design.json.DesignFiles;
import glassbox.engine.ActivationFunction;
import glassbox.engine.Shape;
import glassbox.engine.Tensor;
import glassbox.net.Blueprint;
import glassbox.net.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkspaceTest {

  private static final DataChoice SPIRALS = new DataChoice.Generated("spirals", 200, 0.1, 2);
  private static final DataChoice MOONS = new DataChoice.Generated("moons", 100, 0.1, 2);
  private static final String TABLE = "a,b,kind\n" + "1,2,x\n2,1,y\n1,3,x\n3,1,y\n".repeat(10);

  @TempDir Path folder;

  private final Heard heard = new Heard();
  private final Deque<Runnable> later = new ArrayDeque<>();
  private Workspace workspace;

  @BeforeEach
  void open() {
    workspace = workspaceOn(Background.atOnce());
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  private Workspace workspaceOn(Background background) {
    return new Workspace(
        background, Runnable::run, Preferences.open(folder.resolve("config"), background), heard);
  }

  private void choose(DataChoice choice) {
    workspace.edit("choose data", design -> design.withData(choice));
  }

  private void addDense(int units, ActivationFunction activation) {
    RunBench.addDense(workspace, units, activation);
  }

  private Path written(String name, Design design) {
    Path file = folder.resolve(name);
    DesignFiles.write(file, DesignFile.of(design, Weights.NONE));
    return file;
  }

  @Test
  void isEmptyCleanAndWithoutAFileAtFirst() {
    assertThat(workspace.design()).isEqualTo(Design.EMPTY);
    assertThat(workspace.dirty()).isFalse();
    assertThat(workspace.file()).isEmpty();
    assertThat(workspace.dataState()).isEqualTo(new DataState.Absent());
  }

  @Test
  void loadsTheChosenDataAndChecksTheDesignAgainstIt() {
    choose(SPIRALS);
    assertThat(workspace.dataState()).isEqualTo(new DataState.Ready());
    addDense(2, ActivationFunction.Softmax);
    assertThat(workspace.checked().problems()).isEmpty();
    assertThat(workspace.checked().outputs()).containsEntry(Blueprint.DATA, Shape.of(2));
  }

  @Test
  void saysWhyDataCannotBeUsedAndTakesTheNext() {
    choose(new DataChoice.Generated("snails", 100, 0, 2));
    assertThat(workspace.dataState())
        .isInstanceOfSatisfying(
            DataState.Failed.class,
            state -> assertThat(state.message()).startsWith("No generator is called snails."));
    choose(MOONS);
    assertThat(workspace.dataState()).isEqualTo(new DataState.Ready());
  }

  @Test
  void loadsOnlyWhatIsStillWantedAndKeepsTheOldDataMeanwhile() {
    choose(MOONS);
    workspace.close();
    workspace = workspaceOn(Background.on(later::add));
    choose(SPIRALS);
    choose(MOONS);
    assertThat(workspace.dataState()).isEqualTo(new DataState.Loading(-1));
    assertThat(later).hasSize(2);
    later.forEach(Runnable::run);
    assertThat(workspace.dataset().orElseThrow().name()).isEqualTo("Moons");
    later.clear();
    choose(SPIRALS);
    assertThat(workspace.dataset().orElseThrow().name()).isEqualTo("Moons");
    workspace.cancelData();
    later.forEach(Runnable::run);
    assertThat(workspace.dataset()).isEmpty();
    assertThat(workspace.dataState()).isInstanceOf(DataState.Failed.class);
  }

  @Test
  void undoesBackToEmptyAndForthAgain() {
    choose(SPIRALS);
    addDense(4, ActivationFunction.Tanh);
    addDense(2, ActivationFunction.Softmax);
    Design full = workspace.design();
    assertThat(workspace.undoLabel()).contains("add Dense");
    while (workspace.undoLabel().isPresent()) {
      workspace.undo();
    }
    assertThat(workspace.design()).isEqualTo(Design.EMPTY);
    assertThat(workspace.dataState()).isEqualTo(new DataState.Absent());
    while (workspace.redoLabel().isPresent()) {
      workspace.redo();
    }
    assertThat(workspace.design()).isEqualTo(full);
    assertThat(workspace.dataState()).isEqualTo(new DataState.Ready());
  }

  @Test
  void savesNamesCleansRemembersAndOpensAgain() {
    choose(SPIRALS);
    addDense(2, ActivationFunction.Softmax);
    Path file = folder.resolve("my spirals.glassbox");
    List<String> order = new ArrayList<>();
    workspace.save(file, () -> order.add("saved"));
    assertThat(order).containsExactly("saved");
    assertThat(workspace.dirty()).isFalse();
    assertThat(workspace.file()).contains(file);
    assertThat(workspace.design().name()).isEqualTo("my spirals");
    assertThat(workspace.preferences().recent()).containsExactly(file);
    Design saved = workspace.design();
    workspace.begin(Design.EMPTY);
    assertThat(workspace.design()).isEqualTo(Design.EMPTY);
    assertThat(workspace.dataset()).isEmpty();
    workspace.open(file);
    assertThat(workspace.design()).isEqualTo(saved);
    assertThat(workspace.dirty()).isFalse();
    assertThat(workspace.dataState()).isEqualTo(new DataState.Ready());
  }

  @Test
  void aFileThatCannotBeOpenedLeavesWhatWasOpen() throws IOException {
    addDense(2, ActivationFunction.Softmax);
    Design before = workspace.design();
    Path broken = Files.writeString(folder.resolve("broken.glassbox"), "{");
    workspace.open(broken);
    workspace.open(folder.resolve("absent.glassbox"));
    assertThat(workspace.design()).isEqualTo(before);
    assertThat(heard.failed).hasSize(2);
    assertThat(heard.failed.getFirst()).startsWith("broken.glassbox: Line 1");
    assertThat(heard.failed.getLast())
        .isEqualTo(
            "absent.glassbox: there is no such file. Choose another. What is open is unchanged.");
  }

  @Test
  void aSaveThatFailsLeavesTheDocumentUnsaved() throws IOException {
    addDense(2, ActivationFunction.Softmax);
    Path blocked = folder.resolve("blocked.glassbox");
    Files.createDirectories(blocked.resolve("inside"));
    workspace.save(blocked, () -> heard.said.add("next"));
    assertThat(heard.said).isEmpty();
    assertThat(heard.failed.getFirst()).startsWith("blocked.glassbox: cannot be written");
    assertThat(workspace.dirty()).isTrue();
  }

  @Test
  void dataBesideTheDesignMovesWithIt() throws IOException {
    Path table = Files.writeString(folder.resolve("table.csv"), TABLE);
    workspace.openData(table);
    assertThat(workspace.dataState()).isEqualTo(new DataState.Ready());
    Path here = folder.resolve("here.glassbox");
    workspace.save(here, () -> {});
    assertThat(DesignFiles.read(here).design().data())
        .isEqualTo(new DataChoice.FromFile("table.csv", Optional.empty(), List.of()));
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere")).resolve("there.glassbox");
    workspace.save(elsewhere, () -> {});
    assertThat(DesignFiles.read(elsewhere).design().data())
        .isEqualTo(new DataChoice.FromFile(table.toString(), Optional.empty(), List.of()));
    workspace.open(here);
    assertThat(workspace.dataState()).isEqualTo(new DataState.Ready());
  }

  @Test
  void asksBeforeItReadsAFileOutsideTheDesignsFolder() throws IOException {
    Path table = Files.writeString(folder.resolve("table.csv"), TABLE);
    Files.createDirectories(folder.resolve("inner"));
    for (String path : List.of(table.toString(), "../table.csv", "./x/../../table.csv")) {
      var outside = new DataChoice.FromFile(path, Optional.empty(), List.of());
      workspace.open(written("inner/a.glassbox", Design.EMPTY.withData(outside)));
      assertThat(workspace.dataState()).isEqualTo(new DataState.Asking(table));
      assertThat(workspace.dataset()).isEmpty();
      workspace.edit("move", design -> design.withDataAt(new Point(9, 9)));
      assertThat(workspace.dataState()).isEqualTo(new DataState.Asking(table));
    }
    workspace.allowOutsideData();
    assertThat(workspace.dataState()).isEqualTo(new DataState.Ready());
  }

  @Test
  void aFileOfANewerVersionIsReadOnlyUntilSavedUnderAnotherName() throws IOException {
    Path file = written("newer.glassbox", Design.EMPTY.withName("later"));
    String newer = Files.readString(file).replace("\"version\" : 1", "\"version\" : 2");
    Files.writeString(file, newer);
    workspace.open(file);
    assertThat(workspace.readOnly()).isTrue();
    assertThat(heard.said)
        .containsExactly(
            "“later” was written by a newer version of Glassbox. Save it under another name to"
                + " change it.");
    workspace.save(file, () -> heard.said.add("next"));
    assertThat(heard.failed)
        .containsExactly(
            "“newer.glassbox” was written by a newer version of Glassbox. Save under another"
                + " name.");
    assertThat(Files.readString(file)).isEqualTo(newer);
    workspace.save(folder.resolve("mine.glassbox"), () -> {});
    assertThat(workspace.readOnly()).isFalse();
  }

  @Test
  void unknownFieldsSurviveASave() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("odd.glassbox"),
            """
            {"format": "glassbox", "version": 1, "mood": "calm",
             "layers": [{"kind": "Dense", "units": 2, "colour": "red"}]}
            """);
    workspace.open(file);
    workspace.edit("reseed", design -> design.withSeed(3));
    workspace.save(file, () -> {});
    assertThat(Files.readString(file)).contains("\"mood\" : \"calm\"", "\"colour\" : \"red\"");
  }

  @Test
  void weightsOfAFileStayInIt() {
    Path file = folder.resolve("trained.glassbox");
    var weights =
        new Weights(Map.of("n1", Map.of("bias", new Tensor(Shape.of(1), new float[] {0.5f}))));
    DesignFiles.write(file, DesignFile.of(Design.EMPTY.withName("t"), weights));
    workspace.open(file);
    workspace.save(file, () -> {});
    assertThat(DesignFiles.read(file).weights().fingerprint()).isEqualTo(weights.fingerprint());
  }

  @Test
  void leavesWhatWasLearnedOutWhereTheSettingsSaySo() {
    Path file = folder.resolve("trained.glassbox");
    var weights =
        new Weights(Map.of("n1", Map.of("bias", new Tensor(Shape.of(1), new float[] {0.5f}))));
    DesignFiles.write(file, DesignFile.of(Design.EMPTY.withName("t"), weights));
    workspace.open(file);
    Preferences preferences = workspace.preferences();
    preferences.change(preferences.settings().withSavesWeights(false));
    Path bare = folder.resolve("bare.glassbox");
    workspace.save(bare, () -> {});
    assertThat(DesignFiles.read(bare).weights()).isEqualTo(Weights.NONE);
    preferences.change(preferences.settings().withSavesWeights(true));
    Path whole = folder.resolve("whole.glassbox");
    workspace.save(whole, () -> {});
    assertThat(DesignFiles.read(whole).weights().fingerprint()).isEqualTo(weights.fingerprint());
  }
}
