package org.entente.conventions;

import java.util.Set;
import org.entente.clusters.Format;
import org.entente.platform.Slug;
import org.entente.platform.SortedSets;
import org.jspecify.annotations.Nullable;

/// Which events a term is about. What names an event is more specific than what names a format, and
/// that
/// more specific than what covers the whole.
public sealed interface Coverage {

  /// Events named one by one, by the series they belong to: `innovation-it-day` each year anew.
  record NamedEvents(Set<Slug> series) implements Coverage {

    public NamedEvents {
      series = SortedSets.copyOf(series);
      if (series.isEmpty()) {
        throw new IllegalArgumentException("A term that covers named events names at least one.");
      }
    }
  }

  /// All events of these formats.
  record Formats(Set<Format> formats) implements Coverage {

    public Formats {
      formats = SortedSets.copyOf(formats);
      if (formats.isEmpty()) {
        throw new IllegalArgumentException("A term that covers formats names at least one.");
      }
    }
  }

  /// Everything there is: for terms that are about no single event, like a shared directory.
  record Whole() implements Coverage {}

  default boolean covers(Format format, @Nullable Slug series) {
    return switch (this) {
      case NamedEvents named -> series != null && named.series().contains(series);
      case Formats kinds -> kinds.formats().contains(format);
      case Whole _ -> true;
    };
  }

  /// Whether some event could be covered by both. A named event may be of any format.
  default boolean overlaps(Coverage other) {
    return switch (this) {
      case NamedEvents one when other instanceof NamedEvents two ->
          one.series().stream().anyMatch(two.series()::contains);
      case Formats one when other instanceof Formats two ->
          one.formats().stream().anyMatch(two.formats()::contains);
      case NamedEvents _, Formats _, Whole _ -> true;
    };
  }

  /// How narrow it is: the higher, the more specific.
  default int specificity() {
    return switch (this) {
      case NamedEvents _ -> 2;
      case Formats _ -> 1;
      case Whole _ -> 0;
    };
  }
}
