package glassbox.train;

import glassbox.data.DataException;
import glassbox.data.Examples;
import glassbox.data.PlainSource;
import glassbox.data.Progress;
import glassbox.data.Source;
import glassbox.data.Split;
import glassbox.data.Target;
import glassbox.data.file.FileSources;
import glassbox.data.file.Shipped;
import glassbox.data.table.Column;
import glassbox.data.table.SeriesSource;
import glassbox.data.table.Table;
import glassbox.data.table.TableSource;
import glassbox.design.DataChoice;
import glassbox.design.Design;
import glassbox.engine.Seeds;
import glassbox.engine.Shape;
import glassbox.text.Texts;
import java.nio.file.Path;
import java.util.List;

/// Examples that a trained network has not seen: read as its own data was, with the figures of its
/// own training part.
public final class NewData {

  private static final Texts TEXTS = Texts.of("train", "runs");

  private NewData() {}

  /// @param folder that the design's own data is relative to
  /// @throws DataException naming file, place and mend
  public static Examples read(Design design, Path folder, Path file) {
    Source source = FileSources.open(file, FileSources.Wish.USUAL, Progress.NONE);
    return switch (source) {
      case PlainSource plain -> plain.examples();
      case TableSource later -> encode(design, folder, later.table());
      default -> throw new DataException(TEXTS.get("predict.kind", file));
    };
  }

  private static Examples encode(Design design, Path folder, Table later) {
    if (!(design.data() instanceof DataChoice.FromFile own)) {
      return plane(later);
    }
    Split.Shares shares = new Split.Shares(design.split().validation(), design.split().test());
    Source learned =
        FileSources.open(Shipped.resolve(folder, own.path()), Preparation.wish(own), Progress.NONE);
    return switch (learned) {
      case TableSource table -> table.encode(later, shares, Seeds.of(design.seed()).child("data"));
      case SeriesSource series -> series.encode(later, shares);
      default -> plane(later);
    };
  }

  /// For a network that learned from points: the first columns are their coordinates.
  private static Examples plane(Table later) {
    List<Column.Numbers> axes =
        later.columns().stream()
            .filter(column -> column instanceof Column.Numbers)
            .map(Column.Numbers.class::cast)
            .limit(2)
            .toList();
    if (axes.size() < 2) {
      throw new DataException(TEXTS.get("predict.axes", later.name()));
    }
    float[] inputs = new float[2 * later.rows()];
    for (int row = 0; row < later.rows(); row++) {
      inputs[2 * row] = (float) axes.get(0).values()[row];
      inputs[2 * row + 1] = (float) axes.get(1).values()[row];
    }
    return new Examples(Shape.of(2), inputs, new Target.Values("", new float[later.rows()]));
  }
}
