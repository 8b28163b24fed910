package glassbox.ui.inspector;

import glassbox.design.Node;
import glassbox.train.Probe;
import glassbox.ui.explain.Explain;
import glassbox.ui.fx.Subscriptions;
import glassbox.ui.look.ActivationView;
import glassbox.ui.look.Look;
import glassbox.ui.look.Looks;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.collections.SetChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;

/// The selected layer, or the run when no single layer is selected.
public final class InspectorScreen extends StackPane {

  private final WorkspaceModel model;
  private final LayerForm layer;
  private final RunForm run;
  private final Label several;
  private final ScrollPane scroll = new ScrollPane();

  // The listeners are told of nothing before the screen stands.
  @SuppressWarnings("this-escape")
  public InspectorScreen(WorkspaceModel model) {
    this.model = model;
    Texts texts = Texts.of("inspector");
    layer = new LayerForm(model, texts);
    run = new RunForm(model, texts);
    several = new Label(texts.get("several"));
    several.setWrapText(true);
    Explain.area(this, "inspector");
    several.getStyleClass().add("glass-empty");
    getStyleClass().add("glass-panel");
    setId("inspector");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    getChildren().setAll(scroll, several);
    widthProperty().subscribe(width -> layer.fit(width.doubleValue()));
    var subscriptions = new Subscriptions();
    subscriptions.onChange(
        this::show, model.checkedProperty(), model.datasetProperty(), model.samples().property());
    subscriptions.add(model.followRun(layer::follow));
    model.selection().addListener((SetChangeListener<String>) _ -> show());
    sceneProperty().subscribe(_ -> show());
  }

  private void show() {
    Optional<Node> node =
        model.selection().size() == 1
            ? model.checked().design().node(model.selection().iterator().next())
            : Optional.empty();
    boolean many = model.selection().size() > 1;
    several.setVisible(many);
    scroll.setVisible(!many);
    if (node.isPresent()) {
      Look look = Looks.of(node.get(), model.checked(), model.dataset(), model.samples().shown());
      layer.show(node.get(), model.checked(), look);
      scroll.setContent(layer);
      model.watch(this, getScene() == null ? Set.of() : probes(node.get(), look));
    } else {
      run.show(model.checked());
      scroll.setContent(run);
      model.watch(this, Set.of());
    }
  }

  private static Set<Probe> probes(Node node, Look look) {
    Set<Probe> probes = new HashSet<>(Set.of(look.probe(), WeightsForm.probe(node.id())));
    if (ActivationView.suits(node.layer())) {
      probes.add(ActivationView.probe(node.id()));
    }
    return probes;
  }
}
