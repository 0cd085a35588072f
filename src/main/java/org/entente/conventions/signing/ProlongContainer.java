package org.entente.conventions.signing;

import eu.europa.esig.dss.alert.exception.AlertException;
import eu.europa.esig.dss.model.DSSException;
import java.net.URI;
import org.entente.conventions.ConventionSigned;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/// Brings a container into its long-term form after the last signature, where a timestamp authority
/// is configured. Where something it takes cannot be had, the container stays as it is, and the
/// validation says so.
@Component
class ProlongContainer {

  private static final Logger log = LoggerFactory.getLogger(ProlongContainer.class);

  private final SigningStore store;
  private final KnownAuthorities authorities;
  private final InstallationAuthority installation;
  private final SigningSettings settings;

  ProlongContainer(
      SigningStore store,
      KnownAuthorities authorities,
      InstallationAuthority installation,
      SigningSettings settings) {
    this.store = store;
    this.authorities = authorities;
    this.installation = installation;
    this.settings = settings;
  }

  /// Hearing it twice does no harm: what has its long-term form keeps it.
  @TransactionalEventListener
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void on(ConventionSigned signed) {
    URI timestamps = settings.timestampAuthority();
    if (!signed.byAll() || timestamps == null) {
      return;
    }
    store
        .lockedContainer(signed.convention())
        .ifPresent(
            container -> {
              try {
                store.put(signed.convention(), new Sealer(trust(), timestamps).prolong(container));
              } catch (DSSException | AlertException failure) {
                log.warn(
                    "Convention {} has no long-term form: {}",
                    signed.convention().value(),
                    failure.toString());
              }
            });
  }

  private Trust trust() {
    return installation.certificate().map(authorities.trust()::and).orElseGet(authorities::trust);
  }
}
