package org.entente.platform.privacy;

import java.util.List;
import java.util.Optional;
import org.entente.platform.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The register of all that the modules hold about people, and what a person can ask of it.
@Component
public class PrivacyRegister {

  private final List<PersonalData> modules;

  PrivacyRegister(List<PersonalData> modules) {
    this.modules = modules;
  }

  public List<PersonalDatum> data() {
    return modules.stream().flatMap(module -> module.data().stream()).toList();
  }

  /// All that is held about somebody; kinds of which there is nothing are left out.
  @Transactional(readOnly = true)
  public List<Extract> export(Subject person) {
    return modules.stream()
        .flatMap(module -> module.export(person).stream())
        .filter(extract -> !extract.rows().isEmpty())
        .toList();
  }

  /// The first reason why somebody cannot be erased now.
  public Optional<Problem> objection(Subject person) {
    return modules.stream().flatMap(module -> module.objection(person).stream()).findFirst();
  }

  /// Forgets somebody everywhere or nowhere.
  ///
  /// @return why not, or empty once it is done
  @Transactional
  public Optional<Problem> erase(Subject person) {
    Optional<Problem> objection = objection(person);
    if (objection.isEmpty()) {
      modules.forEach(module -> module.erase(person));
    }
    return objection;
  }
}
