package glassbox.ui.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.app.Background;
import glassbox.app.Preferences;
import glassbox.data.Dataset;
import glassbox.data.Target;
import glassbox.data.text.Passage;
import glassbox.design.Node;
import glassbox.design.json.Templates;
import glassbox.layer.Conv2D;
import glassbox.layer.Recurrent;
import glassbox.testing.FxTest;
import glassbox.testing.Gallery;
import glassbox.train.Picture;
import glassbox.train.Probe;
import glassbox.train.RunState;
import glassbox.train.Series;
import glassbox.ui.fx.FrameClock;
import glassbox.ui.look.Course;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.plot.ColourMap;
import glassbox.ui.plot.Pen;
import glassbox.ui.plot.PlotPane;
import glassbox.ui.plot.PointPlot;
import glassbox.ui.plot.Raster;
import glassbox.ui.plot.Trace;
import glassbox.ui.shell.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import javafx.geometry.HPos;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Makes the pictures of the templates, each of the template as it has learned: its boundary and
/// data, or two columns of its table, or some of its images, or what its filters see, or how its
/// loss left the scale. They lie in `target/gallery` afterwards; with `-Dtemplates.pictures=write`
/// in `assets/templates` as well, and with `-Dtemplates.only=NAME,NAME` those alone.
final class TemplatePicturesTest {

  private static final Path FOLDER = Path.of("assets", "templates");
  private static final int SIZE = 200;

  /// In a row, and rows of them.
  private static final int IMAGES = 4;

  private static final double MARGIN = 8;

  /// Whose maps are shown.
  private static final int EXAMPLE = 3;

  @Test
  void everyTemplateShipsWithItsPictures() {
    for (Templates.Entry template : Templates.all()) {
      for (Theme theme : Theme.values()) {
        assertThat(FOLDER.resolve(name(template, theme) + ".png")).isNotEmptyFile();
      }
    }
  }

  @Test
  @Tag("slow")
  void drawsWhatEachTemplateHasLearned() throws IOException {
    String only = System.getProperty("templates.only", "");
    List<String> wanted = List.of(only.split(","));
    for (Templates.Entry template : Templates.all()) {
      if (!only.isEmpty() && !wanted.contains(template.name())) {
        continue;
      }
      WorkspaceModel model = trained(template);
      for (Theme theme : Theme.values()) {
        Path picture = keep(model, template, theme);
        assertThat(picture).isNotEmptyFile();
        if ("write".equals(System.getProperty("templates.pictures"))) {
          Files.createDirectories(FOLDER);
          Files.copy(
              picture,
              FOLDER.resolve(name(template, theme) + ".png"),
              StandardCopyOption.REPLACE_EXISTING);
        }
      }
      FxTest.onFx(model::close);
    }
  }

  private static String name(Templates.Entry template, Theme theme) {
    return template.name() + "-" + theme.name().toLowerCase(Locale.ROOT);
  }

  private static WorkspaceModel trained(Templates.Entry template) {
    WorkspaceModel model =
        FxTest.onFx(
            () ->
                new WorkspaceModel(
                    FrameClock.ofToolkit(), Background.atOnce(), Preferences.forNow()));
    FxTest.onFx(() -> model.beginRunning(template.open().design()));
    FxTest.until(
        template.name() + " has run",
        () ->
            model.runStateProperty().get() == RunState.FINISHED
                || model.runStateProperty().get() == RunState.FAILED);
    FxTest.frames(5);
    return model;
  }

