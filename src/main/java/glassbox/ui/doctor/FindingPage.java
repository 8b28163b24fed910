package glassbox.ui.doctor;

import glassbox.doctor.Finding;
import glassbox.ui.explain.Pages;
import java.util.Arrays;
import java.util.Optional;

/// What there is to read about a finding: the section of the doctor's page that has its name.
final class FindingPage {

  private static final String HEADING = "## ";

  private FindingPage() {}

  /// A page of Markdown; empty where the doctor's page has no such section, for what a design lacks
  /// says so itself.
  static Optional<String> of(Finding finding) {
    return Arrays.stream(("\n" + Pages.read("doctor")).split("\n" + HEADING))
        .filter(section -> section.startsWith(finding.title() + "\n"))
        .map(section -> "# " + section)
        .findFirst();
  }
}
