package org.entente.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.entente.DatabaseTest;
import org.entente.TestClock;
import org.entente.platform.mail.Letter.Fact;
import org.entente.platform.mail.Letter.Part;
import org.entente.platform.text.Messages;
import org.junit.jupiter.api.Test;

@DatabaseTest(perMethod = true)
class LetterPressTest {

  private static final Letter LETTER =
      new Letter(
          new Letter.Sender("Digital Place", "#a63a22", "#f29a82"),
          "Votre place : Forum <Cloud>",
          "Votre place est réservée",
          List.of(
              new Part.Words("À bientôt."),
              new Part.Facts("Forum <Cloud> & Co", List.of(new Fact("Où", "Toulouse"))),
              new Part.Lines(List.of(new Fact("\"><script>alert(1)</script>", "45 €"))),
              new Part.Way("Voir mon inscription", "https://entente.example/bookings/1?a=b&c=d"),
              new Part.Aside("Sans frais.")),
          "Vous avez fait cette inscription.");

  private final MailFixture mails;

  LetterPressTest(DataSource database, TestClock clock) {
    this.mails = new MailFixture(database, clock);
  }

  @Test
  void theTextSaysAllThatThePageSays() {
    Mail mail = set();
    assertThat(mail.text().replace('\u202f', ' ').replace('\u00a0', ' '))
        .isEqualTo(
            """
            Votre place est réservée

            À bientôt.

            Forum <Cloud> & Co
            Où : Toulouse

            – "><script>alert(1)</script> : 45 €

            Voir mon inscription :
            https://entente.example/bookings/1?a=b&c=d

            Sans frais.

            --\s
            Digital Place
            Vous avez fait cette inscription.
            """);
  }

  @Test
  void whatPeopleTypedStaysTextOnThePage() {
    assertThat(set().html())
        .contains("Forum &lt;Cloud&gt; &amp; Co", "&lt;script&gt;alert(1)&lt;/script&gt;")
        .contains("href=\"https://entente.example/bookings/1?a=b&amp;c=d\"")
        .contains("background: #a63a22", "#f29a82", "prefers-color-scheme: dark")
        .contains("<html lang=\"fr\">")
        .doesNotContain("<script", "http-equiv", "<img");
  }

  @Test
  void itTravelsAsTextAsPageAndWithItsCalendarEntry() throws Exception {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    try {
      mails.write(
          Purpose.of("booked", "one"), set().withCalendar("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"));
      mails.delivery(server.getSmtp().getPort()).deliverNext();
      MimeMessage message = server.getReceivedMessages()[0];
      assertThat(message.getSubject()).isEqualTo("Votre place : Forum <Cloud>");
      assertThat(message.getHeader("Content-Language")).containsExactly("fr");
      assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
      assertThat(types(message.getContent()))
          .containsExactly("text/plain", "text/html", "text/calendar");
    } finally {
      server.stop();
    }
  }

  private static Mail set() {
    return new LetterPress().set("head@company.example", LETTER, new Messages().in(Locale.FRENCH));
  }

  private static List<String> types(Object content) throws Exception {
    List<String> types = new ArrayList<>();
    Multipart parts = (Multipart) content;
    for (int index = 0; index < parts.getCount(); index++) {
      BodyPart part = parts.getBodyPart(index);
      if (part.getContent() instanceof Multipart within) {
        types.addAll(types(within));
      } else {
        types.add(part.getContentType().replaceAll("(?s);.*", "").strip().toLowerCase(Locale.ROOT));
      }
    }
    return types;
  }
}
