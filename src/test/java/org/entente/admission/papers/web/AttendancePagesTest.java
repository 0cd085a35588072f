package org.entente.admission.papers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.entente.EntenteTest;
import org.entente.admission.papers.PapersScene;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EntenteTest
class AttendancePagesTest {

  private final PapersScene scene;

  AttendancePagesTest(ApplicationContext beans) {
    this.scene = new PapersScene(beans);
    scene.admit(scene.book("Zoé Démonstration", "Émile Exemple", "Eva Modèle", "=1+1"), 1);
  }

  @Test
  void theListIsSortedAsTheFrenchDoAndSaysWhoCame() throws IOException {
    String csv =
        PapersScene.text(scene.get(scene.base + "/attendance/list.csv", scene.staff, "fr"));
    assertThat(csv).startsWith("\uFEFFNom;Entreprise;Vient pour;Entrée");
    assertThat(csv.indexOf("Émile")).isLessThan(csv.indexOf("Eva"));
    assertThat(csv.indexOf("Eva")).isLessThan(csv.indexOf("Zoé"));
    assertThat(csv).contains("'=1+1").containsPattern(";[01]\\d:05\\R");

    MvcTestResult workbook = scene.get(scene.base + "/attendance/list.xlsx", scene.staff, "en");
    try (XSSFWorkbook book =
        new XSSFWorkbook(
            new ByteArrayInputStream(workbook.getResponse().getContentAsByteArray()))) {
      assertThat(book.getSheetAt(0).getLastRowNum()).isGreaterThanOrEqualTo(4);
      assertThat(book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue()).isEqualTo("Name");
      assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue()).isEqualTo("=1+1");
    }
  }

  @Test
  void theListToSignHasAColumnForEachHalfDay() {
    PapersScene.Read french =
        PapersScene.pdf(
            PapersScene.keep(
                scene.get(scene.base + "/attendance/list.pdf", scene.staff, "fr"), "attendance"));
    assertThat(french.text())
        .contains("Matin", "Après-midi", "Zoé Démonstration", scene.host.name());
    assertThat(
            PapersScene.pdf(scene.get(scene.base + "/attendance/list.pdf", scene.staff, "en"))
                .text())
        .contains("Morning", "Afternoon");
  }

  @Test
  void thePageCountsWhoCame() {
    assertThat(PapersScene.text(scene.get(scene.base + "/attendance", scene.staff, "fr")))
        .contains("places confirmées, 1 personne entrée");
  }
}
