package glassbox;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// The walls of the house. A rule is checked on classes that are there: ArchUnit fails a rule whose
/// subject is empty, and [#everyRoomHasClasses] names the rooms that must be.
@Execution(ExecutionMode.CONCURRENT)
final class ArchitectureTest {

  /// Each room with the rooms that it may import, itself aside.
  private static final Map<String, List<String>> MAY_IMPORT = new LinkedHashMap<>();

  static {
    MAY_IMPORT.put("text", List.of());
    MAY_IMPORT.put("engine", List.of("text"));
    MAY_IMPORT.put("layer", List.of("text", "engine"));
    MAY_IMPORT.put("data", List.of("text", "engine"));
    MAY_IMPORT.put("net", List.of("text", "engine", "layer"));
    MAY_IMPORT.put("design", List.of("text", "engine", "layer", "net", "data"));
    MAY_IMPORT.put("train", List.of("text", "engine", "layer", "net", "design", "data"));
    List<String> below = List.of("text", "engine", "layer", "net", "design", "train", "data");
    MAY_IMPORT.put("microscope", below);
    MAY_IMPORT.put("doctor", below);
    MAY_IMPORT.put("export", below);
    // What was exported opens again, without a window too.
    List<String> withExport =
        List.of("text", "engine", "layer", "net", "design", "train", "data", "export");
    MAY_IMPORT.put("cli", withExport);
    MAY_IMPORT.put("app", withExport);
    MAY_IMPORT.put(
        "ui",
        List.of(
            "text",
            "engine",
            "layer",
            "net",
            "design",
            "train",
            "data",
            "microscope",
            "doctor",
            "export",
            "app"));
  }

  /// Rooms that are planned and not built: take a name off when its first class stands.
  private static final List<String> NOT_BUILT = List.of();

  /// Below `ui`: what the screens meet in, and what they draw and listen with.
  private static final List<String> NOT_SCREENS =
      List.of("shell", "fx", "model", "plot", "look", "text", "explain");

  private static final String[] WINDOW_TOOLKITS = {
    "javafx..", "org.controlsfx..", "org.kordamp..", "atlantafx..", "java.awt..", "javax.swing.."
  };

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("glassbox");

  private static final DescribedPredicate<JavaClass> DOOR =
      DescribedPredicate.describe("the door", type -> type.getName().equals("glassbox.Main"));

  /// The one place that decodes picture files, which is done by a part of a window toolkit.
  private static final DescribedPredicate<JavaClass> IMAGE_FILES =
      DescribedPredicate.describe(
          "the files of images",
          type -> type.getName().startsWith("glassbox.data.images.ImageFile"));

  /// Its library takes a `Random`, which here draws from the seeds.
  private static final DescribedPredicate<JavaClass> MAP_OF_NEIGHBOURS =
      DescribedPredicate.describe(
          "the map of neighbours",
          type -> type.getName().startsWith("glassbox.train.NeighbourMap"));

