package org.entente.clusters.web;

import java.util.List;
import org.entente.clusters.Company;
import org.entente.clusters.Member;
import org.entente.clusters.Membership;
import org.entente.clusters.Person;
import org.entente.platform.text.Translator;
import org.entente.territory.Commune;
import org.entente.territory.Gazetteer;

/// A member, ready to be shown at the desk.
///
/// @param numbers its SIRET, or its SIREN, or nothing
/// @param memberships each as a phrase, oldest first
/// @param ends whether its latest membership has an end already
public record MemberView(
    String id,
    String name,
    String numbers,
    String activity,
    String headcount,
    String commune,
    List<String> memberships,
    boolean ends,
    List<Someone> people) {

  /// One of its people.
  public record Someone(String id, String name, String email, boolean signedIn, boolean listed) {}

  static MemberView of(Member member, Gazetteer gazetteer, Translator say) {
    Company company = member.company();
    return new MemberView(
        company.id().value().toString(),
        company.name(),
        numbers(company),
        company.activity() == null ? "" : company.activity(),
        company.headcount() == null ? "" : say.number(company.headcount()),
        gazetteer.find(company.commune()).map(Commune::label).orElse(company.commune().value()),
        member.memberships().stream().map(membership -> phrase(membership, say)).toList(),
        member.latest().period().until() != null,
        member.people().stream().map(MemberView::someone).toList());
  }

  private static String numbers(Company company) {
    if (company.siret() != null) {
      return company.siret().value();
    }
    return company.siren() == null ? "" : company.siren().value();
  }

  private static Someone someone(Person person) {
    return new Someone(
        person.id().value().toString(),
        person.name(),
        person.email().value(),
        person.account() != null,
        person.listedSince() != null);
  }

  private static String phrase(Membership membership, Translator say) {
    String from = say.shortDate(membership.period().from());
    return membership.period().until() == null
        ? say.say("clusters.membership.open", from)
        : say.say(
            "clusters.membership.ended",
            from,
            say.shortDate(membership.period().until().minusDays(1)));
  }
}
