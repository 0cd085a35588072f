package org.entente.admission.papers.web;

import org.entente.platform.page.Page;
import org.entente.platform.pdf.PaperPress;
import org.entente.platform.text.Translator;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Who has a seat and who came: to read, to sign on paper, to count in a spreadsheet. Addresses of
/// people are not on these lists, which lie about in halls.
@Controller
class AttendancePages {

  private static final String BASE = "/desk/{cluster}/events/{event}/attendance";

  private final PaperDesk desk;
  private final PaperPress press;

  AttendancePages(PaperDesk desk, PaperPress press) {
    this.desk = desk;
    this.press = press;
  }

  @GetMapping(BASE)
  Page list(
      @PathVariable("cluster") String cluster,
      @PathVariable("event") String event,
      Translator say) {
    PaperDesk.Opened opened = desk.open(cluster, event);
    return desk.page("papers/desk-attendance", opened, say).with("view", view(opened, say));
  }

  @GetMapping(BASE + "/list.pdf")
  ResponseEntity<byte[]> paper(
      @PathVariable("cluster") String cluster,
      @PathVariable("event") String event,
      Translator say) {
    PaperDesk.Opened opened = desk.open(cluster, event);
    return press
        .paper("papers/attendance", say)
        .with("event", DeskEvent.of(opened.host(), opened.event(), say))
        .with("view", view(opened, say))
        .answer(name(opened, "pdf"));
  }

  @GetMapping(BASE + "/list.csv")
  ResponseEntity<byte[]> csv(
      @PathVariable("cluster") String cluster,
      @PathVariable("event") String event,
      Translator say) {
    PaperDesk.Opened opened = desk.open(cluster, event);
    return file(
        "text/csv;charset=UTF-8", name(opened, "csv"), AttendanceFiles.csv(view(opened, say), say));
  }

  @GetMapping(BASE + "/list.xlsx")
  ResponseEntity<byte[]> workbook(
      @PathVariable("cluster") String cluster,
      @PathVariable("event") String event,
      Translator say) {
    PaperDesk.Opened opened = desk.open(cluster, event);
    return file(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        name(opened, "xlsx"),
        AttendanceFiles.workbook(view(opened, say), say));
  }

  private AttendanceView view(PaperDesk.Opened opened, Translator say) {
    return AttendanceViews.of(
        opened.event(), desk.guests(opened.event(), ""), desk.clusters(), say);
  }

  private static String name(PaperDesk.Opened opened, String ending) {
    return opened.event().slug() + "." + ending;
  }

  private static ResponseEntity<byte[]> file(String type, String name, byte[] content) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .body(content);
  }
}
