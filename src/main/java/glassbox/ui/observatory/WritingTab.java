package glassbox.ui.observatory;

import glassbox.data.Dataset;
import glassbox.data.text.Beginning;
import glassbox.data.text.Passage;
import glassbox.text.Lists;
import glassbox.text.Numbers;
import glassbox.train.Picture;
import glassbox.train.Probe;
import glassbox.ui.explain.Explain;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.plot.BarList;
import glassbox.ui.plot.Glyphs;
import glassbox.ui.plot.WrittenText;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A text that the network goes on with, character by character or word by word, while it learns
/// and when it stands: how probable each was, and what else could have stood there.
final class WritingTab implements ColumnsTab {

  private static final Texts TEXTS = Texts.of("observatory");
  private static final int CHARACTERS = 300;
  private static final int WORDS = 100;

  private final WorkspaceModel model;
  private final WritingBar bar;
  private final WrittenText text = new WrittenText(TEXTS.get("writing.text"));
  private final Label remark = new Label();
  private final Label taken = new Label();
  private final Label drawn = new Label();
  private final BarList others = new BarList();
  private final Columns columns;

  /// What is shown: while another text is being written, the one before.
  private Optional<Picture.Writing> seen = Optional.empty();

  private Optional<Dataset> of = Optional.empty();

  WritingTab(Tools tools) {
    model = tools.model();
    bar = new WritingBar(tools.refresh());
    text.setId("writing-text");
    Explain.as(text, "chart.writing");
    text.onRead(_ -> showOthers());
    remark.setId("writing-remark");
    remark.getStyleClass().add("glass-run-words");
    remark.setWrapText(true);
    remark.setMinHeight(Region.USE_PREF_SIZE);
    remark.managedProperty().bind(remark.visibleProperty());
    Explain.as(remark, "writing.remark");
    var frame = new ChartFrame(text, tools.exports());
    VBox.setVgrow(frame, Priority.ALWAYS);
    var main = new VBox(4, frame, remark);
    main.setMinSize(0, 0);
    columns =
        new Columns(
            new Columns.Column(main, 380, 1).refreshing(this::refresh).watching(this::watched),
            new Columns.Column(beside(), 220, 0.2));
    columns.shownProperty().subscribe(tools.refresh());
    model.datasetProperty().subscribe(this::takeData);
  }

  private VBox beside() {
    taken.setId("writing-taken");
    taken.getStyleClass().add("glass-pane-title");
    drawn.setId("writing-drawn");
    drawn.getStyleClass().add("glass-run-words");
    drawn.setWrapText(true);
    drawn.setMinHeight(Region.USE_PREF_SIZE);
    others.setId("writing-others");
    Explain.as(others, "writing.others");
    Explain.as(taken, "writing.others");
    Explain.as(drawn, "writing.drawn");
    VBox.setVgrow(others, Priority.ALWAYS);
    var box = new VBox(4, taken, drawn, others);
    box.setMinSize(0, 0);
    return box;
  }

  /// What was written of other data means nothing here.
  private void takeData() {
    if (!of.equals(data())) {
      of = data();
      seen = Optional.empty();
      bar.suggest(of.map(Beginning::usual).orElse(""));
    }
  }

  private Optional<Dataset> data() {
    return model.dataset().filter(data -> Probe.Writing.suits(data) && data.training().count() > 0);
  }

  /// What was typed, or the usual one where nothing of it is known.
  private static List<Integer> beginning(Dataset data, Beginning typed) {
    return typed.numbers().isEmpty()
        ? Beginning.of(data, Beginning.usual(data)).numbers()
        : typed.numbers();
  }

  private Probe.Writing probe(Dataset data) {
    return new Probe.Writing(
        beginning(data, Beginning.of(data, bar.typed())),
        bar.temperature(),
        bar.draw(),
        Passage.areCharacters(data.words()) ? CHARACTERS : WORDS);
  }

  private void refresh() {
    data().ifPresent(this::refresh);
  }

  private void refresh(Dataset data) {
    Probe.Writing asked = probe(data);
    Optional<Picture.Writing> newest =
        model
            .snapshot()
            .map(shot -> shot.pictures().get(asked))
            .filter(Picture.Writing.class::isInstance)
            .map(Picture.Writing.class::cast);
    // One that was asked for just now comes with the next look; until then the last stands.
    if (newest.isPresent() && !newest.equals(seen)) {
      seen = newest;
      boolean characters = Passage.areCharacters(data.words());
      text.setContent(
          new WrittenText.Content(
              asked.beginning().stream().map(word -> piece(data, word, 1)).toList(),
              newest.get().words().stream()
                  .map(each -> piece(data, each.taken().word(), each.taken().probability()))
                  .toList(),
              characters ? 0 : 1));
    }
    say(data);
    showOthers();
  }

  private static WrittenText.Piece piece(Dataset data, int word, double probability) {
    String written = data.words().get(word);
    boolean characters = Passage.areCharacters(data.words());
    boolean ends = written.equals("\n");
    return new WrittenText.Piece(
        written.equals(" ") ? " " : Passage.visible(written),
        probability,
        !characters || written.isBlank(),
        ends);
  }

  private static String readable(String word) {
    return Glyphs.named(Passage.visible(word));
  }

  private void say(Dataset data) {
    Beginning typed = Beginning.of(data, bar.typed());
    List<String> said = new ArrayList<>();
    if (!typed.strangers().isEmpty()) {
      String strangers = Lists.and(typed.strangers().stream().map(WritingTab::readable).toList());
      said.add(
          TEXTS.get(
              typed.numbers().isEmpty() ? "writing.nothing" : "writing.strangers", strangers));
    }
    int ahead = seen.map(Picture.Writing::ahead).orElse(0);
    if (ahead > 0) {
      said.add(TEXTS.get("writing.ahead", data.training().shape().elements(), ahead));
    }
    remark.setText(String.join(" ", said));
    remark.setVisible(!said.isEmpty());
  }

  /// Of the piece that the pointer read last.
  private void showOthers() {
    Optional<Dataset> data = data();
    Optional<Picture.Written> read =
        seen.filter(writing -> !writing.words().isEmpty())
            .map(
                writing -> writing.words().get(Math.min(text.shown(), writing.words().size() - 1)));
    if (data.isEmpty() || read.isEmpty()) {
      taken.setText("");
      drawn.setText("");
      others.setShares(List.of(), new double[0], -1);
      return;
    }
    List<String> names = data.get().words();
    Picture.Likely one = read.get().taken();
    taken.setText(
        TEXTS.get(
            "writing.taken",
            readable(names.get(one.word())),
            Numbers.percent(one.probability(), 0)));
    drawn.setText(
        TEXTS.get(
            "writing.drawn", Numbers.fixed(bar.temperature(), 2), Numbers.percent(one.drawn(), 0)));
    List<Picture.Likely> likeliest = read.get().likeliest();
    others.setShares(
        likeliest.stream().map(each -> readable(names.get(each.word()))).toList(),
        likeliest.stream().mapToDouble(Picture.Likely::probability).toArray(),
        likeliest.stream().map(Picture.Likely::word).toList().indexOf(one.word()));
  }

  @Override
  public String key() {
    return "writing";
  }

  @Override
  public Columns columns() {
    return columns;
  }

  @Override
  public Optional<Region> bar() {
    return Optional.of(bar);
  }

  private Set<Probe> watched() {
    return data().<Set<Probe>>map(data -> Set.of(probe(data))).orElse(Set.of());
  }

  @Override
  public boolean isSpecial() {
    return true;
  }

  @Override
  public boolean applies() {
    return data().isPresent();
  }
}
