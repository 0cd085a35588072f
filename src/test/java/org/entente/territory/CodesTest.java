package org.entente.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {

  @ParameterizedTest
  @CsvSource({"31555, 31", "01004, 01", "2A004, 2A", "97411, 974", "98818, 988", "95680, 95"})
  void aCommuneCodeNamesItsDepartment(String commune, String department) {
    assertThat(new CommuneCode(commune).department()).isEqualTo(new DepartmentCode(department));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1004", "310555", "00123", "20004", "2a004", "2C004", "96001", "99100"})
  void aCommuneCodeOfAnotherShapeIsRefusedWithItsValueAndAdvice(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CommuneCode(value))
        .withMessageContaining("\"" + value + "\"")
        .withMessageContaining("Maybe");
  }

  @ParameterizedTest
  @ValueSource(strings = {"97912", "98112", "98512"})
  void aCommuneCodeOfNoDepartmentIsRefused(String value) {
    assertThatIllegalArgumentException().isThrownBy(() -> new CommuneCode(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "00", "20", "2a", "96", "97", "979", "985", "031"})
  void aDepartmentCodeThatNoDepartmentHasIsRefused(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DepartmentCode(value))
        .withMessageContaining("\"" + value + "\"")
        .withMessageContaining("Maybe");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "4", "Occitanie", "974", "076"})
  void aRegionCodeOfAnotherShapeIsRefused(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RegionCode(value))
        .withMessageContaining("\"" + value + "\"");
  }

  @Test
  void codesAreShownAsTheyAreWritten() {
    assertThat(new CommuneCode("2A004")).hasToString("2A004");
    assertThat(new DepartmentCode("2A")).hasToString("2A");
    assertThat(new RegionCode("94")).hasToString("94");
  }
}
