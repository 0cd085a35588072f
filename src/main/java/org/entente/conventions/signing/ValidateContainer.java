package org.entente.conventions.signing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.clusters.ClusterId;
import org.entente.conventions.Convention;
import org.entente.conventions.Signature;
import org.entente.conventions.container.Container;
import org.entente.conventions.container.Digests;
import org.entente.conventions.signing.SigningStore.Electronic;
import org.entente.platform.France;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says what each signature of a convention is worth today.
@Component
public class ValidateContainer {

  private static final Duration KEPT_FOR = Duration.ofMinutes(10);
  private static final int MOST_KEPT = 100;

  private final SigningStore store;
  private final KnownAuthorities authorities;
  private final InstallationAuthority installation;
  private final SigningSettings settings;
  private final Clock clock;
  private final Cache<Asked, List<Inspected>> inspected =
      Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(KEPT_FOR).build();

  ValidateContainer(
      SigningStore store,
      KnownAuthorities authorities,
      InstallationAuthority installation,
      SigningSettings settings,
      Clock clock) {
    this.store = store;
    this.authorities = authorities;
    this.installation = installation;
    this.settings = settings;
    this.clock = clock;
  }

  private record Asked(String container, LocalDate day) {}

  /// What was found.
  ///
  /// @param lines one for each party that signed, in the order of the text
  /// @param fingerprint SHA-256 of the container's file, in hexadecimal; empty where there is none
  /// @param timestamps whether this installation asks a timestamp authority
  public record Report(
      List<Line> lines, String fingerprint, Instant checkedAt, boolean timestamps) {

    public boolean hasContainer() {
      return !fingerprint.isEmpty();
    }
  }

  /// One party's signature.
  ///
  /// @param found what the container holds of it, or null for one on paper
  public record Line(
      ClusterId party, Signature signature, Means means, @Nullable Inspected found) {}

  /// The container that all parties signed so far, for whoever may read the convention.
  public Optional<byte[]> container(Convention convention) {
    return store.container(convention.id());
  }

  public Report report(Convention convention) {
    Instant now = clock.instant();
    byte[] container = store.container(convention.id()).orElse(null);
    String fingerprint = container == null ? "" : Digests.sha256(container);
    List<Inspected> found =
        container == null
            ? List.of()
            : inspected.get(new Asked(fingerprint, France.day(now)), _ -> inspect(container, now));
    Map<ClusterId, Electronic> electronic = store.electronic(convention.id());
    List<Line> lines = new ArrayList<>();
    for (ClusterId party : convention.parties()) {
      convention.signatures().stream()
          .filter(signature -> signature.party().equals(party))
          .forEach(signature -> lines.add(line(signature, electronic.get(party), found)));
    }
    return new Report(lines, fingerprint, now, settings.timestampAuthority() != null);
  }

  private List<Inspected> inspect(byte[] container, Instant now) {
    Trust trust =
        installation.certificate().map(authorities.trust()::and).orElseGet(authorities::trust);
    return Container.read(container)
        .map(read -> new Inspector(trust).inspect(read, now))
        .orElse(List.of());
  }

  private static Line line(
      Signature signature, @Nullable Electronic electronic, List<Inspected> found) {
    if (electronic == null) {
      return new Line(signature.party(), signature, Means.PAPER, null);
    }
    Inspected one =
        found.stream()
            .filter(it -> it.certificate().equals(electronic.certificate()))
            .findFirst()
            .orElseGet(() -> Inspected.missing(signature.recordedAt()));
    return new Line(signature.party(), signature, electronic.means(), one);
  }
}
