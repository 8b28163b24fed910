package glassbox.ui.plot;

import glassbox.export.Sheet;
import glassbox.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.VPos;

/// How numbers are spread, as bars, with words on them below. Exact zeros stand as a thin bar of
/// their own, which may be cut at the top; the pointer reads a bar.
public final class Histogram extends ChartPane {

  private static final Texts TEXTS = Texts.of("plot");
  private static final double GAP = 6;

  /// Below this height, in text sizes, the words give way to the bars.
  private static final double WORDS_FROM = 9;

  private Optional<Bars> bars = Optional.empty();
  private Optional<BarsArea> area = Optional.empty();
  private List<String> words = List.of();
  private String remark = "";
  private String blank = "";
  private boolean logarithmicCounts;
  private final Pointer pointer = new Pointer(this);

  public Histogram(String title) {
    super(title);
  }

  /// @param said in lines under the bars
  public void setBars(Bars changed, List<String> said) {
    if (!bars.equals(Optional.of(changed)) || !words.equals(said)) {
      bars = Optional.of(changed);
      words = List.copyOf(said);
      refresh();
    }
  }

  /// @param why there are no bars
  public void setBlank(String why) {
    bars = Optional.empty();
    words = List.of();
    blank = why;
    refresh();
  }

  /// What stands at the right of the title.
  public void setRemark(String changed) {
    if (!remark.equals(changed)) {
      remark = changed;
      refresh();
    }
  }

  public void setLogarithmicCounts(boolean changed) {
    if (logarithmicCounts != changed) {
      logarithmicCounts = changed;
      refresh();
    }
  }

  private double row() {
    return Math.ceil(inks().textSize() * 1.45);
  }

  @Override
  protected void paint(Pen pen, double width, double height) {
    paintHead(pen, remark, width);
    boolean spoken = height > WORDS_FROM * inks().textSize();
    double foot = row() * (spoken ? 1 + words.size() : 1) + 2;
    Axis y = BarsArea.counts(bars.map(Bars::most).orElse(1), logarithmicCounts);
    double top = headHeight();
    double tall = Math.max(1, height - top - foot);
    List<Double> ticks = y.wholeTicks(Math.clamp((int) (tall / 36), 1, 4));
    double left = 0;
    for (String tick : Axis.words(ticks)) {
      left = Math.max(left, Pen.width(tick, numberFont()));
    }
    left = Math.ceil(left + GAP);
    var box = new Pen.Box(left, top, Math.max(1, width - left), tall);
    if (bars.isEmpty()) {
      area = Optional.empty();
      paintBlank(pen, box);
      return;
    }
    Bars seen = bars.get();
    Axis x = seen.logarithmic() ? seen.axis().withADecade() : seen.axis();
    var now = new BarsArea(box, x, y);
    area = Optional.of(now);
    paintGrid(pen, now, ticks);
    now.paint(pen, seen, inks());
    paintOutside(pen, seen, box);
    AxisFoot.paint(pen, this, now.x(), box, 70);
    if (spoken) {
      paintWords(pen, box.bottom() + row() + 2, width);
    }
  }

  private void paintBlank(Pen pen, Pen.Box box) {
    double bottom = Math.floor(box.bottom() - 1) + 0.5;
    pen.line(0, bottom, box.right(), bottom, Pen.Stroke.solid(inks().axis(), 1));
    paintBlank(pen, blank, new Pen.Box(0, box.y(), box.right(), box.height()));
  }

  private void paintGrid(Pen pen, BarsArea now, List<Double> ticks) {
    Pen.Box box = now.box();
    List<String> numbers = Axis.words(ticks);
    for (int i = 0; i < ticks.size(); i++) {
      if (ticks.get(i) > 0) {
        double y = Math.floor(now.py(ticks.get(i))) + 0.5;
        pen.line(box.x(), y, box.right(), y, Pen.Stroke.solid(inks().grid(), 1));
        double at = Math.max(y, box.y() + 4);
        pen.text(numbers.get(i), box.x() - GAP, at, numbers().at(HPos.RIGHT, VPos.CENTER));
      }
    }
    double bottom = Math.floor(box.bottom()) + 0.5;
    pen.line(box.x(), bottom, box.right(), bottom, Pen.Stroke.solid(inks().axis(), 1));
  }

  /// How many lie beyond the ends.
  private void paintOutside(Pen pen, Bars seen, Pen.Box box) {
    double y = box.y() + 2;
    if (seen.below() > 0) {
      String text = TEXTS.get("bars.below", seen.below());
      pen.text(text, box.x() + 3, y, numbers().at(HPos.LEFT, VPos.TOP));
    }
    if (seen.above() > 0) {
      String text = TEXTS.get("bars.above", seen.above());
      pen.text(text, box.right() - 3, y, numbers().at(HPos.RIGHT, VPos.TOP));
    }
  }

  private void paintWords(Pen pen, double top, double width) {
    double y = top;
    for (String line : words) {
      pen.text(Pen.fitted(line, textFont(), width), 0, y, lettering().at(HPos.LEFT, VPos.TOP));
      y += row();
    }
  }

  @Override
  protected void paintPointer(Pen pen, double width, double height) {
    if (pointer.isAway() || bars.isEmpty() || area.isEmpty()) {
      return;
    }
    BarsArea now = area.get();
    int bin = bars.get().binAt(now.valueAt(pointer.x()));
    if (bin < 0 || pointer.x() < now.box().x() || pointer.x() > now.box().right()) {
      return;
    }
    now.paintReading(pen, bars.get(), bin, this, width);
  }

  @Override
  protected String summary() {
    return bars.isEmpty() ? blank : String.join(", ", words);
  }

  @Override
  public boolean isEmpty() {
    return bars.isEmpty();
  }

  @Override
  public Sheet sheet() {
    return new Sheet(Bars.header(), bars.map(Bars::rows).orElse(List.of()));
  }
}
