package org.entente.imports.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.platform.Problem;
import org.entente.territory.Commune;
import org.entente.territory.CommuneCode;
import org.entente.territory.DepartmentCode;
import org.entente.territory.Gazetteer;
import org.entente.territory.PlaceNames;

/// Finds communes for the lines of one file, and remembers what it found: files repeat themselves.
/// It serves one thread.
public final class PlaceFinder {

  private static final Pattern POSTCODE = Pattern.compile("(?<!\\d)(\\d{5})(?!\\d)");
  private static final int HOMONYMS_NAMED = 4;
  private static final int MOST_WORDS = 6;

  private final Gazetteer gazetteer;
  private final Map<String, Place> places = new HashMap<>();
  private final Map<String, List<Commune>> byPostcode = new HashMap<>();
  private final Map<String, List<Commune>> inTexts = new HashMap<>();

  public PlaceFinder(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /// What came of looking.
  public sealed interface Place {
    record Found(Commune commune) implements Place {}

    /// None, or several; the problem names what was written and what to do.
    record Unknown(Problem problem) implements Place {}
  }

  /// The commune of that name and postcode, either of which may be empty. The name may also be
  /// INSEE's
  /// code, or carry its postcode or department: `31000 Toulouse`, `Saint-Denis (93)`.
  public Place find(String name, String postcode) {
    return places.computeIfAbsent(name + "|" + postcode, _ -> look(name.strip(), postcode.strip()));
  }

  private Place look(String name, String written) {
    Matcher within = POSTCODE.matcher(name);
    boolean inside = written.isEmpty() && within.find();
    String postcode = postcode(inside ? within.group(1) : written);
    String plain = inside ? within.replaceFirst(" ").strip() : name;
    if (plain.isEmpty()) {
      return inside ? coded(within.group(1), postcode) : byPostcodeAlone(postcode);
    }
    Optional<Commune> found =
        postcode.isEmpty() ? gazetteer.named(plain) : gazetteer.named(plain, postcode);
    return found
        .or(() -> labelled(plain))
        .map(commune -> (Place) new Place.Found(commune))
        .orElseGet(() -> unknown(plain, postcode));
  }

  /// A spreadsheet drops the zero at the beginning of 01000.
  private static String postcode(String written) {
    String digits = written.replaceAll("[^0-9]", "");
    return digits.length() == 4 ? "0" + digits : digits;
  }

  private Optional<Commune> labelled(String label) {
    List<Commune> found = label.indexOf('(') < 0 ? List.of() : gazetteer.search(label, 2);
    return found.stream().filter(commune -> commune.label().equalsIgnoreCase(label)).findFirst();
  }

  private Place coded(String code, String postcode) {
    Place place = byPostcodeAlone(postcode);
    if (place instanceof Place.Unknown && isCode(code)) {
      Optional<Commune> commune = gazetteer.find(new CommuneCode(code));
      if (commune.isPresent()) {
        return new Place.Found(commune.get());
      }
    }
    return place;
  }

  private static boolean isCode(String code) {
    return code.matches("(0[1-9]|[1-8]\\d|9[0-5])\\d{3}");
  }

  private Place byPostcodeAlone(String postcode) {
    if (postcode.isEmpty()) {
      return new Place.Unknown(Problem.overall("imports.place.missing"));
    }
    List<Commune> there = withPostcode(postcode);
    if (there.size() == 1) {
      return new Place.Found(there.getFirst());
    }
    return new Place.Unknown(
        there.isEmpty()
            ? Problem.overall("imports.place.unknown_postcode", postcode)
            : Problem.overall("imports.place.several_at_postcode", postcode, labels(there)));
  }

  private List<Commune> withPostcode(String postcode) {
    return byPostcode.computeIfAbsent(
        postcode,
        _ ->
            gazetteer.search(postcode, 200).stream()
                .filter(commune -> commune.postcodes().contains(postcode))
                .toList());
  }

  private Place unknown(String name, String postcode) {
    String plain = PlaceNames.normalise(name);
    List<Commune> homonyms =
        gazetteer.search(name, 20).stream()
            .filter(commune -> PlaceNames.normalise(commune.name()).equals(plain))
            .toList();
    if (!postcode.isEmpty()) {
      return new Place.Unknown(Problem.overall("imports.place.mismatch", name, postcode));
    }
    return new Place.Unknown(
        homonyms.isEmpty()
            ? Problem.overall("imports.place.unknown", name)
            : Problem.overall("imports.place.homonyms", name, labels(homonyms)));
  }

  private static String labels(List<Commune> communes) {
    String named =
        communes.stream()
            .limit(HOMONYMS_NAMED)
            .map(Commune::label)
            .collect(Collectors.joining(", "));
    return communes.size() > HOMONYMS_NAMED ? named + "…" : named;
  }

  /// The commune that a free text such as `Maison des Associations, 3 place Guy-Hersant, Toulouse`
  /// ends
  /// with or names; of homonyms the one in that department, else none.
  public Optional<Commune> within(String text, DepartmentCode home) {
    List<Commune> found = inTexts.computeIfAbsent(text, this::candidates);
    if (found.size() == 1) {
      return Optional.of(found.getFirst());
    }
    return found.stream()
        .filter(commune -> commune.department().equals(home))
        .max(Comparator.comparingInt(Commune::population));
  }

  /// The communes of the first reading that gives any: with a postcode, then the parts between
  /// commas
  /// from the last to the first, then the last words.
  private List<Commune> candidates(String text) {
    Matcher postcode = POSTCODE.matcher(text);
    while (postcode.find()) {
      List<Commune> there = withPostcode(postcode.group(1));
      String after = text.substring(postcode.end()).split("[,;\\n(]", 2)[0];
      Optional<Commune> named = gazetteer.named(after.strip(), postcode.group(1));
      if (named.isPresent() || !there.isEmpty()) {
        return named.map(List::of).orElse(there);
      }
    }
    for (String reading : readings(text)) {
      String plain = PlaceNames.normalise(reading);
      if (plain.length() < 2) {
        continue;
      }
      List<Commune> named =
          gazetteer.search(reading, 10).stream()
              .filter(commune -> PlaceNames.normalise(commune.name()).equals(plain))
              .toList();
      if (!named.isEmpty()) {
        return named;
      }
    }
    return List.of();
  }

  private static List<String> readings(String text) {
    List<String> readings = new ArrayList<>();
    String[] parts = text.split("[,;:\\n()\\[\\]|/–—]|\\s-\\s");
    for (int place = parts.length - 1; place >= 0 && readings.size() < 20; place--) {
      readings.add(parts[place].strip());
    }
    String last = readings.isEmpty() ? "" : readings.getFirst();
    String[] words = last.split("\\s+");
    for (int start = Math.max(1, words.length - MOST_WORDS); start < words.length; start++) {
      readings.add(String.join(" ", List.of(words).subList(start, words.length)));
    }
    return readings;
  }
}
