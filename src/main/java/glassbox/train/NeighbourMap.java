package glassbox.train;

import glassbox.engine.Seeds;
import java.util.Optional;
import java.util.Random;
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

  /// With fewer all are neighbours of all.
  private static final int LEAST = 8;

  private static final int NEIGHBOURS = 15;

  /// 500 take twice as long and part heaps no better.
  private static final int EPOCHS = 200;

  /// Of a map that begins where the one before lay: where the points hardly moved, it hardly moves.
  private static final float GENTLE = 0.2f;

  /// Half the side of the square in which the library begins.
  private static final float SQUARE = 10;

  /// Heaps drift apart a little each time.
  private static final float FARTHEST = 40;

  /// The same distances and the same map before give the same map.
  ///
  /// @param before where the points lay: the map begins there and is turned towards it. With
  ///   another number of points it begins anew
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
    Optional<NeighbourMap> known = Optional.of(before).filter(map -> map.count == count);
    float[][] placed =
        new Umap()
            .setRandom(new Start(known.map(NeighbourMap::start).orElseGet(() -> new float[0])))
            .setMetric(PrecomputedMetric.SINGLETON)
            .setNumberNearestNeighbours(Math.min(NEIGHBOURS, (count - 1) / 2))
            .setNumberEpochs(EPOCHS)
            .setLearningRate(known.isPresent() ? GENTLE : 1)
            .setThreads(1)
            .fitTransform(rows);
    return centred(placed).towards(known);
  }

  private static NeighbourMap centred(float[][] placed) {
    int count = placed.length;
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
    return new NeighbourMap(count, places);
  }

  /// Where the next map begins.
  private float[] start() {
    float most = 1;
    for (float place : places) {
      most = Math.max(most, Math.abs(place));
    }
    float[] start = places.clone();
    for (int i = 0; i < start.length; i++) {
      start[i] *= Math.min(1, FARTHEST / most);
    }
    return start;
  }

  /// The library has no other way to be given a start: it draws one, evenly in its square, before
  /// it draws anything else. What it draws after that comes from the seeds.
  private static final class Start extends Random {

    private final float[] places;
    private final Seeds seeds = Seeds.of(7);
    private int taken;

    /// @param places empty: it begins anywhere
    Start(float[] places) {
      super(0);
      this.places = places;
    }

    @Override
    public float nextFloat() {
      return taken < places.length ? (places[taken++] + SQUARE) / (2 * SQUARE) : seeds.nextFloat();
    }

    @Override
    protected int next(int bits) {
      return (int) (seeds.nextLong() >>> (Long.SIZE - bits));
    }
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
