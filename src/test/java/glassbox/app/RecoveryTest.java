package glassbox.app;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.design.DataChoice;
import glassbox.design.Design;
import glassbox.design.json.DesignFiles;
import glassbox.design.json.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is kept of open documents and of saved files. Time is turned by hand.
final class RecoveryTest {

  private static final DataChoice MOONS = new DataChoice.Generated("moons", 100, 0.1, 2);

  @TempDir Path folder;

  private final List<Workspace> open = new ArrayList<>();
  private final Heard heard = new Heard();
  private final Turns turns = new Turns();
  private long now = 1_000;

  @AfterEach
  void close() {
    open.forEach(Workspace::close);
  }

  /// A program of its own, as far as files can tell.
  private Workspace start() {
    Background background = Background.atOnce();
    var workspace =
        new Workspace(background, turns, Preferences.open(home(), background), heard, () -> now);
    open.add(workspace);
    return workspace;
  }

  private Path home() {
    return folder.resolve("config");
  }

  private void pass(Workspace workspace, long milliseconds) {
    now += TimeUnit.MILLISECONDS.toNanos(milliseconds);
    workspace.tick();
  }

  private static void choose(Workspace workspace, String name) {
    workspace.edit("choose", design -> design.withData(MOONS).withName(name));
  }

  /// The program ends as one that is killed: its folder stays, its lock goes.
  private void kill(Workspace workspace) {
    open.remove(workspace);
    workspace.abandon();
  }

  private List<Recovered> leftFor(Workspace workspace) {
    workspace.rescue().find();
    turns.soon();
    return workspace.rescue().recoverable();
  }

