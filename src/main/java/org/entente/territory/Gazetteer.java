package org.entente.territory;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The communes, departments and regions of France, in memory. It never changes once loaded: all
/// threads may share one.
///
/// Communes and departments are those of INSEE's _Code officiel géographique_ for 2026; regions are
/// known from 5 July 1972 on, when law 72-619 made public bodies of them. `territory/SOURCES.md`,
/// beside the data, names the sources and their licences.
public final class Gazetteer {

  private static final Comparator<Commune> MOST_POPULOUS_FIRST =
      Comparator.comparingInt(Commune::population).reversed().thenComparing(Commune::code);

  // Collectivities have longer codes.
  private static final Comparator<Region> REGION_ORDER =
      Comparator.comparingInt((Region region) -> region.code().value().length())
          .thenComparing(Region::code);

  private final List<Commune> communes; // the most populous first
  private final Map<CommuneCode, Commune> communesByCode;
  private final CommuneNames names;
  private final Map<DepartmentCode, DepartmentEntry> departments;
  private final List<Region> regions;

  private Gazetteer(
      List<Commune> communes, List<DepartmentEntry> departments, List<Region> regions) {
    this.communes = communes.stream().sorted(MOST_POPULOUS_FIRST).toList();
    this.communesByCode = communes.stream().collect(toMap(Commune::code, identity()));
    this.names = new CommuneNames(communes);
    this.departments =
        departments.stream().collect(toMap(entry -> entry.department().code(), identity()));
    this.regions = regions;
  }

  /// Reads the data from the class path. It takes some tenths of a second: load once, and share.
  public static Gazetteer load() {
    List<DepartmentEntry> departments = TerritoryFiles.departments();
    return new Gazetteer(
        TerritoryFiles.communes(departments), departments, TerritoryFiles.regions());
  }

  /// Returns the commune of today that has this code, if there is one.
  public Optional<Commune> find(CommuneCode code) {
    return Optional.ofNullable(communesByCode.get(code));
  }

  /// Returns the commune of today that has this code.
  ///
  /// @throws UnknownCommune when there is none
  public Commune commune(CommuneCode code) {
    return find(code).orElseThrow(() -> new UnknownCommune(code));
  }

  /// Returns the communes that someone typing this may mean: those whose name begins so (by the
  /// spelling of [PlaceNames#normalise]), whose postcode begins so or whose department it is; with
  /// both a name and a number ("31000 Toulouse", or a [label][Commune#label] such as "Saint-Denis
  /// (93)"), those that both fit. Exact names come first, then the most populous. Any text is safe;
  /// one without a letter or digit finds nothing.
  ///
  /// @param limit how many to return at most, 0 or more
  public List<Commune> search(String text, int limit) {
    if (limit < 0) {
      throw new IllegalArgumentException(
          "A search cannot return %d communes. Ask for 0 or more.".formatted(limit));
    }
    SearchWords words = SearchWords.in(text);
    if (!words.name().isEmpty()) {
      return Stream.of(names.exactly(words.name()), names.continuing(words.name()))
          .flatMap(found -> found.stream().filter(words::fit).sorted(MOST_POPULOUS_FIRST))
          .limit(limit)
          .toList();
    }
    if (!words.numbers().isEmpty()) {
      return communes.stream().filter(words::fit).limit(limit).toList();
    }
    return List.of();
  }

  /// Returns the only commune of this name in the country; see [#named(String, DepartmentCode)].
  public Optional<Commune> named(String name) {
    return onlyOne(name, _ -> true);
  }

  /// Returns the only commune of this name, in the department if one is given; nothing when there
  /// is none, or several. Names compare by [PlaceNames#normalise]; where they differ by an article
  /// alone (Vergné and La Vergne), the exact spelling decides.
  public Optional<Commune> named(String name, @Nullable DepartmentCode department) {
    return onlyOne(name, commune -> department == null || commune.department().equals(department));
  }

