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
import glassbox.data.images.ImageFolder;
import glassbox.data.sound.SoundSource;
import glassbox.data.table.Column;
import glassbox.data.table.SeriesSource;
import glassbox.data.table.Table;
import glassbox.data.table.TableSource;
import glassbox.data.text.TextSource;
import glassbox.design.DataChoice;
import glassbox.design.Design;
import glassbox.engine.Seeds;
import glassbox.engine.Shape;
import glassbox.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Examples that a trained network has not seen: read as its own data was, with the figures of its
/// own training part.
public final class NewData {

  private static final Texts TEXTS = Texts.of("train", "runs");

  private NewData() {}

  /// @param folder that the design's own data is relative to
  /// @throws DataException naming file, place and mend
  public static Examples read(Design design, Path folder, Path file) {
    if (!(design.data() instanceof DataChoice.FromFile own)) {
      return switch (FileSources.open(file, FileSources.Wish.USUAL, Progress.NONE)) {
        case PlainSource plain -> plain.examples();
        case TableSource later -> plane(later.table());
        default -> throw new DataException(TEXTS.get("predict.kind", file));
      };
    }
    Source later =
        FileSources.open(
            file, new FileSources.Wish(Optional.empty(), List.of(), own.reading()), Progress.NONE);
    if (later instanceof PlainSource plain) {
      return plain.examples();
    }
    return likeOwn(own, design, folder, later, file);
  }

  /// Words and figures are those that the network learned with.
  private static Examples likeOwn(
      DataChoice.FromFile own, Design design, Path folder, Source later, Path file) {
    Split.Shares shares = new Split.Shares(design.split().validation(), design.split().test());
    Source learned =
        FileSources.open(Shipped.resolve(folder, own.path()), Preparation.wish(own), Progress.NONE);
    if (learned instanceof TableSource table && later instanceof TableSource rows) {
      return table.encode(rows.table(), shares, Seeds.of(design.seed()).child("data"));
    }
    if (learned instanceof SeriesSource series && later instanceof SeriesSource rows) {
      return series.encode(rows.table(), shares);
    }
    if (later instanceof ImageFolder images) {
      return images.examples();
    }
    if (later instanceof SoundSource sounds) {
      return sounds.examples();
    }
    if (learned instanceof TextSource text && later instanceof TextSource texts) {
      return texts.as(text);
    }
    throw new DataException(TEXTS.get("predict.kind", file));
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