  private static Path keep(WorkspaceModel model, Templates.Entry template, Theme theme) {
    String name = "template-" + name(template, theme);
    Dataset data = model.dataset().orElseThrow();
    Optional<Node> filters =
        model.design().nodes().stream()
            .filter(node -> node.layer() instanceof Conv2D.Spec)
            .reduce((_, last) -> last)
            .filter(node -> ((Conv2D.Spec) node.layer()).filters() == IMAGES * IMAGES)
            .filter(_ -> isSquare(data));
    if (filters.isPresent()) {
      return Gallery.keep(name, maps(model, filters.get(), theme));
    }
    if (data.kind() == Dataset.Kind.IMAGE) {
      return Gallery.keep(name, FxTest.onFx(() -> images(data, theme)));
    }
    if (data.kind() == Dataset.Kind.TEXT) {
      return Gallery.keep(name, FxTest.onFx(() -> text(data, theme)));
    }
    if (ForecastPart.suits(model)) {
      return Gallery.keep(name, FxTest.onFx(() -> series(data, theme)));
    }
    if (memories(model) > 1) {
      return Gallery.keep(name, slopes(model, theme));
    }
    if (data.kind() == Dataset.Kind.SEQUENCE) {
      return Gallery.keep(name, FxTest.onFx(() -> courses(data, theme)));
    }
    BoundaryPart part = FxTest.onFx(() -> new BoundaryPart(model, new BoundaryChoices()));
    PlotPane plot =
        FxTest.onFx(() -> template.goal().metric().equals("diverged") ? curve(model) : part.plot());
    Scene scene = FxTest.onFx(() -> square(plot, theme));
    if (plot.equals(part.plot())) {
      FxTest.onFx(() -> model.watch(part, part.probes()));
      FxTest.until(template.name() + " is drawn", () -> isSeen(model, part));
      FxTest.onFx(() -> show(model, part));
    }
    FxTest.onFx(plot::layout);
    FxTest.frames(2);
    return Gallery.keep(name, scene);
  }

  private static boolean isSquare(Dataset data) {
    return data.training().shape().last() == data.training().shape().size(1);
  }

  /// The first images in rows, as ink on the theme's paper.
  private static Scene images(Dataset data, Theme theme) {
    var canvas = new Canvas(SIZE, SIZE);
    var dressed = new Scene(new Pane(canvas), SIZE, SIZE);
    theme.dress(dressed, 1);
    Color paper = theme == Theme.DARK ? Color.web("#171a1f") : Color.WHITE;
    Color ink = theme == Theme.DARK ? Color.web("#e6e8eb") : Color.web("#24292f");
    int across = data.training().shape().last();
    int down = data.training().shape().size(1);
    // A line of paper between them.
    var raster = new Raster(IMAGES * (across + 1) - 1, IMAGES * (down + 1) - 1);
    for (int i = 0; i < raster.width() * raster.height(); i++) {
      raster.set(i % raster.width(), i / raster.width(), argb(paper));
    }
    for (int image = 0; image < IMAGES * IMAGES; image++) {
      for (int i = 0; i < across * down; i++) {
        float shade = Math.clamp(data.training().inputs()[image * across * down + i], 0, 1);
        raster.set(
            image % IMAGES * (across + 1) + i % across,
            image / IMAGES * (down + 1) + i / across,
            argb(paper.interpolate(ink, shade)));
      }
    }
    canvas.getGraphicsContext2D().drawImage(raster.image(), 0, 0, SIZE, SIZE);
    return dressed;
  }

