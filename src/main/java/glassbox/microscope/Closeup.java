package glassbox.microscope;

/// A stop that can be looked at at each depth.
interface Closeup {

  Page layer();

  Page unit(int unit, int product);

  /// One of a unit's products.
  Page one(int unit, int product);

  default Page page(Depth depth, int unit, int product) {
    return switch (depth) {
      case LAYER -> layer();
      case UNIT -> unit(unit, product);
      case PRODUCT -> one(unit, product);
    };
  }
}
