package glassbox.export.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.google.protobuf.ByteString;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/// ONNX Runtime, which knows nothing of Glassbox: what it makes of a file.
final class OtherProgram {

  private OtherProgram() {}

  /// @param input `[rows, shape...]`
  static float[] run(Model model, int rows, List<Integer> shape, float[] input) {
    return run(model.bytes(), rows, shape, input);
  }

  static float[] run(ByteString file, int rows, List<Integer> shape, float[] input) {
    long[] sizes =
        LongStream.concat(LongStream.of(rows), shape.stream().mapToLong(Integer::longValue))
            .toArray();
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (var options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.BASIC_OPT);
      try (OrtSession session = environment.createSession(file.toByteArray(), options);
          OnnxTensor data = OnnxTensor.createTensor(environment, FloatBuffer.wrap(input), sizes);
          OrtSession.Result result = session.run(Map.of(ModelWriter.INPUT, data))) {
        return values((OnnxTensor) result.get(0));
      }
    } catch (OrtException refused) {
      throw new AssertionError(refused);
    }
  }

  /// The result closes it.
  private static float[] values(OnnxTensor output) {
    FloatBuffer buffer = output.getFloatBuffer();
    float[] values = new float[buffer.remaining()];
    buffer.get(values);
    return values;
  }
}
