package org.entente;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// The rules of the house that a machine can check in compiled classes; [SourceRulesTest] has those
/// of the sources.
class ArchitectureTest {

  private static final int MOST_THINGS = 7;

  /// Templates compiled by jte: they show what every module's `web` prepared.
  private static final DescribedPredicate<JavaClass> TEMPLATES =
      JavaClass.Predicates.resideInAPackage("org.entente.pages..");

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.entente")
          .that(DescribedPredicate.not(TEMPLATES));

  /// The modules as Modulith sees them.
  static ApplicationModules modules() {
    return ApplicationModules.of(EntenteApplication.class, TEMPLATES);
  }

  @Test
  void modulesKeepToTheirWalls() {
    modules().verify();
  }

  @Test
  void beansAreGivenWhatTheyNeedByTheirConstructor() {
    check(
        noFields()
            .should()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .orShould()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject"));
  }

  @Test
  void aConstructorTakesAtMostSevenThings() {
    check(
        constructors()
            .that()
            .areDeclaredInClassesThat(
                describe("are no records or enums", type -> !type.isRecord() && !type.isEnum()))
            .should(takeAtMost(MOST_THINGS)));
  }

  /// Two libraries speak of time in no other way.
  private static final Set<String> HAND_DATES_TO_LIBRARIES = Set.of("LibraryDates", "Feed");

  @Test
  void timeComesFromTheClock() {
    check(
        noClasses()
            .that(
                describe(
                    "are not made to know it",
                    type -> !HAND_DATES_TO_LIBRARIES.contains(type.getSimpleName())))
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Date"));
    check(noClasses().should().callMethod(Instant.class, "now"));
    check(noClasses().should().callMethod(LocalDate.class, "now"));
    check(noClasses().should().callMethod(LocalDateTime.class, "now"));
    check(noClasses().should().callMethod(ZonedDateTime.class, "now"));
  }

  @Test
  void nobodySleeps() {
    check(
        noClasses()
            .should()
            .callMethodWhere(
                describe(
                    "it is Thread.sleep",
                    call ->
                        call.getTargetOwner().isEquivalentTo(Thread.class)
                            && call.getName().equals("sleep"))));
  }

  @Test
  void namesSayWhatAThingIs() {
    check(
        noClasses()
            .should()
            .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Dto|DTO)")
            .because("a name in the field's words says more"));
  }

  @Test
  void onlyWebPackagesKnowSpringMvc() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("..web..", "org.entente.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "org.springframework.web.bind..", "org.springframework.web.servlet..")
            .orShould()
            .beAnnotatedWith("org.springframework.stereotype.Controller"));
  }

  @Test
  void storesAreTheirModulesOwnBusiness() {
    check(classes().that().haveSimpleNameEndingWith("Store").should().notBePublic());
  }

  @Test
  void rulesArePure() {
    check(
        noClasses()
            .that(
                describe(
                    "are rules, or records of the law",
                    type ->
                        type.getSimpleName().endsWith("Rules")
                            || type.isRecord()
                                && type.getPackageName().equals("org.entente.conventions")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock")
            .allowEmptyShould(true));
  }

  @Test
  void optionalIsOnlyWhatAFinderReturns() {
    check(fields().should().notHaveRawType(Optional.class));
    check(
        methods()
            .that(describe("are written by hand", ArchitectureTest::isWrittenByHand))
            .should(takeNo(Optional.class)));
    check(constructors().should(takeNo(Optional.class)));
  }

  private static boolean isWrittenByHand(JavaCodeUnit unit) {
    return !unit.getModifiers().contains(JavaModifier.SYNTHETIC);
  }

  private static ArchCondition<JavaCodeUnit> takeAtMost(int limit) {
    return condition(
        "take at most " + limit + " things", unit -> unit.getRawParameterTypes().size() <= limit);
  }

  private static ArchCondition<JavaCodeUnit> takeNo(Class<?> type) {
    return condition(
        "take no " + type.getSimpleName(),
        unit -> unit.getRawParameterTypes().stream().noneMatch(it -> it.isEquivalentTo(type)));
  }

  private static ArchCondition<JavaCodeUnit> condition(
      String description, java.util.function.Predicate<JavaCodeUnit> holds) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaCodeUnit unit, ConditionEvents events) {
        events.add(
            new SimpleConditionEvent(unit, holds.test(unit), unit.getDescription() + " does not"));
      }
    };
  }

  private static void check(ArchRule rule) {
    rule.check(CODE);
  }
}
