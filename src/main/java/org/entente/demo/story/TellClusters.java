package org.entente.demo.story;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.clusters.AccentColour;
import org.entente.clusters.AddPerson;
import org.entente.clusters.Admission;
import org.entente.clusters.AdmitMember;
import org.entente.clusters.ClusterDescription;
import org.entente.clusters.ClusterId;
import org.entente.clusters.CompanyEntry;
import org.entente.clusters.CreateCluster;
import org.entente.clusters.Descent;
import org.entente.clusters.Format;
import org.entente.clusters.RecordDescent;
import org.entente.identity.EmailAddress;
import org.entente.platform.LocalizedText;
import org.entente.territory.CommuneCode;
import org.entente.territory.DepartmentCode;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Tells of the two clusters, where they come from, their members and their people.
@Component
@Profile("demo")
class TellClusters {

  private static final String NEWBORN = "french-south-digital";
  private static final AccentColour PAST = new AccentColour("#6b7280");

  private final CreateCluster createCluster;
  private final RecordDescent recordDescent;
  private final AdmitMember admitMember;
  private final AddPerson addPerson;
  private final TellOffices offices;

  TellClusters(
      CreateCluster createCluster,
      RecordDescent recordDescent,
      AdmitMember admitMember,
      AddPerson addPerson,
      TellOffices offices) {
    this.createCluster = createCluster;
    this.recordDescent = recordDescent;
    this.admitMember = admitMember;
    this.addPerson = addPerson;
    this.offices = offices;
  }

  /// @param birth the day on which the second cluster was born of its predecessors
  void tell(Story story, Cast cast, LocalDate birth) {
    for (Story.Association association : story.clusters()) {
      LocalDate founded = association.founded() == null ? birth : association.founded();
      cast.add(association.key(), create(association, founded));
    }
    for (Story.Predecessor predecessor : story.predecessors()) {
      ClusterId id = create(predecessor, story.clusters().getLast(), birth);
      recordDescent.record(new Descent(id, cast.cluster(NEWBORN), birth));
    }
    for (Story.Member member : story.companies()) {
      admit(member, cast, birth);
    }
    for (Story.Someone someone : story.personas()) {
      if (someone.company() != null) {
        addPerson.add(
            cast.home(someone.company()),
            cast.company(someone.company()),
            someone.person(),
            new EmailAddress(someone.email()));
      }
    }
    offices.tell(story, cast);
  }

  private ClusterId create(Story.Association association, LocalDate founded) {
    return createCluster
        .create(
            new ClusterDescription(
                association.name(),
                new CommuneCode(association.seat()),
                founded,
                null,
                new AccentColour(association.accent()),
                association.presentation(),
                departments(association),
                EnumSet.allOf(Format.class)))
        .id();
  }

  private ClusterId create(
      Story.Predecessor predecessor, Story.Association successor, LocalDate end) {
    LocalizedText presentation = predecessor.presentation();
    return createCluster
        .create(
            new ClusterDescription(
                predecessor.name(),
                new CommuneCode(successor.seat()),
                null,
                end,
                PAST,
                presentation,
                departments(successor),
                Set.of()))
        .id();
  }

  private void admit(Story.Member member, Cast cast, LocalDate since) {
    ClusterId cluster = cast.cluster(member.cluster());
    CompanyEntry entry =
        new CompanyEntry(
            member.name(),
            null,
            null,
            member.activity(),
            member.headcount(),
            new CommuneCode(member.commune()));
    switch (admitMember.admit(cluster, entry, since)) {
      case Admission.Admitted(var company) -> cast.add(member.name(), company, cluster);
      case Admission.Refused(var problem) ->
          throw new IllegalStateException("The story admits nobody twice: " + problem);
    }
  }

  private static Set<DepartmentCode> departments(Story.Association association) {
    return association.territory().stream().map(DepartmentCode::new).collect(Collectors.toSet());
  }
}
