import java.io.PrintWriter;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.attribute.ModuleResolutionAttribute;
import java.nio.file.Path;
import java.util.Set;
import jdk.tools.jlink.internal.Main;
import jdk.tools.jlink.internal.PluginRepository;
import jdk.tools.jlink.plugin.Plugin;
import jdk.tools.jlink.plugin.ResourcePool;
import jdk.tools.jlink.plugin.ResourcePoolBuilder;
import jdk.tools.jlink.plugin.ResourcePoolEntry;

/// The Java that the image has of its own: the modules that the program needs, and no others.
final class JavaRuntime {

  private static final String VECTORS = "jdk.incubator.vector";

  /// What the program and its libraries name; `jdeps --print-module-deps` lists them. Nothing names
  /// the last one, which reads the data that ships out of the program's jar.
  private static final String MODULES =
      "java.base,java.desktop,java.sql,javafx.controls,jdk.localedata,jdk.management,jdk.zipfs,"
          + VECTORS;

  private JavaRuntime() {}

  /// @param toolkit the folder of the toolkit's modules
  static void link(Path toolkit, Path target) {
    PluginRepository.registerPlugin(new Settled());
    var out = new PrintWriter(System.out, true);
    int code =
        Main.run(
            out,
            out,
            "--module-path",
            toolkit.toString(),
            "--add-modules",
            MODULES,
            "--strip-native-commands",
            "--strip-debug",
            "--no-man-pages",
            "--no-header-files",
            "--include-locales=en,de",
            "--output",
            target.toString());
    if (code != 0) {
      throw new IllegalStateException("jlink ended with " + code + ".");
    }
  }

  /// Takes the mark "incubating" from the module of vectors. With a module that has it the virtual
  /// machine keeps no layer of modules in its cache, and so no class that is linked ahead, no
  /// lambda and no profile: a start takes a fifth longer.
  private static final class Settled implements Plugin {

    @Override
    public String getName() {
      return "settled-vectors";
    }

    @Override
    public Set<State> getState() {
      return Set.of(State.AUTO_ENABLED, State.FUNCTIONAL);
    }

    /// Of the first kind in the row: the next writes down what the modules say.
    @Override
    public Category getType() {
      return Category.FILTER;
    }

    @Override
    public ResourcePool transform(ResourcePool all, ResourcePoolBuilder changed) {
      all.transformAndCopy(Settled::settled, changed);
      return changed.build();
    }

    private static ResourcePoolEntry settled(ResourcePoolEntry entry) {
      if (!entry.path().equals("/" + VECTORS + "/module-info.class")) {
        return entry;
      }
      ClassFile format = ClassFile.of();
      return entry.copyWithContent(
          format.transformClass(
              format.parse(entry.contentBytes()),
              ClassTransform.dropping(ModuleResolutionAttribute.class::isInstance)));
    }
  }
}
