package glassbox.train;

import java.util.Optional;
import tagbio.umap.Umap;
import tagbio.umap.metric.PrecomputedMetric;

/// Points placed on a plane so that those which are neighbours in their own space stay neighbours:
/// uniform manifold approximation and projection, UMAP (McInnes, Healy and Melville 2018,
/// arXiv:1802.03426). The plane has no unit and no directions of its own.
///
/// It takes a tenth of a second and more, so it is made where nobody waits for it.
///
/// @param count of the points; 0 where there is nothing to place
/// @param places `[count, 2]`, about their mean
public record NeighbourMap(int count, float[] places) implements Places {

  public static final NeighbourMap NONE = new NeighbourMap(0, new float[0]);

  /// With fewer there is no neighbourhood.
  private static final int LEAST = 4;

  private static final int NEIGHBOURS = 15;

  /// Twice as many move nothing that is seen.
  private static final int EPOCHS = 200;

  private static final long SEED = 7;

  /// The same distances give the same map, but for how it is turned.
  ///
  /// @param before is turned towards, where it has the same points
  public static NeighbourMap of(Picture.Distances seen, NeighbourMap before) {
    int count = seen.count();
    float[][] rows = new float[count][count];
    float most = 0;
    for (int i = 0; i < count; i++) {
      System.arraycopy(seen.between(), i * count, rows[i], 0, count);
      for (float distance : rows[i]) {
        most = Math.max(most, distance);
      }
    }
    if (count < LEAST || most == 0 || !Float.isFinite(most)) {
      return NONE;
    }
    var umap = new Umap();
    umap.setSeed(SEED);
    umap.setThreads(1);
    umap.setMetric(PrecomputedMetric.SINGLETON);
    umap.setNumberNearestNeighbours(Math.min(NEIGHBOURS, count - 1));
    umap.setNumberEpochs(EPOCHS);
    float[][] placed = umap.fitTransform(rows);
    float[] places = new float[2 * count];
    for (int axis = 0; axis < 2; axis++) {
      double mean = 0;
      for (float[] place : placed) {
        mean += place[axis] / count;
      }
      for (int i = 0; i < count; i++) {
        places[2 * i + axis] = (float) (placed[i][axis] - mean);
      }
    }
    return new NeighbourMap(count, places).towards(Optional.of(before));
  }

  /// Turned and mirrored so that the points lie as near as can be to where they lay before:
  /// orthogonal Procrustes in two dimensions (Schönemann 1966), in closed form.
  NeighbourMap towards(Optional<NeighbourMap> other) {
    Optional<NeighbourMap> same = other.filter(before -> before.count == count);
    if (same.isEmpty()) {
      return this;
    }
    float[] there = same.get().places;
    double xx = 0;
    double xy = 0;
    double yx = 0;
    double yy = 0;
    for (int at = 0; at < places.length; at += 2) {
      xx += (double) places[at] * there[at];
      xy += (double) places[at] * there[at + 1];
      yx += (double) places[at + 1] * there[at];
      yy += (double) places[at + 1] * there[at + 1];
    }
    boolean mirrored = Math.hypot(xx - yy, xy + yx) > Math.hypot(xx + yy, xy - yx);
    double side = mirrored ? -1 : 1;
    double angle = Math.atan2(xy - side * yx, xx + side * yy);
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    float[] turned = new float[places.length];
    for (int at = 0; at < places.length; at += 2) {
      double y = side * places[at + 1];
      turned[at] = (float) (cos * places[at] - sin * y);
      turned[at + 1] = (float) (sin * places[at] + cos * y);
    }
    return new NeighbourMap(count, turned);
  }

  @Override
  public double x(int point) {
    return places[2 * point];
  }

  @Override
  public double y(int point) {
    return places[2 * point + 1];
  }
}
