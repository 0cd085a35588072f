package org.entente.bench;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.entente.admission.papers.BadgePart;
import org.entente.agenda.Event;
import org.entente.clusters.AppointToOffice;
import org.entente.clusters.Clusters;
import org.entente.clusters.Office;
import org.entente.proof.Application;
import org.entente.proof.Beans;
import org.entente.proof.Database;
import org.entente.proof.People;
import org.entente.proof.PostgresProcess;
import org.entente.proof.Requests;
import org.entente.proof.Stage;
import org.entente.registration.BookSeats;
import org.entente.registration.BookingAnswer;
import org.entente.registration.BookingRequest;
import org.entente.registration.BookingRequest.Correspondence;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/// How long the staff of a large event waits for its badges, in as many PDF as there are parts, and
/// what memory the server takes for it.
final class BadgesBench {

  private static final int PEOPLE = 2_000;
  private static final int TOGETHER = BookingRequest.MOST;

  /// Half of what a paper may take before it is given up.
  private static final int MOST_SECONDS = 30;

  private static final List<String> OPTIONS = List.of("-Xmx512m");
  private static final double MOST_MEGABYTES = 1_000;

  private BadgesBench() {}

  static List<Figure> measure() throws IOException, InterruptedException {
    Path folder = Path.of("target", "bench", "badges").toAbsolutePath();
    FileSystemUtils.deleteRecursively(folder);
    Files.createDirectories(folder);
    PostgresProcess postgres = PostgresProcess.start(folder.resolve("postgresql"), StaticServer.freePort());
    try {
      String desk = prepare(postgres.database());
      Path log = folder.resolve("entente.log");
      try (Application entente =
          Application.start(postgres.database(), StaticServer.freePort(), log, OPTIONS).awaitReady()) {
        return print(entente, desk);
      }
    } finally {
      postgres.close();
      FileSystemUtils.deleteRecursively(folder.resolve("postgresql"));
    }
  }

  /// @return the address where its staff prints badges
  private static String prepare(Database database) throws IOException {
    try (ConfigurableApplicationContext beans = Beans.start(database)) {
      Stage stage = new Stage(beans);
      stage.people(PEOPLE);
      stage.signIn(PEOPLE);
      Event event = stage.event("Grande rencontre", PEOPLE);
      BookSeats book = beans.getBean(BookSeats.class);
      for (int first = 0; first < PEOPLE; first += TOGETHER) {
        BookingAnswer answer = book.book(request(event, first));
        if (!(answer instanceof BookingAnswer.Booked)) {
          throw new IllegalStateException("People were not booked: " + answer);
        }
      }
      beans
          .getBean(AppointToOffice.class)
          .appoint(People.account(0).id(), event.host(), Office.STAFF);
      String cluster = beans.getBean(Clusters.class).find(event.host()).orElseThrow().slug().value();
      return "/desk/%s/events/%s/badges".formatted(cluster, event.slug());
    }
  }

  private static BookingRequest request(Event event, int first) {
    return new BookingRequest(
        event.id(),
        People.account(first),
        IntStream.range(first, first + TOGETHER).mapToObj(People::attendee).toList(),
        Stage.PRICE,
        UUID.randomUUID(),
        new Correspondence("fr", "http://localhost"));
  }

  private static List<Figure> print(Application entente, String desk) throws IOException {
    List<Figure> figures = new ArrayList<>();
    for (String size : List.of("card-90x55", "l4785")) {
      for (BadgePart part : BadgePart.of(PEOPLE)) {
        figures.add(print(entente, desk, size, part));
      }
    }
    double peak = entente.peakMegabytes();
    figures.add(
        new Figure(
            "most resident memory of the server, " + String.join(" ", OPTIONS),
            peak,
            "MB",
            null,
            String.format(Locale.ROOT, "value ≤ %.0f", MOST_MEGABYTES),
            peak <= MOST_MEGABYTES));
    return figures;
  }

  private static Figure print(Application entente, String desk, String size, BadgePart part)
      throws IOException {
    long begin = System.nanoTime();
    int bytes = pdf(entente, desk, "who=%s&action=print&size=%s".formatted(part.key(), size));
    double seconds = (System.nanoTime() - begin) / 1e9;
    String what = "badges %,d to %,d of %,d, %s, %.1f MB";
    return new Figure(
        String.format(Locale.ROOT, what, part.from(), part.to(), PEOPLE, size, bytes / 1e6),
        seconds,
        "s",
        null,
        "value ≤ " + MOST_SECONDS,
        seconds <= MOST_SECONDS);
  }

  /// @return how many bytes the PDF has
  private static int pdf(Application entente, String desk, String fields) throws IOException {
    byte[] request = new Requests(entente.port()).post(desk, 0, fields);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), entente.port())) {
      socket.getOutputStream().write(request);
      DataInputStream answer = new DataInputStream(socket.getInputStream());
      String head = head(answer);
      if (!head.startsWith("HTTP/1.1 200") || !head.contains("application/pdf")) {
        throw new IllegalStateException("No badges but " + head.lines().findFirst().orElse(""));
      }
      byte[] pdf = new byte[length(head)];
      answer.readFully(pdf);
      return pdf.length;
    }
  }

  private static String head(DataInputStream answer) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append(new String(new byte[] {answer.readByte()}, StandardCharsets.US_ASCII));
    }
    return head.toString();
  }

  private static int length(String head) {
    return head.toLowerCase(Locale.ROOT)
        .lines()
        .filter(line -> line.startsWith("content-length:"))
        .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No length in " + head));
  }
}