  @Test
  void everyRoomHasClasses() {
    List<String> built =
        CLASSES.stream()
            .map(ArchitectureTest::roomOf)
            .filter(room -> !room.isEmpty())
            .distinct()
            .toList();
    List<String> expected =
        MAY_IMPORT.keySet().stream().filter(room -> !NOT_BUILT.contains(room)).toList();
    assertThat(built).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void onlyTheUiKnowsAWindowToolkit() {
    check(
        noClasses()
            .that(not(resideInAnyPackage(room("ui"))))
            .and(not(DOOR))
            .and(not(IMAGE_FILES))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(WINDOW_TOOLKITS));
    assertThat(dependents(room("ui"), "javafx..")).isPositive();
  }

  @Test
  void onlyKernelsKnowTheVectorModule() {
    onlyInside("glassbox.engine.kernel..", "jdk.incubator.vector..");
    assertThat(dependents("glassbox.engine.kernel..", "jdk.incubator.vector..")).isPositive();
  }

  @Test
  void onlyTheDesignsFilesKnowJackson() {
    onlyInside("glassbox.design.json..", "tools.jackson..");
    assertThat(dependents("glassbox.design.json..", "tools.jackson..")).isPositive();
  }

  @Test
  void onlyTheExportToOnnxKnowsProtocolBuffers() {
    onlyInside("glassbox.export.onnx..", "com.google.protobuf..");
    assertThat(dependents("glassbox.export.onnx..", "com.google.protobuf..")).isPositive();
  }

  @Test
  void onlyTheMapOfNeighboursKnowsUmap() {
    onlyInside("glassbox.train..", "tagbio..");
    assertThat(dependents("glassbox.train..", "tagbio..")).isPositive();
  }

  @Test
  void importsGoUpTheList() {
    MAY_IMPORT.forEach(
        (room, lower) -> {
          String[] strangers =
              MAY_IMPORT.keySet().stream()
                  .filter(other -> !other.equals(room) && !lower.contains(other))
                  .map(ArchitectureTest::room)
                  .toArray(String[]::new);
          check(
              noClasses()
                  .that()
                  .resideInAPackage(room(room))
                  .should()
                  .dependOnClassesThat()
                  .resideInAnyPackage(strangers)
                  .allowEmptyShould(NOT_BUILT.contains(room)));
        });
  }

  @Test
  void noTwoRoomsNeedEachOther() {
    check(slices().matching("glassbox.(*)..").should().beFreeOfCycles());
  }

  @Test
  void screensDoNotKnowEachOther() {
    String[] shared =
        NOT_SCREENS.stream().map(part -> "glassbox.ui." + part + "..").toArray(String[]::new);
    check(
        slices()
            .matching("glassbox.ui.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(resideInAnyPackage(shared), alwaysTrue())
            .ignoreDependency(alwaysTrue(), resideInAnyPackage(partsThatScreensMayUse())));
  }

  @Test
  void threadsAreMadeInThreePlaces() {
    check(
        noClasses()
            .that(
                not(
                    simpleName("Workers")
                        .and(resideInAnyPackage("glassbox.engine.kernel"))
                        .or(simpleName("Session").and(resideInAnyPackage("glassbox.train")))
                        .or(simpleName("Background").and(resideInAnyPackage("glassbox.app")))))
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.concurrent.Executors")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching(
                "java\\.util\\.concurrent\\.(ForkJoinPool|ThreadPoolExecutor|ThreadFactory)")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.(lang\\.Thread\\$Builder.*|util\\.Timer)")
            .orShould()
            .callConstructor(Thread.class, Runnable.class)
            .orShould()
            .callConstructor(Thread.class, Runnable.class, String.class)
            .orShould()
            .callMethod(Thread.class, "startVirtualThread", Runnable.class));
    assertThat(dependents("glassbox..", "java.util.concurrent..")).isPositive();
    assertThat(CLASSES.contain("glassbox.app.Background")).isTrue();
  }

  @Test
  void chanceComesFromSeedsAlone() {
    check(
        noClasses()
            .that(not(MAP_OF_NEIGHBOURS))
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                "java\\.util\\.(Random|SplittableRandom|random\\..*|concurrent\\.ThreadLocalRandom)"
                    + "|java\\.security\\.SecureRandom")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(java.util.Collections.class, "shuffle", List.class));
    assertThat(CLASSES.contain("glassbox.engine.Seeds")).isTrue();
  }

  @Test
  void nothingTalksToANetworkOrRevivesObjects() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                "java\\.net\\.(http\\..*|.*Socket.*|.*Connection)|java\\.nio\\.channels\\..*Socket.*"
                    + "|java\\.io\\.Object(Input|Output)Stream|java\\.beans\\.XML.*")
            .orShould()
            .callMethod(Class.class, "forName", String.class)
            .orShould()
            .callMethod(Class.class, "forName", String.class, boolean.class, ClassLoader.class)
            .orShould()
            .callMethod(ClassLoader.class, "loadClass", String.class));
  }

  @Test
  void onlyTheCommandLinePrints() {
    check(
        noClasses()
            .that(not(resideInAnyPackage(room("cli"))))
            .and(not(DOOR))
            .should(ACCESS_STANDARD_STREAMS));
  }

  @Test
  void noGenericExceptionIsThrown() {
    check(noClasses().should(THROW_GENERIC_EXCEPTIONS));
  }

  @Test
  void everyPackageSaysWhyItExists() {
    List<String> silent =
        CLASSES.stream()
            .map(JavaClass::getPackage)
            .filter(place -> !place.getClasses().isEmpty())
            .filter(place -> place.tryGetPackageInfo().isEmpty())
            .map(JavaPackage::getName)
            .distinct()
            .toList();
    assertThat(silent).isEmpty();
  }

  private static void onlyInside(String home, String library) {
    check(
        noClasses()
            .that(not(resideInAnyPackage(home)))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(library));
  }

  private static void check(ArchRule rule) {
    rule.check(CLASSES);
  }

  private static long dependents(String place, String library) {
    return CLASSES.that(resideInAnyPackage(place)).stream()
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .filter(dependency -> resideInAnyPackage(library).test(dependency.getTargetClass()))
        .count();
  }

  private static String[] partsThatScreensMayUse() {
    return NOT_SCREENS.stream()
        .filter(part -> !part.equals("shell"))
        .map(part -> "glassbox.ui." + part + "..")
        .toArray(String[]::new);
  }

  private static String room(String name) {
    return "glassbox." + name + "..";
  }

  private static String roomOf(JavaClass type) {
    return Arrays.stream(type.getPackageName().split("\\.", -1)).skip(1).findFirst().orElse("");
  }
}
