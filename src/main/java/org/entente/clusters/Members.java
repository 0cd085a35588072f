package org.entente.clusters;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.entente.platform.table.TablePage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The members in a cluster's register. No answer ever leaves the register that was asked for.
@Component
public class Members {

  private final MemberTable table;
  private final MemberStore store;
  private final RegisterStore register;

  Members(MemberTable table, MemberStore store, RegisterStore register) {
    this.table = table;
    this.store = store;
    this.register = register;
  }

  /// A page of the register, former members included.
  public TablePage<MemberLine> search(ClusterId cluster, MemberSearch search) {
    return table.page(cluster, search);
  }

  /// Hands over all that a search finds, on all pages, with the people of each company.
  @Transactional(readOnly = true)
  public void each(ClusterId cluster, MemberSearch search, Consumer<RegisterRow> row) {
    table.each(cluster, search, row);
  }

  /// A company of the register, with its memberships and people.
  public Optional<Member> find(ClusterId cluster, CompanyId company) {
    return store
        .find(cluster, company)
        .map(
            found ->
                new Member(
                    found, register.memberships(cluster, company), store.people(cluster, company)));
  }

  /// How many companies are members on that day.
  public int count(ClusterId cluster, LocalDate day) {
    return store.count(cluster, day);
  }

  /// The people who consented to be listed, of companies that are members on that day.
  public List<ListedPerson> listed(ClusterId cluster, LocalDate day) {
    return store.listed(cluster, day);
  }

  /// Members whose membership ends from that day on, until another: the soonest first.
  public List<MemberLine> ending(ClusterId cluster, LocalDate from, LocalDate until) {
    return store.ending(cluster, from, until);
  }

  /// Members of that day among whose people is nobody, by name: they cannot use what is theirs.
  public List<Company> withoutPeople(ClusterId cluster, LocalDate day, int limit) {
    return store.withoutPeople(cluster, day, limit);
  }
}