  /// The beginning of a text, as it is written.
  private static Scene text(Dataset data, Theme theme) {
    var all = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      all.append(Passage.of(data, data.training(), i).line());
    }
    String[] lines = all.toString().split("↵", -1);
    return drawn(
        theme,
        new PlotPane() {
          @Override
          protected void draw(GraphicsContext g, double width, double height) {
            var letters =
                new Pen.Lettering(
                    Font.font(textFont().getFamily(), 15), inks().strong(), HPos.LEFT, VPos.TOP);
            for (int i = 0; i < lines.length && i < 8; i++) {
              pen(g).text(lines[i], MARGIN, MARGIN + 23 * i, letters);
            }
          }
        });
  }

  /// The beginning of a series.
  private static Scene series(Dataset data, Theme theme) {
    float[] values = ((Target.Values) data.training().target()).values();
    var course = new Course(Arrays.copyOf(values, Math.min(values.length, 60)), 1);
    return drawn(
        theme,
        new PlotPane() {
          @Override
          protected void draw(GraphicsContext g, double width, double height) {
            g.translate(MARGIN, 4 * MARGIN);
            course.draw(pen(g), inks(), width - 2 * MARGIN, height - 8 * MARGIN);
          }
        });
  }

  private static long memories(WorkspaceModel model) {
    return model.design().nodes().stream()
        .filter(node -> node.layer() instanceof Recurrent)
        .count();
  }

  /// How large the gradient is at each step, a line for each recurrent layer.
  private static Scene slopes(WorkspaceModel model, Theme theme) {
    var sight = new TimeSight(model);
    FxTest.onFx(() -> model.watch(sight, Set.of(TimeSight.PROBE)));
    FxTest.until(
        "the slopes are seen",
        () -> {
          sight.refresh();
          return sight.seen().isPresent();
        });
    List<double[]> lines =
        sight.seen().orElseThrow().ways().stream()
            .map(way -> DoubleStream.of(way.gradients()).map(Math::log).toArray())
            .toList();
    double most = lines.stream().flatMapToDouble(DoubleStream::of).max().orElseThrow();
    double least = lines.stream().flatMapToDouble(DoubleStream::of).min().orElseThrow();
    return FxTest.onFx(
        () ->
            drawn(
                theme,
                new PlotPane() {
                  @Override
                  protected void draw(GraphicsContext g, double width, double height) {
                    for (int i = 0; i < lines.size(); i++) {
                      double[] line = lines.get(i);
                      var trace = new Trace();
                      for (int k = 0; k < line.length; k++) {
                        trace.to(
                            2 * MARGIN + k * (width - 4 * MARGIN) / (line.length - 1),
                            3 * MARGIN + (most - line[k]) / (most - least) * (height - 6 * MARGIN));
                      }
                      pen(g).curve(trace, Pen.Stroke.solid(inks().series(i), 3));
                    }
                  }
                }));
  }

  /// The first sequences below each other.
  private static Scene courses(Dataset data, Theme theme) {
    return drawn(
        theme,
        new PlotPane() {
          @Override
          protected void draw(GraphicsContext g, double width, double height) {
            double lane = height / IMAGES;
            for (int i = 0; i < IMAGES; i++) {
              g.save();
              g.translate(MARGIN, i * lane + MARGIN);
              Course.of(data.training(), i)
                  .draw(pen(g), inks(), width - 2 * MARGIN, lane - 2 * MARGIN);
              g.restore();
            }
          }
        });
  }

  private static Scene drawn(Theme theme, PlotPane pane) {
    pane.resize(SIZE, SIZE);
    var dressed = new Scene(new Pane(pane), SIZE, SIZE);
    theme.dress(dressed, 1);
    pane.setPrefSize(SIZE, SIZE);
    return dressed;
  }

  /// What the last convolution makes of an example, a picture for each filter.
  private static Scene maps(WorkspaceModel model, Node filters, Theme theme) {
    var probe = new Probe.UnitValues(filters.id(), EXAMPLE);
    FxTest.onFx(() -> model.watch(probe, Set.of(probe)));
    FxTest.until(
        "the maps are seen", () -> model.snapshot().orElseThrow().pictures().containsKey(probe));
    var seen =
        (Picture.Values)
            Objects.requireNonNull(model.snapshot().orElseThrow().pictures().get(probe));
    return FxTest.onFx(() -> maps(seen, theme));
  }

  private static Scene maps(Picture.Values seen, Theme theme) {
    int side = seen.shape().last();
    float largest = 0;
    for (float value : seen.values()) {
      largest = Math.max(largest, value);
    }
    // A line of paper between them.
    int step = side + 1;
    Color paper = theme == Theme.DARK ? Color.web("#171a1f") : Color.WHITE;
    var raster = new Raster(IMAGES * step - 1, IMAGES * step - 1);
    for (int y = 0; y < raster.height(); y++) {
      for (int x = 0; x < raster.width(); x++) {
        boolean between = x % step == side || y % step == side;
        int map = y / step * IMAGES + x / step;
        float value = between ? 0 : seen.values()[map * side * side + y % step * side + x % step];
        raster.set(x, y, between ? argb(paper) : ColourMap.VIRIDIS.at(value / largest));
      }
    }
    var canvas = new Canvas(SIZE, SIZE);
    var dressed = new Scene(new Pane(canvas), SIZE, SIZE);
    theme.dress(dressed, 1);
    canvas.getGraphicsContext2D().setImageSmoothing(false);
    canvas.getGraphicsContext2D().drawImage(raster.image(), 0, 0, SIZE, SIZE);
    return dressed;
  }

  /// The plot's heading stands above the square and is left out.
  private static Scene square(PlotPane plot, Theme theme) {
    // The pane would make it as small as it may be.
    plot.setManaged(false);
    var square = new Pane(plot);
    var dressed = new Scene(square, SIZE, SIZE);
    theme.dress(dressed, 1);
    square.applyCss();
    double head = Math.ceil(plot.inks().textSize() * 1.9);
    plot.resizeRelocate(0, -head, SIZE, SIZE + head + 1);
    plot.layout();
    return dressed;
  }

  private static int argb(Color colour) {
    return 0xff000000
        | (int) Math.round(255 * colour.getRed()) << 16
        | (int) Math.round(255 * colour.getGreen()) << 8
        | (int) Math.round(255 * colour.getBlue());
  }

  private static boolean isSeen(WorkspaceModel model, BoundaryPart part) {
    boolean plane = model.dataset().orElseThrow().kind() == Dataset.Kind.PLANE;
    return !plane || model.snapshot().orElseThrow().pictures().keySet().containsAll(part.probes());
  }

  private static void show(WorkspaceModel model, BoundaryPart part) {
    part.refresh();
    // There is no room for a legend.
    PointPlot plot = (PointPlot) part.plot();
    plot.setKeys(List.of());
    plot.setScale(Optional.empty());
    model
        .dataset()
        .filter(data -> data.kind() != Dataset.Kind.PLANE)
        .ifPresent(data -> columns(part, data));
  }

  /// The losses so far, on a logarithmic scale, as a line from the left to the right.
  private static PlotPane curve(WorkspaceModel model) {
    var plot = new PointPlot("");
    List<Point2D> line = new ArrayList<>();
    Series.Curve curve = model.history().orElseThrow().trainingLoss().curve();
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < curve.count(); i++) {
      double size = Math.log(curve.values()[i]);
      line.add(new Point2D(curve.steps()[i], size));
      least = Math.min(least, size);
      most = Math.max(most, size);
    }
    double margin = 0.08 * (most - least);
    double end = Math.max(1, curve.steps()[curve.count() - 1]);
    plot.setView(new PointPlot.View(0, 1.08 * end, least - margin, most + margin, true, false));
    plot.setLine(line);
    return plot;
  }

  /// The first two columns, standardized.
  private static void columns(BoundaryPart part, Dataset data) {
    int width = data.training().shape().elements();
    float[] inputs = data.training().inputs();
    int[] labels = ((Target.Classes) data.training().target()).labels();
    List<PointPlot.Dot> dots = new ArrayList<>();
    PointPlot plot = (PointPlot) part.plot();
    for (int i = 0; i < labels.length; i++) {
      dots.add(
          new PointPlot.Dot(
              inputs[i * width],
              inputs[i * width + 1],
              plot.inks().ofClass(labels[i]),
              PointPlot.Mark.DISC,
              () -> ""));
    }
    plot.setView(PointPlot.View.plane(3));
    plot.setDots(dots);
  }
}
