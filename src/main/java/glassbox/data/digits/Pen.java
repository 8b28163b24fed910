package glassbox.data.digits;

/// A round pen with a soft edge, that draws lines as white on black. Plain arithmetic, so that the
/// same lines are the same bits on every machine.
///
/// @param radius in pixels
/// @param soft how many pixels the edge takes from white to black
record Pen(double radius, double soft) {

  /// Adds lines to an image of `side × side`, `dx` and `dy` from where they stand.
  void draw(Lines lines, double dx, double dy, float[] image, int side) {
    for (int i = 1; i < lines.x().length; i++) {
      if (!lines.begins()[i]) {
        piece(
            lines.x()[i - 1] + dx,
            lines.y()[i - 1] + dy,
            lines.x()[i] + dx,
            lines.y()[i] + dy,
            image,
            side);
      }
    }
  }

  private void piece(double x0, double y0, double x1, double y1, float[] image, int side) {
    double reach = radius + soft / 2;
    int left = Math.max(0, (int) Math.floor(Math.min(x0, x1) - reach));
    int right = Math.min(side - 1, (int) Math.ceil(Math.max(x0, x1) + reach));
    int top = Math.max(0, (int) Math.floor(Math.min(y0, y1) - reach));
    int bottom = Math.min(side - 1, (int) Math.ceil(Math.max(y0, y1) + reach));
    double wide = x1 - x0;
    double high = y1 - y0;
    double square = Math.max(wide * wide + high * high, 1e-12);
    for (int y = top; y <= bottom; y++) {
      for (int x = left; x <= right; x++) {
        // The nearest place of the piece to this pixel.
        double along = Math.clamp(((x - x0) * wide + (y - y0) * high) / square, 0, 1);
        double awayX = x - x0 - along * wide;
        double awayY = y - y0 - along * high;
        double distance = Math.sqrt(awayX * awayX + awayY * awayY);
        float ink = (float) Math.clamp((reach - distance) / soft, 0, 1);
        int pixel = y * side + x;
        image[pixel] = Math.max(image[pixel], ink);
      }
    }
  }
}
