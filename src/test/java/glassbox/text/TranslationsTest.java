package glassbox.text;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.design.Design;
import glassbox.design.Note;
import glassbox.design.json.Templates;
import glassbox.layer.Catalogue;
import glassbox.testing.Locks;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/// What is longer than a sentence has a file for each language: pages of layers, templates.
@ResourceLock(Locks.LANGUAGE)
final class TranslationsTest {

  private static final String CODE = "```";

  @AfterEach
  void speakEnglishAgain() {
    Language.speak(Language.ENGLISH);
  }

  @Test
  void everyLayerHasAGermanPageOfTheSameBuild() {
    List<String> untranslated = new ArrayList<>();
    for (Catalogue.Entry kind : Catalogue.kinds()) {
      Language.speak(Language.ENGLISH);
      String english = kind.page();
      Language.speak(Language.GERMAN);
      if (kind.page().equals(english)) {
        untranslated.add(kind.kind());
      }
      assertThat(count(kind.page(), "\n## ")).as(kind.kind()).isEqualTo(count(english, "\n## "));
      assertThat(count(kind.page(), CODE)).as(kind.kind()).isEqualTo(count(english, CODE));
      assertThat(count(kind.page(), "\n- ")).as(kind.kind()).isEqualTo(count(english, "\n- "));
    }
    assertThat(untranslated).isEmpty();
  }

  @Test
  void everyTemplateSaysInGermanWhatItShows() {
    List<String> english = said();
    Language.speak(Language.GERMAN);
    List<String> german = said();
    assertThat(german).hasSameSizeAs(english).doesNotContainAnyElementsOf(english);
  }

  @Test
  void aTranslatedTemplateIsTheSameNetwork() {
    List<Design> english = designs();
    Language.speak(Language.GERMAN);
    List<Design> german = designs();
    for (int i = 0; i < english.size(); i++) {
      Design same = german.get(i).withName("").withNotes(List.of());
      assertThat(same).isEqualTo(english.get(i).withName("").withNotes(List.of()));
    }
  }

  /// What each template says of itself, and its notes.
  private static List<String> said() {
    List<String> said = new ArrayList<>();
    Templates.all().forEach(entry -> said.add(entry.says()));
    designs().forEach(design -> design.notes().stream().map(Note::text).forEach(said::add));
    return said;
  }

  private static List<Design> designs() {
    return Templates.all().stream().map(entry -> entry.open().design()).toList();
  }

  private static int count(String text, String part) {
    return text.split(part, -1).length - 1;
  }
}
