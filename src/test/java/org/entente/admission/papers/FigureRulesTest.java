package org.entente.admission.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.entente.admission.papers.FigureRules.Shown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureRulesTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0, NOTHING",
    "4, 4, NOTHING",
    "5, 5, ALL",
    "5, 0, ALL",
    "10, 5, ALL",
    "10, 6, BOOKED",
    "10, 9, BOOKED",
    "10, 1, BOOKED",
    "10, 10, ALL",
    "100, 60, ALL",
  })
  void fewPeopleStayBehindTheirNumber(int booked, int admitted, Shown shown) {
    assertThat(FigureRules.shown(new Turnout(null, booked, admitted))).isEqualTo(shown);
  }

  @Test
  void nobodyComesWithoutASeat() {
    assertThatThrownBy(() -> new Turnout(null, 1, 2)).isInstanceOf(IllegalArgumentException.class);
    assertThat(new Turnout(null, 3, 2).absentPercent()).isEqualTo(33);
    assertThat(new Turnout(null, 0, 0).absentPercent()).isZero();
  }

  @Test
  void aSeasonBeginsInSeptember() {
    assertThat(Season.of(LocalDate.of(2026, 8, 31))).isEqualTo(new Season(2025));
    assertThat(Season.of(LocalDate.of(2026, 9, 1))).isEqualTo(new Season(2026));
    assertThat(Season.parse("2020", new Season(2025))).isEqualTo(new Season(2020));
    assertThat(Season.parse("0000", new Season(2025))).isEqualTo(new Season(2025));
    assertThat(Season.parse("soon", new Season(2025))).isEqualTo(new Season(2025));
  }
}
