package glassbox.ui.welcome;

import glassbox.design.json.Templates;
import java.net.URL;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;

/// What a template looks like once it has learned, in the colours of the theme. Only the picture
/// that is seen is read.
final class TemplatePicture extends StackPane {

  private static final String FOLDER = "/glassbox/assets/templates/";

  private final String name;
  private final List<ImageView> views;

  TemplatePicture(Templates.Entry template) {
    name = template.name();
    views = List.of(view("light"), view("dark"));
    getChildren().setAll(views);
  }

  /// The theme's sheet says which of the two is seen.
  private ImageView view(String theme) {
    var view = new ImageView();
    view.setId(theme);
    view.getStyleClass().add("glass-only-" + theme);
    // Another theme.
    view.visibleProperty().subscribe(this::requestLayout);
    return view;
  }

  void setSide(double side) {
    setMinSize(side, side);
    setMaxSize(side, side);
    for (ImageView view : views) {
      view.setFitWidth(side);
      view.setFitHeight(side);
    }
  }

  /// The sheet has spoken by now.
  @Override
  protected void layoutChildren() {
    for (ImageView view : views) {
      if (view.isVisible() && view.getImage() == null) {
        image(view.getId()).ifPresent(view::setImage);
      }
    }
    super.layoutChildren();
  }

  private Optional<Image> image(String theme) {
    URL url = TemplatePicture.class.getResource(FOLDER + name + "-" + theme + ".png");
    return Optional.ofNullable(url).map(found -> new Image(found.toExternalForm(), true));
  }
}
