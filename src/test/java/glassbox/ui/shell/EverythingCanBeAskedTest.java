package glassbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.app.Background;
import glassbox.app.Preferences;
import glassbox.app.Settings;
import glassbox.data.sequences.Sequences;
import glassbox.design.Box;
import glassbox.design.DataChoice;
import glassbox.design.Design;
import glassbox.design.Edits;
import glassbox.design.Node;
import glassbox.design.Notes;
import glassbox.design.Point;
import glassbox.design.json.Templates;
import glassbox.engine.choice.Choice;
import glassbox.engine.choice.Choices;
import glassbox.engine.loss.Loss;
import glassbox.engine.optim.Optimizer;
import glassbox.engine.optim.Schedule;
import glassbox.layer.Catalogue;
import glassbox.layer.LayerOptions;
import glassbox.net.Blueprint;
import glassbox.testing.Bitmap;
import glassbox.testing.FxTest;
import glassbox.testing.Wav;
import glassbox.train.RunState;
import glassbox.train.Sample;
import glassbox.ui.model.Message;
import glassbox.ui.plot.HeatMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Opens every screen, tab, panel and question that there is, and looks for what nobody explains.
final class EverythingCanBeAskedTest {

  private static final Path TEXTS =
      Path.of("src", "main", "resources", "glassbox", "ui", "text", "explain.properties");

  /// Texts of the answers themselves.
  private static final Set<String> WORDS =
      Set.of("now", "more", "back", "asking", "now.more", "now.bias", "now.pixel", "now.step");

  /// Families of layers that have no member yet, which the palette shows as soon as they have; and
  /// what is only there under the pointer, as [AskingTest] knows.
  private static final Set<String> LATER = Set.of("palette.images", "palette.sequences", "weight");

  @TempDir private Path folder;

  private final Asked asked = new Asked();

  private void look(ShellFixture window) {
    FxTest.frames(2);
    FxTest.onFx(() -> asked.walk(window.shell.scene().getRoot()));
  }

  @Test
  @Tag("slow")
  void everyControlChartAndCardHasAnExplanation() throws IOException {
    var preferences = Preferences.open(folder.resolve("kept"), Background.atOnce());
    preferences.change(Settings.DEFAULT.withPanels(196, 288, 300));
    ShellFixture window = ShellFixture.open(preferences, 1600, 900);
    FxTest.onFx(window.shell::welcome);
    look(window);
    window.act(() -> window.model.begin(Design.EMPTY));
    look(window);
    generators(window);
    network(window);
    doctor(window);
    tables(window);
    questions(window);
    window.close();
    assertThat(asked.things).isGreaterThan(300);
    assertThat(asked.without).as("things without an explanation").isEmpty();

    asked.keys.addAll(choices());
    Set<String> titled = new TreeSet<>();
    for (String key : texts().stringPropertyNames()) {
      if (key.endsWith(".title")) {
        titled.add(key.substring(0, key.length() - ".title".length()));
      }
    }
    // A layer is explained by its own page.
    Set<String> wanted = new TreeSet<>(asked.keys);
    wanted.removeAll(Set.of("card", "palette.layer"));
    wanted.addAll(LATER);
    assertThat(titled).as("keys with texts").containsExactlyInAnyOrderElementsOf(wanted);
  }

  @Test
  void everyExplanationIsWhole() throws IOException {
    Properties texts = texts();
    List<String> lacking = new ArrayList<>();
    for (String key : texts.stringPropertyNames()) {
      if (key.endsWith(".title")) {
        String topic = key.substring(0, key.length() - ".title".length());
        String text = texts.getProperty(topic + ".text", "");
        if (text.isBlank() || !text.endsWith(".")) {
          lacking.add(topic + ".text");
        }
      } else if (key.endsWith(".page")) {
        Path pages = Path.of("src", "main", "resources", "glassbox", "ui", "explain");
        for (String end : List.of(".md", "_de.md")) {
          if (!Files.exists(pages.resolve(texts.getProperty(key) + end))) {
            lacking.add(key + end);
          }
        }
      }
    }
    assertThat(lacking).isEmpty();
    assertThat(texts.stringPropertyNames()).containsAll(WORDS);
  }

