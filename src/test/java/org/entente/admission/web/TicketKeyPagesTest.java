package org.entente.admission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.admission.web.Visitor.text;

import java.time.Clock;
import org.entente.EntenteTest;
import org.entente.admission.TicketKey;
import org.entente.admission.TicketKeys;
import org.entente.identity.AccountId;
import org.entente.identity.IdentityFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EntenteTest
class TicketKeyPagesTest {

  private static final String PAGE = "/administration/ticket-keys";

  private final TicketKeys keys;
  private final Visitor administrator;

  TicketKeyPagesTest(MockMvcTester pages, TicketKeys keys, JdbcClient sql, Clock clock) {
    this.keys = keys;
    AccountId account = new IdentityFixture(sql, clock).administrator("cles@example.org").id();
    this.administrator = new Visitor(pages, account);
  }

  @ParameterizedTest
  @CsvSource({"fr,signe depuis,ses billets restent bons", "en,signs since,its tickets stay good"})
  void aNewKeySignsAndTheOldOnesTicketsStayGood(String language, String signs, String retired) {
    keys.renew();
    assertThat(administrator.post(PAGE, language)).hasStatus(HttpStatus.SEE_OTHER);
    assertThat(text(administrator.get(PAGE, language))).contains(signs, retired);
    assertThat(keys.all()).filteredOn(TicketKey::signsNow).hasSize(1);
  }

  @Test
  void aKeyIsWithdrawnOnceAndAnotherSigns() {
    keys.renew();
    int number = keys.all().getLast().number();
    String withdrawal = PAGE + "/" + number + "/withdrawal";
    assertThat(administrator.post(withdrawal, "fr")).hasStatus(HttpStatus.SEE_OTHER);
    assertThat(administrator.post(withdrawal, "fr")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(text(administrator.get(PAGE, "fr"))).contains("ses billets sont refusés");
    assertThat(keys.all()).filteredOn(TicketKey::signsNow).hasSize(1);
    assertThat(administrator.post(PAGE + "/x/withdrawal", "fr")).hasStatus(HttpStatus.NOT_FOUND);
  }
}