  private List<Path> kept(String name) {
    try (Stream<Path> files = Files.walk(home())) {
      return files.filter(file -> file.endsWith(name)).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Test
  void keepsAChangeWithinASecond() {
    Workspace workspace = start();
    choose(workspace, "first");
    pass(workspace, 16);
    assertThat(kept("open.glassbox")).hasSize(1);
    choose(workspace, "second");
    pass(workspace, 100);
    assertThat(DesignFiles.read(kept("open.glassbox").getFirst()).design().name())
        .isEqualTo("first");
    pass(workspace, 400);
    assertThat(DesignFiles.read(kept("open.glassbox").getFirst()).design())
        .isEqualTo(workspace.design());
  }

  @Test
  void keepsNothingWhereNothingWouldBeLost() {
    Workspace workspace = start();
    pass(workspace, 2_000);
    choose(workspace, "moons");
    pass(workspace, 2_000);
    workspace.undo();
    pass(workspace, 2_000);
    assertThat(kept("open.glassbox")).isEmpty();
    choose(workspace, "moons");
    pass(workspace, 2_000);
    workspace.save(folder.resolve("moons.glassbox"), () -> {});
    turns.until("it is saved", () -> !workspace.dirty());
    pass(workspace, 2_000);
    assertThat(kept("open.glassbox")).isEmpty();
  }

  @Test
  void aClosedProgramLeavesNothing() {
    Workspace first = start();
    choose(first, "moons");
    pass(first, 1_000);
    first.close();
    assertThat(leftFor(start())).isEmpty();
  }

  @Test
  void aKilledProgramLeavesWhatWasOpen() {
    Workspace first = start();
    choose(first, "Two moons");
    pass(first, 1_000);
    Design design = first.design();
    kill(first);
    Workspace second = start();
    List<Recovered> left = leftFor(second);
    assertThat(left).extracting(Recovered::name).containsExactly("Two moons");
    second.rescue().recover(left.getFirst());
    turns.until("it is open", () -> second.design().equals(design));
    assertThat(second.dirty()).isTrue();
    assertThat(heard.said.getLast()).startsWith("Recovered as it stood").contains("in no file yet");
    assertThat(second.rescue().recoverable()).isEmpty();
    kill(second);
    assertThat(leftFor(start())).as("until it is saved").hasSize(1);
  }

  @Test
  void whatWasLearnedIsKeptTwiceAMinuteAndComesBack() {
    Workspace first = start();
    Design circles = Templates.find("circles").orElseThrow().open().design();
    first.beginRunning(circles);
    turns.until("it learns", () -> first.snapshot().filter(shot -> shot.step() > 50).isPresent());
    first.pause();
    pass(first, 31_000);
    turns.until(
        "it is kept",
        () -> {
          first.tick();
          return kept("learned.glassbox").size() == 1;
        });
    assertThat(kept("open.glassbox")).hasSize(1);
    kill(first);
    Workspace second = start();
    second.rescue().recover(leftFor(second).getFirst());
    turns.until("it is open", () -> second.documents() > 0);
    assertThat(DesignFiles.read(kept("learned.glassbox").getFirst()).weights().isEmpty()).isFalse();
    assertThat(second.design()).isEqualTo(circles);
  }

  @Test
  void recoversToTheFileThatItWasSavedIn() {
    Path file = folder.resolve("moons.glassbox");
    Workspace first = start();
    choose(first, "moons");
    first.save(file, () -> {});
    turns.until("it is saved", () -> !first.dirty());
    first.edit("seed", design -> design.withSeed(99));
    pass(first, 1_000);
    kill(first);
    Workspace second = start();
    second.rescue().recover(leftFor(second).getFirst());
    turns.until("it is open", () -> second.design().seed() == 99);
    assertThat(second.file()).contains(file);
    assertThat(heard.said.getLast()).contains(file + " still holds what was saved last");
    assertThat(DesignFiles.read(file).design().seed()).isNotEqualTo(99);
  }

  @Test
  void twoProgramsDoNotTakeEachOthers() {
    Workspace first = start();
    choose(first, "mine");
    pass(first, 1_000);
    Workspace second = start();
    choose(second, "yours");
    pass(second, 1_000);
    assertThat(leftFor(first)).isEmpty();
    assertThat(leftFor(second)).isEmpty();
    kill(first);
    assertThat(leftFor(second)).extracting(Recovered::name).containsExactly("mine");
  }

  @Test
  void deletesWhatIsNotWantedAndOnlyThat() {
    for (String name : List.of("one", "two")) {
      Workspace killed = start();
      choose(killed, name);
      pass(killed, 1_000);
      kill(killed);
    }
    Workspace next = start();
    Recovered one =
        leftFor(next).stream().filter(each -> each.name().equals("one")).findFirst().orElseThrow();
    next.rescue().discard(one);
    assertThat(leftFor(start())).extracting(Recovered::name).containsExactly("two");
  }

  @Test
  void brokenFilesNeverPreventAStart() throws IOException {
    Path recovery = Files.createDirectories(home().resolve("recovery"));
    Files.writeString(recovery.resolve("stray"), "x");
    Path broken = Files.createDirectories(recovery.resolve("run-1"));
    Files.writeString(broken.resolve("open.glassbox"), "{ \"format\": ");
    Files.write(broken.resolve("open.json"), new byte[] {0, 1, 2});
    Files.createDirectories(recovery.resolve("run-2").resolve("open.glassbox"));
    Workspace workspace = start();
    List<Recovered> left = leftFor(workspace);
    assertThat(left).hasSize(1);
    workspace.rescue().recover(left.getFirst());
    turns.until("it is refused", () -> !heard.failed.isEmpty());
    assertThat(heard.failed.getFirst()).startsWith("open.glassbox: Line 1");
    assertThat(broken.resolve("open.glassbox")).exists();
    choose(workspace, "moons");
    pass(workspace, 1_000);
    assertThat(kept("open.glassbox")).anyMatch(Files::isRegularFile);
  }

  @Test
  void aDiskThatRefusesStopsNothingAndIsTriedAgain() throws IOException {
    Files.createDirectories(home());
    Path inTheWay = Files.writeString(home().resolve("recovery"), "a file, not a folder");
    Workspace workspace = start();
    choose(workspace, "moons");
    pass(workspace, 1_000);
    assertThat(workspace.design().name()).isEqualTo("moons");
    Files.delete(inTheWay);
    pass(workspace, 1_000);
    assertThat(kept("open.glassbox")).hasSize(1);
  }

  @Test
  void keepsTheLastFiveVersionsOfAFile() throws IOException {
    Path file = folder.resolve("moons.glassbox");
    Workspace workspace = start();
    choose(workspace, "moons");
    for (int seed = 1; seed <= 8; seed++) {
      long wanted = seed;
      workspace.edit("seed", design -> design.withSeed(wanted));
      workspace.save(file, () -> {});
      turns.until("it is saved", () -> !workspace.dirty());
      Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(1_000_000 + seed)));
    }
    List<Recovered> versions = workspace.rescue().earlierVersions();
    assertThat(versions)
        .extracting(version -> DesignFiles.read(version.copy()).design().seed())
        .containsExactly(7L, 6L, 5L, 4L, 3L);
    workspace.rescue().openVersion(versions.get(2));
    turns.until("it is open", () -> workspace.design().seed() == 5);
    assertThat(workspace.dirty()).isTrue();
    assertThat(DesignFiles.read(file).design().seed()).isEqualTo(8);
    workspace.save(file, () -> {});
    turns.until("it is saved", () -> !workspace.dirty());
    assertThat(workspace.rescue().earlierVersions())
        .extracting(version -> DesignFiles.read(version.copy()).design().seed())
        .startsWith(8L);
  }

  @Test
  void aVersionFindsItsDataBesideTheFile() throws IOException {
    Files.writeString(folder.resolve("t.csv"), "a,kind\n" + "1,x\n2,y\n".repeat(20));
    Path file = folder.resolve("table.glassbox");
    Workspace workspace = start();
    workspace.openData(folder.resolve("t.csv"));
    workspace.save(file, () -> {});
    turns.until("it is saved", () -> !workspace.dirty());
    workspace.edit("seed", design -> design.withSeed(99));
    workspace.save(file, () -> {});
    turns.until("it is saved again", () -> !workspace.dirty());
    workspace.rescue().openVersion(workspace.rescue().earlierVersions().getFirst());
    turns.until("its data is read", () -> workspace.dirty() && workspace.dataset().isPresent());
    assertThat(workspace.dataset().orElseThrow().name()).isEqualTo("t.csv");
  }
}
