package org.entente.dryrun;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.clusters.ClusterId;
import org.entente.dryrun.Conditions.Sort;

/// What of one event is the same under every law: who asked when, of which sort they were, and who
/// gave up when.
///
/// @param sorts the sorts of people: first a member of each party from far away, then the public,
/// then those among the ones who asked
/// @param sortOf for each request, the number of its sort
/// @param leaving the numbers of the requests that gave up, in that order
record Timeline(PastEvent event, List<Sort> sorts, int[] sortOf, int[] leaving) {

  static Timeline of(PastEvent event, List<ClusterId> parties) {
    List<PastRequest> requests = event.requests();
    // Those who are alike are mostly one and the same; the others are found alike by their sort.
    Map<Applicant, Integer> known = new IdentityHashMap<>();
    Map<Sort, Integer> sorts = new LinkedHashMap<>();
    parties.forEach(party -> sorts.put(new Sort(Set.of(party), false), sorts.size()));
    sorts.put(new Sort(Set.of(), false), sorts.size());
    int[] sortOf = new int[requests.size()];
    for (int request = 0; request < sortOf.length; request++) {
      Applicant applicant = requests.get(request).applicant();
      Integer sort = known.get(applicant);
      if (sort == null) {
        Sort found = Sort.of(applicant, event.gathering());
        sort = sorts.computeIfAbsent(found, _ -> sorts.size());
        known.put(applicant, sort);
      }
      sortOf[request] = sort;
    }
    int[] leaving =
        IntStream.range(0, sortOf.length)
            .filter(request -> requests.get(request).gaveUp())
            .boxed()
            .sorted(Comparator.comparingLong(request -> requests.get(request).gaveUpAt()))
            .mapToInt(Integer::intValue)
            .toArray();
    return new Timeline(event, List.copyOf(sorts.keySet()), sortOf, leaving);
  }
}
