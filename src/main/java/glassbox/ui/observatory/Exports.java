package glassbox.ui.observatory;

import glassbox.export.Png;
import glassbox.export.Sheet;
import glassbox.export.Svg;
import glassbox.ui.model.DesignName;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.plot.ChartPane;
import glassbox.ui.text.Texts;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Writes charts into files that the user chooses: drawn on the toolkit's thread, packed and
/// written in the background.
final class Exports {

  private static final Texts TEXTS = Texts.of("observatory");

  enum Format {
    PNG,
    SVG,
    CSV;

    String extension() {
      return "." + name().toLowerCase(Locale.ROOT);
    }

    String text() {
      return TEXTS.get("export." + name().toLowerCase(Locale.ROOT));
    }

    /// The one that a file's name asks for.
    static Optional<Format> of(Path file) {
      String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
      return Arrays.stream(values()).filter(format -> name.endsWith(format.extension())).findAny();
    }
  }

  private final WorkspaceModel model;
  private final Function<String, Optional<Path>> choosing;

  /// The chart that the pointer was over last.
  private Optional<ChartPane> pointed = Optional.empty();

  /// @param choosing asks for a file, given a name to suggest
  Exports(WorkspaceModel model, Function<String, Optional<Path>> choosing) {
    this.model = model;
    this.choosing = choosing;
  }

  void pointed(ChartPane chart) {
    pointed = Optional.of(chart);
  }

  Optional<ChartPane> pointed() {
    return pointed;
  }

  /// @param format of the suggested name; the extension that the user gives decides
  void export(ChartPane chart, Format format) {
    String suggestion =
        "%s %s%s".formatted(DesignName.of(model.design()), chart.title(), format.extension());
    choosing
        .apply(suggestion.replaceAll("[\\\\/:*?\"<>|]", "-"))
        .ifPresent(
            file -> {
              Optional<Format> named = Format.of(file);
              Path path =
                  named.isPresent()
                      ? file
                      : file.resolveSibling(file.getFileName() + format.extension());
              model.export(path, content(chart, named.orElse(format)));
            });
  }

  /// What the chart shows now; only packing it is left for later.
  static Supplier<byte[]> content(ChartPane chart, Format format) {
    return switch (format) {
      case PNG -> {
        ChartPane.Shot shot = chart.shot();
        yield () -> Png.encode(shot.width(), shot.height(), shot.argb());
      }
      case SVG -> {
        Svg svg = chart.svg();
        yield svg::bytes;
      }
      case CSV -> {
        Sheet sheet = chart.sheet();
        yield sheet::bytes;
      }
    };
  }
}
