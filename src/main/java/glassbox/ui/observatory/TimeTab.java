package glassbox.ui.observatory;

import glassbox.layer.Recurrent;
import glassbox.train.Probe;
import glassbox.ui.explain.Explain;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Sequences seen from inside: how large the gradient is at each step, and what the units of a
/// recurrent layer hold there.
final class TimeTab implements ColumnsTab {

  private final Tools tools;
  private final TimeBar bar;
  private final Label verdict = new Label();
  private final Columns columns;

  TimeTab(Tools tools) {
    this.tools = tools;
    var choices = new TimeChoices();
    var sight = new TimeSight(tools.model());
    bar = new TimeBar(tools.model(), choices);
    var gradient = new TimeGradientPart(tools.model(), choices, sight);
    var map = new TimeMapPart(tools.model(), choices, sight);
    columns =
        tools.columns(
            new Columns.Column(withVerdict(tools.frame(gradient)), 320, 1.2)
                .refreshing(
                    () -> {
                      sight.refresh();
                      gradient.refresh();
                      say(gradient.verdict());
                    }),
            tools.column(map, 340, 1.6));
    choices.way.subscribe(tools.refresh());
    choices.what.subscribe(tools.refresh());
  }

  private VBox withVerdict(Region chart) {
    verdict.setId("time-verdict");
    verdict.setWrapText(true);
    verdict.setMinHeight(Region.USE_PREF_SIZE);
    verdict.getStyleClass().add("glass-run-words");
    verdict.managedProperty().bind(verdict.visibleProperty());
    Explain.as(verdict, "time.verdict");
    VBox.setVgrow(chart, Priority.ALWAYS);
    var box = new VBox(4, chart, verdict);
    box.setMinSize(0, 0);
    return box;
  }

  private void say(String words) {
    verdict.setText(words);
    verdict.setVisible(!words.isEmpty());
  }

  @Override
  public String key() {
    return "time";
  }

  @Override
  public Columns columns() {
    return columns;
  }

  @Override
  public Optional<Region> bar() {
    return Optional.of(bar);
  }

  @Override
  public Set<Probe> probes() {
    return Set.of(TimeSight.PROBE);
  }

  @Override
  public boolean isSpecial() {
    return true;
  }

  @Override
  public boolean applies() {
    return tools.hasData()
        && tools.model().design().nodes().stream()
            .anyMatch(node -> node.layer() instanceof Recurrent);
  }
}
