package org.entente.clusters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.identity.Account;
import org.entente.identity.AccountId;
import org.entente.identity.EmailAddress;
import org.entente.identity.IdentityFixture;
import org.entente.platform.DatePeriod;
import org.entente.platform.LocalizedText;
import org.entente.territory.CommuneCode;
import org.entente.territory.DepartmentCode;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Clusters, members, people and office holders for tests to stand on.
public final class ClustersFixture {

  /// From when on members of a fixture belong to their cluster.
  public static final LocalDate LONG_AGO = LocalDate.of(2010, 1, 1);

  public static final CommuneCode TOULOUSE = new CommuneCode("31555");
  public static final CommuneCode MONTPELLIER = new CommuneCode("34172");

  private final IdentityFixture identity;
  private final CreateCluster clusters;
  private final RecordDescent descents;
  private final AdmitMember members;
  private final AddPerson people;
  private final AppointToOffice offices;

  public ClustersFixture(JdbcClient sql, Clock clock) {
    RegisterStore register = new RegisterStore(sql, clock);
    ClusterStore store = new ClusterStore(sql);
    this.identity = new IdentityFixture(sql, clock);
    this.clusters = new CreateCluster(store);
    this.descents = new RecordDescent(store);
    this.members = new AdmitMember(register);
    this.people = new AddPerson(register);
    this.offices = new AppointToOffice(sql, clock);
  }

  /// Toulouse's cluster of the story, which holds events of every format.
  public Cluster digitalPlace() {
    return cluster("Digital Place", TOULOUSE, "#a63a22", LocalDate.of(1999, 1, 1), "31", "81");
  }

  /// Montpellier's cluster of the story.
  public Cluster frenchSouthDigital() {
    return cluster(
        "French South Digital", MONTPELLIER, "#00677f", LocalDate.of(2014, 2, 13), "34", "30");
  }

  /// A cluster of that name, in Toulouse.
  public Cluster cluster(String name) {
    return cluster(name, TOULOUSE, "#6b4ea0", LocalDate.of(2005, 1, 1), "31");
  }

  public Cluster cluster(
      String name, CommuneCode seat, String accent, LocalDate founded, String... departments) {
    return clusters.create(
        new ClusterDescription(
            name,
            seat,
            founded,
            null,
            new AccentColour(accent),
            new LocalizedText("Les entreprises du numérique.", "The companies of the trade."),
            departments(departments),
            EnumSet.allOf(Format.class)));
  }

  public void descent(Cluster predecessor, Cluster successor, LocalDate on) {
    descents.record(new Descent(predecessor.id(), successor.id(), on));
  }

  /// A company that is a member since long ago, in the commune of the cluster's seat.
  public CompanyId member(Cluster cluster, String name) {
    return member(cluster, name, DatePeriod.since(LONG_AGO));
  }

  public CompanyId member(Cluster cluster, String name, DatePeriod period) {
    return member(cluster, new CompanyEntry(name, null, null, null, null, cluster.seat()), period);
  }

  public CompanyId member(Cluster cluster, CompanyEntry entry, DatePeriod period) {
    return switch (members.admit(cluster.id(), entry, period)) {
      case Admission.Admitted(CompanyId company) -> company;
      case Admission.Refused refused -> throw new IllegalArgumentException(refused.toString());
    };
  }

  public PersonId person(Cluster cluster, CompanyId company, String name, String email) {
    return switch (people.add(cluster.id(), company, name, new EmailAddress(email))) {
      case AddPerson.Outcome.Added(PersonId person) -> person;
      case AddPerson.Outcome.Refused refused ->
          throw new IllegalArgumentException(refused.toString());
    };
  }

  /// The account of somebody of a member company.
  public AccountId memberAccount(Cluster cluster, CompanyId company, String email) {
    person(cluster, company, "Camille Exemple", email);
    return identity.account(email).id();
  }

  /// The account of somebody of a member company made for them.
  public AccountId memberAccount(Cluster cluster, String email) {
    return memberAccount(cluster, member(cluster, "Compagnie " + email), email);
  }

  public AccountId staff(Cluster cluster, String email) {
    return holder(cluster, email, Office.STAFF);
  }

  public AccountId president(Cluster cluster, String email) {
    return holder(cluster, email, Office.PRESIDENT);
  }

  /// Somebody who is signed in and no more than that.
  public AccountId stranger(String email) {
    return identity.account(email).id();
  }

  private AccountId holder(Cluster cluster, String email, Office office) {
    Account account = identity.account(email);
    offices.appoint(account.id(), cluster.id(), office);
    return account.id();
  }

  private static Set<DepartmentCode> departments(String... codes) {
    return Arrays.stream(codes).map(DepartmentCode::new).collect(Collectors.toSet());
  }
}
