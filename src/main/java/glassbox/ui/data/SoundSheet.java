package glassbox.ui.data;

import glassbox.data.Acoustics;
import glassbox.data.DataException;
import glassbox.data.Reading;
import glassbox.data.sound.SoundScale;
import glassbox.ui.explain.Explain;
import glassbox.ui.fx.Subscriptions;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.plot.Line;
import glassbox.ui.plot.LinePlot;
import glassbox.ui.plot.Spectrogram;
import glassbox.ui.text.Texts;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One sound as people see it: its waveform over time, and where the network gets frequencies, a
/// picture of these below, over the same seconds.
final class SoundSheet extends VBox {

  private static final Texts TEXTS = Texts.of("data");

  private final Label caption = new Label();
  private final PlayBar play;
  private final Label missing = new Label();
  private final LinePlot wave = new LinePlot(TEXTS.get("sound.wave"), TEXTS.get("sound.seconds"));
  private final Spectrogram frequencies = new Spectrogram(TEXTS.get("sound.spectrogram"));

  /// @param speaker what the sound is heard with, until the data is left
  SoundSheet(WorkspaceModel model, Speaker speaker) {
    super(10);
    play = new PlayBar(model, speaker);
    caption.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(play, Priority.ALWAYS);
    var head = new HBox(8, caption, play);
    head.setAlignment(Pos.CENTER_LEFT);
    play.visibleProperty().bind(wave.visibleProperty());
    Subscriptions.whileTrue(model.exploringProperty(), () -> play::stop);
    Subscriptions.whileInScene(this, () -> play::stop);
    caption.getStyleClass().add("glass-label");
    missing.getStyleClass().add("glass-warning");
    missing.setWrapText(true);
    wave.setId("sound-wave");
    frequencies.setId("sound-frequencies");
    Explain.as(wave, "data.sound.wave");
    Explain.as(caption, "data.sound.wave");
    Explain.as(missing, "data.sound.wave");
    Explain.as(frequencies, "data.sound.frequencies");
    for (var node : List.of(wave, frequencies, missing)) {
      node.managedProperty().bind(node.visibleProperty());
    }
    wave.setMinHeight(110);
    wave.setPrefHeight(170);
    setVgrow(wave, Priority.ALWAYS);
    setVgrow(frequencies, Priority.ALWAYS);
    frequencies.setPrefHeight(280);
    setMinSize(320, 0);
    getChildren().setAll(head, missing, wave, frequencies);
  }

  /// @param row of the source
  /// @param numbers that the network gets of it
  void show(Acoustics acoustics, int row, float[] numbers, String words) {
    caption.setText(words);
    showWave(acoustics, row);
    boolean heard = acoustics.reading().view() != Reading.Sound.View.WAVEFORM;
    frequencies.setVisible(heard);
    if (heard) {
      showFrequencies(acoustics.reading(), numbers);
      frequencies.shareTime(wave);
    } else {
      wave.shareNothing();
    }
  }

  private void showWave(Acoustics acoustics, int row) {
    try {
      float[] samples = acoustics.samples().apply(row);
      double[] seconds = new double[samples.length];
      double[] values = new double[samples.length];
      Arrays.setAll(seconds, i -> (double) i / acoustics.reading().rate());
      Arrays.setAll(values, i -> samples[i]);
      wave.setLines(
          List.of(new Line(TEXTS.get("sound.amplitude"), 0, seconds, values, Line.Stroke.SOLID)));
      play.show(samples, acoustics.reading().rate());
      missing.setText("");
    } catch (DataException gone) {
      play.stop();
      missing.setText(gone.getMessage());
    }
    wave.setVisible(missing.getText().isEmpty());
    missing.setVisible(!wave.isVisible());
  }

  private void showFrequencies(Reading.Sound reading, float[] numbers) {
    var scale = new SoundScale(reading);
    double[] hertz = new double[scale.rows()];
    Arrays.setAll(hertz, i -> scale.hertz(hertz.length - 1 - i));
    double[] seconds = new double[numbers.length / hertz.length];
    Arrays.setAll(seconds, scale::seconds);
    boolean mel = reading.view() == Reading.Sound.View.MEL;
    frequencies.setTitle(TEXTS.get(mel ? "sound.mel" : "sound.spectrogram"));
    frequencies.setContent(
        new Spectrogram.Content(
            numbers,
            seconds,
            hertz,
            scale.seconds(),
            scale.highest(),
            scale::height,
            SoundScale::decibels));
  }
}
