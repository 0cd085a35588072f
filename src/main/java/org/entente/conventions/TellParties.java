package org.entente.conventions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.entente.clusters.Cluster;
import org.entente.clusters.ClusterId;
import org.entente.clusters.Clusters;
import org.entente.clusters.OfficeHolders;
import org.entente.clusters.OfficeHolders.Holder;
import org.entente.platform.mail.Letter;
import org.entente.platform.mail.LetterPress;
import org.entente.platform.mail.Outbox;
import org.entente.platform.mail.Purpose;
import org.entente.platform.text.Messages;
import org.entente.platform.text.Translator;
import org.springframework.stereotype.Component;

/// Writes to presidents and staff of the parties, within the transaction of its caller: to each
/// person once for each occasion.
@Component
class TellParties {

  private final Clusters clusters;
  private final OfficeHolders holders;
  private final Outbox outbox;
  private final LetterPress press;
  private final Messages messages;

  TellParties(
      Clusters clusters,
      OfficeHolders holders,
      Outbox outbox,
      LetterPress press,
      Messages messages) {
    this.clusters = clusters;
    this.holders = holders;
    this.outbox = outbox;
    this.press = press;
    this.messages = messages;
  }

  /// What is told, to whomever.
  ///
  /// @param kind what sort of letter, as [Purpose] takes it
  /// @param occasion what tells it from other news of its kind about the same convention
  /// @param by the party that did it
  private record News(
      String kind,
      Object occasion,
      Convention convention,
      Cluster by,
      String subject,
      String headline,
      List<String> words) {}

  /// That a version is proposed: to all but the party that proposes it.
  void proposed(Convention convention, ClusterId by, String message, Correspondence how) {
    Translator say = messages.in(Locale.of(how.language()));
    Cluster proposer = cluster(by);
    List<String> words = new ArrayList<>();
    if (!message.isEmpty()) {
      words.add(message);
    }
    words.add(say.say("conventions.mail.proposed.text"));
    News news =
        new News(
            "version-proposed",
            convention.version(),
            convention,
            proposer,
            say.say("conventions.mail.proposed.subject", proposer.name(), convention.title()),
            say.say("conventions.mail.proposed.headline", proposer.name(), convention.version()),
            words);
    convention.parties().stream()
        .filter(party -> !party.equals(by))
        .forEach(party -> tell(news, cluster(party), how, say));
  }

  /// That a text is frozen: to all parties.
  void frozen(Convention convention, ClusterId by, Correspondence how) {
    Translator say = messages.in(Locale.of(how.language()));
    News news =
        new News(
            "text-frozen",
            convention.version(),
            convention,
            cluster(by),
            say.say("conventions.mail.frozen.subject", convention.title()),
            say.say("conventions.mail.frozen.headline"),
            List.of(say.say("conventions.mail.frozen.text")));
    convention.parties().forEach(party -> tell(news, cluster(party), how, say));
  }

  /// That a party declared something about a signed convention: to all parties, the declaring one
  /// included, whose staff works with it.
  void declared(Convention convention, Declaration declaration, Correspondence how) {
    Translator say = messages.in(Locale.of(how.language()));
    Cluster by = cluster(declaration.by());
    String kind = declaration.act().getClass().getSimpleName().toLowerCase(Locale.ROOT);
    News news =
        new News(
            "declared",
            declaration.id().value(),
            convention,
            by,
            say.say(
                "conventions.mail.declared." + kind + ".subject", by.name(), convention.title()),
            say.say("conventions.mail.declared." + kind + ".headline", by.name()),
            List.of(declaration.reason(), say.say("conventions.mail.declared.text")));
    convention.parties().forEach(party -> tell(news, cluster(party), how, say, "life"));
  }

  private void tell(News news, Cluster party, Correspondence how, Translator say) {
    tell(news, party, how, say, "negotiation");
  }

  private void tell(News news, Cluster party, Correspondence how, Translator say, String page) {
    Convention convention = news.convention();
    String address =
        "%s/desk/%s/conventions/%s/%s".formatted(how.site(), party.slug(), convention.slug(), page);
    Letter letter =
        new Letter(
            sender(news.by()),
            news.subject(),
            news.headline(),
            Stream.<Letter.Part>concat(
                    news.words().stream().map(Letter.Part.Words::new),
                    Stream.of(new Letter.Part.Way(say.say("conventions.mail.way"), address)))
                .toList(),
            say.say("conventions.mail.closing", party.name()));
    for (Holder holder : holders.of(party.id())) {
      Purpose purpose =
          Purpose.of(
              news.kind(),
              convention.id().value(),
              news.occasion(),
              party.id().value(),
              holder.account().value());
      outbox.send(purpose, press.set(holder.email(), letter, say));
    }
  }

  private static Letter.Sender sender(Cluster cluster) {
    return new Letter.Sender(
        cluster.name(), cluster.accent().onLight().hex(), cluster.accent().onDark().hex());
  }

  private Cluster cluster(ClusterId id) {
    return clusters.find(id).orElseThrow();
  }
}