  /// All that can be chosen, whatever is chosen now.
  private static Set<String> choices() {
    List<Object> records = new ArrayList<>();
    Catalogue.kinds().forEach(kind -> records.add(kind.spec()));
    records.addAll(Choices.family(Optimizer.class));
    records.addAll(Choices.family(Schedule.class));
    records.addAll(Choices.family(Loss.class));
    records.add(Design.EMPTY.training());
    return java.util.stream.Stream.concat(
            records.stream()
                .flatMap(record -> Choices.of((Record) record).stream())
                .map(Choice::labelKey),
            Choices.of(LayerOptions.DEFAULT).stream()
                .map(Choice::labelKey)
                .filter(key -> !key.equals("choice.draw")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties texts() throws IOException {
    var texts = new Properties();
    try (var reader = Files.newBufferedReader(TEXTS)) {
      texts.load(reader);
    }
    return texts;
  }

  private void choose(ShellFixture window, DataChoice data) {
    window.act(() -> window.model.edit("choose", design -> design.withData(data)));
    window.act(
        () -> {
          window.model.selection().clear();
          window.model.selection().add(Blueprint.DATA);
        });
    FxTest.until("the data is there", () -> window.model.dataset().isPresent());
    look(window);
    window.act(() -> window.model.explore(true));
    look(window);
    window.act(() -> window.model.explore(false));
  }

  private void generators(ShellFixture window) {
    choose(window, new DataChoice.Generated("spirals", 200, 0.1, 3));
    choose(window, new DataChoice.Generated("hills", 200, 0.1, 2));
    // Too few for each class to be in each part.
    choose(window, new DataChoice.Generated("gaussians", 20, 0.1, 5));
    choose(window, DataChoice.Digits.DEFAULT);
    choose(window, DataChoice.Made.of(Sequences.ADDING));
    for (int classes : List.of(2, 0)) {
      var own = new DataChoice.Points(classes, List.of());
      window.act(() -> window.model.edit("own", design -> design.withData(own)));
      window.act(() -> window.model.explore(true));
      look(window);
      window.act(() -> window.model.explore(false));
    }
  }

  private void microscope(ShellFixture window) {
    window.act(() -> window.model.microscope().open(Optional.empty()));
    FxTest.until(
        "a step is seen", () -> window.shell.scene().getRoot().lookup(".glass-exhibit") != null);
    for (int stop = 0; stop < 4; stop++) {
      look(window);
      new Mouse().type(KeyCode.RIGHT);
    }
    window.act(window.model.microscope()::openOnSample);
    FxTest.frames(3);
    look(window);
    window.act(() -> window.model.samples().show(new Sample.Own(new float[2])));
    look(window);
    window.act(() -> window.model.samples().show(Sample.FIRST));
    new Mouse().type(KeyCode.ESCAPE);
    FxTest.frames(3);
  }

  private void network(ShellFixture window) {
    train(window, Networks.rings());
    for (String tab :
        List.of("overview", "loss", "gradients", "distributions", "predictions", "boundary")) {
      window.act(() -> window.find(ToggleButton.class, "tab-" + tab).setSelected(true));
      look(window);
    }
    microscope(window);
    window.act(() -> window.find(ToggleButton.class, "tab-distributions").setSelected(true));
    window.act(
        () -> window.find(ComboBox.class, "distributions-layer").getSelectionModel().select(0));
    look(window);
    window.act(() -> window.find(ToggleButton.class, "tab-boundary").setSelected(true));
    window.act(() -> window.find(ComboBox.class, "boundary-layer").getSelectionModel().select(1));
    look(window);
    window.act(() -> window.find(ToggleButton.class, "tab-predictions").setSelected(true));
    var confusion =
        (HeatMap) window.shell.scene().getRoot().lookup(".glass-observatory .glass-chart");
    FxTest.until("predictions are counted", () -> !confusion.isEmpty());
    FxTest.frames(3);
    new Mouse().click(confusion);
    assertThat(window.find(javafx.scene.control.Button.class, "sample-filter").isVisible())
        .isTrue();
    look(window);
    window.act(() -> window.find(javafx.scene.Node.class, "canvas").requestFocus());
    new Mouse().type(KeyCode.D);
    look(window);
    new Mouse().type(KeyCode.ESCAPE);
    window.act(() -> window.model.keepRun());
    window.act(() -> window.find(ToggleButton.class, "tab-loss").setSelected(true));
    look(window);
    rename(window);
    for (Node node : window.model.design().nodes()) {
      select(window, node.id());
    }
    everyLayer(window);
    pulledOut(window);
    window.act(
        () ->
            window.model.edit(
                "notes",
                design ->
                    Notes.frame(
                        Notes.add(design, "Look here", new Point(40, 400)),
                        "Group",
                        List.of(new Box(40, 400, 100, 60)))));
    look(window);
    for (Optimizer rule : Choices.family(Optimizer.class)) {
      setTraining(window, d -> d.withTraining(d.training().withOptimizer(rule)));
    }
    for (Schedule plan : Choices.family(Schedule.class)) {
      setTraining(
          window, d -> d.withTraining(Choices.with(d.training(), "schedule", (Object) plan)));
    }
    setTraining(
        window, d -> d.withTraining(d.training().withLoss(Optional.of(Loss.Huber.DEFAULT))));
    train(window, Networks.sine());
    window.act(() -> window.find(ToggleButton.class, "tab-overview").setSelected(true));
    look(window);
    train(window, Networks.hills());
    window.act(() -> window.find(ToggleButton.class, "tab-predictions").setSelected(true));
    look(window);
    train(window, Networks.stripes(folder));
    look(window);
    window.act(() -> window.find(ToggleButton.class, "tab-draw").setSelected(true));
    look(window);
    train(window, Networks.filters(folder));
    window.act(() -> window.find(ToggleButton.class, "tab-inside").setSelected(true));
    FxTest.frames(6);
    new Mouse().click(window.find(javafx.scene.Node.class, "inside-maps"));
    look(window);
    window.act(() -> window.find(ToggleButton.class, "tab-space").setSelected(true));
    look(window);
    window.act(() -> window.find(ComboBox.class, "space-way").getSelectionModel().selectLast());
    look(window);
  }

  /// A design of which the doctor has something to say.
  private void doctor(ShellFixture window) {
    Design rings = Networks.rings();
    train(
        window,
        rings.withTraining(rings.training().withLoss(Optional.of(Loss.MeanSquaredError.DEFAULT))));
    look(window);
  }

  /// The field that a kept run is renamed in.
  private void rename(ShellFixture window) {
    var mouse = new Mouse();
    mouse.click(window.find(Label.class, "name-run-1"));
    mouse.click(window.find(Label.class, "name-run-1"));
    assertThat(window.find(TextField.class, "rename-run-1")).isNotNull();
    look(window);
    mouse.type(KeyCode.ESCAPE);
  }

  private void setTraining(ShellFixture window, java.util.function.UnaryOperator<Design> change) {
    window.act(() -> window.model.selection().clear());
    window.act(() -> window.model.edit("training", change));
    look(window);
  }

  private void everyLayer(ShellFixture window) {
    for (Catalogue.Entry kind : Catalogue.kinds()) {
      window.act(
          () -> window.model.edit("add", d -> Edits.addNode(d, kind.spec(), new Point(40, 500))));
      select(window, window.model.design().nodes().getLast().id());
      window.act(window.model::undo);
    }
  }

  private void select(ShellFixture window, String id) {
    window.act(
        () -> {
          window.model.selection().clear();
          window.model.selection().add(id);
        });
    look(window);
  }

  private void pulledOut(ShellFixture window) {
    window.act(() -> window.find(javafx.scene.control.Button.class, "pull-out").fire());
    look(window);
    List<Scene> others =
        FxTest.onFx(
            () ->
                Window.getWindows().stream()
                    .filter(each -> each instanceof Stage && !each.equals(window.stage))
                    .map(Window::getScene)
                    .toList());
    assertThat(others).hasSize(1);
    FxTest.onFx(() -> asked.walk(others.getFirst().getRoot()));
    window.act(() -> window.find(javafx.scene.control.Button.class, "bring-back").fire());
  }

  private static void train(ShellFixture window, Design design) {
    window.act(() -> window.model.begin(design));
    FxTest.until("the run is ready", () -> window.model.snapshot().isPresent());
    window.act(window.model::epoch);
    FxTest.until(
        "it has learned",
        () ->
            window.model.snapshot().filter(shot -> shot.epoch() > 0).isPresent()
                && window.model.runStateProperty().get() != RunState.RUNNING);
  }

  private void tables(ShellFixture window) throws IOException {
    Path file = folder.resolve("pets.csv");
    var rows = new StringBuilder("weight,colour,kind\n");
    for (int i = 0; i < 60; i++) {
      rows.append("%d,%s,%s%n".formatted(i, i % 3 == 0 ? "red" : "grey", i < 30 ? "cat" : "dog"));
    }
    Files.writeString(file, rows);
    Path wide = folder.resolve("wide.csv");
    var numbers = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      numbers.append((i + ",").repeat(120)).append(i % 7).append('\n');
    }
    Files.writeString(wide, numbers);
    for (Path table : List.of(wide, file)) {
      window.act(() -> window.model.begin(Design.EMPTY));
      window.act(() -> window.model.openData(table));
      FxTest.until("the table is there", () -> window.model.dataset().isPresent());
      look(window);
      window.act(() -> window.model.explore(true));
      look(window);
      window.act(() -> window.model.explore(false));
    }
    for (String template : List.of("seasons", "rhyme", "spoken")) {
      Design design = Templates.find(template).orElseThrow().open().design();
      train(window, design);
      window.act(() -> window.find(ToggleButton.class, "tab-overview").setSelected(true));
      look(window);
      if (template.equals("rhyme")) {
        window.act(() -> window.find(ToggleButton.class, "tab-writing").setSelected(true));
        FxTest.until(
            "it writes", () -> !window.find(Label.class, "writing-taken").getText().isEmpty());
        // What it does not know is said.
        window.act(() -> window.find(TextField.class, "writing-beginning").setText("ß"));
        look(window);
      }
      choose(window, design.data());
    }
    train(window, Networks.remembering());
    window.act(() -> window.find(ToggleButton.class, "tab-time").setSelected(true));
    FxTest.until(
        "it is unrolled", () -> !window.find(Label.class, "time-verdict").getText().isEmpty());
    look(window);
    for (Path each : List.of(sounds(), pictures())) {
      window.act(() -> window.model.begin(Design.EMPTY));
      choose(window, new DataChoice.FromFile(each.toString(), Optional.empty(), List.of()));
    }
    window.act(
        () ->
            window.model.begin(
                Design.EMPTY.withData(
                    new DataChoice.FromFile(
                        folder.resolve("nothing.csv").toString(), Optional.empty(), List.of()))));
    window.act(() -> window.model.selection().add(Blueprint.DATA));
    look(window);
  }

  private Path sounds() throws IOException {
    Path sounds = Files.createDirectories(folder.resolve("sounds"));
    for (int i = 0; i < 12; i++) {
      byte[] tone = Wav.of(Wav.PCM, 16, 1, 8_000, Wav.tone(i % 2 == 0 ? 300 : 900, 8_000, 400));
      Files.write(sounds.resolve((i % 2 == 0 ? "low_" : "high_") + i + ".wav"), tone);
    }
    return sounds;
  }

  private Path pictures() throws IOException {
    Path pictures = folder.resolve("pictures");
    for (int i = 0; i < 12; i++) {
      Path place = Files.createDirectories(pictures.resolve(i % 2 == 0 ? "dark" : "light"));
      Bitmap.write(place.resolve(i + ".png"), 8, 8, i % 2 == 0 ? 0xff102030 : 0xffe0d0c0);
    }
    return pictures;
  }

  private void questions(ShellFixture window) {
    window.act(() -> window.model.say(new Message(Message.Kind.ERROR, "Something went wrong.")));
    look(window);
    saved(window);
    for (Runnable question :
        List.<Runnable>of(
            window.shell.commands().keys::runIfPossible,
            window.shell.commands().about::runIfPossible,
            window.shell::showVersions,
            () -> unsaved(window))) {
      window.act(question);
      assertThat(question(window).isVisible()).isTrue();
      look(window);
      window.act(() -> question(window).setVisible(false));
    }
    window.act(window.shell.commands().find::runIfPossible);
    look(window);
  }

  private static javafx.scene.Node question(ShellFixture window) {
    return window.shell.scene().lookup(".glass-shade");
  }

  /// A file with two earlier versions.
  private void saved(ShellFixture window) {
    Path file = folder.resolve("saved.glassbox");
    for (long seed = 1; seed < 4; seed++) {
      long wanted = seed;
      window.act(() -> window.model.edit("seed", design -> design.withSeed(wanted)));
      window.act(() -> window.model.save(file, () -> {}));
      FxTest.until("it is saved", () -> !window.model.dirtyProperty().get());
    }
    assertThat(FxTest.onFx(window.model.rescue()::earlierVersions)).isNotEmpty();
  }

  private static void unsaved(ShellFixture window) {
    window.model.edit("seed", design -> design.withSeed(9));
    window.shell.askToClose();
  }
}
