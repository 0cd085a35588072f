package org.entente.conventions.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.entente.TestClock;
import org.junit.jupiter.api.Test;

class Pkcs12Test {

  private final byte[] file =
      TestAuthority.pkcs12(new TestAuthority(TestClock.START).key("Présidente"));

  @Test
  void itOpensWithItsPasswordAlone() {
    assertThat(Pkcs12.open(file, TestAuthority.PASSWORD.toCharArray()))
        .isInstanceOf(Pkcs12.Opened.Key.class);
    assertThat(Pkcs12.open(file, "faux".toCharArray()))
        .isInstanceOf(Pkcs12.Opened.WrongPassword.class);
    assertThat(Pkcs12.open(file, new char[0])).isInstanceOf(Pkcs12.Opened.WrongPassword.class);
  }

  @Test
  void anythingElseIsUnreadableHoweverItIsBroken() {
    char[] password = TestAuthority.PASSWORD.toCharArray();
    assertThat(Pkcs12.open("un texte".getBytes(StandardCharsets.UTF_8), password))
        .isInstanceOf(Pkcs12.Opened.Unreadable.class);
    assertThat(Pkcs12.open(new byte[0], password)).isInstanceOf(Pkcs12.Opened.Unreadable.class);
    for (int length = 1; length < file.length; length += 97) {
      assertThat(Pkcs12.open(Arrays.copyOf(file, length), password))
          .as("cut at %d", length)
          .isNotInstanceOf(Pkcs12.Opened.Key.class);
    }
  }

  @Test
  void aKeyPrintsItsHolderAndNothingElse() {
    assertThat(new TestAuthority(TestClock.START).key("Présidente").toString())
        .isEqualTo("SigningKey[O=Essai, CN=Présidente]");
  }
}