  /// Returns the only commune of this name with this postcode. Firms often have a postcode of their
  /// own (CEDEX), which no commune has: then the only one of this name in the postcode's
  /// department.
  public Optional<Commune> named(String name, String postcode) {
    return onlyOne(name, commune -> commune.postcodes().contains(postcode))
        .or(() -> onlyOne(name, inDepartmentOf(postcode)));
  }

  /// Returns the department or overseas collectivity; every [DepartmentCode] has one.
  public Department department(DepartmentCode code) {
    return entry(code).department();
  }

  /// Returns the departments and overseas collectivities in the order of their codes.
  public List<Department> departments() {
    return departments.values().stream()
        .map(DepartmentEntry::department)
        .sorted(Comparator.comparing(Department::code))
        .toList();
  }

  /// Returns the region in which the department lay on that day, under its name of that day.
  ///
  /// @throws NoSuchElementException for a day before the regions are known
  public Region regionOf(DepartmentCode department, LocalDate day) {
    RegionCode code = entry(department).regionOn(day);
    return regionsAt(day).stream()
        .filter(region -> region.code().equals(code))
        .findFirst()
        .orElseThrow(() -> noRegion(department, day));
  }

  /// Draws the regions of today in which these communes lie, each whole. Communes overseas and
  /// codes that no commune has are left out; empty when nothing remains to draw.
  public Optional<RegionMap> map(Collection<CommuneCode> communes) {
    Set<RegionCode> wanted =
        communes.stream()
            .flatMap(code -> find(code).stream())
            .map(commune -> entry(commune.department()))
            .filter(entry -> entry.outline() != null)
            .map(DepartmentEntry::region)
            .collect(toSet());
    List<DepartmentEntry> drawn =
        departments.values().stream()
            .filter(entry -> wanted.contains(entry.region()))
            .sorted(Comparator.comparing(entry -> entry.department().code()))
            .toList();
    return drawn.isEmpty() ? Optional.empty() : Optional.of(RegionMap.of(drawn));
  }

  /// Returns the regions that existed on that day in the order of their codes, and after them the
  /// overseas collectivities that belong to none: 18 and 8 since 2016.
  public List<Region> regionsAt(LocalDate day) {
    return regions.stream().filter(region -> region.existsOn(day)).sorted(REGION_ORDER).toList();
  }

  /// Returns all communes, the most populous first.
  List<Commune> communes() {
    return communes;
  }

  private Optional<Commune> onlyOne(String name, Predicate<Commune> wanted) {
    List<Commune> homonyms =
        names.exactly(PlaceNames.normalise(name)).stream().filter(wanted).toList();
    List<Commune> candidates =
        homonyms.size() == 1
            ? homonyms
            : homonyms.stream().filter(each -> each.name().equalsIgnoreCase(name)).toList();
    return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
  }

  /// The first two digits of a postcode, three overseas, stand for a department. They are compared
  /// with postcodes, not with its code: both departments of Corsica have postcodes that begin with
  /// 20.
  private static Predicate<Commune> inDepartmentOf(String postcode) {
    boolean overseas = postcode.startsWith("97") || postcode.startsWith("98");
    int digits = overseas ? 3 : 2;
    if (postcode.length() < digits) {
      return _ -> false;
    }
    String start = postcode.substring(0, digits);
    return commune -> commune.postcodes().stream().anyMatch(own -> own.startsWith(start));
  }

  private DepartmentEntry entry(DepartmentCode code) {
    DepartmentEntry entry = departments.get(code);
    if (entry == null) {
      throw new NoSuchElementException(
          "No department has the code %s. Maybe departments.tsv is incomplete: write it again."
              .formatted(code));
    }
    return entry;
  }

  private static NoSuchElementException noRegion(DepartmentCode department, LocalDate day) {
    return new NoSuchElementException(
        "No region is known for department %s on %s. ".formatted(department, day)
            + "Maybe the year is mistyped: regions are known from 1972-07-05 on, "
            + "overseas from the day they were founded.");
  }
}
