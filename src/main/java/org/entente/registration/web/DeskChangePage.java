package org.entente.registration.web;

import java.util.List;
import org.entente.agenda.Event;
import org.entente.clusters.Cluster;
import org.entente.platform.page.Form;
import org.entente.platform.page.Page;
import org.entente.platform.page.Pages;
import org.entente.platform.text.Translator;
import org.entente.registration.BookingAnswer;
import org.entente.registration.EventWords;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// The pages on which staff adds and removes people, whatever was just tried.
@Component
class DeskChangePage {

  private final Pages pages;
  private final DeskLists lists;
  private final RefusalPhrases refusals;
  private final EventWords words;

  DeskChangePage(Pages pages, DeskLists lists, RefusalPhrases refusals, EventWords words) {
    this.pages = pages;
    this.lists = lists;
    this.refusals = refusals;
    this.words = words;
  }

  Page add(
      Cluster cluster,
      Event event,
      Form form,
      BookingAnswer.@Nullable Refused refused,
      Translator say) {
    return page("registration/desk-add", cluster, event, form, say)
        .with("refusal", refused == null ? null : refusals.say(refused, event, say))
        .status(status(refused != null || form.isRefused()));
  }

  Page remove(Cluster cluster, Event event, String seat, Form form, Translator say) {
    return page("registration/desk-remove", cluster, event, form, say)
        .with("line", lists.line(cluster, event, seat, say))
        .status(status(form.isRefused()));
  }

  Page removeSeveral(
      Cluster cluster, Event event, List<DeskView.LineView> lines, Form form, Translator say) {
    return page("registration/desk-remove-several", cluster, event, form, say)
        .with("lines", lines)
        .status(status(form.isRefused()));
  }

  static String base(Cluster cluster, Event event) {
    return "/desk/%s/events/%s/bookings".formatted(cluster.slug(), event.slug());
  }

  private Page page(String template, Cluster cluster, Event event, Form form, Translator say) {
    return pages
        .page(template)
        .with("desk", DeskBookings.desk(cluster))
        .with("event", EventFacts.withLink(event, words, say))
        .with("base", base(cluster, event))
        .with("form", form);
  }

  private static HttpStatus status(boolean refused) {
    return refused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
  }
}
